package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * The promised clock of an item in hand, as its predecessors' results come in. A pre-reviewable
 * predecessor holds only the decision up; a sequential one holds the clock itself up, so that the
 * item's own limit starts when that result arrives.
 */
@Rule({"R39", "R40", "R41", "P-successorClock"})
final class Succession {
  private Succession() {}

  /** Lets every item go on that waited for this one, as far as its other predecessors let it. */
  static void settled(Unfolding unfolding, InstanceId predecessor) {
    for (ItemInstance waiting : unfolding.state().all()) {
      boolean successor = waiting.plan().waitsFor(predecessor);
      if (successor && waiting.state().inHand()) {
        goOn(unfolding, waiting);
      }
    }
  }

  /**
   * Opens what the item's department must do now: decide within its promised limit when everything
   * is in; decide at once when all else is reviewed already; pre-review while only pre-reviewable
   * results are out; nothing yet while a sequential one is. What is decided on the spot needs no
   * review ahead: it waits, and is decided on the day on which the last result is in.
   */
  static void goOn(Unfolding unfolding, ItemInstance item) {
    List<ItemPlan.Predecessor> out = Instances.unsettled(unfolding.state(), item);
    if (out.isEmpty()) {
      allIn(unfolding, item);
    } else if (denialDue(unfolding.state(), unfolding.book(), item)) {
      denyAtOnce(unfolding, item);
    } else if (item.state() == ItemState.ACCEPTED
        && item.plan().processing() == ProcessingType.PROMISED
        && preReviewable(out)) {
      review(unfolding, item);
    }
  }

  private static void allIn(Unfolding unfolding, ItemInstance item) {
    statutoryFromTransfer(unfolding, item);
    if (item.state() == ItemState.PREREVIEWED) {
      decideAtOnceIfReady(unfolding, item);
    } else if (deciding(unfolding, item)) {
      unfolding.close(ObligationKind.PRE_REVIEW, item.id());
    } else {
      decide(unfolding, item);
    }
  }

  /**
   * While it waits it is reviewed; its promised clock runs meanwhile only if the policy says so.
   */
  @Rule({"R40", "P-successorClock"})
  private static void review(Unfolding unfolding, ItemInstance item) {
    if (open(unfolding, ObligationKind.PRE_REVIEW, item).isEmpty()) {
      Terms.preReview(unfolding.book(), item.plan())
          .ifPresent(limit -> begin(unfolding, ObligationKind.PRE_REVIEW, item, limit, List.of()));
    }
    if (StatutoryTerms.neitherPauses(unfolding.book()) && !deciding(unfolding, item)) {
      TimeLimit promised = Terms.promised(unfolding.book(), item.plan());
      begin(unfolding, ObligationKind.DECIDE, item, promised, List.of());
    }
  }

  private static boolean deciding(Unfolding unfolding, ItemInstance item) {
    return !open(unfolding, ObligationKind.DECIDE, item).isEmpty()
        || !open(unfolding, ObligationKind.DECIDE_AT_ONCE, item).isEmpty();
  }

  /** Whether only results are out that do not keep the item from being reviewed meanwhile. */
  static boolean preReviewable(List<ItemPlan.Predecessor> out) {
    return !out.isEmpty() && out.stream().allMatch(p -> p.kind() == DependencyKind.PRE_REVIEWABLE);
  }

  /** Opens the duty to decide at once, if all is reviewed, all is in and no step is open. */
  static void decideAtOnceIfReady(Unfolding unfolding, ItemInstance item) {
    boolean ready =
        item.state() == ItemState.PREREVIEWED
            && item.step() == null
            && !item.gates().rectifying()
            && unfolding.state().predecessorsSettled(item)
            && open(unfolding, ObligationKind.DECIDE_AT_ONCE, item).isEmpty();
    if (ready) {
      unfolding.open(
          ObligationKind.DECIDE_AT_ONCE,
          item.plan().party(),
          item.id(),
          unfolding.at(),
          Terms.decideAtOnce(unfolding.book()));
    }
  }

  /** When a limit of that start begins for an accepted item, predecessors apart. */
  static Instant startOf(Unfolding unfolding, ItemInstance item, StartsAt start) {
    Instant accepted = item.acceptedAt();
    Instant taken = accepted == null ? unfolding.at() : accepted;
    return switch (start) {
      case SUBMISSION -> unfolding.state().requireFiling().submittedAt();
      case RECEIPT -> {
        Instant pushed = item.intake().pushedAt();
        yield pushed == null ? taken : pushed;
      }
      case ACCEPTANCE, TRANSFER -> taken;
    };
  }

