package org.yijianshi.contract.history;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Route;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Question;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * How what goes wrong on the way is tried: pushes, scans, notices that do not arrive, questions.
 */
final class RoutingIntents {
  private RoutingIntents() {}

  static void add(Intents.Builder all) {
    all.add(IntakeCommand.Reroute.class, 0.04, RoutingIntents::reroute)
        .add(IntakeCommand.ReplaceScan.class, 0.04, RoutingIntents::replaceScan)
        .add(IntakeCommand.ReportUnreached.class, 0.04, RoutingIntents::unreached)
        .add(IntakeCommand.ConfirmReached.class, 0.8, RoutingIntents::reached)
        .add(IntakeCommand.ReportPushFailed.class, 0.05, RoutingIntents::pushFailed)
        .add(IntakeCommand.ConfirmPushed.class, 0.8, RoutingIntents::confirmPushed)
        .add(AcceptanceCommand.ProposeReroute.class, 0.05, RoutingIntents::propose)
        .add(AcceptanceCommand.RequestExplanation.class, 0.05, RoutingIntents::ask)
        .add(AcceptanceCommand.Explain.class, 0.8, RoutingIntents::explain)
        .add(AcceptanceCommand.DisputeFact.class, 0.05, RoutingIntents::dispute);
  }

  private static Route route(Scene scene, ItemInstance item) {
    Dice dice = scene.dice();
    var catalog = scene.book().catalog();
    if (!scene.wild()) {
      return item.intake().proposal() != null && dice.chance(0.8)
          ? item.intake().proposal()
          : Route.to(dice.of(catalog.departments()).code());
    }
    if (!catalog.zones().isEmpty() && dice.chance(0.3)) {
      return Route.to(dice.of(catalog.zones()).code());
    }
    return switch (dice.below(6)) {
      case 0 -> Route.to(DepartmentCode.of("nobody"));
      case 1 -> Route.to(item.plan().department());
      case 2 -> Route.to(dice.of(Level.values()));
      case 3 -> Route.to(RegionCode.of("999999"));
      case 4 -> new Route(null, dice.of(Level.values()), dice.of(catalog.regions()).code());
      default -> Route.to(dice.of(catalog.regions()).code());
    };
  }

  private static @Nullable Try reroute(Scene scene) {
    ItemInstance item =
        scene.item(i -> i.state() == ItemState.RECEIVED || i.state() == ItemState.PUSHED);
    return item == null
        ? null
        : scene.by(
            scene.people().window(), new IntakeCommand.Reroute(scene.id(item), route(scene, item)));
  }

  private static @Nullable Try propose(Scene scene) {
    ItemInstance item = scene.item(i -> i.state() == ItemState.PUSHED);
    return item == null
        ? null
        : scene.by(
            scene.people().of(Role.CHIEF_REPRESENTATIVE, item),
            new AcceptanceCommand.ProposeReroute(scene.id(item), "不属本部门职责", route(scene, item)));
  }

  private static @Nullable Try replaceScan(Scene scene) {
    Material material =
        scene
            .dice()
            .any(
                scene.state().materials().all().stream()
                    .filter(m -> scene.wild() || m.supply() instanceof Supply.Provided)
                    .toList());
    if (material == null) {
      return null;
    }
    boolean same = scene.wild() && scene.dice().chance(0.3);
    boolean unknown = scene.wild() && scene.dice().chance(0.2);
    String digest =
        same && material.supply() instanceof Supply.Provided provided
            ? provided.digest()
            : scene.digest();
    return scene.by(
        scene.people().window(),
        new IntakeCommand.ReplaceScan(
            unknown ? MaterialCode.of("love-letter") : material.code(), digest));
  }

  private static @Nullable Try unreached(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    ItemInstance item = scene.dice().chance(0.5) ? scene.item(i -> true) : null;
    boolean machine = scene.dice().chance(0.6);
    ContactWay way =
        scene.wild()
            ? scene.dice().of(ContactWay.values())
            : machine
                ? scene.dice().of(ContactWay.SMS, ContactWay.ELECTRONIC)
                : scene.dice().of(ContactWay.CALL, ContactWay.LETTER);
    String to =
        scene.wild() && scene.dice().chance(0.3)
            ? "nobody"
            : scene.filing().application().parties().firstApplicant().reference();
    return scene.by(
        machine ? Actor.system() : scene.people().window(),
        new IntakeCommand.ReportUnreached(
            "ACCEPTANCE", Party.applicant(to), item == null ? null : scene.id(item), way));
  }

  private static @Nullable Try reached(Scene scene) {
    Obligation duty = scene.dice().any(scene.duties(ObligationKind.REACH_APPLICANT));
    if (duty == null && !(scene.wild() && scene.filed())) {
      return null;
    }
    return scene.by(
        scene.people().window(),
        new IntakeCommand.ConfirmReached(
            duty == null ? null : duty.instance(),
            scene.wild()
                ? scene.dice().of(ContactWay.values())
                : scene.dice().of(ContactWay.CALL, ContactWay.LETTER, ContactWay.PUBLIC_NOTICE)));
  }

  private static @Nullable Try pushFailed(Scene scene) {
    ItemInstance item = scene.item(i -> i.state() == ItemState.PUSHED);
    return item == null
        ? null
        : scene.by(Actor.system(), new IntakeCommand.ReportPushFailed(scene.id(item)));
  }

  private static @Nullable Try confirmPushed(Scene scene) {
    ItemInstance item = scene.item(scene.owing(ObligationKind.CONFIRM_PUSH));
    return item == null
        ? null
        : scene.by(
            scene.people().at(Role.PLATFORM_OPERATOR),
            new IntakeCommand.ConfirmPushed(scene.id(item), scene.dice().chance(0.5)));
  }

  private static @Nullable Try ask(Scene scene) {
    ItemInstance item = scene.item(i -> i.state().inHand());
    return item == null
        ? null
        : scene.by(
            scene.people().officer(item),
            new AcceptanceCommand.RequestExplanation(scene.id(item), scene.number("WD")));
  }

  private static @Nullable Try explain(Scene scene) {
    ItemInstance item = scene.item(i -> i.state().inHand() && !i.intake().questions().isEmpty());
    return item == null
        ? null
        : scene.by(
            scene.dice().chance(0.2)
                ? scene.people().window()
                : scene.people().applicant(Act.CORRECT),
            new AcceptanceCommand.Explain(scene.id(item), scene.digest()));
  }

  private static @Nullable Try dispute(Scene scene) {
    ItemInstance item = scene.item(i -> i.state() == ItemState.PUSHED || i.state().inHand());
    Question question = scene.dice().any(scene.book().catalog().questions());
    if (item == null || question == null) {
      return null;
    }
    FactValue found =
        switch (question.kind()) {
          case BOOLEAN -> FactValue.of(scene.dice().chance(0.5));
          case NUMBER -> FactValue.of(scene.dice().below(1_000));
          case CHOICE -> FactValue.of(scene.dice().of(question.options()).value());
          case TEXT -> FactValue.of("x");
        };
    String fact = scene.wild() && scene.dice().chance(0.2) ? "moonPhase" : question.fact();
    return scene.by(
        scene.people().officer(item),
        new AcceptanceCommand.DisputeFact(scene.id(item), fact, found));
  }
}
