package org.yijianshi.procedure;

import java.util.Collection;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * The results window tells the applicant that results are ready, or gives them to the courier. Each
 * goes by itself, except for the unified package, which leaves once and whole.
 */
@Rule({"R45", "R47"})
final class Offering {
  private final Unfolding unfolding;

  Offering(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  Decision offer(DeliveryCommand.Offer command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    ResultTable.check(ResultTable.Step.OFFER, instances, refusals);
    Windows.refuseElsewhere(unfolding, instances, refusals);
    instances.forEach(i -> Gates.refuseOffer(i, command.method(), refusals));
    refuseEarlyUnified(command.instances(), refusals);
    if (!turnsUp(command, instances)) {
      refuseOtherMethod(unfolding, command.method(), refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    CaseState before = unfolding.state();
    if (instances.stream().anyMatch(i -> Windows.inPackage(before, i))) {
      unfolding.close(ObligationKind.DELIVER, null);
    }
    List<InstanceId> ids = instances.stream().map(ItemInstance::id).toList();
    Party window = Windows.of(before, instances.get(0));
    unfolding.emit(new DeliveryEvent.Offered(ids, command.method(), window));
    for (InstanceId id : ids) {
      closeOffering(unfolding, id);
      unfolding.open(
          ObligationKind.CONCLUDE_DELIVERY,
          window,
          id,
          unfolding.at(),
          Terms.concludeDelivery(unfolding.book(), command.method()));
    }
    new Serving(unfolding).nothingToProve(window);
    return unfolding.accepted();
  }

  /** What the offer of a result fulfils. */
  static void closeOffering(Unfolding unfolding, InstanceId id) {
    unfolding.close(ObligationKind.DELIVER, id);
    unfolding.close(ObligationKind.DELIVER_NON_ACCEPTANCE, id);
    unfolding.close(ObligationKind.SERVE_BY_LAW, id);
  }

  /**
   * Somebody comes at last for what was kept: whatever way was chosen once, it is at the counter.
   */
  private static boolean turnsUp(DeliveryCommand.Offer command, List<ItemInstance> instances) {
    return command.method() == DeliveryMethod.COUNTER
        && instances.stream()
            .map(ItemInstance::result)
            .allMatch(r -> r != null && r.state() == ResultState.KEPT);
  }

  /** The applicant chose the way; the window does not. */
  @Rule("R47")
  static void refuseOtherMethod(Unfolding unfolding, DeliveryMethod method, Refusals refusals) {
    DeliveryMethod chosen = unfolding.state().delivery().method();
    if (method != chosen) {
      refusals.refuse(
          "R47",
          "OTHER_METHOD",
          "申请人确定的领取方式是“" + chosen.label().zh() + "”",
          "The applicant chose delivery " + chosen.label().en(),
          "method");
    }
  }

  /** A unified package leaves once, whole, when every item is concluded. */
  @Rule("R45")
  private void refuseEarlyUnified(Collection<InstanceId> offered, Refusals refusals) {
    CaseState state = unfolding.state();
    boolean apart =
        offered.stream()
            .allMatch(
                id ->
                    state
                        .instance(id)
                        .filter(i -> i.concluded() && !Windows.inPackage(state, i))
                        .isPresent());
    if (!state.delivery().unified() || apart) {
      return;
    }
    for (ItemInstance instance : state.all()) {
      ItemResult result = instance.result();
      if (offered.contains(instance.id()) && state.delivery().released().contains(instance.id())) {
        refusals.refuse(
            "R45",
            "RELEASED",
            "事项“" + instance.plan().name() + "”已转为分别领取，不在统一领取之内",
            "Item " + instance.id() + " was released and does not go with the unified package",
            instance.id());
      }
      if (!instance.concluded()) {
        refusals.refuse(
            "R45",
            "UNIFIED_WAITS",
            "申请人选择统一领取，事项“" + instance.plan().name() + "”尚未办结",
            "Delivery is unified and " + instance.id() + " is not concluded",
            instance.id());
      } else if (result != null
          && Windows.inPackage(state, instance)
          && !offered.contains(instance.id())
          && result.toBeOffered()) {
        refusals.refuse(
            "R45",
            "UNIFIED_WHOLE",
            "统一领取应一次交付，还缺：" + instance.plan().name(),
            "A unified package leaves whole; missing: " + instance.id(),
            instance.id());
      }
    }
  }

  /**
   * A result came in that goes by itself: on the same day. What belongs to the package waits for
   * the last of it.
   */
  @Rule({"R8", "R37", "R45", "R47"})
  static void open(Unfolding unfolding, ItemInstance arrived) {
    if (Windows.inPackage(unfolding.state(), arrived)) {
      openUnifiedIfDue(unfolding);
      return;
    }
    unfolding.open(
        arrived.state() == ItemState.NOT_ACCEPTED
            ? ObligationKind.DELIVER_NON_ACCEPTANCE
            : ObligationKind.DELIVER,
        Windows.of(unfolding.state(), arrived),
        arrived.id(),
        Terms.deliverFrom(unfolding.book(), unfolding.state().delivery().method(), unfolding.at()),
        Terms.deliver(unfolding.book(), unfolding.state().delivery().method()));
  }

  /** Opens the delivery of a unified package, once all is concluded and every grant is in. */
  @Rule({"R8", "R45", "R47"})
  static void openUnifiedIfDue(Unfolding unfolding) {
    CaseState state = unfolding.state();
    if (state.concluded()
        && gathered(state)
        && state.obligations().find(ObligationKind.DELIVER, null).isEmpty()) {
      unfolding.open(
          ObligationKind.DELIVER,
          Windows.gathering(state),
          null,
          Terms.deliverFrom(unfolding.book(), state.delivery().method(), unfolding.at()),
          Terms.deliver(unfolding.book(), state.delivery().method()));
    }
  }

  /** Takes the delivery of a package back that is not whole any more, or has nothing in it. */
  static void closeUnifiedUnlessDue(Unfolding unfolding) {
    if (!gathered(unfolding.state())) {
      unfolding.close(ObligationKind.DELIVER, null);
    }
  }

  /** Whether there is a package and every result of it is at the window. */
  private static boolean gathered(CaseState state) {
    boolean any = false;
    for (ItemInstance instance : state.all()) {
      ItemResult result = instance.result();
      if (result != null && Windows.inPackage(state, instance)) {
        if (result.state() == ResultState.MADE) {
          return false;
        }
        any = any || result.state() == ResultState.AT_WINDOW;
      }
    }
    return any;
  }
}
