package org.yijianshi.casefile;

import java.time.Instant;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.party.Party;

/** What the events of archiving (六 归档) do to the state. */
record ArchivingEvolution(CaseState state, Instant at) implements ArchivingEvent.Cases<CaseState> {
  private static final RuleId ARCHIVE = RuleId.of("R50");

  @Override
  public CaseState archived(ArchivingEvent.Archived event) {
    Custody custody = state.custody();
    if (event.originals()) {
      Party lead = state.requireFiling().leadParty();
      for (MaterialCode original : state.custody().holdings().keySet()) {
        custody = custody.passing(original, new Custody.Holding(lead, at, ARCHIVE));
      }
    }
    return state
        .change()
        .custody(custody)
        .milestones(state.milestones().archivedBy(event.department()))
        .done();
  }
}
