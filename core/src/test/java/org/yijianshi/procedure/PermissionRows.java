package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;
import static org.yijianshi.party.Role.AGENT;
import static org.yijianshi.party.Role.APPLICANT;
import static org.yijianshi.party.Role.APPROVER;
import static org.yijianshi.party.Role.AUTOMATIC;
import static org.yijianshi.party.Role.CHIEF_REPRESENTATIVE;
import static org.yijianshi.party.Role.DATA_SUPPLIER;
import static org.yijianshi.party.Role.GUARDIAN;
import static org.yijianshi.party.Role.HALL_MANAGEMENT;
import static org.yijianshi.party.Role.HANDLER;
import static org.yijianshi.party.Role.INSPECTOR;
import static org.yijianshi.party.Role.INTAKE_WINDOW;
import static org.yijianshi.party.Role.INTERESTED_PARTY;
import static org.yijianshi.party.Role.OFFICER;
import static org.yijianshi.party.Role.PLATFORM_OPERATOR;
import static org.yijianshi.party.Role.REGULATOR;
import static org.yijianshi.party.Role.RESULTS_WINDOW;
import static org.yijianshi.party.Role.SERVICE_ADMINISTRATION;
import static org.yijianshi.party.Role.SUPERVISOR;
import static org.yijianshi.party.Role.SYSTEM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.DutyCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.InspectionAnswer;
import org.yijianshi.casefile.InspectionPurpose;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.CreditCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Rung;

/**
 * The permission table as the design has it: one row for each command that there is, about TRADE or
 * the lead, with the roles that may give it. Written by hand, never taken from the code.
 */
final class PermissionRows {
  private static final Set<Role> OFFICIALS = roles(OFFICER, APPROVER, CHIEF_REPRESENTATIVE);
  private static final Set<Role> PEOPLE = roles(OFFICER, APPROVER);
  private static final Set<Role> DECIDERS = roles(OFFICER, APPROVER, AUTOMATIC);
  private static final Set<Role> ACCEPTORS = roles(OFFICER, APPROVER, AUTOMATIC, INTAKE_WINDOW);
  private static final Set<Role> APPLICANTS = roles(APPLICANT, AGENT, HANDLER, GUARDIAN);
  private static final Set<Role> FOR_APPLICANT = and(APPLICANTS, INTAKE_WINDOW);
  private static final Set<Role> CONCERNED = and(APPLICANTS, INTERESTED_PARTY);
  private static final Set<Role> WINDOW = roles(INTAKE_WINDOW);
  private static final Set<Role> MACHINE = roles(SYSTEM);
  private static final Ground REASON = Ground.of("需核实", "第5条");
  private static final Instant LATER = CasePlay.time("2026-03-20T10:00");
  private static final String DIGEST = "sha-256:" + "9".repeat(64);
  private static final Party SUPPLIER = SupplyCases.RECORDS_SUPPLIER;
  private static final Rulebook BOOK = SampleCatalogs.book();

  private PermissionRows() {}

  /** Every command with who may give it. */
  static Map<CaseCommand, Set<Role>> all() {
    Map<CaseCommand, Set<Role>> rows = new LinkedHashMap<>();
    intake(rows);
    acceptance(rows);
    correction(rows);
    supply(rows);
    approval(rows);
    statutory(rows);
    hearing(rows);
    review(rows);
    joint(rows);
    gate(rows);
    withdrawal(rows);
    delivery(rows);
    result(rows);
    archiving(rows);
    duty(rows);
    feedback(rows);
    administration(rows);
    return rows;
  }

  private static Set<Role> roles(Role... roles) {
    return Set.of(roles);
  }

