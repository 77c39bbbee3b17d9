package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.party.Party;

/** What the events of archiving (六 归档) do to the state. */
record ArchivingEvolution(CaseState state, Instant at) implements ArchivingEvent.Cases<CaseState> {
  private static final RuleId ARCHIVE = RuleId.of("R50");
  private static final RuleId SURRENDER = RuleId.of("R26");

  @Override
  public CaseState archived(ArchivingEvent.Archived event) {
    CaseState.Change change = state.change();
    if (event.originals()) {
      // What went back to the applicant, or to the department that cancels it, stays there.
      Party lead = state.requireFiling().leadParty();
      change.custody(passing(state.custody().of(lead), lead, ARCHIVE));
    }
    return change.milestones(state.milestones().archivedBy(event.department())).done();
  }

  @Override
  public CaseState surrenderedTaken(ArchivingEvent.SurrenderedTaken event) {
    return state
        .change()
        .custody(passing(event.certificates(), event.department(), SURRENDER))
        .done();
  }

  @Override
  public CaseState originalsDemanded(ArchivingEvent.OriginalsDemanded event) {
    return recording(
        new Inspection(
            event.inspection(), event.asked(), event.purpose(), true, event.materials(), at, null));
  }

  @Override
  public CaseState electronicDemanded(ArchivingEvent.ElectronicDemanded event) {
    return recording(
        new Inspection(0, event.asked(), event.purpose(), false, event.materials(), at, null));
  }

  @Override
  public CaseState inspectionAnswered(ArchivingEvent.InspectionAnswered event) {
    return state
        .change()
        .inspections(state.inspections().answering(event.inspection(), event.answer()))
        .done();
  }

  private CaseState recording(Inspection inspection) {
    return state.change().inspections(state.inspections().with(inspection)).done();
  }

  private Custody passing(List<MaterialCode> originals, Party to, RuleId rule) {
    Custody custody = state.custody();
    for (MaterialCode original : originals) {
      custody = custody.passing(original, new Custody.Holding(to, at, rule));
    }
    return custody;
  }
}
