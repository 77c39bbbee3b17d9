package org.yijianshi.calendar;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Micros;

/**
 * When something is due, and what that was computed from. {@link Deadlines#explain} says why.
 *
 * @param at the last moment, to the microsecond
 * @param provisional whether a holiday notice that is still unpublished could change it
 * @param limit the limit it follows from
 * @param from when the limit started, to the microsecond
 * @param calendarVersion the {@link WorkCalendar#version} it was computed with
 */
public record DueDate(
    Instant at, boolean provisional, TimeLimit limit, Instant from, String calendarVersion) {
  /** Truncates the instants to microseconds. */
  public DueDate {
    at = Micros.truncate(at);
    from = Micros.truncate(from);
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(calendarVersion, "calendarVersion");
    if (at.isBefore(from)) {
      throw new IllegalArgumentException("Nothing is due before it starts: " + from + ", " + at);
    }
  }

  /** Whether that instant is too late; the due instant itself is still in time. */
  public boolean isOverdueAt(Instant now) {
    return now.isAfter(at);
  }
}
