package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;

/** 四 审批: special steps, pre-review, and the decision itself. */
final class ApprovalRules implements ApprovalCommand.Cases<Decision> {
  private final Unfolding unfolding;

  ApprovalRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule("XKF-45")
  public Decision openSpecialStep(ApprovalCommand.OpenSpecialStep command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.OPEN_SPECIAL_STEP, refusals);
    instance.ifPresent(
        i -> {
          Instances.refuseOpenStep(i, refusals);
          Gates.refuseRectifying(i, refusals);
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    SpecialSteps.open(
        unfolding, instance.get(), command.kind(), command.announced(), command.notice());
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-45")
  public Decision closeSpecialStep(ApprovalCommand.CloseSpecialStep command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.CLOSE_SPECIAL_STEP, refusals);
    SpecialStep step = instance.map(ItemInstance::step).orElse(null);
    if (step == null && !refusals.any()) {
      refusals.refuse(
          "XKF-45", "NOTHING_OPEN", "没有正在进行的特别环节", "No special step is open", command.instance());
    }
    if (refusals.any() || step == null || instance.isEmpty()) {
      return refusals.rejected();
    }
    SpecialSteps.close(unfolding, instance.get(), step);
    return unfolding.accepted();
  }

  @Override
  @Rule("R40")
  public Decision completePreReview(ApprovalCommand.CompletePreReview command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(
            unfolding, command.instance(), StateTable.Step.COMPLETE_PRE_REVIEW, refusals);
    instance.ifPresent(
        i -> {
          Instances.refuseOpenStep(i, refusals);
          Gates.refuseRectifying(i, refusals);
          if (i.state() == ItemState.ACCEPTED) {
            refuseUnlessWaiting(i, refusals);
          }
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new ApprovalEvent.PreReviewCompleted(command.instance()));
    unfolding.close(ObligationKind.PRE_REVIEW, command.instance());
    return unfolding.accepted();
  }

  /** Only what waits for pre-reviewable results alone is pre-reviewed. */
  @Rule({"R40", "P-successorClock"})
  private void refuseUnlessWaiting(ItemInstance instance, Refusals refusals) {
    List<ItemPlan.Predecessor> out = Instances.unsettled(unfolding.state(), instance);
    if (out.isEmpty()) {
      refusals.refuse(
          "R40",
          "NOTHING_TO_WAIT_FOR",
          "没有未办结的前置事项，应直接审批",
          "No predecessor is unsettled: decide instead",
          instance.id());
    } else if (!Succession.preReviewable(out)) {
      refusals.refuse(
          "P-successorClock",
          "SEQUENTIAL_PREDECESSOR",
          "前置事项结果到达后才能开始办理，不能容缺预审",
          "It starts when its predecessor's result is in and cannot be pre-reviewed",
          instance.id());
    }
  }

  @Override
  @Rule({"R39", "R41"})
  public Decision grant(ApprovalCommand.Grant command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.GRANT, refusals);
    instance
        .filter(i -> !i.concluded())
        .ifPresent(
            i -> {
              Instances.refuseAhead(i, refusals);
              Instances.refuseOpenStep(i, refusals);
              Instances.refuseUnsettled(unfolding.state(), i, refusals);
              Instances.refuseFailedSibling(unfolding.state(), i, refusals);
              CommitmentRules.refuseGrant(unfolding, i, refusals);
              Gates.refuseClosed(unfolding.state(), i, refusals);
              StatutoryRules.refuseUndecidable(unfolding, i, refusals);
              StatutoryRules.refuseUninspected(unfolding, i, refusals);
              SiblingWait.refuse(unfolding, i, refusals);
            });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new ApprovalEvent.Granted(id, command.result()));
    Conclusion.granted(unfolding, id);
    return unfolding.accepted();
  }

  @Override
  @Rule("R39")
  public Decision deny(ApprovalCommand.Deny command) {
    return new FailureRules(unfolding).deny(command);
  }

  @Override
  @Rule("P-predecessorFailure")
  public Decision chooseOnFailure(ApprovalCommand.ChooseOnFailure command) {
    return new FailureRules(unfolding).chooseOnFailure(command);
  }

  @Override
  @Rule("P-predecessorFailure")
  public Decision bringCertificate(ApprovalCommand.BringCertificate command) {
    return new FailureRules(unfolding).bringCertificate(command);
  }

  @Override
  @Rule("P-correctionLapsed")
  public Decision terminate(ApprovalCommand.Terminate command) {
    return new FailureRules(unfolding).terminate(command);
  }

  @Override
  @Rule("R41")
  public Decision identifySubject(ApprovalCommand.IdentifySubject command) {
    return new Identification(unfolding).identify(command);
  }
}
