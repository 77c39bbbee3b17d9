package org.yijianshi.contract.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DutyCommand;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.policy.Rung;
import org.yijianshi.procedure.Sweep;

/** How 期限督办 is tried; mostly it is the sweep that does. */
final class DutyIntents {
  private DutyIntents() {}

  static void add(Intents.Builder all) {
    all.add(DutyCommand.Remind.class, 0.1, DutyIntents::remind)
        .add(DutyCommand.Escalate.class, 0.1, DutyIntents::escalate);
  }

  private static @Nullable Try remind(Scene scene) {
    return scene.wild()
        ? some(scene, new DutyCommand.Remind(duty(scene)))
        : due(scene, DutyCommand.Remind.class);
  }

  private static @Nullable Try escalate(Scene scene) {
    return scene.wild()
        ? some(scene, new DutyCommand.Escalate(duty(scene), scene.dice().of(Rung.values())))
        : due(scene, DutyCommand.Escalate.class);
  }

  private static @Nullable Try some(Scene scene, DutyCommand command) {
    return scene.filed() ? scene.by(Actor.system(), command) : null;
  }

  private static @Nullable Try due(Scene scene, Class<? extends CaseCommand> kind) {
    List<CaseCommand> due =
        Sweep.due(scene.state(), scene.book(), scene.now()).stream()
            .filter(kind::isInstance)
            .toList();
    return due.isEmpty() ? null : scene.by(Actor.system(), scene.dice().of(due));
  }

  private static int duty(Scene scene) {
    Obligation open = scene.dice().any(scene.state().obligations().open());
    return open == null || scene.dice().chance(0.2)
        ? scene.state().obligations().nextNo()
        : open.no();
  }
}
