package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/** 办件管理: what changes under a running case, each by an event of its own. */
record AdministrationRules(Unfolding unfolding) implements AdministrationCommand.Cases<Decision> {
  private static final Set<Role> MANAGEMENT =
      ImmutableSet.of(Role.SERVICE_ADMINISTRATION, Role.SYSTEM);

  private static final Set<Role> ASKING =
      ImmutableSet.<Role>builder()
          .addAll(Offices.FOR_APPLICANT)
          .add(Role.RESULTS_WINDOW, Role.ADVISER)
          .build();

  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(AdministrationCommand.Reproject.class, MANAGEMENT)
          .put(AdministrationCommand.MoveToCatalogVersion.class, MANAGEMENT)
          .put(AdministrationCommand.ReassignDepartment.class, MANAGEMENT)
          .put(AdministrationCommand.ChangeContact.class, Offices.FOR_APPLICANT)
          .put(AdministrationCommand.SubstituteApplicant.class, ImmutableSet.of(Role.INTAKE_WINDOW))
          .put(AdministrationCommand.ReferQuestion.class, ASKING)
          .put(AdministrationCommand.AnswerQuestion.class, Offices.OF_DEPARTMENT)
          .buildOrThrow();

  /** Management and windows by their region, which they see; the applicant's side by standing. */
  static boolean related(CaseState state, AdministrationCommand command, Actor actor, Instant at) {
    if (command instanceof AdministrationCommand.ChangeContact && !actor.is(Role.INTAKE_WINDOW)) {
      return Permissions.acts(state.requireFiling(), actor, Act.SUBMIT, at);
    }
    if (command instanceof AdministrationCommand.ReferQuestion) {
      return QuestionRules.mayAsk(state, actor, at);
    }
    return !(command instanceof AdministrationCommand.AnswerQuestion answer)
        || QuestionRules.mayAnswer(state, answer.no(), actor);
  }

