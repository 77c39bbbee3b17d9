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
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.DeemedAcceptance;
import org.yijianshi.policy.DeliveryCutoff;
import org.yijianshi.policy.DeliveryPolicy;
import org.yijianshi.policy.HourClock;
import org.yijianshi.policy.InstantMeaning;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SupervisionPolicy;
import org.yijianshi.policy.TimeWord;

/** How long each duty may take, from the regulation, the law, the guide or the policy. */
final class Terms {
  private Terms() {}

  /** How long after the fact a command may be recorded without a declared outage. */
  @Rule("P-occurredAtTolerance")
  static Duration occurredAtTolerance(Policy policy) {
    return Duration.ofMinutes(policy.calendar().occurredAtTolerance());
  }

  /** R30, R32: two hours, in office hours or by the wall clock. */
  @Rule({"R30", "R32", "P-hourClock"})
  static TimeLimit twoHours(Rulebook book) {
    return hours(book, 2);
  }

  /** R31: 同时, beside the two hours in which the electronic materials go out. */
  @Rule({"R31", "P-timeWords", "P-courierPeriod"})
  static TimeLimit handPaper(Rulebook book, Filing filing) {
    if (filing.receivedElsewhere()) {
      return byCourier(book);
    }
    return meant(book, book.policy().clock().timeWordsSimultaneous(), twoHours(book));
  }

  /**
   * R44: 及时 for the lead to give originals back to the window; where that is in another place, the
   * courier's time.
   */
  @Rule({"R44", "P-courierPeriod"})
  static TimeLimit backToWindow(Rulebook book, Filing filing) {
    return filing.receivedElsewhere() ? byCourier(book) : prompt(book);
  }

  /** What a courier has between a window elsewhere and the place that handles the case. */
  private static TimeLimit byCourier(Rulebook book) {
    return TimeLimit.workingDays(book.policy().delivery().courierPeriod()).from(StartsAt.RECEIPT);
  }

  /**
   * R28: 当场. How long the window may keep what was handed in at its counter; empty where that is
   * done while the applicant stands there, so that nothing is owed.
   */
  @Rule({"R28", "P-timeWords"})
  static Optional<TimeLimit> onTheSpot(Rulebook book) {
    TimeWord word = book.policy().clock().timeWordsOnTheSpot();
    return word == TimeWord.SAME_COMMAND
        ? Optional.empty()
        : Optional.of(meant(book, word, TimeLimit.sameDay()));
  }

  /**
   * R35, R42: 实时. How long after it was done a department may report that it accepted or decided;
   * empty where both are one.
   */
  @Rule({"R35", "R42", "P-timeWords"})
  static Optional<TimeLimit> realTime(Rulebook book) {
    TimeWord word = book.policy().clock().timeWordsRealTime();
    return word == TimeWord.SAME_COMMAND
        ? Optional.empty()
        : Optional.of(meant(book, word, TimeLimit.sameDay()));
  }

  /** R47: 当天, of what is handed over; R8: 第一时间, of what goes electronically. */
  @Rule({"R8", "R47", "P-timeWords"})
  static TimeLimit deliver(Rulebook book, DeliveryMethod method) {
    ClockPolicy clock = book.policy().clock();
    TimeWord word =
        method == DeliveryMethod.ELECTRONIC
            ? clock.timeWordsFirstMoment()
            : clock.timeWordsSameDay();
    return meant(book, word, TimeLimit.sameDay());
  }

  /** What a word comes to; a person acts, so that none of them is the same command. */
  private static TimeLimit meant(Rulebook book, TimeWord word, TimeLimit partner) {
    return switch (word) {
      case WITH_PARTNER, SAME_COMMAND -> partner;
      case CLOSE_OF_DAY -> TimeLimit.sameDay();
      case PROMPT -> prompt(book);
    };
  }

  /** R34: what the lead has for the department to fetch. */
  @Rule({"R34", "P-instant"})
  static TimeLimit fetch(Rulebook book) {
    return book.policy().clock().instant() == InstantMeaning.SAME_COMMAND_OR_CLOSE
        ? TimeLimit.sameDay()
        : hours(book, book.policy().clock().instantFetchHours());
  }

  private static TimeLimit hours(Rulebook book, int amount) {
    return book.policy().clock().hourClock() == HourClock.OFFICE_HOURS
        ? TimeLimit.workingHours(amount)
        : TimeLimit.naturalHours(amount);
  }

  /** R35: one working day after the materials came. */
  @Rule("R35")
  static TimeLimit decideAcceptance() {
    return TimeLimit.workingDays(1).from(StartsAt.RECEIPT);
  }

  /** R41: at once on the predecessor's result, but never less than two office hours. */
  @Rule({"R41", "P-instant"})
  static TimeLimit decideAtOnce(Rulebook book) {
    return book.policy().clock().instant() == InstantMeaning.SAME_COMMAND_OR_CLOSE
        ? TimeLimit.sameDay()
        : TimeLimit.atOnce(book.policy().clock().instantDecisionHours());
  }

  /** 行政许可法 32: five days in which all defects are told once. */
  @Rule({"XKF-32-4", "P-deemedAcceptance"})
  static TimeLimit tellDefects(Rulebook book) {
    return TimeLimit.workingDays(book.policy().acceptance().deemedAcceptanceDays())
        .from(StartsAt.SUBMISSION);
  }

