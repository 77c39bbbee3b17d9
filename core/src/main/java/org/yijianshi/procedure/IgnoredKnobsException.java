package org.yijianshi.procedure;

import java.util.List;
import java.util.stream.Collectors;
import org.yijianshi.base.Violation;

/** A policy sets knobs that nothing reads. Carries every violation, not just the first. */
public final class IgnoredKnobsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  IgnoredKnobsException(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.message().zh() + " (" + v.message().en() + ")")
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /** One for each knob; empty only after Java serialization. */
  @SuppressWarnings("NullAway") // null after deserialization only
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
