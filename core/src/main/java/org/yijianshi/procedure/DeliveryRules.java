package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** 五 送达: results gather at the window, are offered, delivered, and proven. */
final class DeliveryRules implements DeliveryCommand.Cases<Decision> {
  private final Unfolding unfolding;

  DeliveryRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule({"R42", "R46", "R47"})
  public Decision sendResult(DeliveryCommand.SendResult command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    instance.ifPresent(i -> refuseUnless(i, ResultState.MADE, "R46", refusals));
    if (refusals.any()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new DeliveryEvent.ResultSent(id));
    unfolding.close(ObligationKind.SEND_RESULT, id);
    unfolding.close(ObligationKind.SEND_NON_ACCEPTANCE, id);
    openDelivery(Instances.current(unfolding, id));
    return unfolding.accepted();
  }

  /**
   * Separate delivery, and every decision against the applicant: at once for this result. Unified:
   * once, when the last grant is in.
   */
  @Rule({"R37", "R45", "R47"})
  private void openDelivery(ItemInstance arrived) {
    Filing filing = unfolding.state().requireFiling();
    boolean unified = filing.application().delivery() == DeliveryChoice.UNIFIED;
    if (unified && arrived.state() == ItemState.GRANTED) {
      openUnifiedIfDue(unfolding);
      return;
    }
    unfolding.open(
        arrived.state() == ItemState.NOT_ACCEPTED
            ? ObligationKind.DELIVER_NON_ACCEPTANCE
            : ObligationKind.DELIVER,
        Party.resultsWindow(filing.region()),
        arrived.id(),
        Terms.deliverFrom(unfolding.book(), filing.application().method(), unfolding.at()),
        TimeLimit.sameDay());
  }

  /** Opens the delivery of a unified package, once all is concluded and every grant is in. */
  @Rule({"R45", "R47"})
  static void openUnifiedIfDue(Unfolding unfolding) {
    CaseState state = unfolding.state();
    Filing filing = state.requireFiling();
    List<ItemResult> grants = grants(state);
    boolean due =
        filing.application().delivery() == DeliveryChoice.UNIFIED
            && state.concluded()
            && grants.stream().anyMatch(r -> r.state() == ResultState.AT_WINDOW)
            && grants.stream().noneMatch(r -> r.state() == ResultState.MADE)
            && state.obligations().find(ObligationKind.DELIVER, null).isEmpty();
    if (due) {
      unfolding.open(
          ObligationKind.DELIVER,
          Party.resultsWindow(filing.region()),
          null,
          Terms.deliverFrom(unfolding.book(), filing.application().method(), unfolding.at()),
          TimeLimit.sameDay());
    }
  }

  private static List<ItemResult> grants(CaseState state) {
    List<ItemResult> grants = new ArrayList<>();
    for (ItemInstance instance : state.all()) {
      ItemResult result = instance.result();
      if (instance.state() == ItemState.GRANTED && result != null) {
        grants.add(result);
      }
    }
    return grants;
  }

  @Override
  @Rule("R42")
  public Decision recordCertificate(DeliveryCommand.RecordCertificate command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    refuseNothingOpen(instance, ObligationKind.MAKE_E_CERT, "R42", refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.CertificateMade(command.instance(), command.certificateId()));
    unfolding.close(ObligationKind.MAKE_E_CERT, command.instance());
    if (unfolding.state().requireFiling().application().serviceConsent()) {
      unfolding.close(ObligationKind.SERVE_BY_LAW, command.instance());
    }
    return unfolding.accepted();
  }

