package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;

/** What the events of delivery (五 送达) do to the state. */
record DeliveryEvolution(CaseState state, Instant at) implements DeliveryEvent.Cases<CaseState> {
  @Override
  public CaseState resultSent(DeliveryEvent.ResultSent event) {
    return Evolution.changingResults(
        state, List.of(event.instance()), r -> r.sentTo(event.window()));
  }

  @Override
  public CaseState certificateMade(DeliveryEvent.CertificateMade event) {
    return Evolution.changingResults(
        state, List.of(event.instance()), r -> r.withCertificate(event.certificateId()));
  }

  @Override
  public CaseState offered(DeliveryEvent.Offered event) {
    return Evolution.changingResults(
        state, event.instances(), r -> r.offered(event.window(), event.method(), at));
  }

  @Override
  public CaseState delivered(DeliveryEvent.Delivered event) {
    return Evolution.changingResults(
        state, event.instances(), r -> r.delivered(event.proof(), event.recipient()));
  }

  @Override
  public CaseState proofHandedOver(DeliveryEvent.ProofHandedOver event) {
    return Evolution.changingResults(state, event.instances(), ItemResult::withProofHandedOver);
  }

  @Override
  public CaseState handoverConfirmed(DeliveryEvent.HandoverConfirmed event) {
    return state;
  }

  @Override
  public CaseState decisionPublished(DeliveryEvent.DecisionPublished event) {
    return state;
  }
}
