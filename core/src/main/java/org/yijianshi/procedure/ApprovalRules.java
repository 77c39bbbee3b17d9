package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
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
    instance.ifPresent(i -> Instances.refuseOpenStep(i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    DueDate end = unfolding.book().deadlines().due(unfolding.at(), command.announced());
    unfolding.emit(
        new ApprovalEvent.SpecialStepOpened(
            command.instance(), command.kind(), command.notice(), end.at()));
    unfolding
        .clocks()
        .stop(
            command.instance(),
            command.kind().stopsStatutoryClock()
                && instance.get().plan().type().underLicensingLaw());
    unfolding.open(
        ObligationKind.FINISH_SPECIAL_STEP, instance.get().plan().party(), command.instance(), end);
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
    if (refusals.any() || step == null) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new ApprovalEvent.SpecialStepClosed(id, step.kind()));
    unfolding.close(ObligationKind.FINISH_SPECIAL_STEP, id);
    boolean preReviewed = Instances.current(unfolding, id).state() == ItemState.PREREVIEWED;
    unfolding.clocks().runOn(id, o -> !preReviewed || o.kind() != ObligationKind.DECIDE);
    Succession.decideAtOnceIfReady(unfolding, Instances.current(unfolding, id));
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
          boolean waits =
              Instances.unsettled(unfolding.state(), i).stream()
                  .anyMatch(p -> p.kind() == DependencyKind.PRE_REVIEWABLE);
          if (i.state() == ItemState.ACCEPTED && !waits) {
            refusals.refuse(
                "R40",
                "NOTHING_TO_WAIT_FOR",
                "没有可容缺的未办结前置事项，应直接审批",
                "No pre-reviewable predecessor is unsettled: decide instead",
                i.id());
          }
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new ApprovalEvent.PreReviewCompleted(command.instance()));
    unfolding.close(ObligationKind.PRE_REVIEW, command.instance());
    return unfolding.accepted();
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
              Instances.refuseOpenStep(i, refusals);
              Instances.refuseUnsettled(unfolding.state(), i, refusals);
              Instances.refuseFailedSibling(unfolding.state(), i, refusals);
            });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Obligation clock = deciding(id);
    unfolding.emit(new ApprovalEvent.Granted(id, command.result()));
    Conclusion.granted(
        unfolding,
        id,
        clock == null ? TimeLimit.sameDay() : clock.limit(),
        clock == null ? unfolding.at() : clock.since());
    return unfolding.accepted();
  }

  @Override
  @Rule("R39")
  public Decision deny(ApprovalCommand.Deny command) {
    return new FailureRules(unfolding)
        .deny(command, Optional.ofNullable(deciding(command.instance())));
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

  /** The clock that the decision had to keep: what its result must keep too (R42). */
  private @org.jspecify.annotations.Nullable Obligation deciding(InstanceId id) {
    for (ObligationKind kind : List.of(ObligationKind.DECIDE, ObligationKind.DECIDE_AT_ONCE)) {
      List<Obligation> open = unfolding.state().obligations().find(kind, id);
      if (!open.isEmpty()) {
        return open.get(0);
      }
    }
    return null;
  }
}
