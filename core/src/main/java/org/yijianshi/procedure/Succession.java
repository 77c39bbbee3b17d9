package org.yijianshi.procedure;

import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;

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
}
