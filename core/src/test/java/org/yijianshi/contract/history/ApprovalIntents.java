package org.yijianshi.contract.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.PartyRole;

/** How 四 审批 is tried. */
final class ApprovalIntents {
  private static final Predicate<ItemInstance> IN_HAND = i -> i.state().inHand();

  private static final Predicate<ItemInstance> GRANTED =
      i -> i.state() == ItemState.GRANTED && i.result() != null;

  private ApprovalIntents() {}

  static void add(Intents.Builder all) {
    all.add(ApprovalCommand.OpenSpecialStep.class, 0.15, ApprovalIntents::openStep)
        .add(ApprovalCommand.CloseSpecialStep.class, 0.7, ApprovalIntents::closeStep)
        .add(ApprovalCommand.CompletePreReview.class, 1, ApprovalIntents::preReview)
        .add(ApprovalCommand.Grant.class, 1, ApprovalIntents::grant)
        .add(ApprovalCommand.Deny.class, 0.1, ApprovalIntents::deny)
        .add(ApprovalCommand.ChooseOnFailure.class, 0.5, ApprovalIntents::choose)
        .add(ApprovalCommand.BringCertificate.class, 0.04, ApprovalIntents::bring)
        .add(ApprovalCommand.Terminate.class, 0.1, ApprovalIntents::terminate)
        .add(ApprovalCommand.IdentifySubject.class, 0.2, ApprovalIntents::identify);
  }

  private static @Nullable Try openStep(Scene scene) {
    ItemInstance item = scene.item(IN_HAND.and(i -> i.step() == null));
    int amount = 1 + scene.dice().below(8);
    TimeLimit length =
        scene.dice().of(TimeLimit.workingDays(amount), TimeLimit.naturalDays(amount));
    return item == null
        ? null
        : scene.by(
            scene.people().decider(item),
            new ApprovalCommand.OpenSpecialStep(
                scene.id(item),
                scene.dice().of(SpecialStepKind.values()),
                length,
                scene.number("TB")));
  }

  private static @Nullable Try closeStep(Scene scene) {
    ItemInstance item = scene.item(i -> i.step() != null);
    return item == null
        ? null
        : scene.by(
            scene.people().decider(item), new ApprovalCommand.CloseSpecialStep(scene.id(item)));
  }

  private static @Nullable Try preReview(Scene scene) {
    ItemInstance item =
        scene.item(
            i ->
                i.state() == ItemState.ACCEPTED
                    && i.step() == null
                    && !scene.state().predecessorsSettled(i));
    return item == null
        ? null
        : scene.by(
            scene.people().decider(item), new ApprovalCommand.CompletePreReview(scene.id(item)));
  }

  private static @Nullable Try grant(Scene scene) {
    ItemInstance item =
        scene.item(IN_HAND.and(i -> i.step() == null && scene.state().predecessorsSettled(i)));
    return item == null
        ? null
        : scene.by(
            scene.people().decider(item),
            new ApprovalCommand.Grant(scene.id(item), AcceptanceIntents.result(scene)));
  }

  private static @Nullable Try deny(Scene scene) {
    ItemInstance item = scene.item(IN_HAND.and(i -> i.step() == null));
    if (item == null) {
      return null;
    }
    boolean chosen = item.failureChoice() == FailureChoice.REASONED_DENIAL;
    return scene.by(
        scene.people().officer(item),
        new ApprovalCommand.Deny(
            scene.id(item),
            AcceptanceIntents.against(scene, item),
            chosen ? scene.dice().chance(0.8) : scene.wild() && scene.dice().chance(0.5)));
  }

  private static @Nullable Try choose(Scene scene) {
    ItemInstance item = scene.item(scene.owing(ObligationKind.CHOOSE));
    return item == null
        ? null
        : scene.by(
            scene.people().applicant(Act.WITHDRAW),
            new ApprovalCommand.ChooseOnFailure(
                scene.id(item), scene.dice().of(FailureChoice.values())));
  }