  /** The same, held up by the results of predecessors that leave nothing to do before. */
  private static Instant ownStart(Unfolding unfolding, ItemInstance item, TimeLimit limit) {
    Instant start = startOf(unfolding, item, limit.startsAt());
    for (ItemPlan.Predecessor before : item.plan().predecessors()) {
      Instant in =
          nothingBefore(unfolding, item, before)
              ? unfolding.state().instance(before.id()).map(ItemInstance::concludedAt).orElse(null)
              : null;
      if (nothingBefore(unfolding, item, before) && replaced(unfolding, before)) {
        in = unfolding.at();
      }
      if (in != null && in.isAfter(start)) {
        start = in;
      }
    }
    return start;
  }

  /**
   * Whether that predecessor leaves the item's department nothing that it must do before: it is
   * sequential, the item is decided on the spot, or its pre-review has no limit.
   */
  private static boolean nothingBefore(
      Unfolding unfolding, ItemInstance item, ItemPlan.Predecessor before) {
    return before.kind() == DependencyKind.SEQUENTIAL
        || item.plan().processing() != ProcessingType.PROMISED
        || (Terms.preReview(unfolding.book(), item.plan()).isEmpty()
            && !StatutoryTerms.neitherPauses(unfolding.book()));
  }

  /** A certificate in a result's place counts from when it was brought, not from the failure. */
  private static boolean replaced(Unfolding unfolding, ItemPlan.Predecessor before) {
    return unfolding.state().instance(before.id()).filter(i -> i.replacedBy() != null).isPresent();
  }

  /** An unfinished pre-review never had its clock paused: the decision is due within the same. */
  private static void decide(Unfolding unfolding, ItemInstance item) {
    List<Interval> stops =
        open(unfolding, ObligationKind.PRE_REVIEW, item).stream()
            .flatMap(review -> review.stopsUntil(unfolding.at()).stream())
            .toList();
    unfolding.close(ObligationKind.PRE_REVIEW, item.id());
    begin(
        unfolding,
        ObligationKind.DECIDE,
        item,
        Undertakings.onPermit(unfolding.state(), item)
            ? SupplyTerms.onPermit(unfolding.book())
            : Terms.promised(unfolding.book(), item.plan()),
        stops);
  }

  private static void begin(
      Unfolding unfolding,
      ObligationKind kind,
      ItemInstance item,
      TimeLimit limit,
      List<Interval> stops) {
    unfolding.open(
        kind, item.plan().party(), item.id(), ownStart(unfolding, item, limit), limit, stops);
    holdIfHeld(unfolding, item);
  }

  /** A clock that starts while a step is open, or while the item must wait, stands at once. */
  private static void holdIfHeld(Unfolding unfolding, ItemInstance item) {
    if (item.step() != null
        || item.gates().rectifying()
        || SiblingWait.waits(unfolding.state(), unfolding.book(), item)) {
      unfolding.clocks().stop(item.id(), false);
    }
  }

  /** A statutory limit that runs from the transfer starts when the last result is in. */
  @Rule("XKF-42")
  private static void statutoryFromTransfer(Unfolding unfolding, ItemInstance item) {
    Terms.statutory(unfolding.book(), item.plan())
        .filter(limit -> limit.startsAt() == StartsAt.TRANSFER)
        .ifPresent(limit -> byLaw(unfolding, item, unfolding.at()));
  }

  /** Every other statutory limit runs from its own start, whatever happens. */
  @Rule("XKF-42")
  static void statutory(Unfolding unfolding, ItemInstance item) {
    Terms.statutory(unfolding.book(), item.plan())
        .filter(limit -> limit.startsAt() != StartsAt.TRANSFER)
        .ifPresent(limit -> byLaw(unfolding, item, startOf(unfolding, item, limit.startsAt())));
  }

  /** Opens the duty to decide within the statutory limit, unless it is open. */
  @Rule({"XKF-42", "P-jointHandlingCap"})
  static void byLaw(Unfolding unfolding, ItemInstance item, Instant start) {
    if (open(unfolding, ObligationKind.DECIDE_BY_LAW, item).isEmpty()) {
      StatutoryTerms.byLaw(unfolding.state(), unfolding.book(), item, start)
          .ifPresent(
              limit ->
                  unfolding.open(
                      ObligationKind.DECIDE_BY_LAW, item.plan().party(), item.id(), start, limit));
    }
  }