  /** Whether silence about that item counts as its acceptance: by law of licences alone. */
  @Rule({"XKF-32-4", "P-deemedAcceptance"})
  static boolean deemed(Rulebook book, ItemPlan plan) {
    return plan.type().underLicensingLaw()
        || book.policy().acceptance().deemedAcceptance() == DeemedAcceptance.ALL_ITEMS;
  }

  /** 及时: one working day. */
  @Rule("P-timeWords")
  static TimeLimit prompt(Rulebook book) {
    return TimeLimit.workingDays(book.policy().clock().timeWordsPromptDays())
        .from(StartsAt.RECEIPT);
  }

  /** How long the applicant may think after a predecessor, or a member of the group, failed. */
  static TimeLimit choose(Rulebook book, boolean successor) {
    ApprovalPolicy approval = book.policy().approval();
    return TimeLimit.workingDays(successor ? approval.predecessorChoice() : approval.siblingCure())
        .from(StartsAt.RECEIPT);
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
      return TimeLimit.sameDay().from(StartsAt.ACCEPTANCE);
    }
    return statutory(book, plan).orElseGet(() -> licence(book));
  }

  /** The limit of the law; licences have one even where the guide gives none. */
  @Rule({"XKF-42", "P-statutoryLimit"})
  static Optional<TimeLimit> statutory(Rulebook book, ItemPlan plan) {
    TimeLimit statutory = plan.limits().statutory();
    if (statutory != null) {
      return Optional.of(statutory);
    }
    return plan.type().underLicensingLaw() ? Optional.of(licence(book)) : Optional.empty();
  }

  private static TimeLimit licence(Rulebook book) {
    return TimeLimit.workingDays(book.policy().approval().statutoryLimit());
  }

  /**
   * The limit of a pre-review; where the work rules give none, the promised one, or none at all as
   * the policy says.
   */
  @Rule({"R40", "P-successorClock"})
  static Optional<TimeLimit> preReview(Rulebook book, ItemPlan plan) {
    TimeLimit limit = plan.limits().preReview();
    if (limit != null) {
      return Optional.of(limit);
    }
    return switch (book.policy().approval().preReviewLimit()) {
      case PROMISED_LIMIT -> Optional.of(promised(book, plan));
      case NONE -> Optional.empty();
    };
  }

  /**
   * From when a result must be delivered on the same day: from its arrival, or from the next
   * opening where it came in after the courier's time. At a counter the cut-off is closing, which
   * the same day knows by itself.
   */
  @Rule({"R47", "P-deliveryCutoff"})
  static Instant deliverFrom(Rulebook book, DeliveryMethod method, Instant arrived) {
    Deadlines deadlines = book.deadlines();
    DeliveryPolicy delivery = book.policy().delivery();
    boolean byCourierTime =
        method == DeliveryMethod.COURIER
            || delivery.deliveryCutoff() == DeliveryCutoff.AT_COURIER_CUTOFF;
    Instant today = deadlines.closeOfDay(arrived);
    boolean tooLate =
        byCourierTime
            && deadlines.closeOfDay(arrived, delivery.deliveryCourierCutoff()).isAfter(today);
    return tooLate ? deadlines.clock().openingAfter(today) : arrived;
  }

  /** How long the results window waits for somebody to sign. */
  @Rule({"R47", "P-unclaimedAfter", "P-courierPeriod"})
  static TimeLimit concludeDelivery(Rulebook book, DeliveryMethod method) {
    DeliveryPolicy delivery = book.policy().delivery();
    return method == DeliveryMethod.COURIER
        ? TimeLimit.workingDays(delivery.courierPeriod()).from(StartsAt.RECEIPT)
        : TimeLimit.naturalDays(delivery.unclaimedAfter()).from(StartsAt.RECEIPT);
  }

  /** From when the light is yellow; never before the clock starts. */
  @Rule({
    "P-yellowThreshold",
    "P-yellowHourClock",
    "P-yellowDayClock",
    "P-yellowPercent",
    "P-yellowLeast"
  })
  static Instant warnAt(Rulebook book, DueDate due) {
    SupervisionPolicy yellow = book.policy().supervision();
    Deadlines deadlines = book.deadlines();
    TimeLimit limit = due.limit();
    boolean days = limit.unit() == Unit.WORKING_DAYS || limit.unit() == Unit.NATURAL_DAYS;
    Instant warn;
    if (!days) {
      warn = deadlines.clock().minus(due.at(), Duration.ofMinutes(yellow.yellowHourClock()));
    } else if (limit.amount() == 1) {
      warn = deadlines.clock().minus(due.at(), Duration.ofHours(yellow.yellowDayClock()));
    } else {
      long part = (limit.amount() * yellow.yellowPercent() + 99) / 100;
      int early = (int) Math.max(yellow.yellowLeast(), part);
      LocalDate last = deadlines.dateOf(due.at());
      warn = deadlines.closeOfDay(deadlines.calendar().minus(last, new WorkingDays(early)));
    }
    return warn.isBefore(due.from()) ? due.from() : warn;
  }
}
