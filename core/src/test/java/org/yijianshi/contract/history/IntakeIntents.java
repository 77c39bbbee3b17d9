package org.yijianshi.contract.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.DeferralRule;

/** How 二 收件 is tried. */
final class IntakeIntents {
  private IntakeIntents() {}

  static void add(Intents.Builder all) {
    all.add(IntakeCommand.Submit.class, 1, IntakeIntents::submit)
        .add(IntakeCommand.Remand.class, 0.05, IntakeIntents::remand)
        .add(
            IntakeCommand.Receive.class,
            1,
            s ->
                s.by(
                    s.people().window(),
                    new IntakeCommand.Receive(s.unconnected(), s.dice().chance(0.3))))
        .add(
            IntakeCommand.Push.class,
            1,
            s -> s.by(s.people().window(), new IntakeCommand.Push(s.unconnected())))
        .add(
            IntakeCommand.HandPaperToLead.class,
            1,
            s ->
                s.filed() && s.owed(ObligationKind.HAND_PAPER_TO_LEAD)
                    ? s.by(s.people().lead(Role.OFFICER), new IntakeCommand.HandPaperToLead())
                    : null)
        .add(IntakeCommand.ConfirmFetch.class, 1, IntakeIntents::fetch);
  }

  /** Whether that command begins a case. */
  static boolean filing(Class<? extends CaseCommand> command) {
    return command == IntakeCommand.Submit.class || command == IntakeCommand.Remand.class;
  }

  private static @Nullable Try submit(Scene scene) {
    if (scene.filed() && !scene.wild()) {
      return null;
    }
    Application application = scene.stage().application(scene.caseNumber(), scene.dice().fork());
    Actor actor =
        scene.dice().chance(0.2)
            ? Actor.of("account-window", Role.INTAKE_WINDOW, application.wish().region())
            : scene.people().applicant(application.parties(), Act.SUBMIT);
    return scene.by(actor, submit(scene, handedIn(scene, application)));
  }

  /** Most people bring everything. */
  private static Application handedIn(Scene scene, Application good) {
    if (scene.wild()) {
      return Spoilt.in(good, scene);
    }
    Map<MaterialCode, Supply> supplies = new TreeMap<>(good.supplies());
    if (scene.dice().chance(0.2)) {
      supplies.keySet().removeIf(code -> scene.dice().chance(0.4));
    }
    if (scene.dice().chance(0.4)) {
      promise(scene, good, supplies);
    }
    return Spoilt.with(good, good.pinned(), good.wish(), supplies);
  }

  /** Some have one thing follow that may follow, or commit to it. */
  private static void promise(Scene scene, Application good, Map<MaterialCode, Supply> supplies) {
    String signer = good.parties().firstApplicant().reference();
    boolean deferring = scene.book().policy().material().deferral() != DeferralRule.OFF;
    Bundle bundle = scene.book().catalog().bundle(good.wish().bundle()).orElseThrow();
    MaterialRequirement one =
        scene
            .dice()
            .any(
                bundle.items().stream()
                    .flatMap(item -> item.materials().stream())
                    .filter(m -> supplies.containsKey(m.code()))
                    .filter(
                        m ->
                            (deferring && m.mayFollow())
                                || (m.commitment() != null
                                    && SupplyIntents.taken(scene, m.commitment())))
                    .toList());
    if (one != null) {
      supplies.put(one.code(), SupplyIntents.undertaking(scene, one.commitment(), signer));
    }
  }

  /** Now and then the hall knows of the same elsewhere, or of a case that this one follows. */
  private static IntakeCommand.Submit submit(Scene scene, Application application) {
    Bundle bundle = scene.book().catalog().bundle(application.wish().bundle()).orElse(null);
    if (bundle == null) {
      return new IntakeCommand.Submit(application);
    }
    boolean follows = scene.dice().chance(scene.wild() ? 0.3 : 0.1);
    CaseLink link = follows ? Links.followed(scene, application) : null;
    if (!scene.dice().chance(scene.wild() ? 0.4 : 0.1)) {
      return new IntakeCommand.Submit(application, List.of(), null, link);
    }
    Item item = scene.dice().of(bundle.items());
    KnownItem known =
        new KnownItem(
            CaseNumber.of("H-0000"),
            item.code(),
            item.name(),
            item.departments().get(0),
            application.wish().region(),
            null,
            scene.dice().chance(0.5));
    return new IntakeCommand.Submit(
        application, List.of(known), scene.dice().chance(0.5) ? "营业场所不同" : null, link);
  }

  /** What was decided in a case elsewhere is to be decided again. */
  private static @Nullable Try remand(Scene scene) {
    if (scene.filed() && !scene.wild()) {
      return null;
    }
    Application application = scene.stage().application(scene.caseNumber(), scene.dice().fork());
    CaseLink link = Links.remanded(scene, application);
    if (link == null) {
      return null;
    }
    Actor actor =
        scene.dice().chance(0.5)
            ? Actor.of("account-window", Role.INTAKE_WINDOW, application.wish().region())
            : scene.people().of(Role.OFFICER, link.items().get(0).organ());
    return scene.by(actor, new IntakeCommand.Remand(application, link));
  }

  private static @Nullable Try fetch(Scene scene) {
    ItemInstance item =
        scene.item(
            i ->
                !scene
                    .state()
                    .obligations()
                    .owed(ObligationKind.FETCH, i.plan().party())
                    .isEmpty());
    return item == null
        ? null
        : scene.by(
            scene.people().officer(item), new IntakeCommand.ConfirmFetch(item.plan().department()));
  }
}
