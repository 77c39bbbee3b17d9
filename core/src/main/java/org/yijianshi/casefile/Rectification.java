package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/**
 * Something that must be put right before an item can be granted, and whether it was.
 *
 * @param round which one it is for the item, from 1
 * @param notice the number of the written notice
 * @param what what must be put right
 * @param until the announced end of the time for it: the clock stands still no longer
 * @param state where it stands
 * @param inspectedAt when it was looked at again; null before
 */
@Rule("P-reinspections")
public record Rectification(
    int round,
    String notice,
    String what,
    Instant until,
    RectificationState state,
    @Nullable Instant inspectedAt) {
  /** Checks that nothing is missing. */
  public Rectification {
    Objects.requireNonNull(notice, "notice");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(state, "state");
  }

  Rectification in(RectificationState next, @Nullable Instant at) {
    return new Rectification(round, notice, what, until, next, at);
  }
}
