package org.yijianshi.storage.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as databases keep them: to the microsecond, within the years that all of them know. */
final class Times {
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private Times() {}

  /** The first microsecond that is not before it: for {@code >=}, {@code <} and what is stored. */
  static Instant ceiling(Instant instant) {
    Instant within = within(instant);
    Instant whole = within.truncatedTo(ChronoUnit.MICROS);
    return whole.equals(within) ? whole : whole.plus(1, ChronoUnit.MICROS);
  }

  /** The last microsecond that is not after it: for {@code >} and {@code <=}. */
  static Instant floor(Instant instant) {
    return within(instant).truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant within(Instant instant) {
    if (instant.isBefore(FIRST)) {
      return FIRST;
    }
    return instant.isAfter(Keys.NEVER) ? Keys.NEVER : instant;
  }
}
