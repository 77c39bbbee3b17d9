package org.yijianshi.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;

/**
 * What to ask a person in order to learn a fact.
 *
 * @param fact the fact that the answer gives, {@code [a-z][A-Za-z0-9]*}
 * @param text the matter asked about, best as a noun or statement (营业面积, 现场制售食品), so that
 *     explanations can use it; a leading 是否 and a question mark are dropped there
 * @param kind the kind of answer
 * @param unit the unit of a number in Chinese, for instance 平方米; null otherwise
 * @param options the options of a choice, at least two and with different values; else empty
 */
public record Question(
    String fact, Label text, AnswerKind kind, @Nullable String unit, List<Option> options) {
  private static final RuleId RULE = RuleId.of("R20");

  /** Checks that kind, unit and options go together. */
  public Question {
    Names.check("Fact", fact);
    Objects.requireNonNull(text, "text");
    options = List.copyOf(options);
    if (unit != null && kind != AnswerKind.NUMBER) {
      throw new IllegalArgumentException("Only a number has a unit: " + fact);
    }
    if (kind == AnswerKind.CHOICE
        ? options.stream().map(Option::value).distinct().count() != options.size()
            || options.size() < 2
        : !options.isEmpty()) {
      throw new IllegalArgumentException(
          "A choice needs at least two different options, other kinds none: " + fact);
    }
  }

  /** A yes-or-no question. */
  public static Question yesNo(String fact, String zh, String en) {
    return new Question(fact, Label.of(zh, en), AnswerKind.BOOLEAN, null, List.of());
  }

  /** A question for a number in that unit. */
  public static Question number(String fact, String zh, String en, @Nullable String unit) {
    return new Question(fact, Label.of(zh, en), AnswerKind.NUMBER, unit, List.of());
  }

  /** A question with options. */
  public static Question choice(String fact, String zh, String en, List<Option> options) {
    return new Question(fact, Label.of(zh, en), AnswerKind.CHOICE, null, options);
  }

  /** A question for a text. */
  public static Question text(String fact, String zh, String en) {
    return new Question(fact, Label.of(zh, en), AnswerKind.TEXT, null, List.of());
  }

  /** What it is about, without 是否 and question mark. */
  public Label subject() {
    String zh = text.zh().replaceFirst("^是否", "").replaceFirst("[？?]$", "");
    String en = text.en().replaceFirst("[？?]$", "");
    return Label.of(zh.isBlank() ? text.zh() : zh, en.isBlank() ? text.en() : en);
  }

  /** The option of that value. */
  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** Why that value does not answer this question: wrong kind or unknown option; empty if fine. */
  public List<Violation> check(FactValue value) {
    List<Violation> violations = new ArrayList<>();
    if (!kind.takes(value.kind())) {
      violations.add(FactCheck.wrongKind(fact, subject(), kind, value.kind()));
    } else if (kind == AnswerKind.CHOICE
        && value instanceof FactValue.Text chosen
        && option(chosen.value()).isEmpty()) {
      String zh = options.stream().map(o -> o.label().zh()).collect(Collectors.joining("、"));
      String en = options.stream().map(o -> o.label().en()).collect(Collectors.joining(", "));
      violations.add(
          new Violation(
              RULE,
              "UNKNOWN_OPTION",
              Label.of(
                  "“" + subject().zh() + "”的回答不在选项之内，应为其中之一：" + zh,
                  "The answer to \""
                      + subject().en()
                      + "\" is not an option; expected one of: "
                      + en),
              fact));
    }
    return List.copyOf(violations);
  }
}
