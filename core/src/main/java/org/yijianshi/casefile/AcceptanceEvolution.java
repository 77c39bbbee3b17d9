package org.yijianshi.casefile;

/** What the events of acceptance (三 受理) do to the state. */
record AcceptanceEvolution(CaseState state) implements AcceptanceEvent.Cases<CaseState> {
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
}
