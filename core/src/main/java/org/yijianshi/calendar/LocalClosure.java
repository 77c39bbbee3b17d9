package org.yijianshi.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;

/**
 * A hall that stays shut, by flood, examination or the like. It moves office-hour clocks, same-day
 * delivery and appointments. A closed hall is not by itself a day off: limits counted in working
 * days go on, unless the closing notice says that they do not.
 *
 * @param from the first day shut
 * @param through the last day shut
 * @param reason why, for instance 防汛
 * @param notice the notice that closes it
 * @param movesDayClocks whether the notice also stops limits counted in working days
 */
@Rule("P-localClosure")
public record LocalClosure(
    LocalDate from, LocalDate through, Label reason, String notice, boolean movesDayClocks) {
  /** Checks the order of the days. */
  public LocalClosure {
    Objects.requireNonNull(reason, "reason");
    if (through.isBefore(from)) {
      throw new IllegalArgumentException(
          "A closure must not end before it starts: " + from + ".." + through);
    }
    if (notice.isBlank()) {
      throw new IllegalArgumentException("A closure needs the notice behind it: " + from);
    }
  }

  /** A closure that leaves limits in working days alone. */
  public static LocalClosure of(LocalDate from, LocalDate through, Label reason, String notice) {
    return new LocalClosure(from, through, reason, notice, false);
  }

  /** The same closure, by a notice that also stops limits counted in working days. */
  public LocalClosure movingDayClocks() {
    return new LocalClosure(from, through, reason, notice, true);
  }

  /** Whether that day is shut. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(through);
  }
}
