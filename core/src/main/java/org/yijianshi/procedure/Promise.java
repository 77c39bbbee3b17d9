package org.yijianshi.procedure;

import static org.yijianshi.obligation.ObligationKind.DECIDE;
import static org.yijianshi.obligation.ObligationKind.DECIDE_AT_ONCE;
import static org.yijianshi.obligation.ObligationKind.PRE_REVIEW;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.BundleClock;

/**
 * The date promised for the bundle as a whole: told once, as the longest way through the promised
 * limits. The policy says when: at the last acceptance of the first round; at the first, taking it
 * that the others accept when they must at the latest; or never.
 */
@Rule("P-bundleClock")
final class Promise {
  private final Unfolding unfolding;
  private final Rulebook book;
  private final CaseState state;
  private final Map<InstanceId, Instant> ends = new HashMap<>();

  private Promise(Unfolding unfolding, Rulebook book) {
    this.unfolding = unfolding;
    this.book = book;
    this.state = unfolding.state();
  }

  /**
   * Tells the date, if whatever was done made it known and it was not told before: the last
   * acceptance, or the end of the last item that was not accepted, by whatever way.
   */
  static void tell(Unfolding unfolding) {
    CaseState state = unfolding.state();
    boolean due = state.milestones().promisedBy() == null && !state.concluded();
    if (due && clockStarts(unfolding.book().policy().approval().bundleClock(), state)) {
      End end = longest(unfolding, unfolding.book());
      unfolding.emit(new AcceptanceEvent.BundlePromised(end.at(), end.deciding()));
    }
  }

  private static boolean clockStarts(BundleClock clock, CaseState state) {
    return switch (clock) {
      case LAST_ACCEPTANCE -> state.every(i -> i.state().compareTo(ItemState.ACCEPTED) >= 0);
      case FIRST_ACCEPTANCE -> state.any(i -> i.acceptedAt() != null);
      case OFF -> false;
    };
  }

  /**
   * The end of the longest way as the case stands.
   *
   * @param at when the last item is decided, if each uses its limit up
   * @param deciding that item
   */
  record End(Instant at, InstanceId deciding) {}

  /** The end of the longest way through what the case has to do yet, counted by that book. */
  static End longest(Unfolding unfolding, Rulebook book) {
    Promise promise = new Promise(unfolding, book);
    return unfolding.state().all().stream()
        .map(i -> new End(promise.endOf(i), i.id()))
        .reduce((one, other) -> other.at().isAfter(one.at()) ? other : one)
        .orElseThrow();
  }

  private Instant endOf(ItemInstance instance) {
    Instant known = ends.get(instance.id());
    if (known == null) {
      known = compute(instance);
      ends.put(instance.id(), known);
    }
    return known;
  }

  private Instant compute(ItemInstance instance) {
    Instant concluded = instance.concludedAt();
    if (concluded != null) {
      return concluded;
    }
    Deadlines deadlines = book.deadlines();
    Instant results = last(instance, DependencyKind.PRE_REVIEWABLE);
    Optional<Instant> decision = due(instance, DECIDE).or(() -> due(instance, DECIDE_AT_ONCE));
    if (decision.isPresent()) {
      boolean waits = StatutoryTerms.neitherPauses(book) && !results.equals(Instant.MIN);
      return waits
          ? later(decision.get(), deadlines.due(results, Terms.decideAtOnce(book)).at())
          : decision.get();
    }
    boolean unlimited = Terms.preReview(book, instance.plan()).isEmpty();
    if (unlimited && !results.equals(Instant.MIN) && instance.state() != ItemState.PREREVIEWED) {
      return deadlines.due(results, Terms.promised(book, instance.plan())).at();
    }
    Instant own = ownEnd(instance, deadlines);
    return results.equals(Instant.MIN)
        ? own
        : later(own, deadlines.due(results, Terms.decideAtOnce(book)).at());
  }

  /**
   * When its own limit ends, while no clock for its decision runs yet. A result that comes before
   * its review is done leaves it the whole of that limit, and results may always come early: so a
   * shorter limit of the review promises nothing.
   */
  private Instant ownEnd(ItemInstance instance, Deadlines deadlines) {
    if (instance.state() == ItemState.PREREVIEWED) {
      SpecialStep step = instance.step();
      return step == null ? unfolding.at() : later(unfolding.at(), step.until());
    }
    TimeLimit promised = Terms.promised(book, instance.plan());
    Optional<Obligation> review =
        state.obligations().find(PRE_REVIEW, instance.id()).stream().findFirst();
    if (review.isPresent()) {
      Obligation duty = review.get();
      return deadlines.due(duty.since(), promised, duty.stopsUntil(endOfStop(instance, duty))).at();
    }
    Instant start =
        later(
            Succession.startOf(unfolding, instance, promised.startsAt()),
            due(instance, ObligationKind.DECIDE_ACCEPTANCE).orElse(Instant.MIN));
    return deadlines.due(later(start, last(instance, DependencyKind.SEQUENTIAL)), promised).at();
  }

  /** Until when its clock stands: as if its step ended when announced; now, if it runs. */
  private Instant endOfStop(ItemInstance instance, Obligation duty) {
    Instant stopped = duty.stoppedSince();
    SpecialStep step = instance.step();
    if (stopped == null) {
      return unfolding.at();
    }
    return step == null ? stopped : later(stopped, step.until());
  }

  /** When the last result of that kind that is still out will be in; never, if none is out. */
  private Instant last(ItemInstance instance, DependencyKind kind) {
    Instant last = Instant.MIN;
    for (ItemPlan.Predecessor before : Instances.unsettled(state, instance)) {
      if (before.kind() == kind) {
        last = later(last, endOf(state.instance(before.id()).orElseThrow()));
      }
    }
    return last;
  }

  /** When the open duty is due; a stopped one as if its step ended when announced. */
  private Optional<Instant> due(ItemInstance instance, ObligationKind kind) {
    return state.obligations().find(kind, instance.id()).stream()
        .findFirst()
        .map(duty -> due(instance, duty));
  }

  private Instant due(ItemInstance instance, Obligation duty) {
    Instant due = duty.dueAt();
    if (due != null) {
      return due;
    }
    return book.deadlines()
        .due(duty.since(), duty.limit(), duty.stopsUntil(endOfStop(instance, duty)))
        .at();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
