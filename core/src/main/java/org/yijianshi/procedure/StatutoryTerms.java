package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.TimeLimit.Unit;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.plan.Waiting;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.PreReviewLimit;
import org.yijianshi.policy.PredecessorFailure;
import org.yijianshi.policy.SuccessorClock;

/** How long the procedures of the 行政许可法 may take, and what may extend or cap them. */
final class StatutoryTerms {
  /** What 行政许可法 55 is about. */
  private static final Set<SpecialStepKind> INSPECTIONS =
      EnumSet.of(
          SpecialStepKind.INSPECTION_TEST,
          SpecialStepKind.MEASUREMENT_TEST,
          SpecialStepKind.QUARANTINE);

  /** 行政许可法 48: how many working days before a hearing it is announced. */
  private static final WorkingDays ANNOUNCED_AHEAD = new WorkingDays(7);

  private StatutoryTerms() {}

  /** By how many working days the head of the organ extends; 0 where nobody may. */
  @Rule({"XKF-42", "P-extension"})
  static int extension(Rulebook book) {
    return book.policy().approval().extension();
  }

  /** By how many natural days the head of the government extends joint handling; 0 for not. */
  @Rule({"XKF-42", "P-jointHandlingCap"})
  static int jointExtension(Rulebook book) {
    return book.policy().approval().jointHandlingExtension();
  }

  /** What promised clocks do while a result is out, as a schedule has to reckon with it. */
  @Rule("P-successorClock")
  static Waiting waiting(Rulebook book) {
    if (neitherPauses(book)) {
      return Waiting.RUNS;
    }
    return book.policy().approval().preReviewLimit() == PreReviewLimit.NONE
        ? Waiting.BEGINS_WITH_RESULT
        : Waiting.PAUSES;
  }

  /** Whether a waiting successor's promised clock runs on after its pre-review, too. */
  @Rule("P-successorClock")
  static boolean neitherPauses(Rulebook book) {
    return book.policy().approval().successorClock() == SuccessorClock.NO_PAUSE;
  }

  /** Whether a successor is denied when its predecessor fails, without the applicant's choice. */
  @Rule("P-predecessorFailure")
  static boolean deniedForPredecessor(Rulebook book) {
    return book.policy().approval().predecessorFailure() == PredecessorFailure.DENY;
  }

  /**
   * The statutory limit of an instance as it stands, from its own start: as the law, the guide or
   * the policy has it, with its extension, and capped where several departments' licences are
   * handled jointly.
   */
  @Rule({"XKF-42", "P-statutoryLimit", "P-extension", "P-jointHandlingCap"})
  static Optional<TimeLimit> byLaw(
      CaseState state, Rulebook book, ItemInstance instance, Instant start) {
    Optional<TimeLimit> own =
        Terms.statutory(book, instance.plan())
            .map(limit -> longer(limit, instance.statutory().extendedDays()));
    Optional<TimeLimit> cap = cap(state, book, instance, start);
    if (own.isEmpty() || cap.isEmpty()) {
      return own;
    }
    Deadlines deadlines = book.deadlines();
    Instant capped = deadlines.due(start, cap.get()).at();
    return capped.isBefore(deadlines.due(start, own.get()).at())
        ? cap.map(c -> c.from(own.get().startsAt()))
        : own;
  }

  private static TimeLimit longer(TimeLimit limit, int days) {
    return new TimeLimit(limit.amount() + days, limit.unit(), limit.startsAt());
  }

  /** Whether it is the limit of 行政许可法 42 itself, and no other law's of another kind. */
  @Rule("XKF-42")
  static boolean extensible(TimeLimit limit) {
    return limit.unit() == Unit.WORKING_DAYS;
  }

