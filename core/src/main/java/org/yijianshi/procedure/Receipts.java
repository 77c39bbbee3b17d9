package org.yijianshi.procedure;

import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.policy.PartialReceipt;

/**
 * The receipt (收件回执): once for everything, or for the complete items at the applicant's choice, and
 * again as a supplement for what was corrected meanwhile.
 */
@Rule({"R26", "R28", "P-partialReceipt"})
final class Receipts {
  private final Unfolding unfolding;

  Receipts(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  /** Whether the window still owes it a receipt: also what silence had accepted. */
  static boolean awaitsReceipt(ItemInstance instance) {
    return instance.state() == ItemState.LODGED || Instances.acceptedBeforeReceipt(instance);
  }

  /** Whether it is received and still to go to its department. */
  static boolean awaitsPush(ItemInstance instance) {
    return Instances.awaitsPush(instance);
  }

  /** Whether the window holds that retained original. */
  static boolean atWindow(CaseState state, Material material) {
    Party window = state.requireFiling().window();
    return material.keptPaper()
        && state.custody().of(material.code()).filter(h -> h.holder().equals(window)).isPresent();
  }

  /** Nobody reviews, pushes or fetches for a case in which nothing waits for it any more. */
  static void closeIdle(Unfolding unfolding) {
    CaseState state = unfolding.state();
    if (!state.any(Receipts::awaitsReceipt)) {
      unfolding.close(ObligationKind.REVIEW_SUBMISSION, null);
    }
    if (!state.any(Receipts::awaitsPush)) {
      unfolding.close(ObligationKind.DIGITISE_AND_PUSH, null);
    }
    if (state.concluded()) {
      unfolding.closeAll(o -> o.kind() == ObligationKind.FETCH);
    }
  }

  @Rule({"R26", "R28", "R31", "R32", "R33"})
  Decision receive(IntakeCommand.Receive command, IntakeRules intake) {
    Refusals refusals = new Refusals();
    List<ItemInstance> awaiting =
        unfolding.state().all().stream().filter(Receipts::awaitsReceipt).toList();
    if (awaiting.isEmpty()) {
      intake.refuseStates(StateTable.Step.RECEIVE, refusals);
      return refusals.rejected();
    }
    List<InstanceId> instances = awaiting.stream().map(ItemInstance::id).toList();
    refuseCorrecting(awaiting, command.partial(), refusals);
    Applications.refuseIncomplete(unfolding.state(), unfolding.book(), instances, refusals);
    Undertakings.refuseAtReceipt(unfolding, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    Filing filing = unfolding.state().requireFiling();
    Party window = filing.window();
    // What lies at the window already is on its way to the lead by an earlier receipt.
    List<MaterialCode> onItsWay =
        unfolding.state().obligations().find(ObligationKind.HAND_PAPER_TO_LEAD, null).isEmpty()
            ? List.of()
            : unfolding.state().custody().of(window);
    unfolding.emit(new IntakeEvent.Received(nextNumber(), instances));
    unfolding.close(ObligationKind.REVIEW_SUBMISSION, null);
    SupplyDuties.received(unfolding);
    TimeLimit twoHours = Terms.twoHours(unfolding.book());
    boolean paper =
        unfolding.state().materials().all().stream()
            .filter(m -> m.neededBy().stream().anyMatch(instances::contains))
            .filter(m -> !onItsWay.contains(m.code()))
            .anyMatch(m -> atWindow(unfolding.state(), m));
    if (paper) {
      unfolding.open(
          ObligationKind.HAND_PAPER_TO_LEAD,
          window,
          null,
          unfolding.at(),
          Terms.handPaper(unfolding.book(), filing));
    }
    if (filing.application().channel() == Channel.ONLINE) {
      intake.pushAll(command.unconnected());
    } else {
      unfolding.open(ObligationKind.DIGITISE_AND_PUSH, window, null, unfolding.at(), twoHours);
    }
    return unfolding.accepted();
  }

  /**
   * All or nothing, unless the applicant chose otherwise. What a department sent back has its
   * receipt already: nobody waits for it at the window.
   */
  @Rule("P-partialReceipt")
  private void refuseCorrecting(List<ItemInstance> awaiting, boolean partial, Refusals refusals) {
    List<ItemInstance> correcting =
        unfolding.state().all().stream()
            .filter(i -> i.state() == ItemState.CORRECTING)
            .filter(i -> i.corrections().receipts().isEmpty())
            .toList();
    boolean offered =
        unfolding.book().policy().intake().partialReceipt() == PartialReceipt.APPLICANTS_CHOICE;
    if (partial && !offered && !correcting.isEmpty()) {
      refusals.refuse(
          "P-partialReceipt",
          "NOT_OFFERED",
          "按现行规定，全部事项齐全方予收件",
          "By the policy everything is received together or not at all",
          "partial");
    }
    for (ItemInstance instance : correcting) {
      if (!partial) {
        StateTable.refusal(StateTable.Step.RECEIVE, instance).ifPresent(refusals::add);
      } else {
        refuseHalfGroup(instance, awaiting, refusals);
      }
    }
  }

  @Rule("R2")
  private static void refuseHalfGroup(
      ItemInstance left, List<ItemInstance> awaiting, Refusals refusals) {
    String group = left.plan().parallelGroup();
    if (group != null && awaiting.stream().anyMatch(i -> group.equals(i.plan().parallelGroup()))) {
      refusals.refuse(
          "R2",
          "GROUP_WHOLE",
          "依法并行办理的事项应一并收件，尚待补正：" + left.plan().name(),
          "A mandatory parallel group is received whole; still to be corrected: " + left.id(),
          left.id());
    }
  }

  /** The case's number and S; a supplement counts on from 2. */
  private String nextNumber() {
    long given =
        unfolding.state().all().stream()
            .flatMap(i -> i.corrections().receipts().stream())
            .distinct()
            .count();
    String first = unfolding.state().requireFiling().application().number() + "-S";
    return given == 0 ? first : first + (given + 1);
  }
}
