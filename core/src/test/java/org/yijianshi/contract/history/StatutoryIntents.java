package org.yijianshi.contract.history;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.Hearing;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.LowerReview;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** How the procedures of the licensing law are tried. */
final class StatutoryIntents {
  private static final Ground REASON = Ground.of("案情复杂", "行政许可法第42条");
  private static final Predicate<ItemInstance> IN_HAND = i -> i.state().inHand();
  private static final Predicate<ItemInstance> LICENCE =
      IN_HAND.and(i -> i.plan().type().underLicensingLaw());

  private StatutoryIntents() {}

  static void add(Intents.Builder all) {
    all.add(StatutoryCommand.Extend.class, 0.06, StatutoryIntents::extend)
        .add(
            StatutoryCommand.ExtendJointHandling.class,
            0.15,
            s ->
                s.filed()
                    ? s.by(
                        s.people().lead(Role.APPROVER),
                        new StatutoryCommand.ExtendJointHandling(
                            REASON, s.number("ZF"), s.number("YQ")))
                    : null)
        .add(
            StatutoryCommand.RenewSpecialStep.class,
            0.1,
            s ->
                s.on(
                    i -> i.step() != null,
                    s.people()::officer,
                    id ->
                        new StatutoryCommand.RenewSpecialStep(
                            id, TimeLimit.workingDays(1 + s.dice().below(5)), s.number("TB"))))
        .add(
            StatutoryCommand.LapseSpecialStep.class,
            0.3,
            s ->
                s.on(
                    i -> i.step() != null && s.now().isAfter(i.step().until()),
                    i -> Actor.system(),
                    StatutoryCommand.LapseSpecialStep::new))
        .add(
            StatutoryCommand.AssignInspectors.class,
            0.8,
            s ->
                s.on(
                    s.owing(ObligationKind.ASSIGN_INSPECTORS),
                    s.people()::officer,
                    id ->
                        new StatutoryCommand.AssignInspectors(
                            id,
                            new Inspectors(
                                s.wild() && s.dice().chance(0.4)
                                    ? Set.of("account-1")
                                    : Set.of("account-1", "account-2")))));
    hearings(all);
    reviews(all);
  }

  private static @Nullable Try extend(Scene scene) {
    return scene.on(
        LICENCE.and(i -> i.statutory().extendedDays() == 0),
        i -> scene.people().of(Role.APPROVER, i),
        id -> new StatutoryCommand.Extend(id, REASON, scene.number("YQ")));
  }

  private static Predicate<ItemInstance> hearing(Hearing.Stage stage) {
    return i -> i.statutory().hearing() != null && i.statutory().hearing().stage() == stage;
  }

  private static Actor concerned(Scene scene) {
    return scene.dice().chance(0.3)
        ? scene.people().interested()
        : scene.people().applicant(scene.dice().of(Act.SUBMIT, Act.WITHDRAW));
  }

  private static void hearings(Intents.Builder all) {
    all.add(
            HearingCommand.TellOfHearing.class,
            0.08,
            s ->
                s.on(
                    LICENCE.and(i -> i.statutory().hearing() == null),
                    s.people()::officer,
                    id -> new HearingCommand.TellOfHearing(id, s.number("TZ"))))
        .add(
            HearingCommand.AskForHearing.class,
            0.4,
            s ->
                s.on(
                    s.owing(ObligationKind.ASK_FOR_HEARING),
                    i -> concerned(s),
                    HearingCommand.AskForHearing::new))
        .add(
            HearingCommand.WaiveHearing.class,
            0.3,
            s ->
                s.on(
                    s.owing(ObligationKind.ASK_FOR_HEARING),
                    i -> concerned(s),
                    HearingCommand.WaiveHearing::new))
        .add(
            HearingCommand.LapseHearing.class,
            0.3,
            s ->
                s.on(
                    s.lapsed(ObligationKind.ASK_FOR_HEARING),
                    i -> Actor.system(),
                    HearingCommand.LapseHearing::new))
        .add(
            HearingCommand.SetHearing.class,
            0.8,
            s ->
                s.on(
                    hearing(Hearing.Stage.ASKED),
                    s.people()::officer,
                    id ->
                        new HearingCommand.SetHearing(
                            id, s.day(s.wild() ? 60 : 30).plusDays(s.wild() ? 0 : 9))))
        .add(
            HearingCommand.AnnounceHearing.class,
            0.8,
            s ->
                s.on(
                    hearing(Hearing.Stage.ASKED)
                        .and(i -> s.wild() || i.statutory().hearing().day() != null),
                    s.people()::officer,
                    id -> new HearingCommand.AnnounceHearing(id, s.number("TZ"))))
        .add(
            HearingCommand.HoldHearing.class,
            0.8,
            s ->
                s.on(
                    hearing(Hearing.Stage.ASKED),
                    s.people()::officer,
                    id -> new HearingCommand.HoldHearing(id, s.number("BL"))));
  }

  private static void reviews(Intents.Builder all) {
    all.add(ReviewCommand.AssignLowerReview.class, 0.1, StatutoryIntents::assignReview)
        .add(
            ReviewCommand.GiveLowerOpinion.class,
            0.8,
            s ->
                s.on(
                    s.owing(ObligationKind.LOWER_REVIEW),
                    i -> reviewer(s, i),
                    id ->
                        new ReviewCommand.GiveLowerOpinion(
                            id, s.dice().chance(0.7), s.number("CS"))))
        .add(
            ReviewCommand.ConfirmSentUp.class,
            0.8,
            s ->
                s.on(
                    s.owing(ObligationKind.SEND_UP),
                    s.people()::officer,
                    ReviewCommand.ConfirmSentUp::new));
  }

  /** Somebody of the organ below that reviews the item. */
  static Actor reviewer(Scene scene, ItemInstance item) {
    LowerReview review = item.statutory().lowerReview();
    Party reviewer = review == null ? item.plan().party() : review.reviewer();
    return scene.people().of(Role.OFFICER, reviewer);
  }

  private static @Nullable Try assignReview(Scene scene) {
    ItemInstance item =
        scene.item(IN_HAND.and(i -> i.statutory().lowerReview() == null && i.step() == null));
    if (item == null) {
      return null;
    }
    Region below =
        scene
            .dice()
            .any(
                scene.book().catalog().regions().stream()
                    .filter(r -> scene.wild() || item.plan().region().equals(r.parent()))
                    .toList());
    if (below == null) {
      return null;
    }
    boolean unknown = scene.wild() && scene.dice().chance(0.3);
    return scene.by(
        scene.people().officer(item),
        new ReviewCommand.AssignLowerReview(
            scene.id(item),
            unknown ? DepartmentCode.of("nobody") : item.plan().department(),
            below.code(),
            "条例第6条",
            scene.dice().chance(0.5) ? null : TimeLimit.workingDays(3)));
  }
}