  /**
   * The cap on joint handling, counted from the instance's own start: it ends for all licences of
   * the case together, so many natural days after the first of them was accepted.
   */
  @Rule({"XKF-42", "P-jointHandlingCap"})
  private static Optional<TimeLimit> cap(
      CaseState state, Rulebook book, ItemInstance instance, Instant start) {
    Instant first = firstAcceptance(state);
    if (first == null || !cappedJointly(state, book, instance)) {
      return Optional.empty();
    }
    int days = book.policy().approval().jointHandlingDays() + instance.statutory().jointDays();
    Deadlines deadlines = book.deadlines();
    LocalDate end = deadlines.dateOf(first).plusDays(days);
    long left = Math.max(1, ChronoUnit.DAYS.between(deadlines.dateOf(start), end));
    return Optional.of(TimeLimit.naturalDays(left).from(StartsAt.ACCEPTANCE));
  }

  /** Whether the instance is a licence that is handled together with another department's. */
  @Rule("P-jointHandlingCap")
  static boolean cappedJointly(CaseState state, Rulebook book, ItemInstance instance) {
    ApprovalPolicy approval = book.policy().approval();
    return approval.jointHandlingCap()
        && licence(instance)
        && state.all().stream()
                .filter(StatutoryTerms::licence)
                .map(i -> i.plan().department())
                .distinct()
                .count()
            > 1;
  }

  private static @Nullable Instant firstAcceptance(CaseState state) {
    return state.all().stream()
        .filter(StatutoryTerms::licence)
        .map(ItemInstance::acceptedAt)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  static boolean licence(ItemInstance instance) {
    return instance.plan().type().underLicensingLaw();
  }

  /** 行政许可法 47: five working days to ask. */
  @Rule("XKF-47")
  static TimeLimit askForHearing() {
    return TimeLimit.workingDays(5).from(StartsAt.RECEIPT);
  }

  /** 行政许可法 47: twenty working days to hold it. */
  @Rule("XKF-47")
  static TimeLimit holdHearing() {
    return TimeLimit.workingDays(20).from(StartsAt.RECEIPT);
  }

  /** The last day on which a hearing of that day can be announced. */
  @Rule("XKF-48")
  static LocalDate announcedBy(Rulebook book, LocalDate hearing) {
    return book.deadlines().calendar().minus(hearing, ANNOUNCED_AHEAD);
  }

  /** The working days from now to that working day; the same day if it is today. */
  @Rule("XKF-48")
  static TimeLimit until(Rulebook book, Instant now, LocalDate day) {
    Deadlines deadlines = book.deadlines();
    int days = deadlines.calendar().workingDaysBetween(deadlines.dateOf(now), day);
    return days < 1 ? TimeLimit.sameDay() : TimeLimit.workingDays(days).from(StartsAt.RECEIPT);
  }

  /** The natural days from now to the day of the hearing: what 行政许可法 45 takes out. */
  @Rule("XKF-45")
  static TimeLimit hearingStep(Rulebook book, Instant now, LocalDate day) {
    long days = ChronoUnit.DAYS.between(book.deadlines().dateOf(now), day);
    return TimeLimit.naturalDays(Math.max(1, days)).from(StartsAt.RECEIPT);
  }

  /** 行政许可法 43: twenty working days; what is no licence keeps the law's or the guide's own. */
  @Rule("XKF-43")
  static TimeLimit lowerReview(Rulebook book, ItemPlan plan, @Nullable TimeLimit own) {
    if (own != null) {
      return own;
    }
    return plan.type().underLicensingLaw()
        ? TimeLimit.workingDays(20)
        : Terms.promised(book, plan).from(StartsAt.ACCEPTANCE);
  }

  /** 行政许可法 55: five working days from acceptance. */
  @Rule("XKF-55")
  static TimeLimit assignInspectors() {
    return TimeLimit.workingDays(5);
  }

  /** From when inspectors are owed because of a step; empty if none are, or they are named. */
  @Rule("XKF-55")
  static Optional<Instant> inspectorsFrom(ItemInstance instance, SpecialStepKind step) {
    return licence(instance)
            && INSPECTIONS.contains(step)
            && instance.statutory().inspectors() == null
        ? Optional.ofNullable(instance.acceptedAt())
        : Optional.empty();
  }
}