  @Override
  @Rule({"R45", "R47"})
  public Decision offer(DeliveryCommand.Offer command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    instances.forEach(i -> refuseUnless(i, ResultState.AT_WINDOW, "R42", refusals));
    instances.forEach(i -> Gates.refuseOffer(i, command.method(), refusals));
    refuseEarlyUnified(command.instances(), refusals);
    refuseOtherMethod(command.method(), refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = instances.stream().map(ItemInstance::id).toList();
    unfolding.emit(new DeliveryEvent.Offered(ids, command.method()));
    if (instances.stream().anyMatch(i -> i.state() == ItemState.GRANTED)) {
      unfolding.close(ObligationKind.DELIVER, null);
    }
    Party window = Party.resultsWindow(unfolding.state().requireFiling().region());
    for (InstanceId id : ids) {
      unfolding.close(ObligationKind.DELIVER, id);
      unfolding.close(ObligationKind.DELIVER_NON_ACCEPTANCE, id);
      unfolding.close(ObligationKind.SERVE_BY_LAW, id);
      unfolding.open(
          ObligationKind.CONCLUDE_DELIVERY,
          window,
          id,
          unfolding.at(),
          Terms.concludeDelivery(unfolding.book(), command.method()));
    }
    return unfolding.accepted();
  }

  /** The applicant chose the way; the window does not. */
  @Rule("R47")
  private void refuseOtherMethod(DeliveryMethod method, Refusals refusals) {
    DeliveryMethod chosen = unfolding.state().requireFiling().application().method();
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
    boolean onlyAdverse =
        offered.stream()
            .allMatch(
                id ->
                    state
                        .instance(id)
                        .filter(i -> i.concluded() && i.state() != ItemState.GRANTED)
                        .isPresent());
    if (state.requireFiling().application().delivery() != DeliveryChoice.UNIFIED || onlyAdverse) {
      return;
    }
    for (ItemInstance instance : state.all()) {
      ItemResult result = instance.result();
      if (!instance.concluded()) {
        refusals.refuse(
            "R45",
            "UNIFIED_WAITS",
            "申请人选择统一领取，事项“" + instance.plan().name() + "”尚未办结",
            "Delivery is unified and " + instance.id() + " is not concluded",
            instance.id());
      } else if (result != null
          && instance.state() == ItemState.GRANTED
          && !offered.contains(instance.id())
          && (result.state() == ResultState.MADE || result.state() == ResultState.AT_WINDOW)) {
        refusals.refuse(
            "R45",
            "UNIFIED_WHOLE",
            "统一领取应一次交付，还缺：" + instance.plan().name(),
            "A unified package leaves whole; missing: " + instance.id(),
            instance.id());
      }
    }
  }

  @Override
  @Rule("R47")
  public Decision confirmDelivery(DeliveryCommand.ConfirmDelivery command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    instances.forEach(i -> refuseUnless(i, ResultState.OFFERED, "R47", refusals));
    instances.forEach(i -> Gates.refuseHandOver(i, refusals));
    if (refusals.any()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = instances.stream().map(ItemInstance::id).toList();
    unfolding.emit(new DeliveryEvent.Delivered(ids, command.proof()));
    ids.forEach(id -> unfolding.close(ObligationKind.CONCLUDE_DELIVERY, id));
    if (unfolding.state().obligations().find(ObligationKind.HAND_OVER_PROOF, null).isEmpty()) {
      unfolding.open(
          ObligationKind.HAND_OVER_PROOF,
          Party.resultsWindow(unfolding.state().requireFiling().region()),
          null,
          unfolding.at(),
          Terms.prompt(unfolding.book()));
    }
    return unfolding.accepted();
  }

  @Override
  @Rule("R48")
  public Decision handOverProof(DeliveryCommand.HandOverProof command) {
    List<InstanceId> proven =
        unfolding.state().all().stream()
            .filter(DeliveryRules::proofWaits)
            .map(ItemInstance::id)
            .toList();
    if (proven.isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.refuse("R48", "NOTHING_OPEN", "没有待移交的送达凭证", "No proof of service waits", "case");
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.ProofHandedOver(proven));
    unfolding.close(ObligationKind.HAND_OVER_PROOF, null);
    ArchivingRules.openIfDue(unfolding);
    return unfolding.accepted();
  }

  private static boolean proofWaits(ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null && result.settled() && !result.proofHandedOver();
  }

  @Override
  @Rule("R14")
  public Decision confirmHandover(DeliveryCommand.ConfirmHandover command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    refuseNothingOpen(instance, ObligationKind.HAND_TO_REGULATOR, "R14", refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.HandoverConfirmed(command.instance()));
    unfolding.close(ObligationKind.HAND_TO_REGULATOR, command.instance());
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-40")
  public Decision publishDecision(DeliveryCommand.PublishDecision command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    refuseNothingOpen(instance, ObligationKind.PUBLISH_DECISION, "XKF-40", refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.DecisionPublished(command.instance()));
    unfolding.close(ObligationKind.PUBLISH_DECISION, command.instance());
    return unfolding.accepted();
  }

  private void refuseNothingOpen(
      Optional<ItemInstance> instance, ObligationKind kind, String rule, Refusals refusals) {
    instance.ifPresent(
        i -> {
          if (unfolding.state().obligations().find(kind, i.id()).isEmpty()) {
            refusals.refuse(
                rule,
                "NOTHING_OPEN",
                "没有待办的“" + kind.label().zh() + "”",
                "There is nothing open to " + kind.label().en(),
                i.id());
          }
        });
  }

  private static void refuseUnless(
      ItemInstance instance, ResultState wanted, String rule, Refusals refusals) {
    ItemResult result = instance.result();
    if (result == null) {
      refusals.refuse(
          rule,
          "NO_RESULT",
          "事项“" + instance.plan().name() + "”还没有办理结果",
          "Item " + instance.id() + " has no result yet",
          instance.id());
    } else if (result.state() != wanted) {
      refusals.refuse(
          rule,
          "WRONG_RESULT_STATE",
          "结果目前“" + result.state().label().zh() + "”，应为“" + wanted.label().zh() + "”",
          "The result is " + result.state().label().en() + ", not " + wanted.label().en(),
          instance.id());
    }
  }
}
