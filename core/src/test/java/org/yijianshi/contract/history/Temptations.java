package org.yijianshi.contract.history;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointStage;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.Verification;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Lapse;

/**
 * What people fall for in rare states: the same again where it may be once, an end where the policy
 * keeps it open, a grant that waits for a word. Chance alone comes there too seldom.
 */
final class Temptations {
  private static final double SELDOM = 0.1;
  private static final double OFTEN = 0.3;
  private static final double AT_ONCE = 1;
  private static final Set<Verification> OPEN =
      EnumSet.of(Verification.PENDING, Verification.DISPROVED);

  private Temptations() {}

  static void add(Intents.Builder all) {
    all.tempt(
            ApprovalCommand.Terminate.class,
            AT_ONCE,
            s ->
                ending(
                    s,
                    TerminationCause.FOLLOWING_LAPSED,
                    s.lapsed(ObligationKind.SUPPLY_FOLLOWING)
                        .and(i -> i.state().inHand() && awaits(s, i))))
        .tempt(
            ApprovalCommand.Terminate.class,
            SELDOM,
            s -> ending(s, TerminationCause.CORRECTION_LAPSED, s.lapsed(ObligationKind.CORRECT)))
        .tempt(
            ApprovalCommand.Grant.class,
            OFTEN,
            s ->
                s.on(
                    i -> i.state().inHand() && standsIn(s, i),
                    s.people()::officer,
                    id -> new ApprovalCommand.Grant(id, AcceptanceIntents.result(s))))
        .tempt(
            ApprovalCommand.ChooseOnFailure.class,
            SELDOM,
            s ->
                s.on(
                    s.owing(ObligationKind.CHOOSE),
                    i -> Actor.system(),
                    id -> new ApprovalCommand.ChooseOnFailure(id, FailureChoice.GO_ON)));
    materials(all);
    meetings(all);
  }

  /** What has lapsed ends nothing where the policy keeps it open. */
  private static @Nullable Try ending(
      Scene scene, TerminationCause cause, Predicate<ItemInstance> lapsed) {
    Predicate<ItemInstance> live = i -> !i.concluded();
    return scene.on(
        live.and(lapsed),
        scene.people()::officer,
        id -> new ApprovalCommand.Terminate(id, cause, scene.number("ZZ")));
  }

  private static boolean awaits(Scene scene, ItemInstance item) {
    return scene.state().materials().neededBy(item.id()).stream()
        .anyMatch(m -> m.supply() instanceof Supply.ToFollow);
  }

  private static boolean standsIn(Scene scene, ItemInstance item) {
    return scene.state().materials().neededBy(item.id()).stream()
        .filter(m -> m.supply() instanceof Supply.Fallback)
        .anyMatch(m -> OPEN.contains(scene.state().supplies().of(m.code()).fallback()));
  }

  private static void materials(Intents.Builder all) {
    all.tempt(
            SupplyCommand.CheckCommitment.class,
            OFTEN,
            s ->
                s.on(
                    s.owing(ObligationKind.CHECK_COMMITMENT)
                        .and(
                            i ->
                                s.state().supplies().checks().get(i.id())
                                    == CommitmentFinding.RECTIFY),
                    s.people()::officer,
                    id ->
                        new SupplyCommand.CheckCommitment(
                            id, CommitmentFinding.RECTIFY, s.day(9), s.number("HC"))))
        .tempt(
            SupplyCommand.ProvideFallback.class,
            OFTEN,
            s -> {
              MaterialCode code =
                  s.material(
                      m -> s.state().supplies().of(m.code()).fallback() == Verification.VERIFIED);
              return code == null
                  ? null
                  : s.by(
                      s.people().window(),
                      new SupplyCommand.ProvideFallback(code, Supply.Fallback.copied(s.digest())));
            })
        .tempt(
            SupplyCommand.AcceptFollowing.class,
            OFTEN,
            s -> {
              MaterialCode code = followed(s);
              return code == null
                  ? null
                  : s.by(s.people().window(), new SupplyCommand.AcceptFollowing(code));
            })
        .tempt(
            SupplyCommand.RejectFollowing.class,
            AT_ONCE,
            s -> {
              MaterialCode code = followed(s);
              return code == null
                  ? null
                  : s.on(
                      i ->
                          i.statutory().lowerReview() != null
                              && i.statutory().lowerReview().reviewed().contains(code),
                      s.people()::officer,
                      id -> new SupplyCommand.RejectFollowing(code, Ground.of("材料不完整", "条例第7条")));
            })
        .tempt(
            SupplyCommand.SignUndertaking.class,
            SELDOM,
            s -> {
              ItemInstance item = s.item(i -> i.state() == ItemState.LODGED);
              MaterialCode code = item == null ? null : s.dice().any(Demands.missing(s, item));
              return code == null
                  ? null
                  : s.by(s.people().window(), new SupplyCommand.SignUndertaking(code, signed(s)));
            });
  }