  /** A new calendar or catalog comes with its content: the host gives it, time alone does not. */
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    return List.of();
  }

  @Override
  @Rule({"P-unpublishedYear", "P-localClosure"})
  public Decision reproject(AdministrationCommand.Reproject command) {
    Refusals refusals = new Refusals();
    WorkCalendar now = unfolding.book().deadlines().calendar();
    Reprojection reprojection = new Reprojection(unfolding, command.calendar());
    if (!unfolding.book().policy().calendar().unpublishedYearRecompute()) {
      refusals.refuse(
          "P-unpublishedYear",
          "NOT_RECOMPUTED",
          "本地政策规定放假通知发布后不重算期限",
          "The policy here is that dates are not computed again",
          "calendar");
    }
    if (reprojection.version().equals(now.version())) {
      refusals.refuse(
          "P-unpublishedYear",
          "SAME_CALENDAR",
          "本件已经依据该日历计算",
          "The case goes by this calendar already",
          "calendar");
    } else if (!command.calendar().notices().containsAll(now.notices())) {
      refusals.refuse(
          "P-unpublishedYear",
          "NOTICE_MISSING",
          "新日历缺少本件已经依据的放假通知，应包括：" + now.coverage(),
          "The calendar lacks a notice that the case goes by already: " + now.coverage(),
          "calendar");
    }
    if (unfolding.state().obligations().open().isEmpty()) {
      refusals.refuse(
          "P-unpublishedYear", "NOTHING_OPEN", "本件没有在办期限", "No duty of the case is open", "case");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new AdministrationEvent.CalendarMoved(now.version(), reprojection.version()));
    reprojection.run();
    return unfolding.accepted();
  }

  @Override
  @Rule("R13")
  public Decision moveToCatalogVersion(AdministrationCommand.MoveToCatalogVersion command) {
    CatalogMove move =
        CatalogMove.rehearse(
            unfolding.state(), unfolding.book(), command.catalog(), unfolding.at());
    if (!move.obstacles().isEmpty()) {
      return new Decision.Rejected(move.obstacles());
    }
    unfolding.emit(
        new AdministrationEvent.CatalogMoved(
            unfolding.state().requireFiling().application().pinned().catalog(),
            command.catalog().version(),
            move.plans(),
            move.materials()));
    SupplyDuties.settle(unfolding);
    return unfolding.accepted();
  }

  @Override
  @Rule("R1")
  public Decision reassignDepartment(AdministrationCommand.ReassignDepartment command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.REPLACE_SCAN, refusals);
    if (unfolding.book().catalog().department(command.department()).isEmpty()) {
      refusals.refuse(
          "R1",
          "UNKNOWN_DEPARTMENT",
          "目录没有该部门",
          "The catalog has no such department",
          command.department());
    }
    instance
        .filter(i -> i.plan().department().equals(command.department()))
        .ifPresent(
            i ->
                refusals.refuse(
                    "R1",
                    "SAME_DEPARTMENT",
                    "该事项已由该部门办理",
                    "This department has the item already",
                    command.department()));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    Party before = instance.get().plan().party();
    unfolding.emit(
        new AdministrationEvent.DepartmentReassigned(
            command.instance(),
            instance.get().plan().department(),
            command.department(),
            command.basis()));
    Party after = Instances.current(unfolding, command.instance()).plan().party();
    handOn(o -> command.instance().equals(o.instance()) && o.owedBy().equals(before), after);
    SupplyDuties.verifierLeft(unfolding, before);
    return unfolding.accepted();
  }

  private void handOn(java.util.function.Predicate<Obligation> which, Party to) {
    for (Obligation duty : unfolding.state().obligations().matching(which)) {
      unfolding.emit(new ObligationEvent.ObligationHandedOn(duty.no(), to));
    }
  }

  @Override
  @Rule("P-serviceConsent")
  public Decision changeContact(AdministrationCommand.ChangeContact command) {
    Refusals refusals = new Refusals();
    find(command.reference(), refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new AdministrationEvent.ContactChanged(command.reference(), command.contact()));
    return unfolding.accepted();
  }

  @Override
  @Rule("R2")
  public Decision substituteApplicant(AdministrationCommand.SubstituteApplicant command) {
    Refusals refusals = new Refusals();
    Filing filing = unfolding.state().requireFiling();
    Optional<Participant> leaving = find(command.reference(), refusals);
    leaving
        .filter(p -> p.role() != PartyRole.APPLICANT)
        .ifPresent(
            p ->
                refusals.refuse(
                    "R2",
                    "NOT_AN_APPLICANT",
                    "只能变更申请人",
                    "Only an applicant is substituted",
                    p.reference()));
    Participant successor = command.successor();
    if (successor.role() != PartyRole.APPLICANT
        || filing.application().parties().find(successor.reference()).isPresent()) {
      refusals.refuse(
          "R2",
          "NOT_A_NEW_APPLICANT",
          "承继人须以申请人身份、用新的编号加入",
          "The successor joins as an applicant, under a reference that is not used yet",
          successor.reference());
    }
    if (unfolding.state().concluded()) {
      refusals.refuse("R39", "ALREADY_CONCLUDED", "全部事项已经办结", "Every item is concluded", "case");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new AdministrationEvent.ApplicantSubstituted(
            command.reference(), successor, command.proof()));
    Party before = Party.applicant(command.reference());
    handOn(o -> o.owedBy().equals(before), Party.applicant(successor.reference()));
    return unfolding.accepted();
  }

  @Override
  @Rule("R23")
  public Decision referQuestion(AdministrationCommand.ReferQuestion command) {
    return new QuestionRules(unfolding).refer(command);
  }

  @Override
  @Rule("R23")
  public Decision answerQuestion(AdministrationCommand.AnswerQuestion command) {
    return new QuestionRules(unfolding).answer(command);
  }

  private Optional<Participant> find(String reference, Refusals refusals) {
    Optional<Participant> participant =
        unfolding.state().requireFiling().application().parties().find(reference);
    if (participant.isEmpty()) {
      Participants.refuseUnknown(refusals);
    }
    return participant;
  }
}
