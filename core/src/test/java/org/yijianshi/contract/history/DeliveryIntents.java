package org.yijianshi.contract.history;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Recipient;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** How 五 送达 is tried. */
final class DeliveryIntents {
  private DeliveryIntents() {}

  static void add(Intents.Builder all) {
    all.add(DeliveryCommand.SendResult.class, 1, DeliveryIntents::send)
        .add(
            DeliveryCommand.RecordCertificate.class,
            1,
            s ->
                s.on(
                    s.owing(ObligationKind.MAKE_E_CERT),
                    s.people()::decider,
                    id -> new DeliveryCommand.RecordCertificate(id, s.number("CERT"))))
        .add(DeliveryCommand.Offer.class, 1, DeliveryIntents::offer)
        .add(DeliveryCommand.ConfirmDelivery.class, 1, DeliveryIntents::confirm)
        .add(DeliveryCommand.HandOverProof.class, 1, DeliveryIntents::proof)
        .add(
            DeliveryCommand.ConfirmHandover.class,
            1,
            s ->
                s.on(
                    s.owing(ObligationKind.HAND_TO_REGULATOR),
                    i -> s.people().of(Role.REGULATOR, i),
                    DeliveryCommand.ConfirmHandover::new))
        .add(
            DeliveryCommand.PublishDecision.class,
            1,
            s ->
                s.on(
                    s.owing(ObligationKind.PUBLISH_DECISION),
                    s.people()::officer,
                    DeliveryCommand.PublishDecision::new));
  }

  /** All results of a department that are ready, or some; in a wild scene others' among them. */
  private static @Nullable Try send(Scene scene) {
    ItemInstance item = scene.item(Scene.resultIs(ResultState.MADE));
    if (item == null) {
      return null;
    }
    Set<InstanceId> ids = new LinkedHashSet<>();
    ids.add(scene.id(item));
    for (ItemInstance other : scene.state().all()) {
      boolean same = other.plan().party().equals(item.plan().party());
      boolean ready = Scene.resultIs(ResultState.MADE).test(other);
      if (scene.dice().chance(same && ready ? 0.7 : scene.wild() ? 0.1 : 0)) {
        ids.add(other.id());
      }
    }
    Role role = scene.dice().of(Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE);
    return scene.by(scene.people().of(role, item), new DeliveryCommand.SendResult(ids));
  }

  private static @Nullable Try offer(Scene scene) {
    Predicate<ItemInstance> here =
        Scene.resultIs(ResultState.AT_WINDOW).or(Scene.resultIs(ResultState.KEPT));
    boolean adverse = scene.dice().chance(0.3);
    Set<InstanceId> ids = scene.ids(adverse ? here.and(i -> i.state() != ItemState.GRANTED) : here);
    DeliveryMethod chosen = scene.state().delivery().method();
    DeliveryMethod method =
        scene.wild() && scene.dice().chance(0.3)
            ? scene.dice().of(DeliveryMethod.values())
            : chosen;
    return ids.isEmpty()
        ? null
        : scene.by(window(scene, ids), new DeliveryCommand.Offer(ids, method));
  }

  private static @Nullable Try confirm(Scene scene) {
    Set<InstanceId> ids = scene.ids(Scene.resultIs(ResultState.OFFERED));
    return ids.isEmpty()
        ? null
        : scene.by(
            window(scene, ids),
            new DeliveryCommand.ConfirmDelivery(ids, scene.number("SD"), recipient(scene)));
  }

  /** The window that has the first of those results; sometimes the one of the case's region. */
  static Actor window(Scene scene, Set<InstanceId> ids) {
    RegionCode region =
        ids.stream()
            .flatMap(id -> scene.state().instance(id).stream())
            .map(ItemInstance::result)
            .flatMap(Stream::ofNullable)
            .map(result -> result.handover().window())
            .flatMap(Stream::ofNullable)
            .flatMap(window -> window.region().stream())
            .findFirst()
            .orElse(null);
    return region == null || scene.dice().chance(0.05) ? scene.people().results() : results(region);
  }

  private static Actor results(RegionCode region) {
    return Actor.of("account-results", Role.RESULTS_WINDOW, region);
  }

  /** Mostly nobody else; otherwise somebody whom the case knows, with a mandate or without. */
  private static @Nullable Recipient recipient(Scene scene) {
    if (scene.dice().chance(0.7)) {
      return null;
    }
    Participant who = scene.dice().of(scene.filing().application().parties().participants());
    Mandate mandate =
        switch (scene.dice().below(4)) {
          case 0 -> null;
          case 1 -> Mandate.forActs(Act.SUBMIT);
          case 2 -> new Mandate(Scene.everything(), Set.of(), scene.now().minusSeconds(60));
          default -> new Mandate(Scene.everything(), Set.of(), null);
        };
    return new Recipient(
        scene.wild() && scene.dice().chance(0.2) ? "nobody" : who.reference(), mandate);
  }

  private static @Nullable Try proof(Scene scene) {
    Obligation duty = scene.dice().any(scene.duties(ObligationKind.HAND_OVER_PROOF));
    if (duty == null && !scene.wild()) {
      return null;
    }
    Party window = duty == null ? Party.resultsWindow(scene.region()) : duty.owedBy();
    return scene.by(
        results(window.region().orElseGet(scene::region)), new DeliveryCommand.HandOverProof());
  }
}
