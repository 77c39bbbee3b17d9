package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/** What the events of 五 送达, 结果的变更与未达 do to the state. */
record ResultEvolution(CaseState state, Instant at) implements ResultEvent.Cases<CaseState> {
  private CaseState facts(DeliveryFacts next) {
    return state.change().delivery(next).done();
  }

  private CaseState result(InstanceId id, UnaryOperator<ItemResult> change) {
    return Evolution.changingResults(state, List.of(id), change);
  }

  @Override
  public CaseState deliveryChosen(ResultEvent.DeliveryChosen event) {
    return facts(state.delivery().chosen(event.choice(), event.method()));
  }

  @Override
  public CaseState serviceConsentChanged(ResultEvent.ServiceConsentChanged event) {
    return facts(state.delivery().consenting(event.consented()));
  }

  @Override
  public CaseState sendingHeld(ResultEvent.SendingHeld event) {
    return facts(state.delivery().holding(event.instance(), event.alone()));
  }

  @Override
  public CaseState sendingFreed(ResultEvent.SendingFreed event) {
    return facts(state.delivery().notHolding(event.instance()));
  }

  @Override
  public CaseState unifiedWaitWarned(ResultEvent.UnifiedWaitWarned event) {
    return facts(state.delivery().warning(event.instance()));
  }

  @Override
  public CaseState releasedFromUnified(ResultEvent.ReleasedFromUnified event) {
    return facts(state.delivery().releasing(event.instance()));
  }

  @Override
  public CaseState deliveryFailed(ResultEvent.DeliveryFailed event) {
    return Evolution.changingResults(
        state, event.instances(), r -> r.movedTo(ResultState.AT_WINDOW, r.handover()));
  }

  @Override
  public CaseState kept(ResultEvent.Kept event) {
    CaseState next = state;
    for (InstanceId id : event.instances()) {
      Party department = next.instance(id).orElseThrow().plan().party();
      next =
          Evolution.changingResults(
              next,
              List.of(id),
              r -> {
                Party window = r.handover().window();
                Party keeper = event.atDepartment() || window == null ? department : window;
                return r.kept(event.proof(), keeper);
              });
    }
    return next;
  }

  @Override
  public CaseState reissued(ResultEvent.Reissued event) {
    return result(event.instance(), r -> r.madeAgain(event.document(), r.validity()));
  }

  @Override
  public CaseState resultCorrected(ResultEvent.ResultCorrected event) {
    return result(event.instance(), r -> r.madeAgain(event.document(), ResultValidity.CORRECTED));
  }

  @Override
  public CaseState resultInvalidated(ResultEvent.ResultInvalidated event) {
    ResultDocument ending = ResultDocument.numbered(event.kind().decision(), event.number());
    return result(event.instance(), r -> r.ended(ending, event.kind()));
  }
}
