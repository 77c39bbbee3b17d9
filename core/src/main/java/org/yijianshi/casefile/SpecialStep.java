package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;

/**
 * A special step that is open.
 *
 * @param kind which step
 * @param since when it was opened
 * @param until the end announced in writing
 */
public record SpecialStep(SpecialStepKind kind, Instant since, Instant until) {
  /** Checks that nothing is missing. */
  public SpecialStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
  }
}
