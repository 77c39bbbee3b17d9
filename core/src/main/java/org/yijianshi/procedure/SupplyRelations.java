package org.yijianshi.procedure;

import java.time.Instant;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** Whether somebody whose role may give a command about materials stands in the case so. */
@Rule({"P-permission", "P-materialVisibility"})
record SupplyRelations(CaseState state, Actor actor, Instant at)
    implements SupplyCommand.Cases<Boolean> {

  /** Whether the actor supplies data that is asked for in the case right now. */
  @Rule("R12")
  static boolean asked(CaseState state, Actor actor) {
    return state.obligations().open().stream()
        .anyMatch(
            o ->
                (o.kind() == ObligationKind.SUPPLY_DATA
                        || o.kind() == ObligationKind.RESOLVE_DISPUTE)
                    && isSupplier(actor, o.owedBy()));
  }

  /** Whether that material is asked of the actor right now. */
  static boolean askedFor(CaseState state, Actor actor, MaterialCode material) {
    return owes(state, actor, ObligationKind.SUPPLY_DATA, material)
        || owes(state, actor, ObligationKind.RESOLVE_DISPUTE, material);
  }

  private static boolean owes(
      CaseState state, Actor actor, ObligationKind kind, MaterialCode material) {
    return SupplyDuties.find(state, kind, material)
        .filter(o -> isSupplier(actor, o.owedBy()))
        .isPresent();
  }

  private static boolean isSupplier(Actor actor, Party owedBy) {
    return actor.department() != null
        && actor.region() != null
        && actor.is(Role.DATA_SUPPLIER)
        && owedBy.equals(Party.dataSupplier(actor.department(), actor.region()));
  }

  private Filing filing() {
    return state.requireFiling();
  }

  private boolean atWindow() {
    return filing().atWindow(actor);
  }

  private boolean decides() {
    return actor.is(Role.OFFICER) || actor.is(Role.APPROVER) || actor.is(Role.AUTOMATIC);
  }

  /** Whether a department's actor decides an item that needs the material. */
  private boolean owner(MaterialCode code) {
    return decides()
        && state.all().stream()
            .filter(i -> Permissions.owns(i, actor))
            .map(ItemInstance::id)
            .anyMatch(id -> needs(id, code));
  }

  /**
   * What the case does not have yet is not the relation's business: the rules say what is wrong.
   */
  private boolean needs(InstanceId id, MaterialCode code) {
    return state.materials().find(code).map(m -> m.neededBy().contains(id)).orElse(true);
  }

  private boolean applicants(Act act) {
    return Permissions.acts(filing(), actor, act, at);
  }

  @Override
  public Boolean signUndertaking(SupplyCommand.SignUndertaking command) {
    return atWindow() || applicants(Act.COMMIT);
  }

  @Override
  public Boolean checkCredit(SupplyCommand.CheckCredit command) {
    return atWindow();
  }

  @Override
  public Boolean supplyFollowing(SupplyCommand.SupplyFollowing command) {
    return atWindow() || applicants(Act.CORRECT);
  }

  @Override
  public Boolean acceptFollowing(SupplyCommand.AcceptFollowing command) {
    return atWindow() || owner(command.material());
  }

  @Override
  public Boolean rejectFollowing(SupplyCommand.RejectFollowing command) {
    return atWindow() || owner(command.material());
  }

  @Override
  public Boolean fetchShared(SupplyCommand.FetchShared command) {
    return atWindow() || owner(command.material());
  }

  @Override
  public Boolean reportUnavailable(SupplyCommand.ReportUnavailable command) {
    return atWindow() || owner(command.material());
  }

  @Override
  public Boolean supplyManually(SupplyCommand.SupplyManually command) {
    return owes(state, actor, ObligationKind.SUPPLY_DATA, command.material());
  }

  @Override
  public Boolean provideFallback(SupplyCommand.ProvideFallback command) {
    return atWindow() || applicants(command.fallback().copy() == null ? Act.COMMIT : Act.CORRECT);
  }

  @Override
  public Boolean verify(SupplyCommand.Verify command) {
    return owner(command.material());
  }

  @Override
  public Boolean disputeData(SupplyCommand.DisputeData command) {
    return atWindow() || applicants(Act.CORRECT) || owner(command.material());
  }

  @Override
  public Boolean resolveDispute(SupplyCommand.ResolveDispute command) {
    return owes(state, actor, ObligationKind.RESOLVE_DISPUTE, command.material());
  }

  @Override
  public Boolean checkCommitment(SupplyCommand.CheckCommitment command) {
    return state.instance(command.instance()).map(i -> Permissions.owns(i, actor)).orElse(true);
  }

  @Override
  public Boolean reportUnchecked(SupplyCommand.ReportUnchecked command) {
    return actor.is(Role.SYSTEM);
  }

  @Override
  public Boolean findFalse(SupplyCommand.FindFalse command) {
    return owner(command.material());
  }

  @Override
  public Boolean readOriginal(SupplyCommand.ReadOriginal command) {
    return Permissions.leads(filing(), actor) || state.any(i -> Permissions.owns(i, actor));
  }
}
