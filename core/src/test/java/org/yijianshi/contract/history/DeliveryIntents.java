package org.yijianshi.contract.history;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Role;

/** How 五 送达 is tried. */
final class DeliveryIntents {
  private DeliveryIntents() {}

  static void add(Intents.Builder all) {
    all.add(DeliveryCommand.SendResult.class, 1, DeliveryIntents::send)
        .add(DeliveryCommand.RecordCertificate.class, 1, DeliveryIntents::certify)
        .add(DeliveryCommand.Offer.class, 1, DeliveryIntents::offer)
        .add(DeliveryCommand.ConfirmDelivery.class, 1, DeliveryIntents::confirm)
        .add(
            DeliveryCommand.HandOverProof.class,
            1,
            s ->
                s.owed(ObligationKind.HAND_OVER_PROOF)
                    ? s.by(s.people().results(), new DeliveryCommand.HandOverProof())
                    : null)
        .add(DeliveryCommand.ConfirmHandover.class, 1, DeliveryIntents::toRegulator)
        .add(DeliveryCommand.PublishDecision.class, 1, DeliveryIntents::publish);
  }

  private static @Nullable Try send(Scene scene) {
    ItemInstance item = scene.item(Scene.resultIs(ResultState.MADE));
    return item == null
        ? null
        : scene.by(
            scene
                .people()
                .of(scene.dice().of(Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE), item),
            new DeliveryCommand.SendResult(scene.id(item)));
  }

  private static @Nullable Try certify(Scene scene) {
    ItemInstance item = scene.item(scene.owing(ObligationKind.MAKE_E_CERT));
    return item == null
        ? null
        : scene.by(
            scene.people().decider(item),
            new DeliveryCommand.RecordCertificate(scene.id(item), scene.number("CERT")));
  }

  private static @Nullable Try offer(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    Predicate<ItemInstance> here = Scene.resultIs(ResultState.AT_WINDOW);
    boolean adverse = scene.dice().chance(0.3);
    Set<InstanceId> ids = scene.ids(adverse ? here.and(i -> i.state() != ItemState.GRANTED) : here);
    DeliveryMethod chosen = scene.filing().application().method();
    DeliveryMethod method =
        scene.wild() && scene.dice().chance(0.3)
            ? scene.dice().of(DeliveryMethod.values())
            : chosen;
    return ids.isEmpty()
        ? null
        : scene.by(scene.people().results(), new DeliveryCommand.Offer(ids, method));
  }

  private static @Nullable Try confirm(Scene scene) {
    Set<InstanceId> ids = scene.ids(Scene.resultIs(ResultState.OFFERED));
    return ids.isEmpty()
        ? null
        : scene.by(
            scene.people().results(), new DeliveryCommand.ConfirmDelivery(ids, scene.number("SD")));
  }

  private static @Nullable Try toRegulator(Scene scene) {
    ItemInstance item = scene.item(scene.owing(ObligationKind.HAND_TO_REGULATOR));
    return item == null
        ? null
        : scene.by(
            scene.people().of(Role.REGULATOR, item),
            new DeliveryCommand.ConfirmHandover(scene.id(item)));
  }

  private static @Nullable Try publish(Scene scene) {
    ItemInstance item = scene.item(scene.owing(ObligationKind.PUBLISH_DECISION));
    return item == null
        ? null
        : scene.by(
            scene.people().officer(item), new DeliveryCommand.PublishDecision(scene.id(item)));
  }
}
