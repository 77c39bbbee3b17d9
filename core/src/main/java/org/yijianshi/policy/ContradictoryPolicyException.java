package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Violation;

/** The settings cannot all hold. Carries every violation, not just the first. */
public final class ContradictoryPolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  ContradictoryPolicyException(List<Violation> violations) {
    super("The policy contradicts itself: " + violations);
    this.violations = List.copyOf(violations);
  }

  /** Everything that is wrong, at least one; empty only after Java serialization. */
  @SuppressWarnings("NullAway") // null after deserialization only
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
