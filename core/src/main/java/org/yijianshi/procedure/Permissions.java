package org.yijianshi.procedure;

import static org.yijianshi.party.Role.AGENT;
import static org.yijianshi.party.Role.APPLICANT;
import static org.yijianshi.party.Role.APPROVER;
import static org.yijianshi.party.Role.AUTOMATIC;
import static org.yijianshi.party.Role.CHIEF_REPRESENTATIVE;
import static org.yijianshi.party.Role.GUARDIAN;
import static org.yijianshi.party.Role.HANDLER;
import static org.yijianshi.party.Role.INTAKE_WINDOW;
import static org.yijianshi.party.Role.OFFICER;
import static org.yijianshi.party.Role.REGULATOR;
import static org.yijianshi.party.Role.RESULTS_WINDOW;
import static org.yijianshi.party.Role.SYSTEM;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DutyCommand;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;

/**
 * Who may do what: one table of roles and commands, then the relation of the actor to the case (its
 * applicant, its window, the department that owns the item). Somebody without any relation gets the
 * answer that an unknown case gives, and learns nothing else.
 */
@Rule({"R7", "P-permission"})
public final class Permissions {
  /** The system chooses only that an item goes on, once the time to choose has passed. */
  private static final Set<Role> APPLICANTS_SIDE_OR_SYSTEM =
      ImmutableSet.<Role>builder().addAll(Offices.APPLICANTS_SIDE).add(SYSTEM).build();

  private static final Map<Class<? extends CaseCommand>, Set<Role>> TABLE =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .putAll(IntakePermissions.ROLES)
          .put(ApprovalCommand.OpenSpecialStep.class, Offices.DECIDING)
          .put(ApprovalCommand.CloseSpecialStep.class, Offices.DECIDING)
          .put(ApprovalCommand.CompletePreReview.class, Offices.DECIDING)
          .put(ApprovalCommand.Grant.class, Offices.DECIDING)
          .put(ApprovalCommand.Deny.class, Offices.PEOPLE_DECIDING)
          .put(ApprovalCommand.ChooseOnFailure.class, APPLICANTS_SIDE_OR_SYSTEM)
          .put(ApprovalCommand.BringCertificate.class, Offices.FOR_APPLICANT)
          .put(ApprovalCommand.Terminate.class, ImmutableSet.of(OFFICER, APPROVER, SYSTEM))
          .put(ApprovalCommand.IdentifySubject.class, Offices.DECIDING)
          .put(WithdrawalCommand.Withdraw.class, Offices.APPLICANTS_SIDE)
          .put(WithdrawalCommand.ConfirmStop.class, Offices.OF_DEPARTMENT)
          .put(WithdrawalCommand.ReturnToWindow.class, ImmutableSet.of(INTAKE_WINDOW))
          .put(WithdrawalCommand.ReturnMaterials.class, ImmutableSet.of(INTAKE_WINDOW))
          .put(DeliveryCommand.SendResult.class, Offices.OF_DEPARTMENT)
          .put(DeliveryCommand.RecordCertificate.class, Offices.DECIDING)
          .put(DeliveryCommand.Offer.class, ImmutableSet.of(RESULTS_WINDOW))
          .put(DeliveryCommand.ConfirmDelivery.class, ImmutableSet.of(RESULTS_WINDOW))
          .put(DeliveryCommand.HandOverProof.class, ImmutableSet.of(RESULTS_WINDOW))
          .put(DeliveryCommand.ConfirmHandover.class, ImmutableSet.of(REGULATOR))
          .put(DeliveryCommand.PublishDecision.class, Offices.OF_DEPARTMENT)
          .putAll(ArchivingRules.ROLES)
          .putAll(CorrectionRules.ROLES)
          .putAll(SupplyRules.ROLES)
          .putAll(StatutoryRules.ROLES)
          .putAll(JointRules.ROLES)
          .putAll(GateRules.ROLES)
          .putAll(ResultRules.ROLES)
          .putAll(DutyRules.ROLES)
          .putAll(FeedbackRules.ROLES)
          .putAll(AdministrationRules.ROLES)
          .buildOrThrow();

  private Permissions() {}

  /** Why the actor may not give this command; empty if they may. */
  public static List<Violation> check(CaseState state, CommandEnvelope envelope, Rulebook book) {
    Actor actor = envelope.actor();
    CaseCommand command = envelope.command();
    boolean submission =
        command instanceof IntakeCommand.Submit || command instanceof IntakeCommand.Remand;
    if (submission ? state.filed() && !maySee(state, actor, book) : !maySee(state, actor, book)) {
      return List.of(unknown(state));
    }
    if (command instanceof IntakeCommand.Submit submit) {
      return inTable(command, actor) && maySubmit(submit, actor, envelope.occurredAt())
          ? List.of()
          : List.of(notPermitted(command));
    }
    if (command instanceof IntakeCommand.Remand remand) {
      return inTable(command, actor) && IntakePermissions.mayRemand(remand, actor)
          ? List.of()
          : List.of(notPermitted(command));
    }
    boolean related =
        command instanceof ArchivingCommand archiving
            ? ArchivingRules.related(state, archiving, actor, book)
            : related(state, command, actor, envelope.occurredAt());
    return inTable(command, actor) && related ? List.of() : List.of(notPermitted(command));
  }

