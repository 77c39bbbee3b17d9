package org.yijianshi.calendar;

import org.yijianshi.base.Rule;

/**
 * How a limit begins, where an embedder may choose: the law's reading is {@link #byLaw()}.
 *
 * @param startCounts whether the day on which a limit in days starts is its first day; by law it is
 *     not counted (民法典 201)
 * @param restStartsNext whether a limit in days that starts on a day off starts on the next working
 *     day instead, so that the one after it is its first; by law the next working day is the first
 * @param hoursWait whether hours triggered after closing run from the next opening; otherwise they
 *     run at once, by the wall clock
 */
@Rule({"P-dayCount", "P-afterHoursReceipt"})
public record Counting(boolean startCounts, boolean restStartsNext, boolean hoursWait) {
  private static final Counting BY_LAW = new Counting(false, false, true);

  /** The starting day is not counted, a day off does not start anew, hours wait for the opening. */
  public static Counting byLaw() {
    return BY_LAW;
  }
}
