package org.yijianshi.condition;

import java.util.Objects;

/**
 * A fact compared with a value or a threshold, for instance 营业面积达到200平方米（含）.
 *
 * @param fact the fact, {@code [a-z][A-Za-z0-9]*}
 * @param operator how; an ordering operator needs a numeric operand
 * @param operand with what
 */
public record Comparison(String fact, Operator operator, Operand operand) implements Condition {
  /** Checks that the operator suits the operand. */
  public Comparison {
    Names.check("Fact", fact);
    Objects.requireNonNull(operand, "operand");
    if (operator.ordering() && operand.kind() != AnswerKind.NUMBER) {
      throw new IllegalArgumentException(
          "Only numbers are in order: " + fact + " " + operator + " a " + operand.kind());
    }
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.comparison(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
