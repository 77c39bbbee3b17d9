package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of approval (四 审批) do to the state. */
record ApprovalEvolution(CaseState state, Instant at) implements ApprovalEvent.Cases<CaseState> {
  @Override
  public CaseState specialStepOpened(ApprovalEvent.SpecialStepOpened event) {
    SpecialStep step = new SpecialStep(event.kind(), at, event.until());
    return Evolution.changing(state, event.instance(), c -> c.step(step));
  }

  @Override
  public CaseState specialStepClosed(ApprovalEvent.SpecialStepClosed event) {
    return Evolution.changing(state, event.instance(), c -> c.step(null));
  }

  @Override
  public CaseState preReviewCompleted(ApprovalEvent.PreReviewCompleted event) {
    return Evolution.changing(state, event.instance(), c -> c.state(ItemState.PREREVIEWED));
  }

  @Override
  public CaseState granted(ApprovalEvent.Granted event) {
    return Evolution.changing(
        state,
        event.instance(),
        c ->
            c.state(ItemState.GRANTED)
                .concludedAt(at)
                .step(null)
                .result(ItemResult.made(event.result(), at)));
  }
}
