package org.yijianshi.obligation;

import java.time.Instant;

/**
 * A duty's clock while it stands still. The time that was left is kept, so that resuming only adds
 * and a suspension can never shorten.
 *
 * @param since when the clock stopped
 * @param remaining what was left of the limit then, in the limit's own unit (working days, office
 *     minutes, natural days or natural minutes); never negative
 */
public record Suspension(Instant since, long remaining) {
  /** Checks that nothing negative was left. */
  public Suspension {
    if (remaining < 0) {
      throw new IllegalArgumentException("What is left must not be negative: " + remaining);
    }
  }
}