  /** Whether the case is any of the actor's business; otherwise it reads like an unknown one. */
  public static boolean maySee(CaseState state, Actor actor, Rulebook book) {
    Filing filing = state.filing();
    if (filing == null) {
      return false;
    }
    for (Role role : actor.roles()) {
      if (seesAs(role, state, filing, actor, book)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the actor may see the case by that role alone, whatever else the actor is. */
  static boolean seesAs(Role role, CaseState state, Filing filing, Actor actor, Rulebook book) {
    return switch (role) {
      case APPLICANT -> standsIn(filing, actor, PartyRole.APPLICANT);
      case AGENT -> standsIn(filing, actor, PartyRole.AGENT);
      case HANDLER -> standsIn(filing, actor, PartyRole.HANDLER);
      case GUARDIAN -> standsIn(filing, actor, PartyRole.GUARDIAN);
      case HELPER -> standsIn(filing, actor, PartyRole.HELPER);
      case INTERESTED_PARTY -> standsIn(filing, actor, PartyRole.INTERESTED);
      case INTAKE_WINDOW, HALL_MANAGEMENT, ADVISER ->
          filing.region().equals(actor.region()) || filing.windowRegion().equals(actor.region());
      case RESULTS_WINDOW -> Windows.concerns(state, actor);
      case OFFICER, APPROVER, CHIEF_REPRESENTATIVE, AUTOMATIC, REGULATOR ->
          leads(filing, actor) || state.any(i -> examines(i, actor));
      case SERVICE_ADMINISTRATION, SUPERVISOR, INSPECTOR ->
          covers(actor.region(), filing.region(), book);
      case SYSTEM -> true;
      case DATA_SUPPLIER -> SupplyRelations.asked(state, actor);
      case PLATFORM_OPERATOR ->
          covers(actor.region(), filing.region(), book) && IntakePermissions.operates(state, actor);
    };
  }

  /**
   * Which roles may give a command of that kind, whatever their relation to the case, for instance
   * to show what a person could do at all.
   *
   * @throws IllegalStateException if the table has no row for it
   */
  public static Set<Role> roles(Class<? extends CaseCommand> command) {
    Set<Role> allowed = TABLE.get(command);
    if (allowed == null) {
      throw new IllegalStateException("No row of the permission table for " + command);
    }
    return allowed;
  }

  private static boolean inTable(CaseCommand command, Actor actor) {
    return !Collections.disjoint(roles(command.getClass()), actor.roles());
  }

  private static boolean maySubmit(IntakeCommand.Submit submit, Actor actor, Instant at) {
    Application application = submit.application();
    Parties parties = application.parties();
    boolean forOneself =
        (actor.is(APPLICANT) && parties.has(actor.id(), PartyRole.APPLICANT))
            || (actor.is(GUARDIAN) && parties.has(actor.id(), PartyRole.GUARDIAN));
    boolean asAgent =
        (actor.is(AGENT) && parties.has(actor.id(), PartyRole.AGENT))
            || (actor.is(HANDLER) && parties.has(actor.id(), PartyRole.HANDLER));
    boolean atWindow = actor.is(INTAKE_WINDOW) && windowOf(application).equals(actor.region());
    return forOneself || atWindow || (asAgent && covers(actor.mandate(), application.wish(), at));
  }

  /** Whether the mandate holds then and covers all that is wished for. */
  private static boolean covers(@Nullable Mandate mandate, Wish wish, Instant at) {
    if (mandate == null) {
      return false;
    }
    Set<ItemCode> picked = wish.picked();
    return mandate.covers(Act.SUBMIT, at)
        || (picked != null
            && !picked.isEmpty()
            && picked.stream().allMatch(item -> mandate.covers(Act.SUBMIT, item, at)));
  }

  private static boolean related(CaseState state, CaseCommand command, Actor actor, Instant at) {
    Filing filing = state.requireFiling();
    if (command instanceof IntakeCommand intake) {
      return IntakePermissions.related(state, intake, actor);
    }
    if (command instanceof AcceptanceCommand acceptance) {
      return IntakePermissions.related(state, acceptance, actor, at);
    }
    if (actor.is(SYSTEM)) {
      return true;
    }
    if (command instanceof WithdrawalCommand.Withdraw) {
      return acts(filing, actor, Act.WITHDRAW, at);
    }
    if (command instanceof ApprovalCommand.ChooseOnFailure) {
      return acts(filing, actor, Act.WITHDRAW, at);
    }
    if (command instanceof ApprovalCommand.BringCertificate) {
      return actor.is(INTAKE_WINDOW)
          ? filing.atWindow(actor)
          : acts(filing, actor, Act.CORRECT, at);
    }
    if (command instanceof CorrectionCommand correction) {
      return CorrectionRules.related(state, correction, actor, at);
    }
    if (command instanceof SupplyCommand supply) {
      return SupplyRules.related(state, supply, actor, at);
    }
    if (command instanceof StatutoryCommand statutory) {
      return StatutoryRules.related(state, statutory, actor, at);
    }
    if (command instanceof JointCommand joint) {
      return JointRules.related(state, joint, actor, at);
    }
    if (command instanceof GateCommand gate) {
      return GateRules.related(state, gate, actor, at);
    }
    if (command instanceof ResultCommand result) {
      return ResultRules.related(state, result, actor, at);
    }
    if (command instanceof DutyCommand duty) {
      return DutyRules.related(state, duty, actor, at);
    }
    if (command instanceof FeedbackCommand feedback) {
      return FeedbackRules.related(state, feedback, actor, at);
    }
    if (command instanceof AdministrationCommand administration) {
      return AdministrationRules.related(state, administration, actor, at);
    }
    if (command instanceof DeliveryCommand.SendResult send) {
      return send.instances().stream()
          .allMatch(id -> state.instance(id).map(i -> owns(i, actor)).orElse(true));
    }
    if (command instanceof DeliveryCommand.Offer
        || command instanceof DeliveryCommand.ConfirmDelivery
        || command instanceof DeliveryCommand.HandOverProof) {
      return Windows.concerns(state, actor);
    }
    @Nullable InstanceId instance = instanceOf(command);
    if (instance != null) {
      // Whether the instance exists is the chapter's business, once the actor is known to belong.
      return state.instance(instance).map(i -> owns(i, actor)).orElse(true);
    }
    return filing.atWindow(actor);
  }

  /** The region of the window that an application is made at. */
  private static RegionCode windowOf(Application application) {
    RegionCode elsewhere = application.receivingWindow();
    return elsewhere == null ? application.wish().region() : elsewhere;
  }

  /** Applicants and guardians act for themselves, agents and handlers within their mandate. */
  static boolean acts(Filing filing, Actor actor, Act act, Instant at) {
    if (actor.is(APPLICANT) && standsIn(filing, actor, PartyRole.APPLICANT)) {
      return true;
    }
    if (actor.is(GUARDIAN) && standsIn(filing, actor, PartyRole.GUARDIAN)) {
      return true;
    }
    boolean stands =
        standsIn(filing, actor, PartyRole.AGENT) || standsIn(filing, actor, PartyRole.HANDLER);
    return stands && actor.mandate() != null && actor.mandate().covers(act, at);
  }

  /** The instance that the command is about, or null when it is about the case. */
  static @Nullable InstanceId instanceOf(CaseCommand command) {
    if (command instanceof AcceptanceCommand acceptance) {
      return acceptance.instance();
    }
    if (command instanceof ApprovalCommand approval) {
      return approval.instance();
    }
    if (command instanceof WithdrawalCommand.ConfirmStop stop) {
      return stop.instance();
    }
    if (command instanceof DeliveryCommand.RecordCertificate record) {
      return record.instance();
    }
    if (command instanceof DeliveryCommand.ConfirmHandover handover) {
      return handover.instance();
    }
    if (command instanceof DeliveryCommand.PublishDecision publish) {
      return publish.instance();
    }
    return command.about().orElse(null);
  }

  static boolean owns(ItemInstance instance, Actor actor) {
    return isOf(actor, instance.plan().department())
        && instance.plan().region().equals(actor.region());
  }

  /** Whether the actor belongs to the deciding organ, or to one below that reviews first. */
  static boolean examines(ItemInstance instance, Actor actor) {
    return owns(instance, actor) || StatutoryRules.reviews(instance, actor);
  }

  static boolean leads(Filing filing, Actor actor) {
    return isOf(actor, filing.lead()) && filing.region().equals(actor.region());
  }

  static boolean isOf(Actor actor, DepartmentCode department) {
    return department.equals(actor.department());
  }

  static boolean standsIn(Filing filing, Actor actor, PartyRole role) {
    return filing.application().parties().has(actor.id(), role);
  }

  /** Whether the region is that one or one above it; false for none. */
  public static boolean covers(@Nullable RegionCode region, RegionCode of, Rulebook book) {
    return region != null
        && (region.equals(of)
            || LevelResolver.of(book.catalog()).ancestry(of).stream()
                .anyMatch(r -> r.code().equals(region)));
  }

  private static Violation unknown(CaseState state) {
    return Violation.of(
        "P-permission",
        "UNKNOWN_CASE",
        "没有这个办件：" + state.id(),
        "There is no such case: " + state.id());
  }

  private static Violation notPermitted(CaseCommand command) {
    String name = command.getClass().getSimpleName();
    return Violation.of(
        "P-permission",
        "NOT_PERMITTED",
        "无权办理此项操作：" + name,
        "Not permitted to give this command: " + name);
  }
}
