package org.yijianshi.contract.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Role;

/** How withdrawal and return are tried. */
final class WithdrawalIntents {
  private WithdrawalIntents() {}

  static void add(Intents.Builder all) {
    all.add(WithdrawalCommand.Withdraw.class, 0.02, WithdrawalIntents::withdraw)
        .add(WithdrawalCommand.ConfirmStop.class, 1, WithdrawalIntents::confirmStop)
        .add(
            WithdrawalCommand.ReturnToWindow.class,
            1,
            s ->
                s.owed(ObligationKind.RETURN_TO_WINDOW)
                    ? s.by(s.people().window(), new WithdrawalCommand.ReturnToWindow())
                    : null)
        .add(WithdrawalCommand.ReturnMaterials.class, 1, WithdrawalIntents::giveBack);
  }

  private static @Nullable Try withdraw(Scene scene) {
    Set<InstanceId> wanted = new LinkedHashSet<>(scene.ids(i -> !i.concluded()));
    if (wanted.isEmpty()) {
      return null;
    }
    if (!scene.wild()) {
      wholeGroups(scene.state(), wanted);
    }
    Map<InstanceId, FailureChoice> choices = new LinkedHashMap<>();
    for (ItemInstance other : scene.state().all()) {
      boolean waits = other.plan().predecessors().stream().anyMatch(p -> wanted.contains(p.id()));
      boolean fits = waits && !other.concluded() && !wanted.contains(other.id());
      if (scene.dice().chance(fits ? 0.5 : scene.wild() ? 0.1 : 0)) {
        choices.put(other.id(), scene.dice().of(FailureChoice.values()));
      }
    }
    return scene.by(
        scene.people().applicant(Act.WITHDRAW), new WithdrawalCommand.Withdraw(wanted, choices));
  }

  private static void wholeGroups(CaseState state, Set<InstanceId> wanted) {
    Set<String> groups =
        wanted.stream()
            .flatMap(id -> state.instance(id).stream())
            .map(i -> i.plan().parallelGroup())
            .filter(group -> group != null)
            .collect(Collectors.toSet());
    for (ItemInstance instance : state.all()) {
      if (groups.contains(instance.plan().parallelGroup()) && !instance.concluded()) {
        wanted.add(instance.id());
      }
    }
  }

  private static @Nullable Try confirmStop(Scene scene) {
    ItemInstance item = scene.item(scene.owing(ObligationKind.STOP_WORK));
    return item == null
        ? null
        : scene.by(
            scene.people().of(scene.dice().of(Role.OFFICER, Role.CHIEF_REPRESENTATIVE), item),
            new WithdrawalCommand.ConfirmStop(scene.id(item)));
  }

  private static @Nullable Try giveBack(Scene scene) {
    if (!scene.owed(ObligationKind.RETURN_MATERIALS)) {
      return null;
    }
    Set<MaterialCode> held = scene.state().custody().holdings().keySet();
    Set<MaterialCode> some = new LinkedHashSet<>(scene.dice().each(held, 0.7));
    if (scene.wild() && scene.dice().chance(0.3)) {
      some.add(MaterialCode.of("love-letter"));
    }
    return some.isEmpty()
        ? null
        : scene.by(
            scene.people().window(),
            new WithdrawalCommand.ReturnMaterials(some, scene.number("TH")));
  }
}
