package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.policy.ArchivePolicy;

/** How long archiving may take. */
final class ArchivingTerms {
  private ArchivingTerms() {}

  /**
   * So many working days after the last proof of service, but not beyond the outer limit in the
   * year after: whichever is earlier.
   */
  @Rule({"R50", "R51", "P-archiveWithin"})
  static TimeLimit archive(Rulebook book, Instant from) {
    ArchivePolicy policy = book.policy().archive();
    Deadlines deadlines = book.deadlines();
    TimeLimit within = TimeLimit.workingDays(policy.archiveWithin()).from(StartsAt.RECEIPT);
    LocalDate start = deadlines.dateOf(from);
    LocalDate outer = policy.archiveOuterLimit().atYear(start.getYear() + 1);
    TimeLimit untilOuter =
        TimeLimit.naturalDays(ChronoUnit.DAYS.between(start, outer)).from(StartsAt.RECEIPT);
    boolean later = deadlines.due(from, within).at().isAfter(deadlines.due(from, untilOuter).at());
    return later ? untilOuter : within;
  }
}
