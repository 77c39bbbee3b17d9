package org.yijianshi.casefile;

import org.yijianshi.obligation.ObligationBook;

/** What the events of duties do to the state. */
record ObligationEvolution(CaseState state) implements ObligationEvent.Cases<CaseState> {
  private CaseState with(ObligationBook book) {
    return state.change().obligations(book).done();
  }

  @Override
  public CaseState obligationOpened(ObligationEvent.ObligationOpened event) {
    return with(state.obligations().opening(event.obligation()));
  }

  @Override
  public CaseState obligationClosed(ObligationEvent.ObligationClosed event) {
    return with(state.obligations().closing(event.no()));
  }

  @Override
  public CaseState obligationSuspended(ObligationEvent.ObligationSuspended event) {
    return with(state.obligations().changing(event.no(), o -> o.stoppedAt(event.since())));
  }

  @Override
  public CaseState obligationResumed(ObligationEvent.ObligationResumed event) {
    return with(
        state
            .obligations()
            .changing(
                event.no(),
                o ->
                    o.runningOn(
                        event.since(), event.dueAt(), event.warnAt(), event.provisional())));
  }

  @Override
  public CaseState obligationExtended(ObligationEvent.ObligationExtended event) {
    return with(
        state
            .obligations()
            .changing(
                event.no(),
                o -> o.within(event.limit(), event.dueAt(), event.warnAt(), event.provisional())));
  }

  @Override
  public CaseState obligationMoved(ObligationEvent.ObligationMoved event) {
    return with(
        state
            .obligations()
            .changing(event.no(), o -> o.due(event.dueAt(), event.warnAt(), event.provisional())));
  }

  @Override
  public CaseState obligationHandedOn(ObligationEvent.ObligationHandedOn event) {
    return with(state.obligations().changing(event.no(), o -> o.owedBy(event.owedBy())));
  }
}
