package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.ShareBasis;

/** What the events of 四 审批, 法定程序 do to the state. */
record StatutoryEvolution(CaseState state, Instant at)
    implements StatutoryEvent.Cases<CaseState>,
        HearingEvent.Steps<CaseState>,
        ReviewEvent.Steps<CaseState> {
  @Override
  public CaseState extended(StatutoryEvent.Extended event) {
    return facts(event.instance(), f -> f.extended(event.days(), at));
  }

  @Override
  public CaseState jointHandlingExtended(StatutoryEvent.JointHandlingExtended event) {
    return Evolution.changing(
        state, event.instances(), c -> c.statutory(c.statutory.jointly(event.days(), at)));
  }

  @Override
  public CaseState specialStepRenewed(StatutoryEvent.SpecialStepRenewed event) {
    return Evolution.changing(
        state,
        event.instance(),
        c ->
            c.step(
                new SpecialStep(
                    event.kind(), c.step == null ? at : c.step.since(), event.until())));
  }

  /** The step is still to be finished; only the clocks do not wait for it any more. */
  @Override
  public CaseState specialStepLapsed(StatutoryEvent.SpecialStepLapsed event) {
    return state;
  }

  @Override
  public CaseState inspectorsAssigned(StatutoryEvent.InspectorsAssigned event) {
    return facts(event.instance(), f -> f.inspectedBy(event.inspectors(), at));
  }

  @Override
  public CaseState hearing(HearingEvent event) {
    return event.accept((HearingEvent.Steps<CaseState>) this);
  }

  @Override
  public CaseState review(ReviewEvent event) {
    return event.accept((ReviewEvent.Steps<CaseState>) this);
  }

  @Override
  public CaseState hearingTold(HearingEvent.HearingTold event) {
    return facts(event.instance(), f -> f.heard(Hearing.told(event.notice()), at));
  }

  @Override
  public CaseState hearingAsked(HearingEvent.HearingAsked event) {
    return heard(event, h -> h.movedTo(Hearing.Stage.ASKED));
  }

  @Override
  public CaseState hearingWaived(HearingEvent.HearingWaived event) {
    return heard(event, UnaryOperator.identity());
  }

  @Override
  public CaseState hearingLapsed(HearingEvent.HearingLapsed event) {
    return heard(event, h -> h.movedTo(Hearing.Stage.LAPSED));
  }

  @Override
  public CaseState hearingSet(HearingEvent.HearingSet event) {
    return heard(event, h -> h.on(event.day()));
  }

  @Override
  public CaseState hearingAnnounced(HearingEvent.HearingAnnounced event) {
    return heard(event, h -> h.announced(event.notice()));
  }

  @Override
  public CaseState hearingHeld(HearingEvent.HearingHeld event) {
    return heard(event, h -> h.held(event.record()));
  }

  @Override
  public CaseState lowerReviewAssigned(ReviewEvent.LowerReviewAssigned event) {
    CaseState assigned =
        facts(event.instance(), f -> f.reviewed(LowerReview.by(event.reviewer()), at));
    return Shares.given(
        assigned, event.instance(), event.reviewer(), ShareBasis.LOWER_REVIEW, "XKF-43", at);
  }

  @Override
  public CaseState lowerOpinionGiven(ReviewEvent.LowerOpinionGiven event) {
    return reviewed(event, r -> r.opined(event.number(), event.reviewed()));
  }

  @Override
  public CaseState sentUp(ReviewEvent.SentUp event) {
    return reviewed(event, LowerReview::up);
  }

  private CaseState heard(HearingEvent event, UnaryOperator<Hearing> change) {
    return facts(
        event.instance(),
        f -> f.heard(change.apply(Objects.requireNonNull(f.hearing(), "hearing")), at));
  }

  private CaseState reviewed(ReviewEvent event, UnaryOperator<LowerReview> change) {
    return facts(
        event.instance(),
        f -> f.reviewed(change.apply(Objects.requireNonNull(f.lowerReview(), "lowerReview")), at));
  }

  private CaseState facts(InstanceId id, UnaryOperator<StatutoryFacts> change) {
    return Evolution.changing(state, id, c -> c.statutory(change.apply(c.statutory)));
  }
}
