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
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** 二 收件, 材料来源. */
record SupplyRules(Unfolding unfolding) implements SupplyCommand.Cases<Decision> {
  private static final Set<Role> WINDOW_OR_DECIDER =
      ImmutableSet.of(Role.INTAKE_WINDOW, Role.OFFICER, Role.APPROVER);
  private static final Set<Role> FETCHING =
      ImmutableSet.of(Role.INTAKE_WINDOW, Role.AUTOMATIC, Role.SYSTEM);

  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(SupplyCommand.SignUndertaking.class, Offices.FOR_APPLICANT)
          .put(SupplyCommand.CheckCredit.class, ImmutableSet.of(Role.INTAKE_WINDOW))
          .put(SupplyCommand.SupplyFollowing.class, Offices.FOR_APPLICANT)
          .put(SupplyCommand.AcceptFollowing.class, WINDOW_OR_DECIDER)
          .put(SupplyCommand.RejectFollowing.class, WINDOW_OR_DECIDER)
          .put(SupplyCommand.FetchShared.class, FETCHING)
          .put(SupplyCommand.ReportUnavailable.class, FETCHING)
          .put(SupplyCommand.SupplyManually.class, ImmutableSet.of(Role.DATA_SUPPLIER))
          .put(SupplyCommand.ProvideFallback.class, Offices.FOR_APPLICANT)
          .put(SupplyCommand.Verify.class, Offices.PEOPLE_DECIDING)
          .put(
              SupplyCommand.DisputeData.class,
              ImmutableSet.<Role>builder()
                  .addAll(Offices.FOR_APPLICANT)
                  .addAll(Offices.PEOPLE_DECIDING)
                  .build())
          .put(SupplyCommand.ResolveDispute.class, ImmutableSet.of(Role.DATA_SUPPLIER))
          .put(SupplyCommand.CheckCommitment.class, Offices.PEOPLE_DECIDING)
          .put(SupplyCommand.ReportUnchecked.class, ImmutableSet.of(Role.SYSTEM))
          .put(SupplyCommand.FindFalse.class, Offices.PEOPLE_DECIDING)
          .put(SupplyCommand.ReadOriginal.class, Offices.OF_DEPARTMENT)
          .buildOrThrow();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs.
   */
  static boolean related(CaseState state, SupplyCommand command, Actor actor, Instant at) {
    return command.accept(new SupplyRelations(state, actor, at));
  }

  /** What the host's sweep must do in this case by now, by this chapter. */
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>(FollowingRules.lapsed(state, book, now));
    due.addAll(CommitmentRules.unchecked(state, now));
    return due;
  }

  @Override
  public Decision signUndertaking(SupplyCommand.SignUndertaking command) {
    return new FollowingRules(unfolding).sign(command);
  }

  @Override
  public Decision checkCredit(SupplyCommand.CheckCredit command) {
    return new FollowingRules(unfolding).checkCredit(command);
  }

  @Override
  public Decision supplyFollowing(SupplyCommand.SupplyFollowing command) {
    return new FollowingRules(unfolding).supply(command);
  }

  @Override
  public Decision acceptFollowing(SupplyCommand.AcceptFollowing command) {
    return new FollowingRules(unfolding).accept(command);
  }

  @Override
  public Decision rejectFollowing(SupplyCommand.RejectFollowing command) {
    return new FollowingRules(unfolding).reject(command);
  }

  @Override
  public Decision fetchShared(SupplyCommand.FetchShared command) {
    return new SharedDataRules(unfolding).fetch(command);
  }

  @Override
  public Decision reportUnavailable(SupplyCommand.ReportUnavailable command) {
    return new SharedDataRules(unfolding).unavailable(command);
  }

  @Override
  public Decision supplyManually(SupplyCommand.SupplyManually command) {
    return new SharedDataRules(unfolding).manual(command);
  }

  @Override
  public Decision provideFallback(SupplyCommand.ProvideFallback command) {
    return new SharedDataRules(unfolding).fallback(command);
  }

  @Override
  public Decision verify(SupplyCommand.Verify command) {
    return new SharedDataRules(unfolding).verify(command);
  }

  @Override
  public Decision disputeData(SupplyCommand.DisputeData command) {
    return new SharedDataRules(unfolding).dispute(command);
  }

  @Override
  public Decision resolveDispute(SupplyCommand.ResolveDispute command) {
    return new SharedDataRules(unfolding).resolve(command);
  }

  @Override
  public Decision checkCommitment(SupplyCommand.CheckCommitment command) {
    return new CommitmentRules(unfolding).check(command);
  }

  @Override
  public Decision reportUnchecked(SupplyCommand.ReportUnchecked command) {
    return new CommitmentRules(unfolding).reportUnchecked(command);
  }

  @Override
  public Decision findFalse(SupplyCommand.FindFalse command) {
    return new CommitmentRules(unfolding).findFalse(command);
  }

  /** Holding is not reading: each look of the keeper at an original is entered in the ledger. */
  @Override
  @Rule({"R31", "R50", "P-materialVisibility"})
  public Decision readOriginal(SupplyCommand.ReadOriginal command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    Actor actor = unfolding.envelope().actor();
    Optional<Material> material = state.materials().find(command.material());
    Party reader = actor.department() == null ? null : unfolding.actingFor(actor.department());
    boolean holds =
        reader != null
            && state
                .custody()
                .of(command.material())
                .filter(h -> h.holder().equals(reader))
                .isPresent();
    if (reader == null || material.isEmpty() || !holds) {
      refusals.refuse(
          "R50",
          "NOT_KEEPER",
          "本部门不保管该原件；联办部门使用电子材料",
          "This department does not keep that original; others use the electronic material",
          command.material());
      return refusals.rejected();
    }
    unfolding.emit(
        new SupplyEvent.SharesEntered(
            List.of(
                new Share(
                    command.material(),
                    reader,
                    material.get().neededBy(),
                    ShareBasis.ORIGINAL_READ,
                    command.purpose(),
                    command.legalBasis(),
                    unfolding.at()))));
    return unfolding.accepted();
  }
}
