package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;

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
            c.intake(c.intake.working(ahead(c.state)))
                .corrections(c.corrections.reporting(List.of()))
                .state(ItemState.ACCEPTED)
                .acceptedAt(event.effective()));
  }

  /** What the window still has to do for an instance that is accepted in that state. */
  private static WindowWork ahead(ItemState state) {
    return switch (state) {
      case LODGED, CORRECTING -> WindowWork.RECEIVE;
      case RECEIVED -> WindowWork.PUSH;
      default -> WindowWork.NONE;
    };
  }

  @Override
  public CaseState acceptedAtWindow(AcceptanceEvent.AcceptedAtWindow event) {
    return Evolution.changing(
        state, event.instance(), c -> c.intake(c.intake.acceptedAtWindow(ahead(c.state))));
  }

  @Override
  public CaseState rerouteProposed(AcceptanceEvent.RerouteProposed event) {
    return Evolution.changing(
        state, event.instance(), c -> c.intake(c.intake.proposing(event.to())));
  }

  @Override
  public CaseState explanationRequested(AcceptanceEvent.ExplanationRequested event) {
    return Evolution.changing(
        state, event.instance(), c -> c.intake(c.intake.asking(event.question())));
  }

  @Override
  public CaseState explained(AcceptanceEvent.Explained event) {
    return Evolution.changing(state, event.instance(), c -> c.intake(c.intake.explained()));
  }

  @Override
  public CaseState factDisputed(AcceptanceEvent.FactDisputed event) {
    return Evolution.changing(
        state, event.instance(), c -> c.intake(c.intake.disputing(event.fact())));
  }
}
