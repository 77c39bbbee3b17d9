package org.yijianshi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.TimeLimit.Unit;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.policy.Policy;

/** How long each duty may take, from the regulation, the law, the guide or the policy. */
final class Terms {
  private Terms() {}

  static Duration occurredAtTolerance(Policy policy) {
    return Duration.ofMinutes(30);
  }

  /** R30, R32, R34: two hours, in the office hours of that window. */
  @Rule({"R30", "R32", "P-hourClock"})
  static TimeLimit twoHours(Rulebook book) {
    return TimeLimit.workingHours(2);
  }

  /** R35: one working day after the materials came. */
  @Rule("R35")
  static TimeLimit decideAcceptance(Rulebook book) {
    return TimeLimit.workingDays(1).from(StartsAt.RECEIPT);
  }

  /** 行政许可法 32: five days in which all defects are told once. */
  @Rule("XKF-32-4")
  static TimeLimit tellDefects() {
    return TimeLimit.workingDays(5).from(StartsAt.SUBMISSION);
  }

  /** 及时: one working day. */
  @Rule("P-timeWords")
  static TimeLimit prompt() {
    return TimeLimit.workingDays(1).from(StartsAt.RECEIPT);
  }

  /** 行政许可法 44: ten working days from the decision. */
  @Rule("XKF-44")
  static TimeLimit serveByLaw() {
    return TimeLimit.workingDays(10).from(StartsAt.RECEIPT);
  }

  /** Seven working days from the decision. */
  @Rule("XKF-40")
  static TimeLimit publishDecision() {
    return TimeLimit.workingDays(7).from(StartsAt.RECEIPT);
  }

  @Rule("P-archiveWithin")
  static TimeLimit archive(Rulebook book) {
    return TimeLimit.workingDays(10).from(StartsAt.RECEIPT);
  }

  /**
   * The limit within which the department promised to decide; where the guide gives none, the
   * statutory one. On-the-spot items and look-ups are decided on the same day.
   */
  @Rule("R39")
  static TimeLimit promised(Rulebook book, ItemPlan plan) {
    TimeLimit promised = plan.limits().promised();
    if (promised != null) {
      return promised;
    }
    if (plan.processing() != ProcessingType.PROMISED) {
      return TimeLimit.sameDay();
    }
    return statutory(book, plan).orElse(TimeLimit.workingDays(20));
  }

  /** The limit of the law; licences have one even where the guide gives none. */
  @Rule({"XKF-42", "P-statutoryLimit"})
  static Optional<TimeLimit> statutory(Rulebook book, ItemPlan plan) {
    TimeLimit statutory = plan.limits().statutory();
    if (statutory != null) {
      return Optional.of(statutory);
    }
    return plan.type().underLicensingLaw()
        ? Optional.of(TimeLimit.workingDays(20))
        : Optional.empty();
  }

  /** The limit of a pre-review; where the work rules give none, the promised one. */
  @Rule("R40")
  static TimeLimit preReview(Rulebook book, ItemPlan plan) {
    TimeLimit limit = plan.limits().preReview();
    return limit == null ? promised(book, plan) : limit;
  }

  /** The same day, or the next where results come after the cut-off. */
  @Rule({"R47", "P-deliveryCutoff"})
  static DueDate deliver(Rulebook book, Instant arrived) {
    Deadlines deadlines = book.deadlines();
    return deadlines.due(arrived, TimeLimit.sameDay());
  }

  @Rule({"R47", "P-unclaimedAfter"})
  static TimeLimit concludeDelivery(Rulebook book, DeliveryMethod method) {
    return method == DeliveryMethod.COURIER
        ? TimeLimit.workingDays(5).from(StartsAt.RECEIPT)
        : TimeLimit.naturalDays(90).from(StartsAt.RECEIPT);
  }

  /** From when the light is yellow; never before the clock starts. */
  @Rule("P-yellowThreshold")
  static Instant warnAt(Rulebook book, DueDate due) {
    Deadlines deadlines = book.deadlines();
    Instant warn;
    if (due.limit().unit() == Unit.WORKING_DAYS || due.limit().unit() == Unit.NATURAL_DAYS) {
      warn =
          due.limit().amount() == 1
              ? deadlines.clock().minus(due.at(), Duration.ofHours(2))
              : daysBefore(deadlines, due);
    } else {
      warn = deadlines.clock().minus(due.at(), Duration.ofMinutes(30));
    }
    return warn.isBefore(due.from()) ? due.from() : warn;
  }

  private static Instant daysBefore(Deadlines deadlines, DueDate due) {
    int early = (int) Math.max(1, (due.limit().amount() * 20 + 99) / 100);
    LocalDate last = deadlines.dateOf(due.at());
    return deadlines.closeOfDay(deadlines.calendar().minus(last, new WorkingDays(early)));
  }
}
