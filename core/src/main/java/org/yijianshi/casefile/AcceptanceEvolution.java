package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of acceptance (三 受理) do to the state. */
record AcceptanceEvolution(CaseState state, Instant at)
    implements AcceptanceEvent.Cases<CaseState> {
  @Override
  public CaseState accepted(AcceptanceEvent.Accepted event) {
    return Evolution.changing(
        state, event.instance(), c -> c.state(ItemState.ACCEPTED).acceptedAt(event.effective()));
  }

  @Override
  public CaseState bundlePromised(AcceptanceEvent.BundlePromised event) {
    return state
        .change()
        .milestones(state.milestones().promised(event.dueAt(), event.deciding()))
        .done();
  }

  @Override
  public CaseState notAccepted(AcceptanceEvent.NotAccepted event) {
    ResultDocument document = ResultDocument.numbered("不予受理决定书", event.decision().number());
    return Evolution.changing(
        state,
        event.instance(),
        c -> c.state(ItemState.NOT_ACCEPTED).concludedAt(at).result(ItemResult.made(document, at)));
  }

  @Override
  public CaseState deemedAccepted(AcceptanceEvent.DeemedAccepted event) {
    return Evolution.changing(
        state,
        event.instance(),
        c ->
            c.state(ItemState.ACCEPTED)
                .acceptedAt(event.effective())
                .corrections(c.corrections.deemedAccepted()));
  }
}
