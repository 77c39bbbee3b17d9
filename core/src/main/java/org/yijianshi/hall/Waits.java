package org.yijianshi.hall;

import java.time.Duration;

/** Waits that double with each failure, up to a longest one. */
final class Waits {
  /** Long enough for any wait, and far from where doubling would overflow. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private Waits() {}

  /** Refuses waits that are negative, shrink, or are longer than a year. */
  static void check(Duration first, Duration longest) {
    if (first.isNegative() || longest.compareTo(first) < 0 || longest.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Waits must grow from the first to the longest, at most a year: "
              + first
              + ", "
              + longest);
    }
  }

  /** The wait after so many failures, from 1. */
  static Duration after(int failures, Duration first, Duration longest) {
    Duration wait = first;
    for (int i = 1; i < failures && wait.compareTo(longest) < 0 && !wait.isZero(); i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
