package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Hearing;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;

/** 四 审批, 法定程序: special steps that last, inspectors; extensions, hearings and lower reviews. */
record StatutoryRules(Unfolding unfolding) implements StatutoryCommand.Cases<Decision> {
  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(StatutoryCommand.Extend.class, ImmutableSet.of(Role.APPROVER))
          .put(StatutoryCommand.ExtendJointHandling.class, ImmutableSet.of(Role.APPROVER))
          .put(StatutoryCommand.RenewSpecialStep.class, Offices.PEOPLE_DECIDING)
          .put(StatutoryCommand.LapseSpecialStep.class, ImmutableSet.of(Role.SYSTEM))
          .put(StatutoryCommand.AssignInspectors.class, Offices.PEOPLE_DECIDING)
          .putAll(HearingRules.ROLES)
          .putAll(ReviewRules.ROLES)
          .buildOrThrow();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs.
   */
  static boolean related(CaseState state, StatutoryCommand command, Actor actor, Instant at) {
    if (command instanceof StatutoryCommand.ExtendJointHandling) {
      return Permissions.leads(state.requireFiling(), actor);
    }
    if (HearingRules.ofThoseConcerned(command)) {
      return HearingRules.concerned(state.requireFiling(), command, actor, at);
    }
    if (command instanceof ReviewCommand.GiveLowerOpinion opinion) {
      return state.instance(opinion.instance()).map(i -> reviews(i, actor)).orElse(true);
    }
    return command
        .about()
        .flatMap(state::instance)
        .map(i -> Permissions.owns(i, actor))
        .orElse(true);
  }

  /** Whether the actor belongs to the lower organ that reviews the instance. */
  @Rule("XKF-43")
  static boolean reviews(ItemInstance instance, Actor actor) {
    return ReviewRules.reviews(instance, actor);
  }

  /** What the host's sweep must do in this case by now, by this chapter. */
  @Rule({"XKF-45", "XKF-47"})
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    for (ItemInstance instance : state.all()) {
      if (SpecialSteps.lapsed(state, book, instance, now)) {
        due.add(new StatutoryCommand.LapseSpecialStep(instance.id()));
      }
      Hearing hearing = instance.statutory().hearing();
      boolean asking = hearing != null && hearing.stage() == Hearing.Stage.TOLD;
      if (asking
          && !instance.concluded()
          && state.obligations().find(ObligationKind.ASK_FOR_HEARING, instance.id()).stream()
              .allMatch(o -> o.light(now) == Light.RED)) {
        due.add(new HearingCommand.LapseHearing(instance.id()));
      }
    }
    return due;
  }

  /** Notes what must come before any decision: a hearing that may be asked for, a lower review. */
  @Rule({"XKF-35", "XKF-47"})
  static void refuseUndecidable(Unfolding unfolding, ItemInstance instance, Refusals refusals) {
    HearingRules.refuseUnheard(unfolding, instance, refusals);
    ReviewRules.refuseUnreviewed(instance, refusals);
  }

  /** Notes that a grant rests on an inspection for which nobody was named. */
  @Rule("XKF-55")
  static void refuseUninspected(Unfolding unfolding, ItemInstance instance, Refusals refusals) {
    if (!unfolding
        .state()
        .obligations()
        .find(ObligationKind.ASSIGN_INSPECTORS, instance.id())
        .isEmpty()) {
      refusals.refuse(
          "XKF-55",
          "NO_INSPECTORS",
          "尚未指派两名以上工作人员检验、检测、检疫，不得准予",
          "Nobody was assigned to inspect: it cannot be granted",
          instance.id());
    }
  }

  @Override
  @Rule({"XKF-42", "P-extension"})
  public Decision extend(StatutoryCommand.Extend command) {
    return new ExtensionRules(unfolding).extend(command);
  }

  @Override
  @Rule({"XKF-42", "P-jointHandlingCap"})
  public Decision extendJointHandling(StatutoryCommand.ExtendJointHandling command) {
    return new ExtensionRules(unfolding).extendJointHandling(command);
  }

  @Override
  @Rule("XKF-45")
  public Decision renewSpecialStep(StatutoryCommand.RenewSpecialStep command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.CLOSE_SPECIAL_STEP, refusals);
    SpecialStep step = openStep(instance, refusals);
    if (refusals.any() || step == null || instance.isEmpty()) {
      return refusals.rejected();
    }
    SpecialSteps.renew(unfolding, instance.get(), step, command.announced(), command.notice());
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-45")
  public Decision lapseSpecialStep(StatutoryCommand.LapseSpecialStep command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.CLOSE_SPECIAL_STEP, refusals);
    SpecialStep step = openStep(instance, refusals);
    if (step != null
        && !refusals.any()
        && !SpecialSteps.lapsed(
            unfolding.state(), unfolding.book(), instance.orElseThrow(), unfolding.at())) {
      refusals.refuse(
          "XKF-45",
          "NOT_LAPSED",
          "告知的期限尚未届满，或者时限已恢复计算",
          "The announced end has not passed, or the clocks run on already",
          command.instance());
    }
    if (refusals.any() || step == null || instance.isEmpty()) {
      return refusals.rejected();
    }
    SpecialSteps.lapse(unfolding, instance.get(), step);
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-55")
  public Decision assignInspectors(StatutoryCommand.AssignInspectors command) {
    Refusals refusals = new Refusals();
    Instances.find(unfolding, command.instance(), StateTable.Step.REVIEW, refusals);
    if (command.inspectors().count() < 2) {
      refusals.refuse(
          "XKF-55",
          "TWO_INSPECTORS",
          "应当指派两名以上工作人员，现为 " + command.inspectors().count() + " 名",
          "At least two inspectors are assigned, not " + command.inspectors().count(),
          command.instance());
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new StatutoryEvent.InspectorsAssigned(command.instance(), command.inspectors()));
    unfolding.close(ObligationKind.ASSIGN_INSPECTORS, command.instance());
    return unfolding.accepted();
  }

  @Override
  public Decision hearing(HearingCommand command) {
    return command.accept(new HearingRules(unfolding));
  }

  @Override
  public Decision review(ReviewCommand command) {
    return command.accept(new ReviewRules(unfolding));
  }

  /** The open step; null, and noted, if there is none. */
  static @org.jspecify.annotations.Nullable SpecialStep openStep(
      Optional<ItemInstance> instance, Refusals refusals) {
    SpecialStep step = instance.map(ItemInstance::step).orElse(null);
    if (step == null && instance.isPresent() && !refusals.any()) {
      refusals.refuse(
          "XKF-45", "NOTHING_OPEN", "没有正在进行的特别环节", "No special step is open", instance.get().id());
    }
    return step;
  }
}
