package org.yijianshi.procedure;

import java.time.Instant;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;

/**
 * What the opening, the renewal, the lapse and the end of a special step do to the clocks. Only the
 * procedures that 行政许可法 45 names stop the statutory one, and only of a licence; the promised one
 * stops for every step that was announced, until the end that was announced.
 */
@Rule("XKF-45")
final class SpecialSteps {
  private SpecialSteps() {}

  /** Opens a step of that length from now. */
  static void open(
      Unfolding unfolding,
      ItemInstance instance,
      SpecialStepKind kind,
      TimeLimit announced,
      String notice) {
    InstanceId id = instance.id();
    unfolding.emit(
        new ApprovalEvent.SpecialStepOpened(id, kind, notice, end(unfolding, announced)));
    holdClocks(unfolding, instance, kind, announced);
    StatutoryTerms.inspectorsFrom(instance, kind)
        .filter(
            accepted ->
                unfolding
                    .state()
                    .obligations()
                    .find(ObligationKind.ASSIGN_INSPECTORS, id)
                    .isEmpty())
        .ifPresent(
            accepted ->
                unfolding.open(
                    ObligationKind.ASSIGN_INSPECTORS,
                    instance.plan().party(),
                    id,
                    accepted,
                    StatutoryTerms.assignInspectors()));
  }

  /** The step takes that much longer from now, whether its announced end has passed or not. */
  static void renew(
      Unfolding unfolding,
      ItemInstance instance,
      SpecialStep step,
      TimeLimit announced,
      String notice) {
    InstanceId id = instance.id();
    if (unfolding.at().isAfter(step.until())) {
      runOn(unfolding, instance, step);
    }
    unfolding.emit(
        new StatutoryEvent.SpecialStepRenewed(id, step.kind(), notice, end(unfolding, announced)));
    unfolding.close(ObligationKind.FINISH_SPECIAL_STEP, id);
    holdClocks(unfolding, instance, step.kind(), announced);
  }

  /** The step is over. */
  static void close(Unfolding unfolding, ItemInstance instance, SpecialStep step) {
    InstanceId id = instance.id();
    unfolding.emit(new ApprovalEvent.SpecialStepClosed(id, step.kind()));
    unfolding.close(ObligationKind.FINISH_SPECIAL_STEP, id);
    runOn(unfolding, instance, step);
    Succession.decideAtOnceIfReady(unfolding, Instances.current(unfolding, id));
  }

  /** The announced end has passed: the clocks run on from there, the step is still to be done. */
  static void lapse(Unfolding unfolding, ItemInstance instance, SpecialStep step) {
    unfolding.emit(new StatutoryEvent.SpecialStepLapsed(instance.id(), step.kind(), step.until()));
    runOn(unfolding, instance, step);
  }

  /** Whether a clock of the instance still stands for the step although its end has passed. */
  static boolean lapsed(CaseState state, Rulebook book, ItemInstance instance, Instant now) {
    SpecialStep step = instance.step();
    boolean waits = SiblingWait.waits(state, book, instance);
    return step != null
        && now.isAfter(step.until())
        && !state
            .obligations()
            .matching(
                o -> instance.id().equals(o.instance()) && o.suspended() && Clocks.runs(o, waits))
            .isEmpty();
  }

  private static Instant end(Unfolding unfolding, TimeLimit announced) {
    return unfolding.book().deadlines().due(unfolding.at(), announced).at();
  }

  private static void holdClocks(
      Unfolding unfolding, ItemInstance instance, SpecialStepKind kind, TimeLimit announced) {
    boolean licence = instance.plan().type().underLicensingLaw();
    unfolding.clocks().stop(instance.id(), kind.stopsStatutoryClock() && licence);
    unfolding.open(
        ObligationKind.FINISH_SPECIAL_STEP,
        instance.plan().party(),
        instance.id(),
        unfolding.at(),
        announced);
  }

  /** What also waits for the applicant's word after another item's refusal goes on waiting. */
  private static void runOn(Unfolding unfolding, ItemInstance instance, SpecialStep step) {
    boolean waits = SiblingWait.waits(unfolding.state(), unfolding.book(), instance);
    unfolding.clocks().runOn(instance.id(), step.until(), waits);
  }
}