  private static @Nullable Try bring(Scene scene) {
    Set<InstanceId> predecessors =
        scene.state().all().stream()
            .flatMap(i -> i.plan().predecessors().stream())
            .map(ItemPlan.Predecessor::id)
            .collect(Collectors.toSet());
    ItemInstance item =
        scene.item(
            i ->
                !i.settled()
                    && (predecessors.contains(i.id()) || i.plan().parallelGroup() != null));
    return item == null
        ? null
        : scene.by(
            scene.dice().chance(0.3)
                ? scene.people().window()
                : scene.people().applicant(Act.CORRECT),
            new ApprovalCommand.BringCertificate(
                scene.id(item), scene.number("CERT"), scene.number("HY")));
  }

  private static @Nullable Try terminate(Scene scene) {
    TerminationCause cause = scene.dice().of(TerminationCause.values());
    List<TerminationCause> lapsing = lapsing(scene);
    if (lapsing.isEmpty() && !scene.wild() && scene.dice().chance(0.8)) {
      return null;
    }
    if (!lapsing.isEmpty() && scene.dice().chance(0.6)) {
      // What lapses, the sweep terminates; an officer may too.
      cause = scene.dice().of(lapsing);
    }
    ItemInstance item = scene.item(fitting(scene, cause));
    return item == null
        ? null
        : scene.by(
            scene.dice().chance(0.3) ? Actor.system() : scene.people().officer(item),
            new ApprovalCommand.Terminate(scene.id(item), cause, scene.number("ZZ")));
  }

  /** What was granted says the number of whom it is about. */
  private static @Nullable Try identify(Scene scene) {
    boolean after = scene.wild() && scene.dice().chance(0.5);
    ItemInstance item =
        after
            ? scene.dice().any(scene.state().all().stream().filter(GRANTED).toList())
            : scene.item(GRANTED);
    if (item == null) {
      return null;
    }
    Participant subject =
        scene
            .dice()
            .any(
                scene.filing().application().parties().participants().stream()
                    .filter(p -> scene.wild() || concerned(p, item))
                    .toList());
    String reference =
        subject == null || (scene.wild() && scene.dice().chance(0.1))
            ? "nobody"
            : subject.reference();
    return scene.by(
        scene.people().decider(item),
        new ApprovalCommand.IdentifySubject(
            scene.id(item),
            reference,
            scene.dice().of(scene.dice().of(Numbers.PERSONS, Numbers.COMPANIES))));
  }

  private static boolean concerned(Participant participant, ItemInstance item) {
    String own = item.id().subject();
    return own == null
        ? participant.role() == PartyRole.APPLICANT
        : own.equals(participant.reference());
  }

  private static List<TerminationCause> lapsing(Scene scene) {
    List<TerminationCause> causes = new ArrayList<>();
    for (TerminationCause cause : TerminationCause.values()) {
      if (cause.lapse() && scene.state().all().stream().anyMatch(fitting(scene, cause))) {
        causes.add(cause);
      }
    }
    return causes;
  }

  private static Predicate<ItemInstance> fitting(Scene scene, TerminationCause cause) {
    Predicate<ItemInstance> live = i -> !i.concluded();
    return switch (cause) {
      case CORRECTION_LAPSED -> live.and(scene.lapsed(ObligationKind.CORRECT));
      case FOLLOWING_LAPSED -> live.and(scene.lapsed(ObligationKind.SUPPLY_FOLLOWING));
      case CHOICE_LAPSED -> live.and(scene.lapsed(ObligationKind.CHOOSE));
      case FEE_LAPSED -> live.and(scene.lapsed(ObligationKind.PAY));
      case NO_SHOW -> live.and(scene.lapsed(ObligationKind.ATTEND));
      case APPLICANT_CEASED, ITEM_ABOLISHED -> live;
    };
  }
}
