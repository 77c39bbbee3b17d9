package org.yijianshi.catalog;

import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;

/**
 * The time limits of one alternative. The regulation gives none, so the built-in catalog holds
 * none: guides and overlays set them.
 *
 * @param promised the limit that the department promises (承诺办结时限), or null when not set
 * @param statutory the limit that the law sets (法定办结时限), or null when not set
 * @param preReview the limit of a pre-review (容缺预审), or null: then the promised one from acceptance
 */
public record Limits(
    @Nullable TimeLimit promised, @Nullable TimeLimit statutory, @Nullable TimeLimit preReview) {
  private static final Limits NONE = new Limits(null, null, null);

  /** No limit set. */
  public static Limits none() {
    return NONE;
  }

  /** A promised and a statutory limit. */
  public static Limits of(@Nullable TimeLimit promised, @Nullable TimeLimit statutory) {
    return new Limits(promised, statutory, null);
  }
}
