package org.yijianshi.procedure;

import java.util.List;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Selection;

/** 二 收件: submission, receipt, push, and the paper's way to the lead department. */
final class IntakeRules implements IntakeCommand.Cases<Decision> {
  private final Unfolding unfolding;

  IntakeRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule({"R2", "R11", "R18", "R26", "P-serviceConsent", "P-duplicate"})
  public Decision submit(IntakeCommand.Submit command) {
    Refusals refusals = new Refusals();
    CaseLink link = command.link();
    if (unfolding.state().filed()) {
      refusals.refuse(
          "R26", "ALREADY_SUBMITTED", "本件已经提交", "The case is submitted already", "caseId");
      return refusals.rejected();
    }
    Application application =
        link == null
            ? command.application()
            : Linking.completed(unfolding.book(), command.application(), link, unfolding.at());
    if (!application.pinned().equals(unfolding.book().pinned())) {
      refusals.refuse(
          "R4",
          "WRONG_VERSIONS",
          "申请所依据的版本与现行版本不一致，应为：" + unfolding.book().pinned(),
          "The application pins other versions than those in force: " + unfolding.book().pinned(),
          "pinned");
    }
    if (application.serviceConsent()) {
      Choosing.refusePaperOnly(unfolding, refusals);
    }
    if (application.method() == DeliveryMethod.ELECTRONIC && !application.serviceConsent()) {
      refusals.refuse(
          "P-serviceConsent",
          "NO_CONSENT",
          "选择电子送达须同意以电子方式送达",
          "Results go out electronically only to those who consented to it",
          "serviceConsent");
    }
    Selections.Chosen chosen = unfolding.chosen(application.wish());
    Selection selection = chosen.selection();
    Applications.refuseObstacles(
        unfolding.book(), application.wish(), unfolding.at(), selection, refusals);
    if (!selection.settled() || selection.planned().isEmpty()) {
      return refusals.rejected();
    }
    List<ItemPlan> items = chosen.plans();
    if (link != null) {
      Linking.check(link, items, refusals);
    }
    MaterialSet materials =
        Applications.materials(unfolding.book(), selection, application, refusals);
    new Undertakings(
            unfolding.book(),
            application.parties(),
            unfolding.envelope().actor(),
            unfolding.at(),
            refusals)
        .refuseUnlawful(items, application.wish().facts(), materials);
    new Formalities(unfolding, refusals).refuseApplying(application.parties(), items);
    Forms.check(chosen.form(), selection, application.form(), refusals);
    List<KnownItem> known = DuplicateRules.check(unfolding.book(), command, items, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new IntakeEvent.Submitted(application, selection.bundle().lead(), items, materials));
    if (link != null) {
      unfolding.emit(new IntakeEvent.Linked(link));
    }
    if (!known.isEmpty() && command.despite() != null) {
      unfolding.emit(new IntakeEvent.DuplicateAllowed(known, command.despite()));
    }
    openReview(items);
    return unfolding.accepted();
  }

  @Override
  @Rule({"R39", "R42"})
  public Decision remand(IntakeCommand.Remand command) {
    return new Remanding(unfolding).remand(command);
  }

  @Rule({"R28", "R32", "XKF-32-4"})
  private void openReview(List<ItemPlan> items) {
    CorrectionTerms.openFirstReview(unfolding);
    items.forEach(item -> CorrectionTerms.openTellDefects(unfolding, item, unfolding.at()));
  }

  @Override
  public Decision receive(IntakeCommand.Receive command) {
    return new Receipts(unfolding).receive(command, this);
  }

