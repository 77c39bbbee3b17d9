package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.party.Party;

/** What the events of withdrawal and return do to the state. */
record WithdrawalEvolution(CaseState state, Instant at)
    implements WithdrawalEvent.Cases<CaseState> {
  private static final RuleId RETURN = RuleId.of("R44");

  @Override
  public CaseState withdrawn(WithdrawalEvent.Withdrawn event) {
    return Evolution.changing(
        state, event.instance(), c -> c.state(ItemState.WITHDRAWN).concludedAt(at).step(null));
  }

  @Override
  public CaseState withdrawalAgreed(WithdrawalEvent.WithdrawalAgreed event) {
    return Evolution.changing(state, event.instance(), c -> c.withdrawnBy(event.by()));
  }

  @Override
  public CaseState workStopped(WithdrawalEvent.WorkStopped event) {
    return state;
  }

  @Override
  public CaseState backAtWindow(WithdrawalEvent.BackAtWindow event) {
    return passing(event.originals(), state.requireFiling().window());
  }

  @Override
  public CaseState materialsReturned(WithdrawalEvent.MaterialsReturned event) {
    String applicant = state.requireFiling().application().parties().firstApplicant().reference();
    return passing(event.originals(), Party.applicant(applicant));
  }

  private CaseState passing(List<MaterialCode> originals, Party to) {
    Custody custody = state.custody();
    for (MaterialCode original : originals) {
      custody = custody.passing(original, new Custody.Holding(to, at, RETURN));
    }
    return state.change().custody(custody).done();
  }
}
