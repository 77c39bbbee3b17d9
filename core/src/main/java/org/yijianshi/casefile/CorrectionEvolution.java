package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.party.Party;

/** What the events of 二 收件, 补正 do to the state. */
record CorrectionEvolution(CaseState state, Instant at)
    implements CorrectionEvent.Cases<CaseState> {
  private static final RuleId CORRECTION = RuleId.of("R27");

  @Override
  public CaseState noticeIssued(CorrectionEvent.NoticeIssued event) {
    CorrectionNotice notice = event.notice();
    return Evolution.changing(
        state,
        notice.instances(),
        c -> c.state(ItemState.CORRECTING).corrections(c.corrections.noticed(notice)));
  }

  @Override
  public CaseState defectsReported(CorrectionEvent.DefectsReported event) {
    return Evolution.changing(
        state, event.instance(), c -> c.corrections(c.corrections.reporting(event.defects())));
  }

  @Override
  public CaseState resubmitted(CorrectionEvent.Resubmitted event) {
    return Evolution.changing(
        revised(event.revision()),
        event.instances(),
        c ->
            c.state(ItemState.LODGED)
                .intake(c.intake.resubmitted())
                .corrections(c.corrections.resubmitted(c.plan.id(), at)));
  }

  @Override
  public CaseState correctedOnTheSpot(CorrectionEvent.CorrectedOnTheSpot event) {
    return revised(event.revision());
  }

  @Override
  public CaseState selectionAmended(CorrectionEvent.SelectionAmended event) {
    ImmutableMap.Builder<InstanceId, ItemInstance> next = ImmutableMap.builder();
    for (ItemPlan plan : event.items()) {
      ItemInstance old = state.instances().get(plan.id());
      next.put(plan.id(), old == null ? ItemInstance.lodged(plan) : old.change().plan(plan).done());
    }
    for (ItemInstance old : state.all()) {
      if (old.concluded()) {
        next.put(old.id(), old);
      }
    }
    CaseState planned = state.change().instances(next.buildOrThrow()).done();
    return new CorrectionEvolution(planned, at).revised(event.revision());
  }

  private CaseState revised(Revision revision) {
    Filing filing = state.requireFiling();
    Filing amended =
        filing.with(
            filing
                .application()
                .amended(revision.wish(), revision.supplies())
                .with(revision.form()));
    CaseState next =
        state
            .change()
            .filing(amended)
            .supplies(state.supplies().of(state.materials(), revision.materials()))
            .materials(revision.materials())
            .done();
    next = materialsChanged(next, revision.changed(), at);
    if (!revision.answersChanged()) {
      return next;
    }
    List<InstanceId> live =
        next.all().stream().filter(i -> !i.concluded()).map(ItemInstance::id).toList();
    return Evolution.changing(next, live, c -> c.corrections(c.corrections.answersChanged(at)));
  }

  /**
   * Notes that materials came or changed, for every instance that needs them. Where an original was
   * held already, the valid one is now the new one, which the applicant has until the window
   * receives it.
   */
  static CaseState materialsChanged(CaseState state, List<MaterialCode> changed, Instant at) {
    CaseState next = state;
    Party applicant =
        Party.applicant(state.requireFiling().application().parties().firstApplicant().reference());
    for (MaterialCode code : changed) {
      next = changed(next, code, at);
      if (next.custody().of(code).isPresent()) {
        next =
            next.change()
                .custody(
                    next.custody().passing(code, new Custody.Holding(applicant, at, CORRECTION)))
                .done();
      }
    }
    return next;
  }

  /** Notes for every instance that needs the material that it came or changed. */
  static CaseState changed(CaseState state, MaterialCode code, Instant at) {
    Material material = state.materials().find(code).orElseThrow();
    List<InstanceId> needing =
        material.neededBy().stream().filter(state.instances()::containsKey).sorted().toList();
    return Evolution.changing(
        state, needing, c -> c.corrections(c.corrections.materialChanged(code, at)));
  }
}
