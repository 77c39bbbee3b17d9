package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.party.Party;

/**
 * What each event does to the state. It decides nothing and checks nothing: an event is a fact. An
 * event that cannot be (about an instance that is not there) is a broken history and throws.
 */
public final class Evolution implements CaseEvent.Chapters<CaseState> {
  private static final RuleId INTAKE = RuleId.of("R26");
  private static final RuleId TO_LEAD = RuleId.of("R31");
  private static final RuleId ARCHIVE = RuleId.of("R50");

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
    return event.accept(new Intake());
  }

  @Override
  public CaseState acceptance(AcceptanceEvent event) {
    return event.accept(new Acceptance());
  }

  @Override
  public CaseState approval(ApprovalEvent event) {
    return event.accept(new Approval());
  }

  @Override
  public CaseState delivery(DeliveryEvent event) {
    return event.accept(new Delivery());
  }

  @Override
  public CaseState archiving(ArchivingEvent event) {
    return event.accept(new Archiving());
  }

  @Override
  public CaseState obligation(ObligationEvent event) {
    return event.accept(new Duties());
  }

  private CaseState changing(InstanceId id, UnaryOperator<ItemInstance> change) {
    ItemInstance instance = state.instances().get(id);
    if (instance == null) {
      throw new IllegalStateException("Case " + state.id() + " has no instance " + id);
    }
    return state.with(change.apply(instance));
  }

  private CaseState changing(List<InstanceId> ids, UnaryOperator<ItemInstance> change) {
    CaseState next = state;
    for (InstanceId id : ids) {
      next = new Evolution(next, at).changing(id, change);
    }
    return next;
  }

  private static ItemResult resultOf(ItemInstance instance) {
    ItemResult result = instance.result();
    if (result == null) {
      throw new IllegalStateException("Instance " + instance.id() + " has no result");
    }
    return result;
  }

  private final class Intake implements IntakeEvent.Cases<CaseState> {
    @Override
    public CaseState submitted(IntakeEvent.Submitted event) {
      ImmutableMap.Builder<InstanceId, ItemInstance> items = ImmutableMap.builder();
      event.items().forEach(plan -> items.put(plan.id(), ItemInstance.lodged(plan)));
      return state.with(
          new Filing(event.application(), event.lead(), at),
          items.buildOrThrow(),
          event.materials());
    }

    @Override
    public CaseState received(IntakeEvent.Received event) {
      Custody custody = state.custody();
      Party window = Party.intakeWindow(state.requireFiling().region());
      for (Material material : state.materials().all()) {
        if (material.retainedPaper()) {
          custody = custody.passing(material.code(), new Custody.Holding(window, at, INTAKE));
        }
      }
      return changing(event.instances(), i -> i.in(ItemState.RECEIVED))
          .with(custody)
          .with(state.milestones().received(event.receipt(), at));
    }

    @Override
    public CaseState pushed(IntakeEvent.Pushed event) {
      return changing(
              event.instances(), i -> i.state() == ItemState.RECEIVED ? i.in(ItemState.PUSHED) : i)
          .with(state.milestones().pushed(at));
    }

    @Override
    public CaseState paperHanded(IntakeEvent.PaperHanded event) {
      Party lead = state.requireFiling().leadParty();
      Custody custody = state.custody();
      for (MaterialCode original : event.originals()) {
        custody = custody.passing(original, new Custody.Holding(lead, at, TO_LEAD));
      }
      return state.with(custody);
    }

    @Override
    public CaseState fetched(IntakeEvent.Fetched event) {
      return state;
    }
  }

  private final class Acceptance implements AcceptanceEvent.Cases<CaseState> {
    @Override
    public CaseState accepted(AcceptanceEvent.Accepted event) {
      return changing(event.instance(), i -> i.acceptedAt(event.effective()));
    }

    @Override
    public CaseState bundlePromised(AcceptanceEvent.BundlePromised event) {
      return state.with(state.milestones().promised(event.dueAt(), event.deciding()));
    }
  }

  private final class Approval implements ApprovalEvent.Cases<CaseState> {
    @Override
    public CaseState specialStepOpened(ApprovalEvent.SpecialStepOpened event) {
      return changing(
          event.instance(), i -> i.stepping(new SpecialStep(event.kind(), at, event.until())));
    }

    @Override
    public CaseState specialStepClosed(ApprovalEvent.SpecialStepClosed event) {
      return changing(event.instance(), i -> i.stepping(null));
    }

    @Override
    public CaseState preReviewCompleted(ApprovalEvent.PreReviewCompleted event) {
      return changing(event.instance(), i -> i.in(ItemState.PREREVIEWED));
    }

    @Override
    public CaseState granted(ApprovalEvent.Granted event) {
      return changing(event.instance(), i -> i.granted(ItemResult.made(event.result(), at)));
    }
  }

  private final class Delivery implements DeliveryEvent.Cases<CaseState> {
    @Override
    public CaseState resultSent(DeliveryEvent.ResultSent event) {
      return changing(event.instance(), i -> i.with(resultOf(i).movedTo(ResultState.AT_WINDOW)));
    }

    @Override
    public CaseState certificateMade(DeliveryEvent.CertificateMade event) {
      return changing(
          event.instance(), i -> i.with(resultOf(i).withCertificate(event.certificateId())));
    }

    @Override
    public CaseState offered(DeliveryEvent.Offered event) {
      return changing(event.instances(), i -> i.with(resultOf(i).movedTo(ResultState.OFFERED)));
    }

    @Override
    public CaseState delivered(DeliveryEvent.Delivered event) {
      return changing(event.instances(), i -> i.with(resultOf(i).delivered(event.proof())));
    }

    @Override
    public CaseState proofHandedOver(DeliveryEvent.ProofHandedOver event) {
      return changing(event.instances(), i -> i.with(resultOf(i).withProofHandedOver()));
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

  private final class Archiving implements ArchivingEvent.Cases<CaseState> {
    @Override
    public CaseState archived(ArchivingEvent.Archived event) {
      CaseState next = state.with(state.milestones().archivedBy(event.department()));
      if (!event.originals()) {
        return next;
      }
      Party lead = state.requireFiling().leadParty();
      Custody custody = state.custody();
      for (MaterialCode original : custody.holdings().keySet()) {
        custody = custody.passing(original, new Custody.Holding(lead, at, ARCHIVE));
      }
      return next.with(custody);
    }
  }

  private final class Duties implements ObligationEvent.Cases<CaseState> {
    @Override
    public CaseState obligationOpened(ObligationEvent.ObligationOpened event) {
      return state.with(state.obligations().opening(event.obligation()));
    }

    @Override
    public CaseState obligationClosed(ObligationEvent.ObligationClosed event) {
      return state.with(state.obligations().closing(event.no()));
    }

    @Override
    public CaseState obligationSuspended(ObligationEvent.ObligationSuspended event) {
      return state.with(state.obligations().changing(event.no(), o -> o.stoppedAt(event.since())));
    }

    @Override
    public CaseState obligationResumed(ObligationEvent.ObligationResumed event) {
      return state.with(
          state
              .obligations()
              .changing(
                  event.no(),
                  o ->
                      o.runningOn(
                          event.since(), event.dueAt(), event.warnAt(), event.provisional())));
    }
  }
}
