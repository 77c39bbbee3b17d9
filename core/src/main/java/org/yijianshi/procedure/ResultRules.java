package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;

/** 五 送达, 结果的变更与未达: which part of it decides which command, and who may give it. */
record ResultRules(Unfolding unfolding) implements ResultCommand.Cases<Decision> {
  private static final Set<Role> APPLICANTS_SIDE =
      Set.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN);
  private static final Set<Role> WINDOW = Set.of(Role.RESULTS_WINDOW, Role.SYSTEM);
  private static final Set<Role> DECIDERS = Set.of(Role.OFFICER, Role.APPROVER);

  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(ResultCommand.ChooseDelivery.class, APPLICANTS_SIDE)
          .put(ResultCommand.ChangeServiceConsent.class, APPLICANTS_SIDE)
          .put(ResultCommand.DeliverElectronically.class, WINDOW)
          .put(ResultCommand.WarnUnifiedWait.class, Set.of(Role.SYSTEM))
          .put(ResultCommand.ReleaseFromUnified.class, Set.of(Role.SYSTEM))
          .put(ResultCommand.FailDelivery.class, WINDOW)
          .put(ResultCommand.Keep.class, WINDOW)
          .put(ResultCommand.Reissue.class, DECIDERS)
          .put(ResultCommand.CorrectResult.class, DECIDERS)
          .put(ResultCommand.InvalidateResult.class, DECIDERS)
          .buildOrThrow();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs.
   */
  static boolean related(CaseState state, ResultCommand command, Actor actor, Instant at) {
    if (command instanceof ResultCommand.ChooseDelivery) {
      return Permissions.acts(state.requireFiling(), actor, Act.COLLECT, at);
    }
    if (command instanceof ResultCommand.ChangeServiceConsent) {
      return Permissions.acts(state.requireFiling(), actor, Act.SUBMIT, at);
    }
    return command
        .about()
        .map(id -> state.instance(id).map(i -> Permissions.owns(i, actor)).orElse(true))
        .orElseGet(() -> Windows.concerns(state, actor));
  }

  /** What the host's sweep must do in this case by now, by this chapter. */
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    return Pickup.due(state, book, now);
  }

  @Override
  @Rule("R45")
  public Decision chooseDelivery(ResultCommand.ChooseDelivery command) {
    return new Choosing(unfolding).choose(command);
  }

  @Override
  @Rule("P-serviceConsent")
  public Decision changeServiceConsent(ResultCommand.ChangeServiceConsent command) {
    return new Choosing(unfolding).consent(command);
  }

  @Override
  @Rule({"R8", "R47"})
  public Decision deliverElectronically(ResultCommand.DeliverElectronically command) {
    return new Serving(unfolding).push(command);
  }

  @Override
  @Rule("XKF-44")
  public Decision warnUnifiedWait(ResultCommand.WarnUnifiedWait command) {
    return new Pickup(unfolding).warn(command);
  }

  @Override
  @Rule("XKF-44")
  public Decision releaseFromUnified(ResultCommand.ReleaseFromUnified command) {
    return new Pickup(unfolding).release(command);
  }

  @Override
  @Rule("R47")
  public Decision failDelivery(ResultCommand.FailDelivery command) {
    return new Serving(unfolding).fail(command);
  }

  @Override
  @Rule("P-unclaimedAfter")
  public Decision keep(ResultCommand.Keep command) {
    return new Serving(unfolding).keep(command);
  }

  @Override
  @Rule("R47")
  public Decision reissue(ResultCommand.Reissue command) {
    return new ResultChanges(unfolding).reissue(command);
  }

  @Override
  @Rule("R49")
  public Decision correctResult(ResultCommand.CorrectResult command) {
    return new ResultChanges(unfolding).correct(command);
  }

  @Override
  @Rule("R49")
  public Decision invalidateResult(ResultCommand.InvalidateResult command) {
    return new ResultChanges(unfolding).invalidate(command);
  }
}