  private static List<Obligation> open(
      Unfolding unfolding, ObligationKind kind, ItemInstance item) {
    return unfolding.state().obligations().find(kind, item.id());
  }

  /**
   * A predecessor ended without a result: whoever waits for it, or must go with it, has to choose.
   * By another policy the successor is denied for it, or all others wait for the applicant's word.
   */
  @Rule({"P-predecessorFailure", "P-siblingRefusal"})
  static void failed(Unfolding unfolding, InstanceId ended) {
    ItemInstance failed = Instances.current(unfolding, ended);
    if (!failed.failed()) {
      return;
    }
    for (ItemInstance other : unfolding.state().all()) {
      if (other.concluded() || other.failureChoice() == FailureChoice.REASONED_DENIAL) {
        continue;
      }
      boolean successor = other.plan().waitsFor(ended);
      boolean refused = failed.state() != ItemState.WITHDRAWN;
      if (successor && StatutoryTerms.deniedForPredecessor(unfolding.book())) {
        denyAtOnce(unfolding, other);
      } else if (successor || (refused && sameGroup(failed, other))) {
        choose(unfolding, other, successor);
      } else if (refused && SiblingWait.applies(unfolding.book())) {
        choose(unfolding, other, false);
        unfolding.clocks().stop(other.id(), false);
      }
    }
  }

  private static void choose(Unfolding unfolding, ItemInstance item, boolean successor) {
    CaseState state = unfolding.state();
    if (state.obligations().find(ObligationKind.CHOOSE, item.id()).isEmpty()) {
      unfolding.open(
          ObligationKind.CHOOSE,
          Party.applicant(
              state.requireFiling().application().parties().firstApplicant().reference()),
          item.id(),
          unfolding.at(),
          Terms.choose(unfolding.book(), successor));
    }
  }

  /** Whether the item waits for the other's result, or has to go with it. */
  static boolean needs(ItemInstance item, ItemInstance other) {
    boolean successor = item.plan().waitsFor(other.id());
    return successor || (sameGroup(item, other) && !item.id().equals(other.id()));
  }

  private static boolean sameGroup(ItemInstance one, ItemInstance other) {
    String group = one.plan().parallelGroup();
    return group != null && group.equals(other.plan().parallelGroup());
  }

  /** An item in hand that can only be denied is denied at once; an open step first ends. */
  @Rule("P-predecessorFailure")
  static void denyAtOnce(Unfolding unfolding, ItemInstance item) {
    unfolding.close(ObligationKind.PRE_REVIEW, item.id());
    if (item.state().inHand() && open(unfolding, ObligationKind.DECIDE_AT_ONCE, item).isEmpty()) {
      unfolding.open(
          ObligationKind.DECIDE_AT_ONCE,
          item.plan().party(),
          item.id(),
          unfolding.at(),
          Terms.decideAtOnce(unfolding.book()));
      holdIfHeld(unfolding, item);
    }
  }

  /** Whether the item is to be denied for a predecessor, or a member of its group, that failed. */
  @Rule("P-predecessorFailure")
  static boolean denialDue(CaseState state, Rulebook book, ItemInstance instance) {
    boolean chosen = instance.failureChoice() == FailureChoice.REASONED_DENIAL;
    return (chosen && mustChoose(state, book, instance))
        || (StatutoryTerms.deniedForPredecessor(book) && anyFailed(state, instance));
  }

  /**
   * Whether the applicant has to choose, because a predecessor of the instance, or a member of its
   * mandatory group, failed.
   */
  static boolean mustChoose(CaseState state, Rulebook book, ItemInstance instance) {
    boolean asked = !StatutoryTerms.deniedForPredecessor(book);
    return (asked && anyFailed(state, instance)) || failedSibling(state, instance).isPresent();
  }

  private static boolean anyFailed(CaseState state, ItemInstance instance) {
    return instance.plan().predecessors().stream()
        .anyMatch(p -> state.instance(p.id()).filter(ItemInstance::failed).isPresent());
  }

  /** The member of the instance's mandatory group that ended without a result. */
  @Rule("P-siblingRefusal")
  static Optional<ItemInstance> failedSibling(CaseState state, ItemInstance instance) {
    return state.all().stream()
        .filter(i -> sameGroup(instance, i))
        .filter(ItemInstance::failed)
        .findFirst();
  }
}
