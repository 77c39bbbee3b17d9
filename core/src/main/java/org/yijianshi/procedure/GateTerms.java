package org.yijianshi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;

/** How long the applicant has to pay, to put right, and until an appointment. */
final class GateTerms {
  private GateTerms() {}

  /** The day in the notice, or the period of the policy. */
  @Rule({"R20", "P-feeGate"})
  static TimeLimit pay(Rulebook book, Instant from, @Nullable LocalDate until) {
    return until == null
        ? TimeLimit.workingDays(book.policy().intake().feePeriod()).from(StartsAt.RECEIPT)
        : throughDay(book, from, until);
  }

  /** Through that day, which is not past, or the next working day if it is none. */
  static TimeLimit throughDay(Rulebook book, Instant from, LocalDate until) {
    long days = ChronoUnit.DAYS.between(book.deadlines().dateOf(from), until);
    return days < 1 ? TimeLimit.sameDay() : TimeLimit.naturalDays(days).from(StartsAt.RECEIPT);
  }

  /** As many whole hours as there are until the appointment, at least one. */
  static TimeLimit hoursUntil(Instant from, Instant appointment) {
    return TimeLimit.naturalHours(Math.max(1, Duration.between(from, appointment).toHours()));
  }

  /** When that clock starts, so that it ends at the appointment to the second. */
  static Instant startFor(Instant appointment, TimeLimit hours) {
    return appointment.minus(Duration.ofHours(hours.amount()));
  }
}
