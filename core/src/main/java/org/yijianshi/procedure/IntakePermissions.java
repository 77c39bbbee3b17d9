package org.yijianshi.procedure;

import static org.yijianshi.party.Role.INTAKE_WINDOW;
import static org.yijianshi.party.Role.PLATFORM_OPERATOR;
import static org.yijianshi.party.Role.SYSTEM;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** Who may give which command of 收件 and 受理, and how they must stand to the case. */
@Rule({"R7", "P-permission"})
final class IntakePermissions {
  private static final Set<Role> WINDOW = ImmutableSet.of(INTAKE_WINDOW);

  /** Who accepts: the department, or the window in its name where it was authorised (R38). */
  private static final Set<Role> ACCEPTING = Sets.union(Offices.DECIDING, WINDOW).immutableCopy();

  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(IntakeCommand.Submit.class, Offices.FOR_APPLICANT)
          .put(
              IntakeCommand.Remand.class,
              ImmutableSet.of(Role.OFFICER, Role.APPROVER, INTAKE_WINDOW))
          .put(IntakeCommand.Receive.class, WINDOW)
          .put(IntakeCommand.Push.class, WINDOW)
          .put(IntakeCommand.HandPaperToLead.class, Offices.OF_DEPARTMENT)
          .put(IntakeCommand.ConfirmFetch.class, Offices.OF_DEPARTMENT)
          .put(IntakeCommand.Reroute.class, WINDOW)
          .put(IntakeCommand.ReplaceScan.class, WINDOW)
          .put(IntakeCommand.ReportUnreached.class, ImmutableSet.of(SYSTEM, INTAKE_WINDOW))
          .put(IntakeCommand.ConfirmReached.class, WINDOW)
          .put(IntakeCommand.ReportPushFailed.class, ImmutableSet.of(SYSTEM))
          .put(IntakeCommand.ConfirmPushed.class, ImmutableSet.of(PLATFORM_OPERATOR))
          .put(AcceptanceCommand.Accept.class, ACCEPTING)
          .put(AcceptanceCommand.AcceptAndDecide.class, ACCEPTING)
          .put(AcceptanceCommand.NotAccept.class, Offices.PEOPLE_DECIDING)
          .put(AcceptanceCommand.DeemAccepted.class, ImmutableSet.of(SYSTEM))
          .put(AcceptanceCommand.ProposeReroute.class, Offices.OF_DEPARTMENT)
          .put(AcceptanceCommand.RequestExplanation.class, Offices.PEOPLE_DECIDING)
          .put(AcceptanceCommand.Explain.class, Offices.FOR_APPLICANT)
          .put(AcceptanceCommand.DisputeFact.class, Offices.PEOPLE_DECIDING)
          .buildOrThrow();

  private IntakePermissions() {}

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs.
   */
  static boolean related(CaseState state, IntakeCommand command, Actor actor) {
    Filing filing = state.requireFiling();
    if (command instanceof IntakeCommand.ConfirmFetch fetch) {
      return Permissions.isOf(actor, fetch.department())
          && state.any(i -> Permissions.owns(i, actor));
    }
    if (command instanceof IntakeCommand.HandPaperToLead) {
      return Permissions.leads(filing, actor);
    }
    if (command instanceof IntakeCommand.ConfirmPushed) {
      return operates(state, actor);
    }
    return actor.is(SYSTEM) || filing.atWindow(actor);
  }

  /** The same for acceptance: its commands are the department's, with two exceptions. */
  static boolean related(CaseState state, AcceptanceCommand command, Actor actor, Instant at) {
    Filing filing = state.requireFiling();
    if (command instanceof AcceptanceCommand.Explain) {
      return filing.atWindow(actor) || Permissions.acts(filing, actor, Act.CORRECT, at);
    }
    boolean forDepartment =
        command instanceof AcceptanceCommand.Accept
            || command instanceof AcceptanceCommand.AcceptAndDecide;
    // Whether the instance exists is the chapter's business, once the actor is known to belong.
    return actor.is(SYSTEM)
        || (forDepartment && filing.atWindow(actor))
        || state.instance(command.instance()).map(i -> Permissions.owns(i, actor)).orElse(true);
  }

  /** The organs that decided have to decide again; the window may enter it for them. */
  static boolean mayRemand(IntakeCommand.Remand remand, Actor actor) {
    RegionCode region = actor.region();
    if (region == null) {
      return false;
    }
    boolean window = actor.is(INTAKE_WINDOW) && remand.application().wish().region().equals(region);
    DepartmentCode department = actor.department();
    return window
        || (department != null
            && remand.link().items().stream()
                .allMatch(i -> i.organ().equals(Party.department(department, region))));
  }

  /** Whether the actor runs the platform and a push of this case failed. */
  static boolean operates(CaseState state, Actor actor) {
    return actor.is(PLATFORM_OPERATOR)
        && !state.obligations().matching(o -> o.kind() == ObligationKind.CONFIRM_PUSH).isEmpty();
  }

  /** Whether the actor runs the platform and that instance's push failed. */
  static boolean operates(CaseState state, ItemInstance instance, Actor actor) {
    InstanceId id = instance.id();
    return actor.is(PLATFORM_OPERATOR)
        && !state.obligations().find(ObligationKind.CONFIRM_PUSH, id).isEmpty();
  }
}
