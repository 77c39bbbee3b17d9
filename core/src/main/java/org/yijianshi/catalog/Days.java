package org.yijianshi.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of days with both ends inclusive, the last open. */
final class Days {
  private Days() {}

  static void inOrder(LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "The last day is before the first: " + from + " to " + until);
    }
  }

  static boolean within(LocalDate from, @Nullable LocalDate until, LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  static boolean overlap(
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate otherFrom,
      @Nullable LocalDate otherUntil) {
    return (until == null || !otherFrom.isAfter(until))
        && (otherUntil == null || !from.isAfter(otherUntil));
  }
}