  private static Set<Role> and(Set<Role> roles, Role... more) {
    return Stream.concat(roles.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  private static void intake(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new IntakeCommand.Submit(ShopCase.application(BOOK, SampleCatalogs.wish())), FOR_APPLICANT);
    rows.put(new IntakeCommand.Receive(Set.of()), WINDOW);
    rows.put(new IntakeCommand.Push(Set.of()), WINDOW);
    rows.put(new IntakeCommand.HandPaperToLead(), OFFICIALS);
    rows.put(new IntakeCommand.ConfirmFetch(MARKET), OFFICIALS);
    rows.put(new IntakeCommand.Reroute(TRADE, Route.to(WORKS)), WINDOW);
    rows.put(new IntakeCommand.ReplaceScan(FORM, "sha-256:" + "9".repeat(64)), WINDOW);
    rows.put(
        new IntakeCommand.ReportUnreached(
            "RECEIPT", Party.applicant("applicant-1"), null, ContactWay.SMS),
        roles(INTAKE_WINDOW, SYSTEM));
    rows.put(new IntakeCommand.ConfirmReached(null, ContactWay.CALL), WINDOW);
    rows.put(new IntakeCommand.ReportPushFailed(TRADE), MACHINE);
    rows.put(new IntakeCommand.ConfirmPushed(TRADE, false), roles(PLATFORM_OPERATOR));
  }

  private static void acceptance(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new AcceptanceCommand.Accept(TRADE), ACCEPTORS);
    rows.put(new AcceptanceCommand.AcceptAndDecide(TRADE, ShopCase.result(TRADE)), ACCEPTORS);
    rows.put(new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()), PEOPLE);
    rows.put(new AcceptanceCommand.DeemAccepted(TRADE), MACHINE);
    rows.put(new AcceptanceCommand.ProposeReroute(TRADE, "不属本部门职责", Route.to(WORKS)), OFFICIALS);
    rows.put(new AcceptanceCommand.RequestExplanation(TRADE, "请说明经营范围"), PEOPLE);
    rows.put(new AcceptanceCommand.Explain(TRADE, "sha-256:" + "9".repeat(64)), FOR_APPLICANT);
    rows.put(new AcceptanceCommand.DisputeFact(TRADE, "leased", FactValue.of(false)), PEOPLE);
  }

  private static void correction(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new CorrectionCommand.IssueNotice(NoticeStage.WINDOW, "BZ-1", List.of(), null), WINDOW);
    rows.put(new CorrectionCommand.CorrectOnTheSpot(Map.of()), WINDOW);
    rows.put(new CorrectionCommand.ReportDefects(TRADE, List.of()), PEOPLE);
    rows.put(new CorrectionCommand.Resubmit(Set.of(TRADE), Map.of(), Facts.none()), FOR_APPLICANT);
    rows.put(new CorrectionCommand.AmendSelection(SampleCatalogs.wish(), Map.of()), FOR_APPLICANT);
    rows.put(new CorrectionCommand.ChangeVariant("size", "large", Map.of()), FOR_APPLICANT);
    rows.put(new CorrectionCommand.AddItem(TRADE.item(), List.of(), Map.of()), FOR_APPLICANT);
  }

  private static void supply(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new SupplyCommand.SignUndertaking(FORM, SupplyCases.following("2026-03-09")),
        FOR_APPLICANT);
    rows.put(new SupplyCommand.CheckCredit(false, "XY-1"), WINDOW);
    rows.put(new SupplyCommand.SupplyFollowing(FORM, SupplyCases.copy("8")), FOR_APPLICANT);
    rows.put(new SupplyCommand.AcceptFollowing(FORM), and(PEOPLE, INTAKE_WINDOW));
    rows.put(new SupplyCommand.RejectFollowing(FORM, REASON), and(PEOPLE, INTAKE_WINDOW));
    rows.put(
        new SupplyCommand.FetchShared(
            BUSINESS_LICENCE, SUPPLIER, DIGEST, SharePurpose.VERIFICATION, "第8条"),
        roles(INTAKE_WINDOW, AUTOMATIC, SYSTEM));
    rows.put(
        new SupplyCommand.ReportUnavailable(BUSINESS_LICENCE, SUPPLIER, 1),
        roles(INTAKE_WINDOW, AUTOMATIC, SYSTEM));
    rows.put(new SupplyCommand.SupplyManually(BUSINESS_LICENCE, DIGEST), roles(DATA_SUPPLIER));
    rows.put(
        new SupplyCommand.ProvideFallback(BUSINESS_LICENCE, Supply.Fallback.copied(DIGEST)),
        FOR_APPLICANT);
    rows.put(new SupplyCommand.Verify(BUSINESS_LICENCE, true, "HC-1"), PEOPLE);
    rows.put(
        new SupplyCommand.DisputeData(BUSINESS_LICENCE, DataFault.WRONG),
        and(FOR_APPLICANT, OFFICER, APPROVER));
    rows.put(
        new SupplyCommand.ResolveDispute(SampleCatalogs.SITE_DATA, DIGEST, null),
        roles(DATA_SUPPLIER));
    rows.put(
        new SupplyCommand.CheckCommitment(TRADE, CommitmentFinding.PASSED, null, "HC-1"), PEOPLE);
    rows.put(new SupplyCommand.ReportUnchecked(TRADE), MACHINE);
    rows.put(new SupplyCommand.FindFalse(FORM, "HC-1"), PEOPLE);
    rows.put(new SupplyCommand.ReadOriginal(FORM, SharePurpose.HANDLING, "第8条"), OFFICIALS);
  }

  private static void approval(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new ApprovalCommand.OpenSpecialStep(
            TRADE, SpecialStepKind.HEARING, TimeLimit.workingDays(5), "N-1"),
        DECIDERS);
    rows.put(new ApprovalCommand.CloseSpecialStep(TRADE), DECIDERS);
    rows.put(new ApprovalCommand.CompletePreReview(TRADE), DECIDERS);
    rows.put(ShopCase.grant(TRADE), DECIDERS);
    rows.put(new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false), PEOPLE);
    rows.put(
        new ApprovalCommand.ChooseOnFailure(TRADE, FailureChoice.WITHDRAW),
        and(APPLICANTS, SYSTEM));
    rows.put(new ApprovalCommand.BringCertificate(TRADE, "C-1", "V-1"), FOR_APPLICANT);
    rows.put(
        new ApprovalCommand.Terminate(TRADE, TerminationCause.APPLICANT_CEASED, "T-1"),
        roles(OFFICER, APPROVER, SYSTEM));
    rows.put(
        new ApprovalCommand.IdentifySubject(
            TRADE, "applicant-1", CreditCode.of("91350100M000100Y43")),
        DECIDERS);
  }

  private static void statutory(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new StatutoryCommand.Extend(TRADE, REASON, "YQ-1"), roles(APPROVER));
    rows.put(new StatutoryCommand.ExtendJointHandling(REASON, "P-1", "YQ-1"), roles(APPROVER));
    rows.put(new StatutoryCommand.RenewSpecialStep(TRADE, TimeLimit.workingDays(5), "N-2"), PEOPLE);
    rows.put(new StatutoryCommand.LapseSpecialStep(TRADE), MACHINE);
    rows.put(new StatutoryCommand.AssignInspectors(TRADE, Inspectors.of("i-1", "i-2")), PEOPLE);
  }

  private static void hearing(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new HearingCommand.TellOfHearing(TRADE, "H-1"), PEOPLE);
    rows.put(new HearingCommand.AskForHearing(TRADE), CONCERNED);
    rows.put(new HearingCommand.WaiveHearing(TRADE), CONCERNED);
    rows.put(new HearingCommand.LapseHearing(TRADE), MACHINE);
    rows.put(new HearingCommand.SetHearing(TRADE, LocalDate.parse("2026-04-01")), PEOPLE);
    rows.put(new HearingCommand.AnnounceHearing(TRADE, "H-2"), PEOPLE);
    rows.put(new HearingCommand.HoldHearing(TRADE, "H-3"), PEOPLE);
  }

  private static void review(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new ReviewCommand.AssignLowerReview(TRADE, MARKET, COUNTY, "第5条", null), PEOPLE);
    rows.put(new ReviewCommand.ConfirmSentUp(TRADE), OFFICIALS);
    rows.put(new ReviewCommand.GiveLowerOpinion(FIRE, true, "CS-1"), PEOPLE);
  }

  private static void joint(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new JointCommand.CallJoint(JointKind.REVIEW, Set.of(TRADE), LATER, "现场", 1), OFFICIALS);
    rows.put(new JointCommand.MoveJoint(1, LATER, "现场"), OFFICIALS);
    rows.put(new JointCommand.HoldJoint(1, Set.of()), OFFICIALS);
    rows.put(new JointCommand.GiveOpinion(1, MARKET, JointVerdict.PASS, "同意"), OFFICIALS);
    rows.put(new JointCommand.CountAbsent(1, ShopCase.party(MARKET)), MACHINE);
    rows.put(new JointCommand.ConcludeJoint(1, JointVerdict.PASS), OFFICIALS);
    rows.put(new JointCommand.ReconveneJoint(1, LATER, "现场"), OFFICIALS);
    rows.put(new JointCommand.CancelJoint(1, "不再需要"), OFFICIALS);
    rows.put(new JointCommand.RaiseToLead(MARKET, TRADE, "材料要求不一致"), OFFICIALS);
    rows.put(new JointCommand.LeadResolves(1, "HS-1"), OFFICIALS);
  }

  private static void gate(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new GateCommand.AssessFee(TRADE, 100, "收费目录第5项", "applicant-1", null, null),
        and(OFFICIALS, INTAKE_WINDOW));
    rows.put(
        new GateCommand.ConfirmPayment(TRADE, 1, "SJ-1"),
        roles(INTAKE_WINDOW, RESULTS_WINDOW, SYSTEM));
    rows.put(new GateCommand.WaiveFee(TRADE, 1, "减免"), PEOPLE);
    rows.put(new GateCommand.RefundFee(TRADE, 1, "TK-1"), and(PEOPLE, SYSTEM));
    rows.put(
        new GateCommand.Appoint(TRADE, AttendancePurpose.IDENTITY, LATER, "三楼"),
        and(OFFICIALS, INTAKE_WINDOW));
    rows.put(new GateCommand.MoveAppointment(TRADE, LATER, "三楼"), and(OFFICIALS, INTAKE_WINDOW));
    rows.put(new GateCommand.CancelAppointment(TRADE), and(OFFICIALS, INTAKE_WINDOW));
    rows.put(new GateCommand.ConfirmAttendance(TRADE), and(OFFICIALS, INTAKE_WINDOW));
    rows.put(new GateCommand.RecordNoShow(TRADE), and(OFFICIALS, INTAKE_WINDOW));
    rows.put(
        new GateCommand.RequireRectification(TRADE, "整改通道", LocalDate.parse("2026-04-01"), "ZG-1"),
        PEOPLE);
    rows.put(new GateCommand.ReportRectified(TRADE), FOR_APPLICANT);
    rows.put(new GateCommand.EndRectificationPeriod(TRADE), MACHINE);
    rows.put(new GateCommand.Reinspect(TRADE, true), PEOPLE);
  }

  private static void withdrawal(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()), APPLICANTS);
    rows.put(new WithdrawalCommand.ConfirmStop(TRADE), OFFICIALS);
    rows.put(new WithdrawalCommand.ReturnToWindow(), WINDOW);
    rows.put(new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1"), WINDOW);
  }

  private static void delivery(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new DeliveryCommand.SendResult(TRADE), OFFICIALS);
    rows.put(new DeliveryCommand.RecordCertificate(TRADE, "CERT-1"), DECIDERS);
    rows.put(
        new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COUNTER), roles(RESULTS_WINDOW));
    rows.put(new DeliveryCommand.ConfirmDelivery(Set.of(TRADE), "PROOF-1"), roles(RESULTS_WINDOW));
    rows.put(new DeliveryCommand.HandOverProof(), roles(RESULTS_WINDOW));
    rows.put(new DeliveryCommand.ConfirmHandover(TRADE), roles(REGULATOR));
    rows.put(new DeliveryCommand.PublishDecision(TRADE), OFFICIALS);
  }

  private static void result(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new ResultCommand.ChooseDelivery(DeliveryChoice.SEPARATE, DeliveryMethod.COUNTER),
        APPLICANTS);
    rows.put(new ResultCommand.ChangeServiceConsent(true), APPLICANTS);
    rows.put(
        new ResultCommand.DeliverElectronically(Set.of(TRADE), "PROOF-1"),
        roles(RESULTS_WINDOW, SYSTEM));
    rows.put(new ResultCommand.WarnUnifiedWait(TRADE), MACHINE);
    rows.put(new ResultCommand.ReleaseFromUnified(TRADE), MACHINE);
    rows.put(
        new ResultCommand.FailDelivery(Set.of(TRADE), DeliveryFailure.REFUSED),
        roles(RESULTS_WINDOW, SYSTEM));
    rows.put(new ResultCommand.Keep(Set.of(TRADE), "K-1"), roles(RESULTS_WINDOW, SYSTEM));
    rows.put(new ResultCommand.Reissue(TRADE, ReissueReason.LOST, ShopCase.result(TRADE)), PEOPLE);
    rows.put(new ResultCommand.CorrectResult(TRADE, ShopCase.result(TRADE), "GZ-1"), PEOPLE);
    rows.put(
        new ResultCommand.InvalidateResult(TRADE, ResultValidity.REVOKED, "许可法69", "CX-1"), PEOPLE);
  }

  private static void archiving(Map<CaseCommand, Set<Role>> rows) {
    rows.put(ShopCase.archive(MARKET), OFFICIALS);
    rows.put(new ArchivingCommand.TakeSurrendered(MARKET), OFFICIALS);
    rows.put(
        new ArchivingCommand.DemandOriginals(
            ShopCase.party(MARKET), InspectionPurpose.INSPECTION, Set.of(FORM)),
        roles(INSPECTOR, SUPERVISOR));
    rows.put(
        new ArchivingCommand.DemandElectronic(
            ShopCase.party(MARKET), InspectionPurpose.INSPECTION, Set.of(FORM)),
        roles(INSPECTOR, SUPERVISOR));
    rows.put(new ArchivingCommand.AnswerInspection(1, InspectionAnswer.SHOWN), OFFICIALS);
  }

  private static void duty(Map<CaseCommand, Set<Role>> rows) {
    rows.put(new DutyCommand.Remind(1), MACHINE);
    rows.put(new DutyCommand.Escalate(1, Rung.CHIEF_REPRESENTATIVE), MACHINE);
  }

  private static void feedback(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new FeedbackCommand.Rate(RatingSubject.visit("V-1"), Grade.SATISFIED, false), APPLICANTS);
    rows.put(new FeedbackCommand.Complain(null, "TS-1"), APPLICANTS);
    rows.put(
        new FeedbackCommand.ContactRater(1),
        and(OFFICIALS, INTAKE_WINDOW, RESULTS_WINDOW, HALL_MANAGEMENT));
    rows.put(
        new FeedbackCommand.PutRight(1, "ZG-1"),
        and(OFFICIALS, INTAKE_WINDOW, RESULTS_WINDOW, HALL_MANAGEMENT));
    rows.put(
        new FeedbackCommand.AppealRating(1, "SS-1"),
        and(OFFICIALS, INTAKE_WINDOW, RESULTS_WINDOW, HALL_MANAGEMENT));
    rows.put(
        new FeedbackCommand.DecideAppeal(1, true), roles(HALL_MANAGEMENT, SERVICE_ADMINISTRATION));
    rows.put(
        new FeedbackCommand.AnswerComplaint(1, "DF-1"),
        roles(HALL_MANAGEMENT, SERVICE_ADMINISTRATION));
  }

  private static void administration(Map<CaseCommand, Set<Role>> rows) {
    rows.put(
        new AdministrationCommand.Reproject(WorkCalendar.of(List.of(SampleCatalogs.notice2026()))),
        roles(SERVICE_ADMINISTRATION, SYSTEM));
    rows.put(
        new AdministrationCommand.MoveToCatalogVersion(SampleCatalogs.shop()),
        roles(SERVICE_ADMINISTRATION, SYSTEM));
    rows.put(
        new AdministrationCommand.ReassignDepartment(TRADE, WORKS, "编办〔2026〕1号"),
        roles(SERVICE_ADMINISTRATION, SYSTEM));
    rows.put(
        new AdministrationCommand.ChangeContact("applicant-1", new Contact("13800000000", "某地")),
        FOR_APPLICANT);
    rows.put(
        new AdministrationCommand.SubstituteApplicant(
            "applicant-1",
            Cast.person("heir-1", PartyRole.APPLICANT, "account-heir", "某甲"),
            "GZ-1"),
        WINDOW);
    rows.put(
        new AdministrationCommand.ReferQuestion(TRADE, "ZX-1"),
        and(FOR_APPLICANT, RESULTS_WINDOW, Role.ADVISER));
    rows.put(new AdministrationCommand.AnswerQuestion(1, "DF-1"), OFFICIALS);
    rows.put(remand(), roles(OFFICER, APPROVER, INTAKE_WINDOW));
  }

  private static IntakeCommand.Remand remand() {
    CasePlay first = ShopCase.closed();
    return new IntakeCommand.Remand(
        ShopCase.with(
            ShopCase.application(SampleCatalogs.book(), SampleCatalogs.wish(TRADE)), Map.of()),
        Linking.of(
            first.state(),
            LinkKind.REMAND,
            Set.of(TRADE),
            new RemandOrder("复议决定-1", Remedy.RECONSIDERATION, null)));
  }
}
