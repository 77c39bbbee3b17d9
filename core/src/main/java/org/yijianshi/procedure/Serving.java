package org.yijianshi.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Recipient;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Unclaimed;

/** Results reach the applicant, or do not; either way the departments get the proof. */
@Rule({"R47", "R48"})
final class Serving {
  private final Unfolding unfolding;

  Serving(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule("R47")
  Decision confirm(DeliveryCommand.ConfirmDelivery command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    ResultTable.check(ResultTable.Step.CONFIRM, instances, refusals);
    Windows.refuseElsewhere(unfolding, instances, refusals);
    instances.forEach(i -> Gates.refuseHandOver(i, refusals));
    Recipient recipient = command.recipient();
    if (recipient != null) {
      refuseRecipient(recipient, instances, refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    delivered(instances, command.proof(), recipient == null ? null : recipient.reference());
    return unfolding.accepted();
  }

  private void delivered(List<ItemInstance> instances, String proof, @Nullable String recipient) {
    List<InstanceId> ids = instances.stream().map(ItemInstance::id).toList();
    unfolding.emit(new DeliveryEvent.Delivered(ids, proof, recipient));
    concluded(ids);
  }

  private void concluded(List<InstanceId> ids) {
    for (InstanceId id : ids) {
      unfolding.close(ObligationKind.CONCLUDE_DELIVERY, id);
      Party window = Windows.of(unfolding.state(), Instances.current(unfolding, id));
      if (unfolding.state().obligations().owed(ObligationKind.HAND_OVER_PROOF, window).isEmpty()) {
        unfolding.open(
            ObligationKind.HAND_OVER_PROOF,
            window,
            null,
            unfolding.at(),
            Terms.prompt(unfolding.book()));
      }
    }
  }

  /** Applicants, their guardians and the recipient they named take results; others by mandate. */
  @Rule("R47")
  private void refuseRecipient(
      Recipient recipient, List<ItemInstance> instances, Refusals refusals) {
    Participant participant =
        unfolding
            .state()
            .requireFiling()
            .application()
            .parties()
            .find(recipient.reference())
            .orElse(null);
    if (participant == null) {
      refusals.refuse(
          "R47",
          "UNKNOWN_RECIPIENT",
          "领取人不是本件的参与人",
          "Nobody of that reference stands in the case",
          "recipient");
      return;
    }
    for (ItemInstance instance : instances) {
      boolean may =
          switch (participant.role()) {
            case APPLICANT, GUARDIAN, RECIPIENT -> true;
            case AGENT, HANDLER ->
                recipient.mandate() != null
                    && recipient
                        .mandate()
                        .covers(Act.COLLECT, instance.id().item(), unfolding.at());
            case SUBJECT, HELPER, PAYER, INTERESTED -> false;
          };
      if (!may) {
        refusals.refuse(
            "R47",
            "NO_MANDATE_TO_COLLECT",
            "领取人不是申请人，也没有领取该结果的授权",
            "The recipient is no applicant and has no mandate to collect this result",
            instance.id());
      }
    }
  }

  /** Made, offered and delivered in one: a push that was consented to reaches the applicant. */
  @Rule({"R8", "R42", "R47", "P-serviceConsent"})
  Decision push(ResultCommand.DeliverElectronically command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    ResultTable.check(ResultTable.Step.PUSH, instances, refusals);
    Offering.refuseOtherMethod(unfolding, DeliveryMethod.ELECTRONIC, refusals);
    Choosing.refuseWithoutConsent(unfolding, refusals);
    instances.forEach(i -> refuseWithoutCertificate(i, refusals));
    instances.forEach(i -> Gates.refuseHandOver(i, refusals));
    if (refusals.any()) {
      return refusals.rejected();
    }
    Map<Party, List<InstanceId>> windows = new LinkedHashMap<>();
    for (ItemInstance instance : instances) {
      windows
          .computeIfAbsent(
              Windows.of(unfolding.state(), instance), w -> new java.util.ArrayList<>())
          .add(instance.id());
    }
    windows.forEach(
        (window, ids) -> {
          unfolding.emit(new DeliveryEvent.Offered(ids, DeliveryMethod.ELECTRONIC, window));
          unfolding.emit(new DeliveryEvent.Delivered(ids, command.proof(), null));
          for (InstanceId id : ids) {
            new Sending(unfolding).settled(id);
            Offering.closeOffering(unfolding, id);
          }
          concluded(ids);
        });
    Offering.closeUnifiedUnlessDue(unfolding);
    Offering.openUnifiedIfDue(unfolding);
    return unfolding.accepted();
  }

  /** Whether what is to be pushed exists: a certificate for what is certified. */
  static boolean pushable(ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null
        && (instance.state() != ItemState.GRANTED
            || !instance.plan().certified()
            || !result.validity().stands()
            || result.certificateId() != null);
  }

  private static void refuseWithoutCertificate(ItemInstance instance, Refusals refusals) {
    if (instance.result() != null && !pushable(instance)) {
      refusals.refuse(
          "R42",
          "NO_CERTIFICATE",
          "电子证照尚未生成，不能电子送达",
          "The electronic certificate is not made yet",
          instance.id());
    }
  }

  @Rule({"R47", "P-courierPeriod"})
  Decision fail(ResultCommand.FailDelivery command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    ResultTable.check(ResultTable.Step.FAIL, instances, refusals);
    Windows.refuseElsewhere(unfolding, instances, refusals);
    if (command.reason() == DeliveryFailure.COURIER_LAPSED) {
      instances.stream()
          .filter(i -> !courierLapsed(i))
          .filter(Serving::offered)
          .forEach(
              i ->
                  refusals.refuse(
                      "P-courierPeriod",
                      "NOT_YET",
                      "邮寄签收期限尚未届满",
                      "The courier's time has not run out",
                      i.id()));
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = instances.stream().map(ItemInstance::id).toList();
    unfolding.emit(new ResultEvent.DeliveryFailed(ids, command.reason()));
    for (InstanceId id : ids) {
      unfolding.close(ObligationKind.CONCLUDE_DELIVERY, id);
      Offering.open(unfolding, Instances.current(unfolding, id));
    }
    return unfolding.accepted();
  }

  private static boolean offered(ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null && result.state() == ResultState.OFFERED;
  }

  private boolean courierLapsed(ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null
        && result.handover().method() == DeliveryMethod.COURIER
        && overdue(unfolding, instance);
  }

  private static boolean overdue(Unfolding unfolding, ItemInstance instance) {
    return unfolding
        .state()
        .obligations()
        .find(ObligationKind.CONCLUDE_DELIVERY, instance.id())
        .stream()
        .anyMatch(o -> o.light(unfolding.at()) == Light.RED);
  }

  @Rule({"R47", "P-unclaimedAfter"})
  Decision keep(ResultCommand.Keep command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    ResultTable.check(ResultTable.Step.KEEP, instances, refusals);
    Windows.refuseElsewhere(unfolding, instances, refusals);
    for (ItemInstance instance : instances) {
      ItemResult result = instance.result();
      if (result != null
          && offered(instance)
          && !(overdue(unfolding, instance)
              && Pickup.unclaimed(unfolding.book(), result, unfolding.at()))) {
        refusals.refuse(
            "P-unclaimedAfter",
            "NOT_YET",
            "尚未到逾期未领的期限",
            "The time to collect it has not run out",
            instance.id());
      }
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = instances.stream().map(ItemInstance::id).toList();
    boolean toDepartment =
        unfolding.book().policy().delivery().unclaimed() == Unclaimed.RETURN_TO_DEPARTMENT;
    unfolding.emit(new ResultEvent.Kept(ids, toDepartment, command.proof()));
    concluded(ids);
    return unfolding.accepted();
  }

  /** The window hands over the proofs of what it delivered, or keeps, to every department. */
  @Rule("R48")
  Decision handOverProof() {
    RegionCode region = unfolding.envelope().actor().region();
    Party window =
        region == null ? Windows.gathering(unfolding.state()) : Party.resultsWindow(region);
    List<InstanceId> proven = waiting(window);
    if (proven.isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.refuse("R48", "NOTHING_OPEN", "没有待移交的送达凭证", "No proof of service waits", "case");
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.ProofHandedOver(proven));
    nothingToProve(window);
    ArchivingRules.openIfDue(unfolding);
    return unfolding.accepted();
  }

  /** Closes the window's duty to hand over proofs where none waits. */
  void nothingToProve(Party window) {
    if (waiting(window).isEmpty()) {
      unfolding.closeAll(
          o -> o.kind() == ObligationKind.HAND_OVER_PROOF && o.owedBy().equals(window));
    }
  }

  private List<InstanceId> waiting(Party window) {
    return unfolding.state().all().stream()
        .filter(Serving::proofWaits)
        .filter(i -> Windows.of(unfolding.state(), i).equals(window))
        .map(ItemInstance::id)
        .toList();
  }

  private static boolean proofWaits(ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null && result.settled() && !result.proofHandedOver();
  }
}
