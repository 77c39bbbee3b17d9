package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;

/**
 * What each event does to the state, one class a chapter. It decides nothing and checks nothing: an
 * event is a fact. An event that cannot be (about an instance that is not there) is a broken
 * history and throws.
 */
public final class Evolution implements CaseEvent.Chapters<CaseState> {
  private final CaseState state;
  private final Instant at;

  private Evolution(CaseState state, Instant at) {
    this.state = state;
    this.at = at;
  }

  /** The state after the event, which occurred at that time. */
  public static CaseState evolve(CaseState state, CaseEvent event, Instant at) {
    return event.accept(new Evolution(state, at));
  }

  @Override
  public CaseState intake(IntakeEvent event) {
    return event.accept(new IntakeEvolution(state, at));
  }

  @Override
  public CaseState acceptance(AcceptanceEvent event) {
    return event.accept(new AcceptanceEvolution(state, at));
  }

  @Override
  public CaseState approval(ApprovalEvent event) {
    return event.accept(new ApprovalEvolution(state, at));
  }

  @Override
  public CaseState withdrawal(WithdrawalEvent event) {
    return event.accept(new WithdrawalEvolution(state, at));
  }

  @Override
  public CaseState delivery(DeliveryEvent event) {
    return event.accept(new DeliveryEvolution(state, at));
  }

  @Override
  public CaseState archiving(ArchivingEvent event) {
    return event.accept(new ArchivingEvolution(state, at));
  }

  @Override
  public CaseState obligation(ObligationEvent event) {
    return event.accept(new ObligationEvolution(state));
  }

  @Override
  public CaseState correction(CorrectionEvent event) {
    return event.accept(new CorrectionEvolution(state, at));
  }

  @Override
  public CaseState supply(SupplyEvent event) {
    return event.accept(new SupplyEvolution(state, at));
  }

  @Override
  public CaseState statutory(StatutoryEvent event) {
    return event.accept(new StatutoryEvolution(state, at));
  }

  @Override
  public CaseState joint(JointEvent event) {
    return event.accept(new JointEvolution(state, at));
  }

  @Override
  public CaseState gate(GateEvent event) {
    return event.accept(new GateEvolution(state, at));
  }

  @Override
  public CaseState result(ResultEvent event) {
    return event.accept(new ResultEvolution(state, at));
  }

  @Override
  public CaseState duty(DutyEvent event) {
    return event.accept(new DutyEvolution(state, at));
  }

  @Override
  public CaseState feedback(FeedbackEvent event) {
    return event.accept(new FeedbackEvolution(state, at));
  }

  @Override
  public CaseState administration(AdministrationEvent event) {
    return event.accept(new AdministrationEvolution(state, at));
  }

  /** The state with that instance changed. */
  static CaseState changing(
      CaseState state, InstanceId id, UnaryOperator<ItemInstance.Change> change) {
    ItemInstance changed = changed(state, state.instances().get(id), id, change);
    return state.change().instance(changed).done();
  }

  private static ItemInstance changed(
      CaseState state,
      @Nullable ItemInstance instance,
      InstanceId id,
      UnaryOperator<ItemInstance.Change> change) {
    if (instance == null) {
      throw new IllegalStateException("Case " + state.id() + " has no instance " + id);
    }
    return change.apply(instance.change()).done();
  }

  /** The state with all those instances changed. */
  static CaseState changing(
      CaseState state, List<InstanceId> ids, UnaryOperator<ItemInstance.Change> change) {
    InstanceMap next = InstanceMap.copyOf(state.instances());
    for (InstanceId id : ids) {
      next = next.with(changed(state, next.get(id), id, change));
    }
    return state.change().instances(next).done();
  }

  /** The state with those instances' results changed. */
  static CaseState changingResults(
      CaseState state, List<InstanceId> ids, UnaryOperator<ItemResult> change) {
    return changing(
        state,
        ids,
        c -> {
          if (c.result == null) {
            throw new IllegalStateException("Instance " + c.plan.id() + " has no result");
          }
          return c.result(change.apply(c.result));
        });
  }
}
