package org.yijianshi.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/**
 * Other hours for part of every year, such as summer hours from 1 June through 30 September. A
 * season may run over the new year.
 *
 * @param from its first day
 * @param through its last day
 * @param hours the hours that hold in it
 */
public record Season(MonthDay from, MonthDay through, DayHours hours) {
  /** Checks that nothing is missing. */
  public Season {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(hours, "hours");
  }

  /** Whether that day is in it. */
  public boolean covers(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return from.isAfter(through)
        ? !day.isBefore(from) || !day.isAfter(through)
        : !day.isBefore(from) && !day.isAfter(through);
  }
}
