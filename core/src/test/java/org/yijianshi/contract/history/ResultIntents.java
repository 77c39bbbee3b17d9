package org.yijianshi.contract.history;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;

/** How the life of results after the decision is tried. */
final class ResultIntents {
  private static final Predicate<ItemInstance> DECIDED =
      i -> i.state() == ItemState.GRANTED || i.state() == ItemState.DENIED;

  private ResultIntents() {}

  static void add(Intents.Builder all) {
    all.add(ResultCommand.ChooseDelivery.class, 0.06, ResultIntents::choose)
        .add(
            ResultCommand.ChangeServiceConsent.class,
            0.06,
            s ->
                s.filed()
                    ? s.by(
                        s.people().applicant(Act.SUBMIT),
                        new ResultCommand.ChangeServiceConsent(
                            s.wild()
                                ? s.dice().chance(0.5)
                                : !s.state().delivery().serviceConsent()))
                    : null)
        .add(ResultCommand.DeliverElectronically.class, 0.8, ResultIntents::push)
        .add(
            ResultCommand.WarnUnifiedWait.class,
            0.2,
            s -> s.on(waiting(s), i -> Actor.system(), ResultCommand.WarnUnifiedWait::new))
        .add(
            ResultCommand.ReleaseFromUnified.class,
            0.2,
            s -> s.on(waiting(s), i -> Actor.system(), ResultCommand.ReleaseFromUnified::new))
        .add(ResultCommand.FailDelivery.class, 0.08, ResultIntents::fail)
        .add(ResultCommand.Keep.class, 0.15, ResultIntents::keep)
        .add(
            ResultCommand.Reissue.class,
            0.05,
            s ->
                s.on(
                    DECIDED.and(Scene.resultIs(ResultState.DELIVERED).negate()),
                    s.people()::officer,
                    id ->
                        new ResultCommand.Reissue(
                            id, s.dice().of(ReissueReason.values()), AcceptanceIntents.result(s))))
        .add(ResultCommand.CorrectResult.class, 0.04, ResultIntents::correct)
        .add(ResultCommand.InvalidateResult.class, 0.03, ResultIntents::invalidate);
  }

  private static Predicate<ItemInstance> waiting(Scene scene) {
    return i ->
        i.state() == ItemState.GRANTED
            && i.result() != null
            && i.result().toBeOffered()
            && scene.owing(ObligationKind.SERVE_BY_LAW).test(i);
  }

  private static @Nullable Try choose(Scene scene) {
    return scene.filed()
        ? scene.by(
            scene.people().applicant(Act.COLLECT),
            new ResultCommand.ChooseDelivery(
                scene.dice().of(DeliveryChoice.values()), scene.dice().of(DeliveryMethod.values())))
        : null;
  }

  private static @Nullable Try push(Scene scene) {
    Set<InstanceId> ids = scene.ids(i -> i.result() != null && i.result().toBeOffered());
    boolean chosen = scene.state().delivery().method() == DeliveryMethod.ELECTRONIC;
    return ids.isEmpty() || (!chosen && !scene.wild())
        ? null
        : scene.by(
            scene.dice().chance(0.5) ? Actor.system() : DeliveryIntents.window(scene, ids),
            new ResultCommand.DeliverElectronically(ids, scene.number("SD")));
  }

  private static @Nullable Try fail(Scene scene) {
    Set<InstanceId> ids = scene.ids(Scene.resultIs(ResultState.OFFERED));
    return ids.isEmpty()
        ? null
        : scene.by(
            DeliveryIntents.window(scene, ids),
            new ResultCommand.FailDelivery(ids, scene.dice().of(DeliveryFailure.values())));
  }

  private static @Nullable Try keep(Scene scene) {
    Set<InstanceId> ids = scene.ids(Scene.resultIs(ResultState.OFFERED));
    return ids.isEmpty()
        ? null
        : scene.by(
            DeliveryIntents.window(scene, ids), new ResultCommand.Keep(ids, scene.number("BC")));
  }

  private static @Nullable Try correct(Scene scene) {
    ItemInstance item = scene.item(DECIDED);
    if (item == null) {
      return null;
    }
    ItemResult result = item.result();
    boolean same = scene.wild() && result != null && scene.dice().chance(0.4);
    ResultDocument document =
        same && result != null ? result.document() : AcceptanceIntents.result(scene);
    return scene.by(
        scene.people().officer(item),
        new ResultCommand.CorrectResult(scene.id(item), document, scene.number("GZ")));
  }

  private static @Nullable Try invalidate(Scene scene) {
    ResultValidity[] kinds =
        Arrays.stream(ResultValidity.values())
            .filter(validity -> !validity.stands())
            .toArray(ResultValidity[]::new);
    return scene.on(
        DECIDED,
        scene.people()::officer,
        id ->
            new ResultCommand.InvalidateResult(
                id, scene.dice().of(kinds), "行政许可法", scene.number("CX")));
  }
}
