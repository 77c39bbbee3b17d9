package org.yijianshi.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.WithdrawalScope;

/** Withdrawal before the decision, and what goes back (四 审批, last paragraph). */
final class WithdrawalRules implements WithdrawalCommand.Cases<Decision> {
  private final Unfolding unfolding;

  WithdrawalRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule({"R44", "R2", "P-withdrawalScope"})
  public Decision withdraw(WithdrawalCommand.Withdraw command) {
    Refusals refusals = new Refusals();
    Set<InstanceId> wanted = new LinkedHashSet<>();
    command.instances().stream().sorted().forEach(wanted::add);
    for (InstanceId id : wanted) {
      Optional<ItemInstance> instance =
          Instances.find(unfolding, id, StateTable.Step.WITHDRAW, refusals);
      instance.ifPresent(i -> refuseHalfGroup(i, wanted, refusals));
    }
    Formalities formalities = new Formalities(unfolding, refusals);
    Set<InstanceId> waiting = formalities.withdrawing(wanted);
    refuseAfterDecision(refusals);
    command.successors().forEach((id, choice) -> refuseNoSuccessor(id, choice, wanted, refusals));
    if (refusals.any()) {
      return refusals.rejected();
    }
    formalities.agree(waiting);
    wanted.removeAll(waiting);
    for (InstanceId id : wanted) {
      boolean wasPushed = Instances.pushed(Instances.current(unfolding, id));
      unfolding.emit(new WithdrawalEvent.Withdrawn(id));
      Conclusion.withdrawn(unfolding, id, wasPushed);
    }
    FailureRules failures = new FailureRules(unfolding);
    command.successors().entrySet().stream()
        .filter(choice -> waitsForOne(choice.getKey(), wanted))
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(choice -> failures.chosen(choice.getKey(), choice.getValue()));
    return unfolding.accepted();
  }

  /** Where the policy says so, nothing is withdrawn once anything of the case is decided. */
  @Rule("P-withdrawalScope")
  private void refuseAfterDecision(Refusals refusals) {
    WithdrawalScope scope = unfolding.book().policy().approval().withdrawalScope();
    boolean decided =
        unfolding.state().any(i -> i.state() == ItemState.GRANTED || i.state() == ItemState.DENIED);
    if (scope == WithdrawalScope.BEFORE_ANY_DECISION && decided) {
      refusals.refuse(
          "P-withdrawalScope",
          "ALREADY_DECIDED",
          "已有事项作出决定，按规定不能再撤回",
          "An item of the case is decided: nothing is withdrawn any more",
          "case");
    }
  }

  /** A mandatory group is withdrawn whole: every member that is still alive goes with it. */
  @Rule("R2")
  private void refuseHalfGroup(ItemInstance instance, Set<InstanceId> wanted, Refusals refusals) {
    String group = instance.plan().parallelGroup();
    if (group == null) {
      return;
    }
    for (ItemInstance sibling : unfolding.state().all()) {
      if (group.equals(sibling.plan().parallelGroup())
          && !sibling.concluded()
          && !wanted.contains(sibling.id())) {
        refusals.refuse(
            "R2",
            "GROUP_WHOLE",
            "依法并行办理的事项应一并撤回，还缺：" + sibling.plan().name(),
            "A mandatory parallel group is withdrawn whole; missing: " + sibling.id(),
            instance.id());
      }
    }
  }

  /** A choice is for what waits for a withdrawn item, and a way on is not among the choices. */
  private void refuseNoSuccessor(
      InstanceId id, FailureChoice choice, Set<InstanceId> wanted, Refusals refusals) {
    if (choice == FailureChoice.GO_ON) {
      refusals.refuse(
          "P-predecessorFailure",
          "NOT_OFFERED",
          "不能选择“" + choice.label().zh() + "”",
          "This cannot be chosen here: " + choice.label().en(),
          id);
    }
    if (choice == FailureChoice.WITHDRAW) {
      new Formalities(unfolding, refusals).refuseAlone(id);
    }
    if (!waitsForOne(id, wanted)) {
      refusals.refuse(
          "P-predecessorFailure",
          "NOT_A_SUCCESSOR",
          "该事项不依赖所撤回的事项，无须选择",
          "This item does not wait for one that is withdrawn: there is nothing to choose",
          id);
    }
  }

  /** Whether it is alive, stays, and waits for one of those. */
  private boolean waitsForOne(InstanceId id, Set<InstanceId> withdrawn) {
    return unfolding
        .state()
        .instance(id)
        .filter(i -> !i.concluded() && !withdrawn.contains(id))
        .filter(i -> i.plan().predecessors().stream().anyMatch(p -> withdrawn.contains(p.id())))
        .isPresent();
  }

  @Override
  @Rule("R44")
  public Decision confirmStop(WithdrawalCommand.ConfirmStop command) {
    Refusals refusals = new Refusals();
    Instances.find(unfolding, command.instance(), refusals)
        .filter(
            i -> unfolding.state().obligations().find(ObligationKind.STOP_WORK, i.id()).isEmpty())
        .ifPresent(
            i ->
                refusals.refuse(
                    "R44", "NOTHING_OPEN", "没有待确认的终止", "No stop is to be confirmed", i.id()));
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new WithdrawalEvent.WorkStopped(command.instance()));
    unfolding.close(ObligationKind.STOP_WORK, command.instance());
    return unfolding.accepted();
  }

  @Override
  @Rule("R44")
  public Decision returnToWindow(WithdrawalCommand.ReturnToWindow command) {
    List<MaterialCode> originals = Returns.dueFromDepartments(unfolding.state());
    if (originals.isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.refuse(
          "R44",
          "NOTHING_OPEN",
          "各部门均没有待交回的原件",
          "No department has an original to give back",
          "case");
      return refusals.rejected();
    }
    unfolding.emit(new WithdrawalEvent.BackAtWindow(originals));
    unfolding.close(ObligationKind.RETURN_TO_WINDOW, null);
    Returns.openIfDue(unfolding);
    return unfolding.accepted();
  }

  @Override
  @Rule("R44")
  public Decision returnMaterials(WithdrawalCommand.ReturnMaterials command) {
    Party window = unfolding.state().requireFiling().window();
    List<MaterialCode> due = Returns.due(unfolding.state(), window);
    Refusals refusals = new Refusals();
    command.materials().stream()
        .sorted()
        .filter(m -> !due.contains(m))
        .forEach(
            m ->
                refusals.refuse(
                    "R44",
                    "NOT_TO_RETURN",
                    "该材料不在窗口，或仍为其他事项所需",
                    "This original is not at the window, or another item still needs it",
                    m));
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new WithdrawalEvent.MaterialsReturned(
            command.materials().stream().sorted().toList(), command.receipt()));
    if (Returns.due(unfolding.state(), window).isEmpty()) {
      unfolding.close(ObligationKind.RETURN_MATERIALS, null);
    }
    ArchivingRules.openIfDue(unfolding);
    return unfolding.accepted();
  }
}
