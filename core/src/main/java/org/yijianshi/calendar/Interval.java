package org.yijianshi.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Micros;

/**
 * A stretch of time in which a clock stands still, from the first instant up to but not including
 * the second, to the microsecond.
 *
 * @param from when the clock stops
 * @param to when it runs again, not before it stops
 */
public record Interval(Instant from, Instant to) {
  /** Truncates to microseconds and checks the order. */
  public Interval {
    from = Micros.truncate(from);
    to = Micros.truncate(to);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "An interval must not end before it starts: " + from + ".." + to);
    }
  }

  /** From one instant to another. */
  public static Interval of(Instant from, Instant to) {
    return new Interval(from, to);
  }

  /** Whether that instant is inside. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** In order, with those that touch or overlap made one: time cannot stand still twice. */
  static List<Interval> merged(List<Interval> intervals) {
    if (intervals.isEmpty()) {
      return List.of();
    }
    List<Interval> merged = new ArrayList<>();
    for (Interval next : intervals.stream().sorted((a, b) -> a.from.compareTo(b.from)).toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && !next.from.isAfter(merged.get(last).to)) {
        Interval before = merged.get(last);
        merged.set(
            last, new Interval(before.from, next.to.isAfter(before.to) ? next.to : before.to));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
