package org.yijianshi.contract.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;

/** How 三 受理 is tried. */
final class AcceptanceIntents {
  private AcceptanceIntents() {}

  static void add(Intents.Builder all) {
    all.add(AcceptanceCommand.Accept.class, 1, AcceptanceIntents::accept)
        .add(AcceptanceCommand.AcceptAndDecide.class, 0.8, AcceptanceIntents::acceptAndDecide)
        .add(AcceptanceCommand.NotAccept.class, 0.08, AcceptanceIntents::notAccept)
        .add(AcceptanceCommand.DeemAccepted.class, 0.5, AcceptanceIntents::deem);
  }

  private static @Nullable Try accept(Scene scene) {
    ItemInstance item = scene.item(AcceptanceIntents::unaccepted);
    return item == null
        ? null
        : scene.by(accepting(scene, item), new AcceptanceCommand.Accept(scene.id(item)));
  }

  /** Mostly the organ, sometimes the window in its name. */
  private static Actor accepting(Scene scene, ItemInstance item) {
    return scene.dice().chance(0.25) ? scene.people().window() : scene.people().decider(item);
  }

  private static @Nullable Try acceptAndDecide(Scene scene) {
    ItemInstance item =
        scene.item(
            i ->
                unaccepted(i)
                    && i.plan().processing() != ProcessingType.PROMISED
                    && scene.state().predecessorsSettled(i));
    return item == null
        ? null
        : scene.by(
            accepting(scene, item),
            new AcceptanceCommand.AcceptAndDecide(scene.id(item), result(scene)));
  }

  private static @Nullable Try notAccept(Scene scene) {
    ItemInstance item = scene.item(i -> i.state() == ItemState.PUSHED);
    return item == null
        ? null
        : scene.by(
            scene.people().officer(item),
            new AcceptanceCommand.NotAccept(scene.id(item), against(scene, item)));
  }

  private static @Nullable Try deem(Scene scene) {
    ItemInstance item = scene.item(scene.lapsed(ObligationKind.TELL_DEFECTS));
    return item == null
        ? null
        : scene.by(Actor.system(), new AcceptanceCommand.DeemAccepted(scene.id(item)));
  }

  private static boolean unaccepted(ItemInstance item) {
    return item.state() == ItemState.PUSHED || item.state() == ItemState.RECEIVED;
  }

  /** A result, with or without a number, on paper or electronic. */
  static ResultDocument result(Scene scene) {
    Dice dice = scene.dice();
    return new ResultDocument(
        "证件",
        dice.chance(0.8) ? scene.number("NO") : null,
        dice.chance(0.3) ? scene.digest() : null);
  }

  /** A decision against the applicant; in a wild scene mostly without what it must say. */
  static AdverseDecision against(Scene scene, ItemInstance item) {
    Dice dice = scene.dice();
    boolean groundless = scene.wild() && dice.chance(0.4);
    Set<Remedy> remedies =
        scene.wild() && dice.chance(0.4)
            ? Set.copyOf(dice.each(EnumSet.allOf(Remedy.class), 0.5))
            : remedies(scene, item);
    return new AdverseDecision(
        scene.number("BY"),
        groundless ? List.of() : List.of(Ground.of("场所不符合条件", "条例第5条")),
        remedies,
        dice.chance(0.1) ? "上级机关" : null);
  }

  /** What can be done against whoever decides: an oracle of its own. */
  private static Set<Remedy> remedies(Scene scene, ItemInstance item) {
    Accountability accountability =
        scene
            .book()
            .catalog()
            .department(item.plan().department())
            .map(Department::accountability)
            .orElse(Accountability.LOCAL);
    return switch (accountability) {
      case LOCAL, VERTICAL -> EnumSet.of(Remedy.RECONSIDERATION, Remedy.LITIGATION);
      case ENTERPRISE -> EnumSet.of(Remedy.COMPLAINT);
      case MILITARY, PARTY, SOCIAL -> EnumSet.of(Remedy.COMPLAINT, Remedy.APPEAL_TO_SUPERIOR);
    };
  }
}
