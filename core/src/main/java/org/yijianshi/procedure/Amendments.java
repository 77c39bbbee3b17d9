package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;

/**
 * Before any receipt the applicant may change items, variants and facts; all conditions are
 * evaluated again (guard g12). Afterwards the way is a linked supplementary case.
 */
@Rule({"R2", "R18"})
final class Amendments {
  private final Unfolding unfolding;

  Amendments(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  /** The instances that are concluded: no amendment touches them. */
  static Set<InstanceId> concluded(CaseState state) {
    return state.all().stream()
        .filter(ItemInstance::concluded)
        .map(ItemInstance::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  Decision changeVariant(CorrectionCommand.ChangeVariant command) {
    Wish old = wish();
    boolean offered =
        unfolding.book().catalog().bundle(old.bundle()).stream()
            .flatMap(bundle -> bundle.choices().stream())
            .anyMatch(choice -> choice.group().equals(command.group()));
    if (!offered) {
      Refusals refusals = new Refusals();
      refusals.refuse(
          "R2", "UNKNOWN_CHOICE", "该“一件事”没有这一项情形可选", "The bundle has no such choice", "group");
      return refusals.rejected();
    }
    return amend(
        old.withFacts(old.facts().with(command.group(), command.variant())),
        command.supplies(),
        command.form());
  }

  Decision addItem(CorrectionCommand.AddItem command) {
    Wish old = wish();
    ItemCode item = command.item();
    Set<ItemCode> held = new TreeSet<>(old.held());
    held.remove(item);
    Wish next = old.holding(held);
    if (old.picked() != null) {
      Set<ItemCode> picked = new TreeSet<>(old.picked());
      picked.add(item);
      next = next.picking(picked);
    }
    if (!command.subjects().isEmpty()) {
      List<String> subjects =
          java.util.stream.Stream.concat(
                  old.subjects().getOrDefault(item, List.of()).stream(),
                  command.subjects().stream())
              .distinct()
              .toList();
      next = next.withSubjects(item, subjects);
    }
    return amend(next, command.supplies(), command.form());
  }

  private Wish wish() {
    return unfolding.state().requireFiling().application().wish();
  }

  @Rule({"R2", "R18", "R28"})
  Decision amend(Wish wish, Map<MaterialCode, Supply> supplies, FormValues form) {
    Refusals refusals = new Refusals();
    refuseReceived(refusals);
    Wish old = wish();
    if (!wish.bundle().equals(old.bundle()) || !wish.region().equals(old.region())) {
      refusals.refuse(
          "R2",
          "OTHER_BUNDLE",
          "变更申请内容不能改变“一件事”或者办理地，应当另行申请",
          "An amendment keeps the bundle and the place: apply anew for others",
          "wish");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    Optional<Revisions.Revised> revised = Revisions.of(unfolding, wish, supplies, form, refusals);
    if (revised.isEmpty()) {
      return refusals.rejected();
    }
    CaseState state = unfolding.state();
    Set<InstanceId> concluded = concluded(state);
    List<ItemPlan> plans =
        revised.get().plans().stream().filter(p -> !concluded.contains(p.id())).toList();
    List<ItemPlan> before =
        state.all().stream().filter(i -> !i.concluded()).map(ItemInstance::plan).toList();
    boolean same =
        plans.equals(before)
            && revised.get().revision().changed().isEmpty()
            && !revised.get().revision().answersChanged();
    if (same || plans.isEmpty()) {
      refusals.refuse(
          "R2",
          "NOTHING_CHANGED",
          "申请内容没有变化，或者没有留下可办理的事项；不再办理的，应当撤回",
          "Nothing would change, or no item would be left: to give up items, withdraw them",
          "wish");
      return refusals.rejected();
    }
    apply(plans, before, revised.get());
    return unfolding.accepted();
  }

  /** Once anything was received, what is asked for stands. */
  @Rule("R28")
  private void refuseReceived(Refusals refusals) {
    CaseState state = unfolding.state();
    boolean over = state.concluded();
    for (ItemInstance instance : state.all()) {
      if (over || !instance.concluded()) {
        StateTable.refusal(StateTable.Step.AMEND, instance).ifPresent(refusals::add);
      }
    }
    if (state.milestones().receipt() != null || (refusals.any() && !over)) {
      refusals.refuse(
          "R28",
          "SUPPLEMENTARY_CASE",
          "收件后不能变更申请内容：增加或者变更事项应另行提出关联的补充申请，已交材料可以沿用",
          "After receipt nothing is amended: apply in a linked supplementary case, which may use"
              + " the same materials",
          "case");
    }
  }

  private void apply(List<ItemPlan> plans, List<ItemPlan> before, Revisions.Revised revised) {
    Set<InstanceId> staying = plans.stream().map(ItemPlan::id).collect(Collectors.toSet());
    List<InstanceId> removed =
        before.stream().map(ItemPlan::id).filter(id -> !staying.contains(id)).toList();
    boolean reviewing = !open(ObligationKind.REVIEW_SUBMISSION).isEmpty();
    unfolding.closeAll(o -> o.instance() != null && removed.contains(o.instance()));
    unfolding.emit(new CorrectionEvent.SelectionAmended(plans, removed, revised.revision()));
    for (ItemPlan plan : plans) {
      tellDefectsOf(plan, before);
    }
    for (ItemInstance instance : unfolding.state().all()) {
      if (!Succession.mustChoose(unfolding.state(), unfolding.book(), instance)) {
        unfolding.close(ObligationKind.CHOOSE, instance.id());
      }
    }
    SupplyDuties.settle(unfolding);
    reviewAgain(reviewing);
  }

  /**
   * The law's five days begin for what is new, and stay for what was there under the same organ.
   */
  @Rule("XKF-32-4")
  private void tellDefectsOf(ItemPlan plan, List<ItemPlan> before) {
    Optional<ItemPlan> old = before.stream().filter(p -> p.id().equals(plan.id())).findFirst();
    if (old.isEmpty()) {
      CorrectionTerms.openTellDefects(unfolding, plan, unfolding.at());
      return;
    }
    boolean sameOrgan =
        old.get().party().equals(plan.party())
            && Terms.deemed(unfolding.book(), old.get()) == Terms.deemed(unfolding.book(), plan);
    if (sameOrgan || Instances.current(unfolding, plan.id()).state() == ItemState.CORRECTING) {
      return;
    }
    Instant since =
        unfolding.state().obligations().find(ObligationKind.TELL_DEFECTS, plan.id()).stream()
            .map(Obligation::since)
            .findFirst()
            .orElse(unfolding.at());
    unfolding.close(ObligationKind.TELL_DEFECTS, plan.id());
    CorrectionTerms.openTellDefects(unfolding, plan, since);
  }

  /** The window reviews what is asked for now, in two hours from now. */
  @Rule("R32")
  private void reviewAgain(boolean reviewing) {
    Filing filing = unfolding.state().requireFiling();
    unfolding.close(ObligationKind.REVIEW_SUBMISSION, null);
    boolean lodged = unfolding.state().any(i -> i.state() == ItemState.LODGED);
    if (lodged && (reviewing || filing.application().channel() != Channel.COUNTER)) {
      CorrectionTerms.openReview(unfolding);
    }
  }

  private List<Obligation> open(ObligationKind kind) {
    return unfolding.state().obligations().find(kind, null);
  }
}
