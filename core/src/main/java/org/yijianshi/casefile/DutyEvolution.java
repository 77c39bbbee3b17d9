package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 期限督办 do to the state. */
record DutyEvolution(CaseState state, Instant at) implements DutyEvent.Cases<CaseState> {
  @Override
  public CaseState reminded(DutyEvent.Reminded event) {
    return state.change().attention(state.attention().remindedOf(event.duty())).done();
  }

  @Override
  public CaseState escalated(DutyEvent.Escalated event) {
    return state
        .change()
        .attention(state.attention().escalated(event.duty(), event.rung(), event.overdue()))
        .done();
  }
}
