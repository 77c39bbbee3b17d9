package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.WorkingDays;

/** How long results may lie, and how long a licence may wait for the rest. */
final class ResultTerms {
  private ResultTerms() {}

  /** From which day on it is said that a licence decided then waits for the unified package. */
  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  static LocalDate warnFrom(Rulebook book, Instant decided) {
    return day(book, decided, book.policy().delivery().unifiedPickupWarning());
  }

  /** From which day on it waits no longer. */
  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  static LocalDate releaseFrom(Rulebook book, Instant decided) {
    return day(book, decided, book.policy().delivery().unifiedPickupRelease());
  }

  private static LocalDate day(Rulebook book, Instant decided, int workingDays) {
    return book.deadlines()
        .calendar()
        .plus(book.deadlines().dateOf(decided), new WorkingDays(workingDays));
  }

  /** Whether that day has come. */
  static boolean reached(Rulebook book, LocalDate day, Instant now) {
    return !book.deadlines().dateOf(now).isBefore(day);
  }

  /** When something first offered then, and tried again since, is kept at last. */
  @Rule("P-unclaimedAfter")
  static Instant keptFrom(Rulebook book, Instant firstOffered) {
    TimeLimit limit =
        TimeLimit.naturalDays(book.policy().delivery().unclaimedAfter()).from(StartsAt.RECEIPT);
    return book.deadlines().due(firstOffered, limit).at();
  }
}
