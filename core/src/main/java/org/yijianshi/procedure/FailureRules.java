package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Lapse;

/** 四 审批, where things do not go the straight way: denial, failed predecessors, termination. */
final class FailureRules {
  private final Unfolding unfolding;

  FailureRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule({"R39", "P-predecessorFailure"})
  Decision deny(ApprovalCommand.Deny command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.DENY, refusals);
    instance
        .filter(i -> !i.concluded())
        .ifPresent(
            i -> {
              Instances.refuseAhead(i, refusals);
              Instances.refuseOpenStep(i, refusals);
              Gates.refuseRectifying(i, refusals);
              StatutoryRules.refuseUndecidable(unfolding, i, refusals);
              Refusal.check(unfolding.book(), i.plan(), command.decision(), refusals);
              if (command.becauseOfPredecessor()
                  && !Succession.denialDue(unfolding.state(), unfolding.book(), i)) {
                refusals.refuse(
                    "P-predecessorFailure",
                    "NOT_CHOSEN",
                    "以前置事项未成为由不予办理，须有申请人的选择",
                    "A denial because of a predecessor needs the applicant's choice",
                    i.id());
              }
            });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new ApprovalEvent.Denied(command.instance(), command.decision()));
    Conclusion.denied(unfolding, command.instance());
    return unfolding.accepted();
  }

  @Rule("P-predecessorFailure")
  Decision chooseOnFailure(ApprovalCommand.ChooseOnFailure command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.CHOOSE, refusals);
    instance
        .filter(i -> !i.concluded())
        .ifPresent(
            i -> {
              refuseUnoffered(i, command.choice(), refusals);
              if (command.choice() == FailureChoice.WITHDRAW) {
                new Formalities(unfolding, refusals).refuseAlone(i.id());
              }
            });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    chosen(command.instance(), command.choice());
    return unfolding.accepted();
  }

  /** What can be chosen hangs on whether something failed that the item needs. */
  @Rule({"P-predecessorFailure", "P-siblingRefusal"})
  private void refuseUnoffered(ItemInstance instance, FailureChoice choice, Refusals refusals) {
    boolean must = Succession.mustChoose(unfolding.state(), unfolding.book(), instance);
    boolean waits = SiblingWait.waits(unfolding.state(), unfolding.book(), instance);
    boolean again = must && instance.failureChoice() == choice;
    if ((!must && !waits) || again) {
      refusals.refuse(
          "P-predecessorFailure",
          "NOTHING_OPEN",
          "没有前置事项或同组事项未成，无须选择",
          "No predecessor or sibling failed: there is nothing to choose",
          instance.id());
    } else if (choice == (must ? FailureChoice.GO_ON : FailureChoice.REASONED_DENIAL)) {
      refusals.refuse(
          must ? "P-predecessorFailure" : "P-siblingRefusal",
          "NOT_OFFERED",
          "不能选择“" + choice.label().zh() + "”",
          "This cannot be chosen here: " + choice.label().en(),
          instance.id());
    } else if (unfolding.envelope().actor().is(Role.SYSTEM)
        && (choice != FailureChoice.GO_ON || !lapsed(ObligationKind.CHOOSE, instance))) {
      refusals.refuse(
          "P-siblingRefusal",
          "NOT_LAPSED",
          "选择期限未届满，由申请人选择",
          "The time to choose still runs: the applicant chooses",
          instance.id());
    }
  }

  /** Records a choice and does what it says. */
  void chosen(InstanceId id, FailureChoice choice) {
    unfolding.close(ObligationKind.CHOOSE, id);
    unfolding.emit(new ApprovalEvent.FailureChosen(id, choice));
    ItemInstance instance = Instances.current(unfolding, id);
    switch (choice) {
      case WITHDRAW -> {
        boolean wasPushed = Instances.pushed(instance);
        unfolding.emit(new WithdrawalEvent.Withdrawn(id));
        Conclusion.withdrawn(unfolding, id, wasPushed);
      }
      case REASONED_DENIAL -> {
        SiblingWait.over(unfolding, id);
        Succession.denyAtOnce(unfolding, instance);
      }
      case GO_ON -> SiblingWait.over(unfolding, id);
    }
  }

  @Rule("P-predecessorFailure")
  Decision bringCertificate(ApprovalCommand.BringCertificate command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    instance
        .filter(ItemInstance::settled)
        .ifPresent(
            i ->
                refusals.refuse(
                    "P-predecessorFailure",
                    "ALREADY_CONCLUDED",
                    "该事项已有结果，无须以证照替代",
                    "This item has its result already: nothing to replace",
                    i.id()));
    instance.filter(i -> !i.settled()).ifPresent(i -> refuseUnneeded(i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    boolean wasPushed = Instances.pushed(instance.get());
    boolean live = !instance.get().concluded();
    unfolding.emit(new ApprovalEvent.Replaced(id, command.certificateId(), command.verification()));
    if (live) {
      unfolding.emit(new WithdrawalEvent.Withdrawn(id));
      Conclusion.withdrawn(unfolding, id, wasPushed);
    }
    for (ItemInstance other : unfolding.state().all()) {
      boolean waits =
          SiblingWait.applies(unfolding.book()) && SiblingWait.anyRefused(unfolding.state());
      if (!waits && !Succession.mustChoose(unfolding.state(), unfolding.book(), other)) {
        unfolding.close(ObligationKind.CHOOSE, other.id());
        SiblingWait.over(unfolding, other.id());
      }
    }
    Succession.settled(unfolding, id);
    return unfolding.accepted();
  }

  /** A certificate takes a result's place only for an item that still needs the result. */
  @Rule("P-predecessorFailure")
  private void refuseUnneeded(ItemInstance instance, Refusals refusals) {
    List<ItemInstance> needing =
        unfolding.state().all().stream()
            .filter(other -> Succession.needs(other, instance))
            .toList();
    if (needing.isEmpty() && instance.plan().parallelGroup() == null) {
      refusals.refuse(
          "P-predecessorFailure",
          "NOT_A_PREDECESSOR",
          "没有后置事项依赖该事项",
          "No other item waits for this one",
          instance.id());
    } else if (needing.stream().allMatch(ItemInstance::concluded)) {
      refusals.refuse(
          "R39",
          "ALREADY_CONCLUDED",
          "依赖该事项的事项均已办结，无须以证照替代",
          "Every item that needs this one is concluded: nothing to replace",
          instance.id());
    }
  }

  @Rule("P-correctionLapsed")
  Decision terminate(ApprovalCommand.Terminate command) {
    TerminationCause cause = command.cause();
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), stepOf(cause), refusals);
    instance
        .filter(i -> !i.concluded() && cause.lapse())
        .ifPresent(i -> refuseUnlapsed(i, cause, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new ApprovalEvent.Terminated(command.instance(), cause, command.number()));
    Conclusion.against(
        unfolding,
        command.instance(),
        ObligationKind.SEND_RESULT,
        Terms.prompt(unfolding.book()),
        unfolding.at());
    return unfolding.accepted();
  }

  private static StateTable.Step stepOf(TerminationCause cause) {
    if (cause == TerminationCause.CORRECTION_LAPSED) {
      return StateTable.Step.TERMINATE_UNCORRECTED;
    }
    return cause == TerminationCause.FOLLOWING_LAPSED || cause == TerminationCause.CHOICE_LAPSED
        ? StateTable.Step.TERMINATE_LAPSED
        : StateTable.Step.TERMINATE;
  }

  private void refuseUnlapsed(ItemInstance instance, TerminationCause cause, Refusals refusals) {
    switch (cause) {
      case CORRECTION_LAPSED -> {
        refuseKeptOpen(instance, refusals);
        refuseUnlapsed(instance, ObligationKind.CORRECT, true, refusals);
      }
      case CHOICE_LAPSED ->
          refuseUnlapsed(
              instance,
              ObligationKind.CHOOSE,
              // Who only waits for another's cure goes on when that time is over.
              Succession.mustChoose(unfolding.state(), unfolding.book(), instance),
              refusals);
      case FOLLOWING_LAPSED -> FollowingRules.refuseUnlapsed(unfolding, instance, refusals);
      case FEE_LAPSED, NO_SHOW -> Gates.refuseUnlapsed(unfolding, instance, cause, refusals);
      case APPLICANT_CEASED, ITEM_ABOLISHED -> {
        // The department establishes it: no duty has to lapse.
      }
    }
  }

  @Rule("P-correctionLapsed")
  private void refuseKeptOpen(ItemInstance instance, Refusals refusals) {
    if (unfolding.book().policy().intake().correctionLapsed() == Lapse.KEEP_OPEN) {
      refusals.refuse(
          "P-correctionLapsed",
          "KEPT_OPEN",
          "按现行规定，逾期未补正的事项继续提醒，不终止办理",
          "By the policy an item that is not corrected in time is kept open and reminded",
          instance.id());
    }
  }

  private void refuseUnlapsed(
      ItemInstance instance, ObligationKind kind, boolean ends, Refusals refusals) {
    if (!ends || !lapsed(kind, instance)) {
      refusals.refuse(
          "P-correctionLapsed",
          "NOT_LAPSED",
          "“" + kind.label().zh() + "”尚未逾期，不能以此终止",
          "The duty to " + kind.label().en() + " has not lapsed",
          instance.id());
    }
  }

  private boolean lapsed(ObligationKind kind, ItemInstance instance) {
    return !unfolding
        .state()
        .obligations()
        .matching(
            o ->
                o.kind() == kind
                    && (o.instance() == null || o.instance().equals(instance.id()))
                    && o.light(unfolding.at()) == Light.RED)
        .isEmpty();
  }
}