  /** Committed or to follow in any way, whether or not that is taken here. */
  private static Supply.Undertaking signed(Scene scene) {
    Signature signature =
        SupplyIntents.signature(
            scene, scene.filing().application().parties().firstApplicant().reference());
    return scene.dice().chance(0.5)
        ? new Supply.Committed(scene.dice().of(CommitmentKind.values()), signature)
        : new Supply.ToFollow(scene.day(3), scene.dice().of(Lapse.values()), signature);
  }

  /** A material that followed and waits for a word about it. */
  private static @Nullable MaterialCode followed(Scene scene) {
    return scene.material(
        m ->
            scene.state().supplies().of(m.code()).promised() != null
                && !(m.supply() instanceof Supply.ToFollow));
  }

  private static void meetings(Intents.Builder all) {
    all.tempt(
            GateCommand.Appoint.class,
            OFTEN,
            s ->
                s.on(
                    i -> i.state().inHand() && i.gates().appointment() == null && missed(i),
                    s.people()::officer,
                    id ->
                        new GateCommand.Appoint(
                            id, s.dice().of(AttendancePurpose.values()), s.soon(), "三号窗口")))
        .tempt(
            JointCommand.ConcludeJoint.class,
            SELDOM,
            s -> {
              var held =
                  s.dice()
                      .any(
                          s.state().joint().procedures().stream()
                              .filter(p -> p.stage() == JointStage.HELD)
                              .toList());
              return held == null
                  ? null
                  : s.by(
                      s.people().lead(Role.OFFICER),
                      new JointCommand.ConcludeJoint(
                          held.no(), JointVerdict.PASS_WITH_RECTIFICATION));
            })
        .tempt(
            StatutoryCommand.Extend.class,
            OFTEN,
            s ->
                s.on(
                    i ->
                        i.state().inHand()
                            && !s.owing(ObligationKind.DECIDE_BY_LAW).test(i)
                            && i.plan().type().underLicensingLaw(),
                    i -> s.people().of(Role.APPROVER, i),
                    id ->
                        new StatutoryCommand.Extend(
                            id, Ground.of("案情复杂", "行政许可法第42条"), s.number("YQ"))))
        .tempt(ReviewCommand.AssignLowerReview.class, AT_ONCE, Temptations::review)
        .tempt(
            ReviewCommand.GiveLowerOpinion.class,
            AT_ONCE,
            s ->
                followed(s) == null
                    ? null
                    : s.on(
                        s.owing(ObligationKind.LOWER_REVIEW),
                        i -> StatutoryIntents.reviewer(s, i),
                        id -> new ReviewCommand.GiveLowerOpinion(id, true, s.number("CS"))))
        .tempt(StatutoryCommand.ExtendJointHandling.class, OFTEN, Temptations::extendJointly)
        .tempt(
            IntakeCommand.Receive.class,
            OFTEN,
            s ->
                s.state().all().stream().anyMatch(i -> i.state() == ItemState.CORRECTING)
                        && s.state().all().stream().anyMatch(i -> i.state() == ItemState.LODGED)
                    ? s.by(s.people().window(), new IntakeCommand.Receive(Set.of(), true))
                    : null);
  }

  /** The organ below gets what has followed before a word was said about it. */
  private static @Nullable Try review(Scene scene) {
    MaterialCode code = followed(scene);
    if (code == null) {
      return null;
    }
    ItemInstance item =
        scene.item(
            i ->
                i.state().inHand()
                    && i.statutory().lowerReview() == null
                    && scene.state().materials().neededBy(i.id()).stream()
                        .anyMatch(m -> m.code().equals(code)));
    Region below =
        item == null
            ? null
            : scene
                .dice()
                .any(
                    scene.book().catalog().regions().stream()
                        .filter(r -> item.plan().region().equals(r.parent()))
                        .toList());
    return below == null
        ? null
        : scene.by(
            scene.people().officer(item),
            new ReviewCommand.AssignLowerReview(
                item.id(), item.plan().department(), below.code(), "条例第6条", null));
  }

  private static @Nullable Try extendJointly(Scene scene) {
    ApprovalPolicy policy = scene.book().policy().approval();
    return scene.filed() && policy.jointHandlingCap() && policy.jointHandlingExtension() == 0
        ? scene.by(
            scene.people().lead(Role.APPROVER),
            new StatutoryCommand.ExtendJointHandling(
                Ground.of("案情复杂", "行政许可法第26条"), scene.number("ZF"), scene.number("YQ")))
        : null;
  }

  private static boolean missed(ItemInstance item) {
    return item.gates().noShows() > 0;
  }
}
