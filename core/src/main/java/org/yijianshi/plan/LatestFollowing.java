package org.yijianshi.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkingDays;

/** Until when a material may follow: advice and window count it alike. */
public final class LatestFollowing {
  private LatestFollowing() {}

  /**
   * The last day on which a material may follow, if it is received now: so long before the promised
   * limit, counted as if the item were accepted at once, and within the longest period.
   *
   * @param deadlines working days and office hours
   * @param now when the rest is received
   * @param promised the item's promised limit
   * @param margin working days before that limit
   * @param longest the most working days from now
   */
  @Rule({"R29", "P-deferral"})
  public static LocalDate day(
      Deadlines deadlines, Instant now, TimeLimit promised, int margin, int longest) {
    LocalDate end = deadlines.dateOf(deadlines.due(now, promised).at());
    LocalDate before = deadlines.calendar().minus(end, new WorkingDays(margin));
    LocalDate most = deadlines.calendar().plus(deadlines.dateOf(now), new WorkingDays(longest));
    return before.isBefore(most) ? before : most;
  }
}
