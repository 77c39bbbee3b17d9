package org.yijianshi.condition;

import java.util.Optional;

/** The truth of a single leaf; an answer of the wrong kind leaves it unknown. */
final class Leaves {
  private Leaves() {}

  /** The value compared with, empty while its threshold is not set. */
  static Optional<FactValue> operand(Comparison comparison, Thresholds thresholds) {
    return comparison.operand() instanceof Operand.Reference reference
        ? thresholds.numeric(reference.threshold()).map(FactValue.class::cast)
        : Optional.of(((Operand.Literal) comparison.operand()).value());
  }

  static Truth truth(Comparison comparison, Facts facts, Thresholds thresholds) {
    Optional<FactValue> value = facts.get(comparison.fact());
    Optional<FactValue> operand = operand(comparison, thresholds);
    if (value.isEmpty() || operand.isEmpty() || value.get().kind() != operand.get().kind()) {
      return Truth.UNKNOWN;
    }
    int sign =
        value.get() instanceof FactValue.Numeric left
                && operand.get() instanceof FactValue.Numeric right
            ? left.value().compareTo(right.value())
            : value.get().equals(operand.get()) ? 0 : 1;
    return Truth.of(comparison.operator().holds(sign));
  }

  static Truth truth(Membership membership, Facts facts) {
    return facts
        .get(membership.fact())
        .filter(value -> value.kind() == membership.kind())
        .map(value -> Truth.of(membership.values().contains(value)))
        .orElse(Truth.UNKNOWN);
  }

  static Truth truth(Presence presence, Facts facts) {
    return facts
        .get(presence.fact())
        .map(value -> Truth.of(!value.equals(FactValue.of(""))))
        .orElse(Truth.UNKNOWN);
  }
}
