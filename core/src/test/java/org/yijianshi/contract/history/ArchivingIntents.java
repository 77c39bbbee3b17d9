package org.yijianshi.contract.history;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;

/** How 六 归档 is tried. */
final class ArchivingIntents {
  private ArchivingIntents() {}

  static void add(Intents.Builder all) {
    all.add(ArchivingCommand.Archive.class, 1, ArchivingIntents::archive);
  }

  /** By a department of the case or by the lead. */
  private static @Nullable Try archive(Scene scene) {
    if (!scene.filed() || (!scene.wild() && scene.duties(ObligationKind.ARCHIVE).isEmpty())) {
      return null;
    }
    ItemInstance item = scene.item(i -> owes(scene, scene.people().of(Role.OFFICER, i)));
    Actor actor =
        item == null || scene.dice().chance(0.4)
            ? scene.people().lead(Role.OFFICER)
            : scene.people().of(Role.OFFICER, item);
    DepartmentCode department = Scene.required(actor.department());
    return scene.by(actor, new ArchivingCommand.Archive(department, scene.digest()));
  }

  private static boolean owes(Scene scene, Actor actor) {
    String name = actor.department() + "@" + actor.region();
    return scene.duties(ObligationKind.ARCHIVE).stream()
        .anyMatch(duty -> duty.owedBy().name().equals(name));
  }
}
