package org.yijianshi.procedure;

import java.time.Instant;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/** 三 受理: the department takes an item on, and its clocks start. */
final class AcceptanceRules implements AcceptanceCommand.Cases<Decision> {
  private final Unfolding unfolding;

  AcceptanceRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule({"R35", "R36"})
  public Decision accept(AcceptanceCommand.Accept command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        find(
            command.instance(),
            StateTable.Step.ACCEPT,
            StateTable.Step.ACCEPT_AT_WINDOW,
            WindowAuthority.ACCEPT,
            refusals);
    instance.ifPresent(i -> Notices.refuseReported(i, refusals));
    instance.ifPresent(i -> Gates.refuseUnaccepted(i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    takeOn(instance.get());
    startClocks(Instances.current(unfolding, command.instance()));
    return unfolding.accepted();
  }

  @Override
  @Rule({"R35", "R36"})
  public Decision acceptAndDecide(AcceptanceCommand.AcceptAndDecide command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        find(
            command.instance(),
            StateTable.Step.ACCEPT_AND_DECIDE,
            StateTable.Step.ACCEPT_AND_DECIDE_AT_WINDOW,
            WindowAuthority.DECIDE,
            refusals);
    instance.ifPresent(
        i -> {
          Notices.refuseReported(i, refusals);
          if (i.plan().processing() == ProcessingType.PROMISED
              && !Undertakings.onPermit(unfolding.state(), i)) {
            refusals.refuse(
                "R35",
                "NOT_ON_THE_SPOT",
                "承诺件须先受理、后审批：" + i.plan().name(),
                "A promised item is accepted first and decided later: " + i.id(),
                i.id());
          }
          Instances.refuseUnsettled(unfolding.state(), i, refusals);
          CommitmentRules.refuseGrant(unfolding, i, refusals);
          Gates.refuseClosed(unfolding.state(), i, refusals);
          SiblingWait.refuse(unfolding, i, refusals);
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    takeOn(instance.get());
    unfolding.emit(new ApprovalEvent.Granted(command.instance(), command.result()));
    Conclusion.granted(unfolding, command.instance());
    return unfolding.accepted();
  }

  @Override
  @Rule({"R35", "R37"})
  public Decision notAccept(AcceptanceCommand.NotAccept command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.NOT_ACCEPT, refusals);
    instance.ifPresent(
        i -> {
          Notices.refuseReported(i, refusals);
          Refusal.check(unfolding.book(), i.plan(), command.decision(), refusals);
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Instant since =
        unfolding.state().obligations().find(ObligationKind.DECIDE_ACCEPTANCE, id).stream()
            .map(Obligation::since)
            .findFirst()
            .orElse(unfolding.at());
    unfolding.emit(new AcceptanceEvent.NotAccepted(id, command.decision()));
    Conclusion.against(
        unfolding, id, ObligationKind.SEND_NON_ACCEPTANCE, Terms.decideAcceptance(), since);
    return unfolding.accepted();
  }

  /** The law accepts a licence when nobody told the applicant of defects for five working days. */
  @Override
  @Rule({"XKF-32-4", "P-deemedAcceptance"})
  public Decision deemAccepted(AcceptanceCommand.DeemAccepted command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.DEEM_ACCEPTED, refusals);
    instance.ifPresent(
        i -> {
          boolean lapsed =
              unfolding.state().obligations().find(ObligationKind.TELL_DEFECTS, i.id()).stream()
                  .anyMatch(o -> o.light(unfolding.at()) == Light.RED);
          boolean applies = Terms.deemed(unfolding.book(), i.plan());
          if (!i.concluded() && (!lapsed || !applies)) {
            refusals.refuse(
                "XKF-32-4",
                "NOT_DEEMED",
                "只有行政许可事项逾五个工作日未告知补正，才视为受理",
                "Only a licence whose applicant was told nothing for five working days is deemed"
                    + " accepted",
                i.id());
          }
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Instant effective =
        unfolding.state().obligations().find(ObligationKind.TELL_DEFECTS, id).stream()
            .map(Obligation::since)
            .findFirst()
            .orElseGet(() -> unfolding.state().requireFiling().submittedAt());
    unfolding.close(ObligationKind.DECIDE_ACCEPTANCE, id);
    unfolding.close(ObligationKind.TELL_DEFECTS, id);
    unfolding.emit(new AcceptanceEvent.DeemedAccepted(id, effective));
    Notices.settle(unfolding);
    startClocks(Instances.current(unfolding, id));
    return unfolding.accepted();
  }

  @Override
  @Rule("R35")
  public Decision proposeReroute(AcceptanceCommand.ProposeReroute command) {
    return new RoutingRules(unfolding).propose(command);
  }

  @Override
  @Rule("R39")
  public Decision requestExplanation(AcceptanceCommand.RequestExplanation command) {
    return new ExplanationRules(unfolding).request(command);
  }

  @Override
  @Rule("R39")
  public Decision explain(AcceptanceCommand.Explain command) {
    return new ExplanationRules(unfolding).explain(command);
  }

  @Override
  @Rule("R2")
  public Decision disputeFact(AcceptanceCommand.DisputeFact command) {
    return new ExplanationRules(unfolding).dispute(command);
  }

  /** The instance, if its state lets the actor do so: the department, or the window in its name. */
  @Rule({"R35", "R38"})
  private Optional<ItemInstance> find(
      InstanceId id,
      StateTable.Step step,
      StateTable.Step stepAtWindow,
      WindowAuthority needed,
      Refusals refusals) {
    boolean window =
        unfolding
            .state()
            .instance(id)
            .filter(i -> WindowAcceptance.atWindow(unfolding, i))
            .isPresent();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, id, window ? stepAtWindow : step, refusals);
    instance
        .filter(i -> window && !i.concluded())
        .ifPresent(i -> WindowAcceptance.refuseUnauthorised(unfolding, i, needed, refusals));
    return instance;
  }

  private void takeOn(ItemInstance instance) {
    InstanceId id = instance.id();
    WindowAcceptance.mark(unfolding, instance);
    unfolding.close(ObligationKind.DECIDE_ACCEPTANCE, id);
    unfolding.close(ObligationKind.TELL_DEFECTS, id);
    unfolding.emit(new AcceptanceEvent.Accepted(id, unfolding.at()));
  }

  /** The statutory clock runs from its own start whatever happens; the promised one may wait. */
  @Rule({"R36", "R39", "R40", "XKF-42"})
  private void startClocks(ItemInstance instance) {
    Succession.statutory(unfolding, instance);
    Succession.goOn(unfolding, instance);
  }
}
