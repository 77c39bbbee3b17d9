package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;

/**
 * Corrections as the applicant makes them: after a notice, or at the counter before one. Whatever a
 * notice named must be answered, so that it never has to be said again.
 */
@Rule({"R27", "R32"})
final class Resubmissions {
  private final Unfolding unfolding;

  Resubmissions(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule({"R27", "R32", "XKF-32-4"})
  Decision resubmit(CorrectionCommand.Resubmit command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> correcting = new ArrayList<>();
    if (command.instances().isEmpty()) {
      refusals.refuse(
          "R27", "NOTHING_OPEN", "须写明补正的事项", "Say which items are corrected", "instances");
    }
    for (InstanceId id : command.instances().stream().sorted().toList()) {
      Instances.find(unfolding, id, StateTable.Step.RESUBMIT, refusals)
          .filter(i -> i.state() == ItemState.CORRECTING)
          .ifPresent(correcting::add);
    }
    for (ItemInstance instance : correcting) {
      refuseUnanswered(instance, command.supplies(), refusals);
    }
    command.supplies().keySet().stream()
        .sorted()
        .forEach(code -> refuseAlien(code, correcting, refusals));
    Wish old = unfolding.state().requireFiling().application().wish();
    Wish wish = old.withFacts(old.facts().withAll(command.answers()));
    Optional<Revisions.Revised> revised =
        Revisions.of(unfolding, wish, command.supplies(), command.form(), refusals);
    Forms.refuseInUse(unfolding, command.form(), refusals);
    revised.ifPresent(r -> refuseOtherItems(r.plans(), refusals));
    if (refusals.any() || revised.isEmpty()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = correcting.stream().map(ItemInstance::id).toList();
    unfolding.emit(new CorrectionEvent.Resubmitted(ids, revised.get().revision()));
    for (ItemInstance instance : correcting) {
      unfolding.close(ObligationKind.CORRECT, instance.id());
      CorrectionTerms.openTellDefects(unfolding, instance.plan(), unfolding.at());
    }
    CorrectionTerms.openReview(unfolding);
    Originals.closeIfHanded(unfolding);
    return unfolding.accepted();
  }

  /** Each material that the notice named must come, or come anew. */
  @Rule("R27")
  private void refuseUnanswered(
      ItemInstance instance, Map<MaterialCode, Supply> supplies, Refusals refusals) {
    CorrectionNotice notice = instance.corrections().lastNotice();
    if (notice == null) {
      return;
    }
    for (Defect defect : notice.of(instance.id())) {
      MaterialCode material = defect.material();
      if (material != null && !answered(instance, notice, material, supplies.get(material))) {
        refusals.refuse(
            "R27",
            "NOT_CORRECTED",
            "补正告知列明的材料尚未补交或者更换",
            "This material, which the notice names, did not come, or did not change",
            material);
      }
    }
  }

  private boolean answered(
      ItemInstance instance,
      CorrectionNotice notice,
      MaterialCode material,
      @Nullable Supply supply) {
    return (supply != null && Revisions.differs(unfolding.state(), material, supply))
        || instance.corrections().changedAfter(material, notice.at());
  }

  /**
   * More than the notice named may come, where it belongs to what is corrected and nobody has
   * received it: a file that others work on does not change under their hands.
   */
  @Rule({"R27", "R28"})
  private void refuseAlien(MaterialCode code, List<ItemInstance> correcting, Refusals refusals) {
    boolean named =
        correcting.stream()
            .flatMap(i -> named(i).stream())
            .anyMatch(d -> code.equals(d.material()));
    CaseState state = unfolding.state();
    boolean needed = correcting.stream().anyMatch(i -> asks(state, unfolding.book(), i.id(), code));
    boolean inUse =
        state.all().stream()
            .filter(i -> !i.concluded())
            .filter(i -> i.state() != ItemState.LODGED && i.state() != ItemState.CORRECTING)
            .anyMatch(i -> asks(state, unfolding.book(), i.id(), code));
    if (!named && (!needed || inUse)) {
      refusals.refuse(
          "R27",
          "NOT_NAMED",
          "补正告知没有列明这份材料，且它不属于正在补正的事项，或者已由其他事项使用",
          "The notice does not name this material, and it belongs to no item that is corrected, or"
              + " another item that was received uses it",
          code);
    }
  }

  private static List<Defect> named(ItemInstance instance) {
    CorrectionNotice notice = instance.corrections().lastNotice();
    return notice == null ? List.of() : notice.of(instance.id());
  }

  private static boolean asks(CaseState state, Rulebook book, InstanceId id, MaterialCode code) {
    return Applications.demandedOf(state, book, id).stream()
        .map(MaterialRequirement::code)
        .anyMatch(code::equals);
  }

  /** A correction leaves the items as they are; changing them is another thing. */
  @Rule("R28")
  private void refuseOtherItems(List<ItemPlan> plans, Refusals refusals) {
    List<ItemPlan> now =
        unfolding.state().all().stream()
            .filter(i -> !i.concluded())
            .map(ItemInstance::plan)
            .toList();
    Set<InstanceId> concluded = Amendments.concluded(unfolding.state());
    List<ItemPlan> next = plans.stream().filter(p -> !concluded.contains(p.id())).toList();
    if (!now.equals(next)) {
      refusals.refuse(
          "R28",
          "ITEMS_WOULD_CHANGE",
          "所补正的情况会改变办理的事项：收件前应变更申请内容，收件后应另行提出关联的补充申请",
          "These facts change the items: before receipt amend the selection, afterwards apply in a"
              + " linked supplementary case",
          "answers");
    }
  }

  @Rule("R27")
  Decision onTheSpot(CorrectionCommand.CorrectOnTheSpot command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    if (state.requireFiling().application().channel() != Channel.COUNTER) {
      refusals.refuse(
          "R27",
          "NOT_AT_COUNTER",
          "申请人不在窗口，应当告知补正",
          "The applicant is not at the counter: a notice says what to correct",
          "channel");
    }
    for (ItemInstance instance : state.all()) {
      boolean touched =
          command.supplies().keySet().stream()
              .anyMatch(code -> asks(state, unfolding.book(), instance.id(), code));
      if (touched && (!instance.concluded() || state.concluded())) {
        StateTable.refusal(StateTable.Step.CORRECT_ON_THE_SPOT, instance).ifPresent(refusals::add);
      }
    }
    Optional<Revisions.Revised> revised =
        Revisions.of(
            unfolding,
            state.requireFiling().application().wish(),
            command.supplies(),
            command.form(),
            refusals);
    if (revised.isPresent()
        && revised.get().revision().changed().isEmpty()
        && !revised.get().revision().answersChanged()) {
      refusals.refuse(
          "R27",
          "NOT_CORRECTED",
          "没有任何材料或者表单项更换或者补交",
          "No material and no field of the form came or changed",
          "supplies");
    }
    if (refusals.any() || revised.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new CorrectionEvent.CorrectedOnTheSpot(revised.get().revision()));
    return unfolding.accepted();
  }
}
