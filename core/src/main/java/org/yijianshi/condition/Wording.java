package org.yijianshi.condition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;

/** Puts conditions and values into words. */
final class Wording {
  /** Units that English writes otherwise; any other unit stays as it is. */
  private static final Map<String, String> UNITS =
      Map.of(
          "平方米",
          "m²",
          "千克",
          "kg",
          "公斤",
          "kg",
          "吨",
          "t",
          "公里",
          "km",
          "人",
          "people",
          "岁",
          "years of age",
          "元",
          "yuan",
          "天",
          "days");

  private final Vocabulary words;

  Wording(Vocabulary words) {
    this.words = words;
  }

  /** The fact as a noun, or its name. */
  Label fact(String fact) {
    return words.question(fact).map(Question::subject).orElseGet(() -> Label.same(fact));
  }

  /** The threshold as a noun in quotation marks, or its name. */
  Label threshold(String name) {
    Label label = words.threshold(name).map(Threshold::label).orElseGet(() -> Label.same(name));
    return Label.of("“" + label.zh() + "”", "\"" + label.en() + "\"");
  }

  /** The value as the fact's question puts it. */
  Label value(String fact, FactValue value) {
    if (value instanceof FactValue.Bool bool) {
      return bool.value() ? Label.of("是", "yes") : Label.of("否", "no");
    }
    if (value instanceof FactValue.Numeric number) {
      return number(number, words.question(fact).map(Question::unit).orElse(null));
    }
    String text = ((FactValue.Text) value).value();
    if (text.isEmpty()) {
      return Label.of("无", "none");
    }
    Label label =
        words
            .question(fact)
            .flatMap(question -> question.option(text))
            .map(Option::label)
            .orElseGet(() -> Label.same(text));
    return Label.of("“" + label.zh() + "”", "\"" + label.en() + "\"");
  }

  private static Label number(FactValue.Numeric number, @Nullable String unit) {
    return unit == null
        ? Label.same(number.plain())
        : Label.of(
            number.plain() + " " + unit, number.plain() + " " + UNITS.getOrDefault(unit, unit));
  }

  /** The operand, and for a threshold its number where it is set. */
  Label operand(String fact, Operand operand, Thresholds thresholds) {
    if (operand instanceof Operand.Literal literal) {
      return value(fact, literal.value());
    }
    String name = ((Operand.Reference) operand).threshold();
    Label label = threshold(name);
    return thresholds
        .numeric(name)
        .map(
            set -> {
              Label number =
                  number(
                      set,
                      words
                          .threshold(name)
                          .map(Threshold::unit)
                          .or(() -> words.question(fact).map(Question::unit))
                          .orElse(null));
              return Label.of(label.zh() + " " + number.zh(), label.en() + " of " + number.en());
            })
        .orElse(label);
  }

  /** Operator and operand: 达到 200 平方米（含）. */
  Label predicate(Operator operator, Label operand) {
    boolean inclusive = operator == Operator.GE || operator == Operator.LE;
    return Label.of(
        operator.label().zh() + " " + operand.zh() + (inclusive ? "（含）" : ""),
        operator.label().en() + " " + operand.en());
  }

  /** The negation that Chinese prefers, 未达到 rather than 低于: it repeats the rule's own words. */
  Label failed(Operator operator, Label operand) {
    Label opposite = predicate(operator.opposite(), operand);
    return switch (operator) {
      case GE -> Label.of("未" + predicate(operator, operand).zh(), opposite.en());
      case GT -> Label.of("未" + predicate(operator, operand).zh(), opposite.en());
      default -> opposite;
    };
  }

  /** The values as a list: “租赁”、“转租”. */
  Label values(Membership membership) {
    List<Label> labels =
        membership.values().stream().map(value -> value(membership.fact(), value)).toList();
    return Label.of(
        labels.stream().map(Label::zh).collect(Collectors.joining("、")),
        labels.stream().map(Label::en).collect(Collectors.joining(", ")));
  }

  Label describe(Condition condition) {
    return condition.accept(new Describing());
  }

  private final class Describing implements Condition.Cases<Label> {
    @Override
    public Label always(Always condition) {
      return Label.of("无条件", "always");
    }

    @Override
    public Label comparison(Comparison condition) {
      Label fact = fact(condition.fact());
      Label operand = operand(condition.fact(), condition.operand(), Thresholds.none());
      if (condition.operand().kind() == AnswerKind.BOOLEAN) {
        return condition.operator() == Operator.EQ
            ? Label.of(fact.zh() + "：" + operand.zh(), fact.en() + ": " + operand.en())
            : Label.of(fact.zh() + "：非" + operand.zh(), fact.en() + ": not " + operand.en());
      }
      Label predicate = predicate(condition.operator(), operand);
      return Label.of(fact.zh() + predicate.zh(), fact.en() + " " + predicate.en());
    }

    @Override
    public Label membership(Membership condition) {
      Label fact = fact(condition.fact());
      Label values = values(condition);
      return Label.of(
          fact.zh() + "属于 " + values.zh() + " 之一", fact.en() + " is one of " + values.en());
    }

    @Override
    public Label presence(Presence condition) {
      Label fact = fact(condition.fact());
      return Label.of("有" + fact.zh(), "there is: " + fact.en());
    }

    @Override
    public Label all(All condition) {
      return condition.parts().isEmpty()
          ? Label.of("无条件", "always")
          : join(condition.parts(), "，且", " and ");
    }

    @Override
    public Label any(Any condition) {
      return condition.parts().isEmpty()
          ? Label.of("不适用", "never")
          : join(condition.parts(), "，或", " or ");
    }

    @Override
    public Label not(Not condition) {
      Label part = describe(condition.part());
      return Label.of("并非（" + part.zh() + "）", "not (" + part.en() + ")");
    }

    private Label join(List<Condition> parts, String zh, String en) {
      List<Label> labels = parts.stream().map(this::bracketed).toList();
      return Label.of(
          labels.stream().map(Label::zh).collect(Collectors.joining(zh)),
          labels.stream().map(Label::en).collect(Collectors.joining(en)));
    }

    private Label bracketed(Condition part) {
      Label label = describe(part);
      return Mentions.parts(part).size() > 1
          ? Label.of("（" + label.zh() + "）", "(" + label.en() + ")")
          : label;
    }
  }
}
