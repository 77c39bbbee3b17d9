package org.yijianshi.casefile;

import java.time.Instant;
import org.yijianshi.code.InstanceId;

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

  @Override
  public CaseState denied(ApprovalEvent.Denied event) {
    return concluded(
        event.instance(),
        ItemState.DENIED,
        ResultDocument.numbered("不予许可（办理）决定书", event.decision().number()));
  }

  @Override
  public CaseState failureChosen(ApprovalEvent.FailureChosen event) {
    return Evolution.changing(state, event.instance(), c -> c.failureChoice(event.choice()));
  }

  @Override
  public CaseState replaced(ApprovalEvent.Replaced event) {
    return Evolution.changing(state, event.instance(), c -> c.replacedBy(event.certificateId()));
  }

  @Override
  public CaseState terminated(ApprovalEvent.Terminated event) {
    return concluded(
        event.instance(), ItemState.TERMINATED, ResultDocument.numbered("终止办理通知书", event.number()));
  }

  @Override
  public CaseState subjectIdentified(ApprovalEvent.SubjectIdentified event) {
    Filing filing = state.requireFiling();
    return state
        .change()
        .filing(filing.with(filing.application().identifying(event.subject(), event.identity())))
        .done();
  }

  private CaseState concluded(InstanceId id, ItemState outcome, ResultDocument document) {
    return Evolution.changing(
        state,
        id,
        c -> c.state(outcome).concludedAt(at).step(null).result(ItemResult.made(document, at)));
  }
}
