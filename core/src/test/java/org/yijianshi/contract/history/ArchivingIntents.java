package org.yijianshi.contract.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.Inspection;
import org.yijianshi.casefile.InspectionAnswer;
import org.yijianshi.casefile.InspectionPurpose;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** How 六 归档 is tried, and inspections of the file. */
final class ArchivingIntents {
  private ArchivingIntents() {}

  static void add(Intents.Builder all) {
    all.add(ArchivingCommand.Archive.class, 1, ArchivingIntents::archive)
        .add(ArchivingCommand.TakeSurrendered.class, 1, ArchivingIntents::takeOld)
        .add(ArchivingCommand.DemandOriginals.class, 0.05, ArchivingIntents::originals)
        .add(ArchivingCommand.DemandElectronic.class, 0.05, ArchivingIntents::electronic)
        .add(ArchivingCommand.AnswerInspection.class, 0.8, ArchivingIntents::answer);
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

  private static @Nullable Try takeOld(Scene scene) {
    ItemInstance item =
        scene.item(
            i ->
                scene.state().materials().neededBy(i.id()).stream()
                    .anyMatch(m -> m.surrenderedPaper()));
    return item == null
        ? null
        : scene.by(
            scene.people().officer(item),
            new ArchivingCommand.TakeSurrendered(item.plan().department()));
  }

  private static Actor inspector(Scene scene) {
    return scene.people().at(scene.dice().of(Role.INSPECTOR, Role.SUPERVISOR));
  }

  private static Party asked(Scene scene, Party usual) {
    if (!scene.wild()) {
      return usual;
    }
    ItemInstance item = scene.item(i -> true);
    return scene.dice().chance(0.2) || item == null
        ? Party.department(DepartmentCode.of("nobody"), scene.region())
        : item.plan().party();
  }

  private static Set<MaterialCode> some(Scene scene, Iterable<MaterialCode> codes) {
    Set<MaterialCode> some = new LinkedHashSet<>();
    for (MaterialCode code : codes) {
      if (some.isEmpty() || scene.dice().chance(0.5)) {
        some.add(code);
      }
    }
    if (some.isEmpty() || (scene.wild() && scene.dice().chance(0.3))) {
      some.add(MaterialCode.of("love-letter"));
    }
    return some;
  }

  private static @Nullable Try originals(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    Party lead = scene.filing().leadParty();
    List<MaterialCode> held = scene.state().custody().of(lead);
    return held.isEmpty() && !scene.wild()
        ? null
        : scene.by(
            inspector(scene),
            new ArchivingCommand.DemandOriginals(
                asked(scene, lead),
                scene.dice().of(InspectionPurpose.values()),
                some(scene, scene.wild() ? scene.state().custody().holdings().keySet() : held)));
  }

  private static @Nullable Try electronic(Scene scene) {
    ItemInstance item = scene.item(i -> !scene.state().materials().neededBy(i.id()).isEmpty());
    if (item == null) {
      return null;
    }
    List<MaterialCode> codes =
        scene.state().materials().all().stream()
            .filter(
                m -> scene.wild() || (m.neededBy().contains(item.id()) && m.supply().available()))
            .map(m -> m.code())
            .toList();
    return scene.by(
        inspector(scene),
        new ArchivingCommand.DemandElectronic(
            asked(scene, item.plan().party()),
            scene.dice().of(InspectionPurpose.values()),
            some(scene, codes)));
  }

  private static @Nullable Try answer(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    int no =
        scene.no(
            scene.state().inspections().inspections().stream()
                .filter(i -> i.originals() && (scene.wild() || i.answer() == null))
                .map(Inspection::no)
                .toList());
    return no == 0
        ? null
        : scene.by(
            scene.people().lead(Role.OFFICER),
            new ArchivingCommand.AnswerInspection(no, scene.dice().of(InspectionAnswer.values())));
  }
}
