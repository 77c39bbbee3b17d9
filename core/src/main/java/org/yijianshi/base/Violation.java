package org.yijianshi.base;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something was refused: which rule, what was wrong and what would be right, and
 * where. Texts never hold personal data: they name fields, codes and items, not people.
 *
 * @param rule the rule that refuses
 * @param code a stable word for programs, in upper snake case, for instance {@code
 *     ALREADY_CONCLUDED}
 * @param message what was wrong and what would be right, for a person
 * @param where the field, JSON pointer, item or material it is about; null when it is the whole
 */
public record Violation(RuleId rule, String code, Label message, @Nullable String where) {
  /** Checks that nothing is missing. */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
    if (!code.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("Violation code must be UPPER_SNAKE_CASE: " + code);
    }
  }

  /** A violation of the whole. */
  public static Violation of(String rule, String code, String zh, String en) {
    return new Violation(RuleId.of(rule), code, Label.of(zh, en), null);
  }

  /** The same violation, located. */
  public Violation at(String place) {
    return new Violation(rule, code, message, place);
  }

  @Override
  public String toString() {
    return rule + " " + code + (where == null ? "" : " @" + where) + ": " + message.zh();
  }
}
