package org.yijianshi.condition;

import java.util.List;
import java.util.function.BinaryOperator;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;

/** Kleene's evaluation, with the reason for each step. */
final class Reasons implements Condition.Cases<Reasons.Reason> {
  private static final RuleId MISSING_THRESHOLD = RuleId.of("P-missingThreshold");

  private final Facts facts;
  private final Thresholds thresholds;
  private final Vocabulary words;
  private final Wording wording;
  private final List<Violation> violations;

  Reasons(Facts facts, Thresholds thresholds, Vocabulary words, List<Violation> violations) {
    this.facts = facts;
    this.thresholds = thresholds;
    this.words = words;
    this.wording = new Wording(words);
    this.violations = violations;
  }

  /**
   * A truth with its reason.
   *
   * @param truth the truth
   * @param why the reason
   */
  record Reason(Truth truth, Explanation why) {}

  @Override
  public Reason always(Always condition) {
    return reason(Truth.TRUE, Label.of("无条件", "Always"));
  }

  @Override
  public Reason comparison(Comparison condition) {
    String fact = condition.fact();
    Truth truth = Leaves.truth(condition, facts, thresholds);
    Label name = wording.fact(fact);
    if (facts.get(fact).isEmpty()) {
      return unanswered(fact, name);
    }
    Label given = given(fact);
    if (truth == Truth.UNKNOWN) {
      return missing((Operand.Reference) condition.operand(), name, given);
    }
    if (condition.operand().kind() == AnswerKind.BOOLEAN) {
      return reason(truth, Label.of(name.zh() + "：" + given.zh(), name.en() + ": " + given.en()));
    }
    Label operand = wording.operand(fact, condition.operand(), thresholds);
    Operator operator = condition.operator();
    return stated(
        truth,
        name,
        given,
        truth == Truth.TRUE
            ? wording.predicate(operator, operand)
            : wording.failed(operator, operand));
  }

  @Override
  public Reason membership(Membership condition) {
    Label name = wording.fact(condition.fact());
    if (facts.get(condition.fact()).isEmpty()) {
      return unanswered(condition.fact(), name);
    }
    Truth truth = Leaves.truth(condition, facts);
    Label values = wording.values(condition);
    boolean in = truth == Truth.TRUE;
    return stated(
        truth,
        name,
        given(condition.fact()),
        Label.of(
            (in ? "属于 " : "不属于 ") + values.zh() + " 之一",
            (in ? "is one of " : "is none of ") + values.en()));
  }

  @Override
  public Reason presence(Presence condition) {
    Label name = wording.fact(condition.fact());
    return switch (Leaves.truth(condition, facts)) {
      case TRUE -> reason(Truth.TRUE, Label.of("有" + name.zh(), "There is: " + name.en()));
      case FALSE -> reason(Truth.FALSE, Label.of("没有" + name.zh(), "There is no: " + name.en()));
      case UNKNOWN -> unanswered(condition.fact(), name);
    };
  }

  @Override
  public Reason all(All condition) {
    if (condition.parts().isEmpty()) {
      return always(new Always());
    }
    return together(
        condition.parts(),
        Truth::and,
        Label.of("以下条件都成立", "All of these hold"),
        Label.of("以下条件不成立", "Not all hold, because of these"));
  }

  @Override
  public Reason any(Any condition) {
    if (condition.parts().isEmpty()) {
      return reason(Truth.FALSE, Label.of("不适用", "Never"));
    }
    return together(
        condition.parts(),
        Truth::or,
        Label.of("以下条件成立", "It is enough that these hold"),
        Label.of("以下条件都不成立", "None of these holds"));
  }

  @Override
  public Reason not(Not condition) {
    Reason part = condition.part().accept(this);
    return new Reason(part.truth().not(), part.why());
  }

  /** Only the parts that decide are given as reasons. */
  private Reason together(
      List<Condition> parts, BinaryOperator<Truth> operation, Label holds, Label fails) {
    List<Reason> reasons = parts.stream().map(part -> part.accept(this)).toList();
    Truth truth = reasons.stream().map(Reason::truth).reduce(operation).orElseThrow();
    List<Explanation> deciding =
        reasons.stream().filter(r -> r.truth() == truth).map(Reason::why).toList();
    if (deciding.size() == 1) {
      return new Reason(truth, deciding.get(0));
    }
    Label text =
        switch (truth) {
          case TRUE -> holds;
          case FALSE -> fails;
          case UNKNOWN -> Label.of("以下条件尚未确定", "These are not known yet");
        };
    return new Reason(truth, new Explanation(text, null, deciding));
  }

  /** The answer, unless it is free text, which may name a person. */
  private Label given(String fact) {
    FactValue value = facts.get(fact).orElseThrow();
    boolean free =
        value instanceof FactValue.Text text
            && words.question(fact).flatMap(q -> q.option(text.value())).isEmpty();
    return free ? Label.of("的回答", "as answered") : wording.value(fact, value);
  }

  private static Reason stated(Truth truth, Label name, Label given, Label predicate) {
    return reason(
        truth,
        Label.of(
            name.zh() + " " + given.zh() + "，" + predicate.zh(),
            name.en() + ", " + given.en() + ", " + predicate.en()));
  }

  private Reason unanswered(String fact, Label name) {
    return violations.stream()
        .filter(violation -> fact.equals(violation.where()))
        .findFirst()
        .map(violation -> reason(Truth.UNKNOWN, violation.message()))
        .orElseGet(
            () ->
                reason(
                    Truth.UNKNOWN,
                    Label.of("尚未回答：" + name.zh(), "Not answered yet: " + name.en())));
  }

  private Reason missing(Operand.Reference reference, Label name, Label given) {
    Label threshold = wording.threshold(reference.threshold());
    Label text =
        Label.of(
            name.zh() + " " + given.zh() + "，而" + threshold.zh() + "本地尚未设定，请咨询主管部门",
            name.en()
                + ", "
                + given.en()
                + ", but "
                + threshold.en()
                + " has not been set here: ask the department");
    return new Reason(Truth.UNKNOWN, new Explanation(text, MISSING_THRESHOLD, List.of()));
  }

  private static Reason reason(Truth truth, Label text) {
    return new Reason(truth, new Explanation(text, null, List.of()));
  }
}
