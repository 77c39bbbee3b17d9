package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.casefile.WindowWork;
import org.yijianshi.code.InstanceId;

/** Finds instances and says what is wrong with those that cannot be found or moved. */
final class Instances {
  private Instances() {}

  /** The instance, if it is there and its state allows the step; otherwise the refusal is noted. */
  static Optional<ItemInstance> find(
      Unfolding unfolding, InstanceId id, StateTable.Step step, Refusals refusals) {
    Optional<ItemInstance> instance = find(unfolding, id, refusals);
    instance.flatMap(i -> StateTable.refusal(step, i)).ifPresent(refusals::add);
    return instance;
  }

  /** The instance, if it is there; otherwise the refusal is noted. */
  static Optional<ItemInstance> find(Unfolding unfolding, InstanceId id, Refusals refusals) {
    Optional<ItemInstance> instance = unfolding.state().instance(id);
    if (instance.isEmpty()) {
      Set<InstanceId> shown =
          CaseViews.shown(unfolding.state(), unfolding.envelope().actor(), unfolding.book());
      refusals.refuse(
          "R2",
          "UNKNOWN_INSTANCE",
          "本件没有该事项，应为：" + shown,
          "The case has no such item, it has: " + shown,
          id);
    }
    return instance;
  }

  /** All of them that are there; what is missing is noted. */
  static List<ItemInstance> findAll(
      Unfolding unfolding, Collection<InstanceId> ids, Refusals refusals) {
    List<ItemInstance> found = new ArrayList<>();
    ids.stream().sorted().forEach(id -> find(unfolding, id, refusals).ifPresent(found::add));
    return found;
  }

  /** The instance as it stands now in the unfolding. */
  static ItemInstance current(Unfolding unfolding, InstanceId id) {
    return unfolding.state().instance(id).orElseThrow();
  }

  /** The predecessors whose results are still out. */
  static List<ItemPlan.Predecessor> unsettled(CaseState state, ItemInstance instance) {
    List<ItemPlan.Predecessor> unsettled = new ArrayList<>();
    for (ItemPlan.Predecessor before : instance.plan().predecessors()) {
      ItemInstance predecessor = state.instances().get(before.id());
      if (predecessor != null && !predecessor.settled()) {
        unsettled.add(before);
      }
    }
    return unsettled;
  }

  /** Notes every predecessor whose result is still out. */
  @Rule({"R40", "R41"})
  static void refuseUnsettled(CaseState state, ItemInstance instance, Refusals refusals) {
    for (ItemPlan.Predecessor before : unsettled(state, instance)) {
      ItemInstance predecessor = state.instance(before.id()).orElseThrow();
      refusals.refuse(
          "R41",
          "PREDECESSOR_UNSETTLED",
          "前置事项“" + predecessor.plan().name() + "”尚未办结",
          "The predecessor " + before.id() + " is not settled yet",
          instance.id());
    }
  }

  /** Whether its department has the instance: one accepted ahead of the push is still to come. */
  static boolean pushed(ItemInstance instance) {
    return instance.state() == ItemState.PUSHED
        || (instance.state().inHand() && instance.intake().work() == WindowWork.NONE);
  }

  /** Whether the law accepted it before the window received it. */
  static boolean acceptedBeforeReceipt(ItemInstance instance) {
    return instance.state().inHand() && instance.intake().work() == WindowWork.RECEIVE;
  }

  /**
   * What the window has received and no department has got yet: accepted or granted ahead of the
   * push or not.
   */
  @Rule({"R30", "R38"})
  static List<ItemInstance> awaitingPush(CaseState state) {
    return state.all().stream().filter(Instances::awaitsPush).toList();
  }

  /** Whether the window has received the instance and no department has got it yet. */
  static boolean awaitsPush(ItemInstance i) {
    return i.state() == ItemState.RECEIVED
        || (i.intake().work() == WindowWork.PUSH
            && (i.state().inHand() || i.state() == ItemState.GRANTED));
  }

  /** Notes that the department has not got the instance yet. */
  @Rule("R30")
  static void refuseUnpushed(ItemInstance instance, Refusals refusals) {
    if (!instance.concluded() && !pushed(instance)) {
      refusals.refuse(
          "R30",
          "NOT_PUSHED",
          "事项“" + instance.plan().name() + "”的材料尚未推送到部门",
          "The department has not got item " + instance.id() + " yet",
          instance.id());
    }
  }

  /** Notes that it was accepted ahead, and that who decides has not got it yet. */
  @Rule("R30")
  static void refuseAhead(ItemInstance instance, Refusals refusals) {
    if (instance.state().inHand()) {
      refuseUnpushed(instance, refusals);
    }
  }

  /** Notes that a member of a mandatory group failed: none of its siblings may be granted. */
  @Rule({"R2", "P-siblingRefusal"})
  static void refuseFailedSibling(CaseState state, ItemInstance instance, Refusals refusals) {
    Succession.failedSibling(state, instance)
        .ifPresent(
            failed ->
                refusals.refuse(
                    "R2",
                    "SIBLING_FAILED",
                    "依法并行办理的“" + failed.plan().name() + "”未成，同组事项不得准予",
                    "Item " + failed.id() + " of the mandatory group failed: none may be granted",
                    instance.id()));
  }

  /** Notes a special step that is still open. */
  static void refuseOpenStep(ItemInstance instance, Refusals refusals) {
    SpecialStep step = instance.step();
    if (step != null) {
      Instant until = step.until();
      refusals.refuse(
          "XKF-45",
          "SPECIAL_STEP_OPEN",
          "特别环节“" + step.kind().label().zh() + "”尚未结束（告知至 " + until + "）",
          "The special step " + step.kind() + " is still open, announced until " + until,
          instance.id());
    }
  }
}
