package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;

/** The duties around corrections, and by when each is due. */
final class CorrectionTerms {
  private static final Comparator<Obligation> BY_DUE =
      Comparator.comparing(
          Obligation::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private CorrectionTerms() {}

  /**
   * The window reviews what was handed in anew: at a counter while the applicant stands there,
   * unless the policy gives it longer; else within two hours.
   */
  @Rule({"R28", "R32", "P-timeWords"})
  static void openFirstReview(Unfolding unfolding) {
    boolean counter = unfolding.state().requireFiling().application().channel() == Channel.COUNTER;
    if (counter) {
      Terms.onTheSpot(unfolding.book()).ifPresent(limit -> openReview(unfolding, limit));
    } else {
      openReview(unfolding);
    }
  }

  /** The window has two hours to review what came in. */
  @Rule("R32")
  static void openReview(Unfolding unfolding) {
    openReview(unfolding, Terms.twoHours(unfolding.book()));
  }

  private static void openReview(Unfolding unfolding, TimeLimit limit) {
    unfolding.open(
        ObligationKind.REVIEW_SUBMISSION,
        unfolding.state().requireFiling().window(),
        null,
        unfolding.at(),
        limit);
  }

  /**
   * The five days of the law, from when the materials came in: licences, or all items by policy.
   */
  @Rule("XKF-32-4")
  static void openTellDefects(Unfolding unfolding, ItemPlan plan, Instant since) {
    if (Terms.deemed(unfolding.book(), plan)) {
      unfolding.open(
          ObligationKind.TELL_DEFECTS,
          plan.party(),
          plan.id(),
          since,
          Terms.tellDefects(unfolding.book()));
    }
  }

  /** Until the day in the notice, or the usual period. */
  @Rule("P-correctionPeriod")
  static TimeLimit correct(Rulebook book, Instant at, @Nullable LocalDate until) {
    long days =
        until == null
            ? book.policy().intake().correctionPeriod()
            : ChronoUnit.DAYS.between(book.deadlines().dateOf(at), until);
    return TimeLimit.naturalDays(days).from(StartsAt.RECEIPT);
  }

  /**
   * The window merges what departments report by the close of the day on which the last of them
   * must have decided, and never later than the law's five days for any of them.
   */
  @Rule({"R27", "XKF-32-4"})
  static void openMerge(Unfolding unfolding) {
    CaseState state = unfolding.state();
    if (!state.obligations().find(ObligationKind.MERGE_CORRECTION, null).isEmpty()) {
      return;
    }
    List<ItemInstance> pushed =
        state.all().stream().filter(i -> i.state() == ItemState.PUSHED).toList();
    Obligation last = of(state, pushed, ObligationKind.DECIDE_ACCEPTANCE).max(BY_DUE).orElseThrow();
    Obligation limit =
        Stream.concat(
                Stream.of(last),
                of(state, pushed, ObligationKind.TELL_DEFECTS).min(BY_DUE).stream())
            .min(BY_DUE)
            .orElseThrow();
    unfolding.open(
        ObligationKind.MERGE_CORRECTION,
        state.requireFiling().window(),
        null,
        limit.since(),
        limit.limit());
  }

  private static Stream<Obligation> of(
      CaseState state, List<ItemInstance> instances, ObligationKind kind) {
    return instances.stream().flatMap(i -> state.obligations().find(kind, i.id()).stream());
  }
}
