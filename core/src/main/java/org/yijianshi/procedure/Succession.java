package org.yijianshi.procedure;

import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** What a predecessor's result does to the items that waited for it. */
@Rule({"R40", "R41", "P-successorClock"})
final class Succession {
  private Succession() {}

  /** Lets every item go on that waited for this one and waits for nobody else. */
  static void settled(Unfolding unfolding, InstanceId predecessor) {
    for (ItemInstance waiting : unfolding.state().all()) {
      boolean successor =
          waiting.plan().predecessors().stream().anyMatch(p -> p.id().equals(predecessor));
      if (successor && waiting.state().inHand() && unfolding.state().predecessorsSettled(waiting)) {
        goOn(unfolding, waiting);
      }
    }
  }

  /**
   * A pre-reviewed item is decided at once. One whose pre-review is not finished never had its
   * promised clock paused and is decided within it. A sequential one begins its own limit now.
   */
  private static void goOn(Unfolding unfolding, ItemInstance waiting) {
    ItemPlan plan = waiting.plan();
    if (waiting.state() == ItemState.PREREVIEWED) {
      decideAtOnceIfReady(unfolding, waiting);
      return;
    }
    boolean sequential =
        plan.predecessors().stream().anyMatch(p -> p.kind() == DependencyKind.SEQUENTIAL);
    unfolding.close(ObligationKind.PRE_REVIEW, plan.id());
    java.time.Instant accepted = waiting.acceptedAt();
    unfolding.open(
        ObligationKind.DECIDE,
        plan.party(),
        plan.id(),
        sequential || accepted == null ? unfolding.at() : accepted,
        Terms.promised(unfolding.book(), plan));
    if (waiting.step() != null) {
      unfolding.clocks().stop(plan.id(), false);
    }
  }

  /** Opens the duty to decide at once, if all is reviewed, all is in and no step is open. */
  static void decideAtOnceIfReady(Unfolding unfolding, ItemInstance instance) {
    boolean ready =
        instance.state() == ItemState.PREREVIEWED
            && instance.step() == null
            && unfolding.state().predecessorsSettled(instance)
            && unfolding
                .state()
                .obligations()
                .find(ObligationKind.DECIDE_AT_ONCE, instance.id())
                .isEmpty();
    if (ready) {
      unfolding.open(
          ObligationKind.DECIDE_AT_ONCE,
          instance.plan().party(),
          instance.id(),
          unfolding.at(),
          Terms.decideAtOnce(unfolding.book()));
    }
  }

  /**
   * A predecessor ended without a result: whoever waits for it, or must go with it, has to choose.
   */
  @Rule({"P-predecessorFailure", "P-siblingRefusal"})
  static void failed(Unfolding unfolding, InstanceId ended) {
    CaseState state = unfolding.state();
    ItemInstance failed = Instances.current(unfolding, ended);
    if (!failed.failed()) {
      return;
    }
    Party applicant =
        Party.applicant(state.requireFiling().application().parties().firstApplicant().reference());
    for (ItemInstance other : state.all()) {
      boolean successor = other.plan().predecessors().stream().anyMatch(p -> p.id().equals(ended));
      boolean sibling =
          failed.state() != ItemState.WITHDRAWN
              && failed.plan().parallelGroup() != null
              && failed.plan().parallelGroup().equals(other.plan().parallelGroup());
      if (!other.concluded()
          && other.failureChoice() == null
          && (successor || sibling)
          && state.obligations().find(ObligationKind.CHOOSE, other.id()).isEmpty()) {
        unfolding.open(
            ObligationKind.CHOOSE,
            applicant,
            other.id(),
            unfolding.at(),
            Terms.choose(unfolding.book(), successor));
      }
    }
  }

  /** Whether a predecessor of the instance, or a member of its mandatory group, failed. */
  static boolean mustChoose(CaseState state, ItemInstance instance) {
    return anyFailed(state, instance) || failedSibling(state, instance).isPresent();
  }

  private static boolean anyFailed(CaseState state, ItemInstance instance) {
    return instance.plan().predecessors().stream()
        .anyMatch(p -> state.instance(p.id()).filter(ItemInstance::failed).isPresent());
  }

  /** The member of the instance's mandatory group that ended without a result. */
  @Rule("P-siblingRefusal")
  static Optional<ItemInstance> failedSibling(CaseState state, ItemInstance instance) {
    String group = instance.plan().parallelGroup();
    return state.all().stream()
        .filter(i -> group != null && group.equals(i.plan().parallelGroup()))
        .filter(ItemInstance::failed)
        .findFirst();
  }
}
