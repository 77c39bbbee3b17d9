package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.obligation.Obligation;

/**
 * A duty that is done, kept for statistics.
 *
 * @param obligation the duty as it stood when it was closed
 * @param closedAt when
 */
public record ClosedObligation(Obligation obligation, Instant closedAt) {
  /** Checks that nothing is missing. */
  public ClosedObligation {
    Objects.requireNonNull(obligation, "obligation");
    Objects.requireNonNull(closedAt, "closedAt");
  }

  /** Whether it was done in time: a duty whose clock stood still is never late. */
  public boolean onTime() {
    return obligation.dueAt() == null || !closedAt.isAfter(obligation.dueAt());
  }
}
