package org.yijianshi.casefile;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** What the events of 四 审批, 联合环节与会商 do to the state. */
record JointEvolution(CaseState state, Instant at) implements JointEvent.Cases<CaseState> {
  @Override
  public CaseState jointCalled(JointEvent.JointCalled event) {
    return with(state.joint().with(JointProcedure.called(event)));
  }

  @Override
  public CaseState jointMoved(JointEvent.JointMoved event) {
    return changing(event.no(), p -> p.moved(event.time(), event.place()));
  }

  @Override
  public CaseState jointHeld(JointEvent.JointHeld event) {
    return changing(event.no(), p -> p.held(event.present(), event.duties()));
  }

  @Override
  public CaseState opinionGiven(JointEvent.OpinionGiven event) {
    JointOpinion opinion = new JointOpinion(event.department(), event.verdict(), event.text());
    return changing(event.no(), p -> p.with(opinion));
  }

  @Override
  public CaseState opinionMissed(JointEvent.OpinionMissed event) {
    return changing(event.no(), p -> p.withAbsent(event.department()));
  }

  @Override
  public CaseState jointConcluded(JointEvent.JointConcluded event) {
    return changing(event.no(), p -> p.concluded(event.outcome(), event.dissenting(), at));
  }

  @Override
  public CaseState jointReconvened(JointEvent.JointReconvened event) {
    return changing(event.no(), p -> p.reconvened(event.time(), event.place(), event.duty()));
  }

  @Override
  public CaseState jointCancelled(JointEvent.JointCancelled event) {
    return changing(event.no(), p -> p.in(JointStage.CANCELLED));
  }

  @Override
  public CaseState jointLapsed(JointEvent.JointLapsed event) {
    return changing(event.no(), p -> p.in(JointStage.LAPSED));
  }

  @Override
  public CaseState disagreementRaised(JointEvent.DisagreementRaised event) {
    return with(
        state
            .joint()
            .with(
                new Disagreement(
                    event.no(),
                    event.by(),
                    event.instance(),
                    event.subject(),
                    event.duty(),
                    null)));
  }

  @Override
  public CaseState disagreementResolved(JointEvent.DisagreementResolved event) {
    return with(state.joint().resolved(event.no(), event.note()));
  }

  private CaseState changing(int no, UnaryOperator<JointProcedure> change) {
    if (state.joint().procedure(no).isEmpty()) {
      throw new IllegalStateException("Case " + state.id() + " has no joint procedure " + no);
    }
    return with(state.joint().changing(no, change));
  }

  private CaseState with(JointFacts next) {
    return state.change().joint(next).done();
  }
}