  @Override
  @Rule("R30")
  public Decision push(IntakeCommand.Push command) {
    Refusals refusals = new Refusals();
    if (!unfolding.state().any(Receipts::awaitsPush)) {
      refuseStates(StateTable.Step.PUSH, refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    pushAll(command.unconnected());
    return unfolding.accepted();
  }

  /** What was withdrawn before is left aside; everything else moves together. */
  void refuseStates(StateTable.Step step, Refusals refusals) {
    List<ItemInstance> live = unfolding.state().all().stream().filter(i -> !i.concluded()).toList();
    for (ItemInstance instance : live.isEmpty() ? unfolding.state().all() : live) {
      if (step == StateTable.Step.RECEIVE && Instances.acceptedBeforeReceipt(instance)) {
        continue;
      }
      StateTable.refusal(step, instance).ifPresent(refusals::add);
    }
  }

  /** To all departments at the same time; those that are not connected have to fetch (R34). */
  @Rule({"R9", "R30", "R33", "R34", "R35"})
  void pushAll(Set<DepartmentCode> unconnected) {
    List<ItemInstance> received =
        unfolding.state().all().stream().filter(Receipts::awaitsPush).toList();
    List<Party> fetching =
        received.stream()
            .map(ItemInstance::plan)
            .filter(p -> unconnected.contains(p.department()))
            .map(ItemPlan::party)
            .distinct()
            .toList();
    unfolding.emit(
        new IntakeEvent.Pushed(
            received.stream().map(ItemInstance::id).toList(),
            received.stream()
                .map(i -> i.plan().department())
                .filter(unconnected::contains)
                .distinct()
                .toList()));
    unfolding.close(ObligationKind.DIGITISE_AND_PUSH, null);
    for (Party department : fetching) {
      if (unfolding.state().obligations().owed(ObligationKind.FETCH, department).isEmpty()) {
        unfolding.open(
            ObligationKind.FETCH, department, null, unfolding.at(), Terms.fetch(unfolding.book()));
      }
    }
    for (ItemInstance instance : received) {
      if (instance.state() == ItemState.RECEIVED) {
        unfolding.open(
            ObligationKind.DECIDE_ACCEPTANCE,
            instance.plan().party(),
            instance.id(),
            unfolding.at(),
            Terms.decideAcceptance());
      }
    }
    SupplyDuties.pushed(unfolding);
  }

  @Override
  @Rule("R31")
  public Decision handPaperToLead(IntakeCommand.HandPaperToLead command) {
    Refusals refusals = new Refusals();
    List<MaterialCode> originals = Originals.forLead(unfolding.state());
    if (unfolding.state().milestones().receipt() == null) {
      refusals.refuse("R28", "NOT_RECEIVED", "尚未收件，没有可递送的原件", "Nothing was received yet", "case");
    } else if (originals.isEmpty() || !open(ObligationKind.HAND_PAPER_TO_LEAD)) {
      refuseNothingToHand(refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new IntakeEvent.PaperHanded(originals));
    Originals.closeIfHanded(unfolding);
    SupplyDuties.handedToLead(unfolding);
    return unfolding.accepted();
  }

  /** What nobody needs any more does not go to the lead: the window gives it back. */
  @Rule({"R31", "R44"})
  private void refuseNothingToHand(Refusals refusals) {
    Party window = unfolding.state().requireFiling().window();
    if (Returns.due(unfolding.state(), window).isEmpty()) {
      refusals.refuse(
          "R31", "NOTHING_OPEN", "没有待递送的原件", "No original waits to be handed over", "case");
    } else {
      refusals.refuse(
          "R44",
          "GOES_BACK",
          "窗口所留原件已无事项需要，应退还申请人，不再递送牵头部门",
          "No item needs the originals at the window: they go back to the applicant, not to the"
              + " lead",
          "case");
    }
  }

  private boolean open(ObligationKind kind) {
    return !unfolding.state().obligations().find(kind, null).isEmpty();
  }

  @Override
  @Rule("R34")
  public Decision confirmFetch(IntakeCommand.ConfirmFetch command) {
    Refusals refusals = new Refusals();
    Party own = unfolding.actingFor(command.department());
    if (unfolding.state().obligations().owed(ObligationKind.FETCH, own).isEmpty()) {
      refusals.refuse(
          "R34",
          "NOTHING_OPEN",
          "该部门没有待获取的申请信息",
          "This department has nothing to fetch",
          command.department());
      return refusals.rejected();
    }
    unfolding.emit(new IntakeEvent.Fetched(command.department()));
    unfolding.closeAll(o -> o.kind() == ObligationKind.FETCH && o.owedBy().equals(own));
    SupplyDuties.shareWholeSet(unfolding, Set.of());
    return unfolding.accepted();
  }

  @Override
  @Rule("R30")
  public Decision reroute(IntakeCommand.Reroute command) {
    return new RoutingRules(unfolding).reroute(command);
  }

  @Override
  @Rule("R30")
  public Decision replaceScan(IntakeCommand.ReplaceScan command) {
    return new TransmissionRules(unfolding).replaceScan(command);
  }

  @Override
  @Rule({"R36", "R37"})
  public Decision reportUnreached(IntakeCommand.ReportUnreached command) {
    return new ContactRules(unfolding).unreached(command);
  }

  @Override
  @Rule({"R36", "R37"})
  public Decision confirmReached(IntakeCommand.ConfirmReached command) {
    return new ContactRules(unfolding).reached(command);
  }

  @Override
  @Rule("R33")
  public Decision reportPushFailed(IntakeCommand.ReportPushFailed command) {
    return new TransmissionRules(unfolding).reportPushFailed(command);
  }

  @Override
  @Rule("R33")
  public Decision confirmPushed(IntakeCommand.ConfirmPushed command) {
    return new TransmissionRules(unfolding).confirmPushed(command);
  }
}
