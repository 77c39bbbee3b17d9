package org.yijianshi.obligation;

/** Which special steps stop the clock of a duty. */
public enum SuspendedBy {
  /** None: it runs whatever happens. */
  NEVER,
  /** Every announced special step: the promised clock. */
  PROMISED,
  /** Only a step that a law takes out of the limit, such as those of 行政许可法 45. */
  STATUTORY
}
