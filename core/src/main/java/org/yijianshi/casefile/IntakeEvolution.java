package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.party.Party;

/** What the events of intake (二 收件) do to the state. */
record IntakeEvolution(CaseState state, Instant at) implements IntakeEvent.Cases<CaseState> {
  private static final RuleId INTAKE = RuleId.of("R26");
  private static final RuleId TO_LEAD = RuleId.of("R31");

  @Override
  public CaseState submitted(IntakeEvent.Submitted event) {
    ImmutableMap.Builder<InstanceId, ItemInstance> items = ImmutableMap.builder();
    event.items().forEach(plan -> items.put(plan.id(), ItemInstance.lodged(plan)));
    return state
        .change()
        .filing(new Filing(event.application(), event.lead(), at, null))
        .delivery(
            DeliveryFacts.of(
                event.application().delivery(),
                event.application().method(),
                event.application().serviceConsent()))
        .instances(items.buildOrThrow())
        .materials(event.materials())
        .done();
  }

  /** What is kept stays in whose hands it is: nobody hands it in a second time. */
  @Override
  public CaseState linked(IntakeEvent.Linked event) {
    Custody custody = state.custody();
    for (CaseLink.Carried carried : event.link().carried()) {
      Party holder = carried.holder();
      boolean used =
          state
              .materials()
              .find(carried.code())
              .filter(m -> m.keptPaper() && m.supply().equals(carried.supply()))
              .isPresent();
      if (used && holder != null) {
        custody = custody.passing(carried.code(), new Custody.Holding(holder, at, INTAKE));
      }
    }
    return state
        .change()
        .filing(state.requireFiling().following(event.link()))
        .custody(custody)
        .done();
  }

  @Override
  public CaseState received(IntakeEvent.Received event) {
    Custody custody = state.custody();
    Party window = state.requireFiling().window();
    for (Material material : state.materials().all()) {
      if (material.keptPaper()
          && material.neededBy().stream().anyMatch(event.instances()::contains)
          && custody.of(material.code()).filter(IntakeEvolution::withSomebody).isEmpty()) {
        custody = custody.passing(material.code(), new Custody.Holding(window, at, INTAKE));
      }
    }
    return Evolution.changing(
            state,
            event.instances(),
            c -> received(c).corrections(c.corrections.receivedOn(event.receipt())))
        .change()
        .custody(custody)
        .milestones(state.milestones().received(event.receipt(), at))
        .done();
  }

  /** What was accepted ahead of its receipt keeps that state, and is still to be pushed. */
  private static ItemInstance.Change received(ItemInstance.Change c) {
    return c.intake.work() == WindowWork.RECEIVE
        ? c.intake(c.intake.working(WindowWork.PUSH))
        : c.state(ItemState.RECEIVED);
  }

  /** Whether somebody other than the applicant has the original already. */
  private static boolean withSomebody(Custody.Holding holding) {
    return holding.holder().kind() != Party.Kind.APPLICANT;
  }

  @Override
  public CaseState pushed(IntakeEvent.Pushed event) {
    Set<DepartmentCode> unconnected = Set.copyOf(event.unconnected());
    CaseState pushed =
        Evolution.changing(
                state,
                event.instances(),
                c ->
                    c.intake(c.intake.pushed(at))
                        .state(c.state == ItemState.RECEIVED ? ItemState.PUSHED : c.state))
            .change()
            .milestones(state.milestones().pushed(at, unconnected))
            .done();
    return Shares.pushed(pushed, event.instances(), unconnected, at);
  }

  @Override
  public CaseState paperHanded(IntakeEvent.PaperHanded event) {
    Party lead = state.requireFiling().leadParty();
    Custody custody = state.custody();
    for (MaterialCode original : event.originals()) {
      custody = custody.passing(original, new Custody.Holding(lead, at, TO_LEAD));
    }
    return state.change().custody(custody).done();
  }

  @Override
  public CaseState fetched(IntakeEvent.Fetched event) {
    return Shares.fetched(state, event.department(), at);
  }

  @Override
  public CaseState duplicateAllowed(IntakeEvent.DuplicateAllowed event) {
    return state;
  }

  @Override
  public CaseState rerouted(IntakeEvent.Rerouted event) {
    Party before = state.instance(event.instance()).orElseThrow().plan().party();
    CaseState next =
        Evolution.changing(
            state,
            event.instance(),
            c ->
                c.plan(c.plan.decidedBy(event.department(), event.level(), event.region()))
                    .state(ItemState.RECEIVED)
                    .intake(c.intake.rerouted(event.from()))
                    .corrections(c.corrections.reporting(List.of())));
    return OldCertificates.following(next, event.instance(), before, at);
  }

  @Override
  public CaseState scanReplaced(IntakeEvent.ScanReplaced event) {
    CaseState scanned =
        state
            .change()
            .materials(state.materials().rescanned(event.material(), event.digest()))
            .done();
    return Shares.cameLater(scanned, event.material(), "R30", at);
  }

  @Override
  public CaseState unreached(IntakeEvent.Unreached event) {
    return state.change().milestones(state.milestones().unreachedBy(event.tried())).done();
  }

  @Override
  public CaseState reached(IntakeEvent.Reached event) {
    return state.change().milestones(state.milestones().reached()).done();
  }

  @Override
  public CaseState pushFailed(IntakeEvent.PushFailed event) {
    return state;
  }

  @Override
  public CaseState pushConfirmed(IntakeEvent.PushConfirmed event) {
    return event.toFetch()
        ? state.change().milestones(state.milestones().unconnected(event.department())).done()
        : state;
  }
}
