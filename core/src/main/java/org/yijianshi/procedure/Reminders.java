package org.yijianshi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.IntakePolicy;

/** When the applicant is reminded of a limit: as the policy says, and else when it turns yellow. */
@Rule({"P-correctionPeriod", "P-deferral", "P-unclaimedAfter"})
final class Reminders {
  private Reminders() {}

  /**
   * All times at which somebody is reminded of the duty, the earliest first; none while stopped.
   */
  static List<Instant> of(Obligation duty, Rulebook book) {
    Instant due = duty.dueAt();
    Instant yellow = duty.warnAt();
    if (due == null || yellow == null) {
      return List.of();
    }
    Deadlines deadlines = book.deadlines();
    List<Instant> times = new ArrayList<>();
    if (duty.kind() == ObligationKind.CORRECT) {
      IntakePolicy policy = book.policy().intake();
      if (policy.correctionHalfwayReminder()) {
        times.add(halfway(duty.since(), due));
      }
      times.add(due.minus(policy.correctionReminder(), ChronoUnit.DAYS));
    } else if (duty.kind() == ObligationKind.SUPPLY_FOLLOWING) {
      int days = book.policy().material().deferralReminder();
      times.add(
          deadlines.closeOfDay(
              deadlines.calendar().minus(deadlines.dateOf(due), new WorkingDays(days))));
    } else if (duty.kind() == ObligationKind.CONCLUDE_DELIVERY) {
      Duration every = Duration.ofDays(book.policy().delivery().unclaimedReminder());
      for (Instant next = duty.since().plus(every); next.isBefore(due); next = next.plus(every)) {
        times.add(next);
      }
    } else if (duty.owedBy().kind() == Party.Kind.APPLICANT) {
      times.add(yellow);
    }
    // A short limit may have less room than the policy's lead: nobody is reminded before it began.
    return times.stream().filter(t -> t.isAfter(duty.since())).sorted().distinct().toList();
  }

  /** How many of them have come by then. */
  static int dueBy(Obligation duty, Rulebook book, Instant now) {
    return (int) of(duty, book).stream().filter(t -> !t.isAfter(now)).count();
  }

  private static Instant halfway(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2)).truncatedTo(ChronoUnit.MICROS);
  }
}
