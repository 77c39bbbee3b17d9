package org.yijianshi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.Unit;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.Suspension;

/**
 * Arithmetic on running clocks: when a light turns yellow, what is left when a clock stops, and
 * when it is due after it runs on. What is left is counted in the limit's own days, or in office
 * minutes where the limit is shorter than days, so that a suspension only ever adds.
 */
final class Clocks {
  private final Rulebook book;
  private final Deadlines deadlines;

  Clocks(Rulebook book) {
    this.book = book;
    this.deadlines = book.deadlines();
  }

  /** From when the light is yellow; never before the clock starts. */
  @Rule("P-yellowThreshold")
  Instant warnAt(DueDate due) {
    Instant warn = Terms.warnAt(book, due);
    return warn.isBefore(due.from()) ? due.from() : warn;
  }

  /** What is left of a duty's limit at that time. */
  Suspension suspend(Obligation obligation, Instant at) {
    Instant due = obligation.dueAt();
    if (due == null || !due.isAfter(at)) {
      return new Suspension(at, 0);
    }
    LocalDate today = deadlines.dateOf(at);
    LocalDate last = deadlines.dateOf(due);
    return new Suspension(
        at,
        switch (obligation.limit().unit()) {
          case WORKING_DAYS -> deadlines.calendar().workingDaysBetween(today, last);
          case NATURAL_DAYS -> ChronoUnit.DAYS.between(today, last);
          case NATURAL_HOURS -> Duration.between(at, due).toMinutes();
          case WORKING_HOURS, SAME_DAY, AT_ONCE -> deadlines.officeTimeBetween(at, due).toMinutes();
        });
  }

  /**
   * When it is due after its clock runs on. Where nothing was left it is due at once, which still
   * gives whoever owes it the two office hours of that word.
   */
  DueDate resume(Obligation obligation, Suspension suspension, Instant at) {
    TimeLimit limit = obligation.limit();
    long left = suspension.remaining();
    Instant due =
        left == 0
            ? deadlines.due(at, TimeLimit.atOnce()).at()
            : switch (limit.unit()) {
              case WORKING_DAYS, NATURAL_DAYS ->
                  deadlines.due(at, new TimeLimit(left, limit.unit(), limit.startsAt())).at();
              case NATURAL_HOURS -> at.plus(Duration.ofMinutes(left));
              case WORKING_HOURS, SAME_DAY, AT_ONCE ->
                  deadlines.afterOfficeTime(at, Duration.ofMinutes(left));
            };
    return new DueDate(
        due,
        deadlines.calendar().isProvisional(deadlines.dateOf(due)),
        limit,
        at,
        deadlines.calendar().version());
  }

  /** So many working days before that day, at its close. */
  static Instant closeBefore(Deadlines deadlines, Instant due, int workingDays) {
    LocalDate day = deadlines.calendar().minus(deadlines.dateOf(due), new WorkingDays(workingDays));
    return deadlines.closeOfDay(day);
  }

  /** Whether the limit counts days rather than hours. */
  static boolean inDays(TimeLimit limit) {
    return limit.unit() == Unit.WORKING_DAYS || limit.unit() == Unit.NATURAL_DAYS;
  }
}
