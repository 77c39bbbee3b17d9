package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.Custody;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.obligation.ObligationBook;

/**
 * A case as it stands: the fold of its commits and of nothing else. It only composes the values of
 * lower floors; rules about them live in {@code procedure}.
 *
 * @param id the case
 * @param version how many commits it is the fold of; 0 before submission
 * @param changedAt when the last commit was recorded; null before submission
 * @param filing what it was filed with; null before submission
 * @param instances its item instances, in the order of the list
 * @param materials its one set of materials
 * @param custody who holds each retained original
 * @param obligations its open duties
 * @param milestones what happened to it as a whole
 * @param supplies requests, disputes and the ledger of shares of its materials
 * @param joint its joint procedures and disagreements
 * @param delivery how its results shall come back, as chosen last
 * @param attention its reminders and escalations
 * @param feedback its ratings and complaints
 * @param inspections inspections that asked for its file
 * @param administration what the management changed
 * @param commands the commands it has carried out, with the version each made
 */
@AggregateRoot
public record CaseState(
    @Identity CaseId id,
    long version,
    @Nullable Instant changedAt,
    @Nullable Filing filing,
    Map<InstanceId, ItemInstance> instances,
    MaterialSet materials,
    Custody custody,
    ObligationBook obligations,
    Milestones milestones,
    SupplyFacts supplies,
    JointFacts joint,
    DeliveryFacts delivery,
    DutyFacts attention,
    FeedbackFacts feedback,
    InspectionFacts inspections,
    AdministrationFacts administration,
    Map<CommandId, Long> commands) {
  /** Copies the maps and checks that nothing is missing. */
  public CaseState {
    Objects.requireNonNull(id, "id");
    instances = InstanceMap.copyOf(instances);
    Objects.requireNonNull(materials, "materials");
    Objects.requireNonNull(custody, "custody");
    Objects.requireNonNull(obligations, "obligations");
    Objects.requireNonNull(milestones, "milestones");
    Objects.requireNonNull(supplies, "supplies");
    Objects.requireNonNull(joint, "joint");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(attention, "attention");
    Objects.requireNonNull(feedback, "feedback");
    Objects.requireNonNull(inspections, "inspections");
    Objects.requireNonNull(administration, "administration");
    commands = CommandMap.copyOf(commands);
  }

  /** A case of which nothing is known yet. */
  public static CaseState unfiled(CaseId id) {
    return new CaseState(
        id,
        0,
        null,
        null,
        InstanceMap.empty(),
        MaterialSet.empty(),
        Custody.nothing(),
        ObligationBook.empty(),
        Milestones.none(),
        SupplyFacts.none(),
        JointFacts.none(),
        DeliveryFacts.none(),
        DutyFacts.none(),
        FeedbackFacts.none(),
        InspectionFacts.none(),
        AdministrationFacts.none(),
        CommandMap.empty());
  }

  /** The fold of those commits, oldest first. */
  public static CaseState replay(CaseId id, Iterable<CaseCommit> commits) {
    CaseState state = unfiled(id);
    for (CaseCommit commit : commits) {
      state = state.after(commit);
    }
    return state;
  }

  /**
   * The state after one more commit.
   *
   * @throws IllegalStateException if it is not this case's next commit
   */
  public CaseState after(CaseCommit commit) {
    requireNext(commit);
    CaseState next = this;
    for (CaseEvent event : commit.events()) {
      next = Evolution.evolve(next, event, commit.occurredAt());
    }
    return next.at(commit);
  }

  /**
   * The state after one more commit, whose events it has seen already: a decision applies each
   * event as it unfolds, and need not do it twice.
   *
   * @throws IllegalStateException if it is not this case's next commit
   */
  public CaseState at(CaseCommit commit) {
    requireNext(commit);
    return new CaseState(
        id,
        commit.version(),
        commit.at(),
        filing,
        instances,
        materials,
        custody,
        obligations,
        milestones,
        supplies,
        joint,
        delivery,
        attention,
        feedback,
        inspections,
        administration,
        CommandMap.copyOf(commands).and(commit.commandId()));
  }

  private void requireNext(CaseCommit commit) {
    if (!commit.caseId().equals(id) || commit.version() != version + 1) {
      throw new IllegalStateException(
          "Case " + id + " at version " + version + " cannot take commit " + commit.version());
    }
  }

  /** Whether it was submitted. */
  public boolean filed() {
    return filing != null;
  }

  /** What it was filed with. Misuse before submission throws. */
  public Filing requireFiling() {
    if (filing == null) {
      throw new IllegalStateException("Case " + id + " is not filed yet");
    }
    return filing;
  }

  /** The instance of that id. */
  public Optional<ItemInstance> instance(InstanceId wanted) {
    return Optional.ofNullable(instances.get(wanted));
  }

  /** All instances, in the order of the list. */
  public Collection<ItemInstance> all() {
    return instances.values();
  }

  /** Whether any instance is so. */
  public boolean any(Predicate<ItemInstance> so) {
    for (ItemInstance instance : instances.values()) {
      if (so.test(instance)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every instance is so; true of none. */
  public boolean every(Predicate<ItemInstance> so) {
    return !any(so.negate());
  }

  /** The instances that are so, in the order of the list. */
  public List<ItemInstance> those(Predicate<ItemInstance> so) {
    ImmutableList.Builder<ItemInstance> found = ImmutableList.builder();
    for (ItemInstance instance : instances.values()) {
      if (so.test(instance)) {
        found.add(instance);
      }
    }
    return found.build();
  }

  /** Whether every predecessor of the instance lets it go on. */
  public boolean predecessorsSettled(ItemInstance instance) {
    for (ItemPlan.Predecessor before : instance.plan().predecessors()) {
      ItemInstance predecessor = instances.get(before.id());
      if (predecessor != null && !predecessor.settled()) {
        return false;
      }
    }
    return true;
  }

  /** Whether every instance is concluded; false before submission. */
  public boolean concluded() {
    if (instances.isEmpty()) {
      return false;
    }
    for (ItemInstance instance : instances.values()) {
      if (!instance.concluded()) {
        return false;
      }
    }
    return true;
  }

  /** The stage of the case, read from the top: the first that holds. */
  public CaseStage stage() {
    if (concluded()) {
      return obligations.hasProcedural() ? CaseStage.COMPLETED : CaseStage.CLOSED;
    }
    if (milestones.pushedAt() != null || any(i -> i.acceptedAt() != null)) {
      return CaseStage.IN_PROGRESS;
    }
    if (milestones.receipt() != null) {
      return CaseStage.RECEIVED;
    }
    return any(i -> i.state() == ItemState.CORRECTING) ? CaseStage.CORRECTING : CaseStage.SUBMITTED;
  }

  Change change() {
    return new Change(this);
  }

  /** Changes some parts of a case and leaves the rest. */
  static final class Change {
    private final CaseState from;
    private @Nullable Filing filing;
    private Map<InstanceId, ItemInstance> instances;
    private MaterialSet materials;
    private Custody custody;
    private ObligationBook obligations;
    private Milestones milestones;
    private SupplyFacts supplies;
    private JointFacts joint;
    private DeliveryFacts delivery;
    private DutyFacts attention;
    private FeedbackFacts feedback;
    private InspectionFacts inspections;
    private AdministrationFacts administration;

    private Change(CaseState from) {
      this.from = from;
      filing = from.filing;
      instances = from.instances;
      materials = from.materials;
      custody = from.custody;
      obligations = from.obligations;
      milestones = from.milestones;
      supplies = from.supplies;
      joint = from.joint;
      delivery = from.delivery;
      attention = from.attention;
      feedback = from.feedback;
      inspections = from.inspections;
      administration = from.administration;
    }

    Change filing(Filing next) {
      filing = next;
      return this;
    }

    Change instances(Map<InstanceId, ItemInstance> next) {
      instances = next;
      return this;
    }

    Change instance(ItemInstance changed) {
      instances = InstanceMap.copyOf(instances).with(changed);
      return this;
    }

    Change materials(MaterialSet next) {
      materials = next;
      return this;
    }

    Change custody(Custody next) {
      custody = next;
      return this;
    }

    Change obligations(ObligationBook next) {
      obligations = next;
      return this;
    }

    Change milestones(Milestones next) {
      milestones = next;
      return this;
    }

    Change supplies(SupplyFacts next) {
      supplies = next;
      return this;
    }

    Change joint(JointFacts next) {
      joint = next;
      return this;
    }

    Change delivery(DeliveryFacts next) {
      delivery = next;
      return this;
    }

    Change attention(DutyFacts next) {
      attention = next;
      return this;
    }

    Change feedback(FeedbackFacts next) {
      feedback = next;
      return this;
    }

    Change inspections(InspectionFacts next) {
      inspections = next;
      return this;
    }

    Change administration(AdministrationFacts next) {
      administration = next;
      return this;
    }

    CaseState done() {
      return new CaseState(
          from.id,
          from.version,
          from.changedAt,
          filing,
          instances,
          materials,
          custody,
          obligations,
          milestones,
          supplies,
          joint,
          delivery,
          attention,
          feedback,
          inspections,
          administration,
          from.commands);
    }
  }

  /** Number, stage and version: nothing personal. */
  @Override
  public String toString() {
    return "Case " + id + " " + stage() + " v" + version;
  }
}
