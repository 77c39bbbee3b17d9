package org.yijianshi.codec;

import java.util.Map;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.casefile.FeedbackEvent;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.HearingEvent;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ReviewEvent;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;

/**
 * The wire name of every event, with its version, and of its fields, in the order of the record's
 * components; a question mark stands where one may be null. What is written here is in databases
 * for decades: a line never changes but for a new version, with an evolution from the old one.
 */
final class WireTable {
  private static final Wires VALUES = WireValues.table();

  static final WireEvents EVENTS = events();
  static final Wire<Actor> ACTOR = VALUES.of(Actor.class);
  static final Wire<CommandId> COMMAND = VALUES.of(CommandId.class);
  static final Wire<Message> MESSAGE = VALUES.of(Message.class);
  static final Wire<Obligation> OBLIGATION = VALUES.of(Obligation.class);
  static final Wire<ObligationCodec.Rest> REST = VALUES.of(ObligationCodec.Rest.class);

  private WireTable() {}

  /** Everything that is written, for the golden list. */
  static Map<String, String> forms() {
    Map<String, String> forms = VALUES.forms();
    EVENTS.describe(forms);
    return forms;
  }

  /** The table, to which a test may add a form of tomorrow. */
  static WireEvents events() {
    WireEvents w = new WireEvents(VALUES);
    intake(w);
    acceptance(w);
    approval(w);
    withdrawal(w);
    delivery(w);
    archiving(w);
    correction(w);
    supply(w);
    hearing(w);
    review(w);
    statutory(w);
    joint(w);
    gate(w);
    result(w);
    duty(w);
    feedback(w);
    administration(w);
    obligation(w);
    return w;
  }

  private static void intake(WireEvents w) {
    w.event(IntakeEvent.Submitted.class, "case-submitted/1 application lead items materials");
    w.event(IntakeEvent.Linked.class, "case-linked/1 link");
    w.event(IntakeEvent.Received.class, "application-received/1 receipt items");
    w.event(IntakeEvent.Pushed.class, "application-pushed/1 items unconnected");
    w.event(IntakeEvent.PaperHanded.class, "paper-handed/1 originals");
    w.event(IntakeEvent.Fetched.class, "application-fetched/1 department");
    w.event(IntakeEvent.DuplicateAllowed.class, "duplicate-allowed/1 known despite");
    w.event(IntakeEvent.Rerouted.class, "item-rerouted/1 item from department level region");
    w.event(IntakeEvent.ScanReplaced.class, "scan-replaced/1 material digest items");
    w.event(IntakeEvent.Unreached.class, "applicant-unreached/1 message to item? tried");
    w.event(IntakeEvent.Reached.class, "applicant-reached/1 item? how");
    w.event(IntakeEvent.PushFailed.class, "push-failed/1 item department");
    w.event(IntakeEvent.PushConfirmed.class, "push-confirmed/1 item department toFetch");
  }

  private static void acceptance(WireEvents w) {
    w.event(AcceptanceEvent.Accepted.class, "item-accepted/1 item effective");
    w.event(AcceptanceEvent.BundlePromised.class, "bundle-promised/1 due deciding");
    w.event(AcceptanceEvent.NotAccepted.class, "item-not-accepted/1 item decision");
    w.event(AcceptanceEvent.DeemedAccepted.class, "item-deemed-accepted/1 item effective");
    w.event(AcceptanceEvent.AcceptedAtWindow.class, "item-accepted-at-window/1 item");
    w.event(AcceptanceEvent.RerouteProposed.class, "reroute-proposed/1 item reason to");
    w.event(AcceptanceEvent.ExplanationRequested.class, "explanation-requested/1 item question");
    w.event(AcceptanceEvent.Explained.class, "explanation-given/1 item digest");
    w.event(AcceptanceEvent.FactDisputed.class, "fact-disputed/1 item fact found needed needless");
  }

  private static void approval(WireEvents w) {
    w.event(ApprovalEvent.SpecialStepOpened.class, "special-step-opened/1 item kind notice until");
    w.event(ApprovalEvent.SpecialStepClosed.class, "special-step-closed/1 item kind");
    w.event(ApprovalEvent.PreReviewCompleted.class, "pre-review-completed/1 item");
    w.event(ApprovalEvent.Granted.class, "item-granted/1 item result");
    w.event(ApprovalEvent.Denied.class, "item-denied/1 item decision");
    w.event(ApprovalEvent.FailureChosen.class, "failure-chosen/1 item choice");
    w.event(ApprovalEvent.Replaced.class, "item-replaced/1 item certificate verification");
    w.event(ApprovalEvent.Terminated.class, "item-terminated/1 item cause number");
    w.event(ApprovalEvent.SubjectIdentified.class, "subject-identified/1 item subject identity");
  }

  private static void withdrawal(WireEvents w) {
    w.event(WithdrawalEvent.Withdrawn.class, "item-withdrawn/1 item");
    w.event(WithdrawalEvent.WorkStopped.class, "work-stopped/1 item");
    w.event(WithdrawalEvent.BackAtWindow.class, "back-at-window/1 originals");
    w.event(WithdrawalEvent.MaterialsReturned.class, "materials-returned/1 originals receipt");
  }

  private static void delivery(WireEvents w) {
    w.event(DeliveryEvent.ResultSent.class, "result-sent/1 item window");
    w.event(DeliveryEvent.CertificateMade.class, "certificate-made/1 item certificate");
    w.event(DeliveryEvent.Offered.class, "results-offered/1 items method window");
    w.event(DeliveryEvent.Delivered.class, "results-delivered/1 items proof recipient?");
    w.event(DeliveryEvent.ProofHandedOver.class, "proof-handed-over/1 items");
    w.event(DeliveryEvent.HandoverConfirmed.class, "handover-confirmed/1 item");
    w.event(DeliveryEvent.DecisionPublished.class, "decision-published/1 item");
  }

  private static void archiving(WireEvents w) {
    w.event(ArchivingEvent.Archived.class, "file-archived/1 department originals digest");
    w.event(ArchivingEvent.SurrenderedTaken.class, "surrendered-taken/1 department certificates");
    w.event(
        ArchivingEvent.OriginalsDemanded.class,
        "originals-demanded/1 inspection asked purpose materials");
    w.event(
        ArchivingEvent.ElectronicDemanded.class, "electronic-demanded/1 asked purpose materials");
    w.event(ArchivingEvent.InspectionAnswered.class, "inspection-answered/1 inspection answer");
  }

  private static void correction(WireEvents w) {
    w.event(CorrectionEvent.NoticeIssued.class, "notice-issued/1 notice");
    w.event(CorrectionEvent.DefectsReported.class, "defects-reported/1 item defects");
    w.event(CorrectionEvent.Resubmitted.class, "application-resubmitted/1 items revision");
    w.event(CorrectionEvent.CorrectedOnTheSpot.class, "corrected-on-the-spot/1 revision");
    w.event(CorrectionEvent.SelectionAmended.class, "selection-amended/1 items removed revision");
  }

  private static void supply(WireEvents w) {
    w.event(SupplyEvent.UndertakingSigned.class, "undertaking-signed/1 material");
    w.event(SupplyEvent.CreditChecked.class, "credit-checked/1 restricted record");
    w.event(SupplyEvent.DutyNamed.class, "duty-about-material/1 no material");
    w.event(SupplyEvent.FollowingSupplied.class, "following-supplied/1 material supply");
    w.event(SupplyEvent.FollowingAccepted.class, "following-accepted/1 material");
    w.event(SupplyEvent.FollowingRejected.class, "following-rejected/1 material ground");
    w.event(
        SupplyEvent.SharedFetched.class,
        "shared-fetched/1 material supplier by purpose legalBasis");
    w.event(SupplyEvent.SharedUnavailable.class, "shared-unavailable/1 material supplier attempt");
    w.event(SupplyEvent.DataRequested.class, "data-requested/1 material supplier items");
    w.event(SupplyEvent.DataSupplied.class, "data-supplied/1 material");
    w.event(SupplyEvent.FallbackTaken.class, "fallback-taken/1 material");
    w.event(SupplyEvent.FallbackVerified.class, "fallback-verified/1 material genuine record");
    w.event(SupplyEvent.DataDisputed.class, "data-disputed/1 material fault supplier");
    w.event(SupplyEvent.DisputeResolved.class, "dispute-resolved/1 material corrected? reasons?");
    w.event(SupplyEvent.CommitmentChecked.class, "commitment-checked/1 item finding until? record");
    w.event(SupplyEvent.CommitmentBroken.class, "commitment-broken/1 item materials");
    w.event(SupplyEvent.CommitmentUnchecked.class, "commitment-unchecked/1 item");
    w.event(SupplyEvent.FoundFalse.class, "material-found-false/1 material record");
    w.event(SupplyEvent.SharesEntered.class, "shares-entered/1 shares");
  }

  private static void hearing(WireEvents w) {
    w.event(HearingEvent.HearingTold.class, "hearing-told/1 item notice");
    w.event(HearingEvent.HearingAsked.class, "hearing-asked/1 item");
    w.event(HearingEvent.HearingWaived.class, "hearing-waived/1 item");
    w.event(HearingEvent.HearingLapsed.class, "hearing-lapsed/1 item");
    w.event(HearingEvent.HearingSet.class, "hearing-set/1 item day");
    w.event(HearingEvent.HearingAnnounced.class, "hearing-announced/1 item day notice");
    w.event(HearingEvent.HearingHeld.class, "hearing-held/1 item record");
  }

  private static void review(WireEvents w) {
    w.event(ReviewEvent.LowerReviewAssigned.class, "lower-review-assigned/1 item reviewer basis");
    w.event(
        ReviewEvent.LowerOpinionGiven.class,
        "lower-opinion-given/1 item favourable number reviewed");
    w.event(ReviewEvent.SentUp.class, "item-sent-up/1 item");
  }

  private static void statutory(WireEvents w) {
    w.event(StatutoryEvent.Extended.class, "item-extended/1 item reason notice days");
    w.event(
        StatutoryEvent.JointHandlingExtended.class,
        "joint-handling-extended/1 items reason approval notice days");
    w.event(
        StatutoryEvent.SpecialStepRenewed.class, "special-step-renewed/1 item kind notice until");
    w.event(StatutoryEvent.SpecialStepLapsed.class, "special-step-lapsed/1 item kind until");
    w.event(StatutoryEvent.InspectorsAssigned.class, "inspectors-assigned/1 item inspectors");
  }

  private static void joint(WireEvents w) {
    w.event(JointEvent.JointCalled.class, "joint-called/1 no kind items quorum time place duty");
    w.event(JointEvent.JointMoved.class, "joint-moved/1 no time place");
    w.event(JointEvent.JointHeld.class, "joint-held/1 no present duties");
    w.event(JointEvent.OpinionGiven.class, "opinion-given/1 no department verdict text");
    w.event(JointEvent.OpinionMissed.class, "opinion-missed/1 no department");
    w.event(JointEvent.JointConcluded.class, "joint-concluded/1 no outcome dissenting");
    w.event(JointEvent.JointReconvened.class, "joint-reconvened/1 no time place duty");
    w.event(JointEvent.JointCancelled.class, "joint-cancelled/1 no reason");
    w.event(JointEvent.JointLapsed.class, "joint-lapsed/1 no");
    w.event(JointEvent.DisagreementRaised.class, "disagreement-raised/1 no by item? subject duty");
    w.event(JointEvent.DisagreementResolved.class, "disagreement-resolved/1 no note");
  }

  private static void gate(WireEvents w) {
    w.event(GateEvent.FeeAssessed.class, "fee-assessed/1 item fee");
    w.event(GateEvent.FeePaid.class, "fee-paid/1 item no receipt");
    w.event(GateEvent.FeeWaived.class, "fee-waived/1 item no reason");
    w.event(GateEvent.FeeRefunded.class, "fee-refunded/1 item no receipt");
    w.event(GateEvent.Appointed.class, "appointment-made/1 item appointment");
    w.event(GateEvent.AppointmentMoved.class, "appointment-moved/1 item time place");
    w.event(GateEvent.AppointmentCancelled.class, "appointment-cancelled/1 item");
    w.event(GateEvent.Attended.class, "appointment-attended/1 item");
    w.event(GateEvent.NoShowRecorded.class, "appointment-missed/1 item count");
    w.event(GateEvent.RectificationRequired.class, "rectification-required/1 item rectification");
    w.event(GateEvent.RectificationReported.class, "rectification-reported/1 item");
    w.event(GateEvent.RectificationPeriodEnded.class, "rectification-period-ended/1 item");
    w.event(GateEvent.Reinspected.class, "rectification-inspected/1 item passed");
  }

  private static void result(WireEvents w) {
    w.event(ResultEvent.DeliveryChosen.class, "delivery-chosen/1 choice method");
    w.event(ResultEvent.ServiceConsentChanged.class, "service-consent-changed/1 consented");
    w.event(ResultEvent.SendingHeld.class, "sending-held/1 item alone");
    w.event(ResultEvent.SendingFreed.class, "sending-freed/1 item");
    w.event(ResultEvent.UnifiedWaitWarned.class, "unified-wait-warned/1 item release");
    w.event(ResultEvent.ReleasedFromUnified.class, "released-from-unified/1 item");
    w.event(ResultEvent.DeliveryFailed.class, "delivery-failed/1 items reason");
    w.event(ResultEvent.Kept.class, "results-kept/1 items atDepartment proof");
    w.event(ResultEvent.Reissued.class, "result-reissued/1 item reason document");
    w.event(ResultEvent.ResultCorrected.class, "result-corrected/1 item document number");
    w.event(ResultEvent.ResultInvalidated.class, "result-invalidated/1 item kind basis number");
  }

  private static void duty(WireEvents w) {
    w.event(DutyEvent.Reminded.class, "duty-reminded/1 duty");
    w.event(DutyEvent.Escalated.class, "duty-escalated/1 duty rung to overdue?");
  }

  private static void feedback(WireEvents w) {
    w.event(
        FeedbackEvent.Rated.class,
        "case-rated/1 no subject grade named rated contactDuty? remedyDuty?");
    w.event(FeedbackEvent.RaterContacted.class, "rater-contacted/1 no");
    w.event(FeedbackEvent.RatingPutRight.class, "rating-put-right/1 no record");
    w.event(FeedbackEvent.RatingAppealed.class, "rating-appealed/1 no record");
    w.event(FeedbackEvent.AppealDecided.class, "appeal-decided/1 no annulled");
    w.event(FeedbackEvent.Complained.class, "complaint-made/1 no item? reference duty");
    w.event(FeedbackEvent.ComplaintAnswered.class, "complaint-answered/1 no answer");
  }

  private static void administration(WireEvents w) {
    w.event(AdministrationEvent.CalendarMoved.class, "calendar-moved/1 from to");
    w.event(AdministrationEvent.DutyReprojected.class, "duty-redated/1 no legal told");
    w.event(AdministrationEvent.CatalogMoved.class, "catalog-moved/1 from to plans materials");
    w.event(
        AdministrationEvent.DepartmentReassigned.class,
        "department-reassigned/1 item from to basis");
    w.event(AdministrationEvent.ContactChanged.class, "contact-changed/1 reference contact");
    w.event(
        AdministrationEvent.ApplicantSubstituted.class,
        "applicant-substituted/1 reference successor proof");
    w.event(AdministrationEvent.EnteredFromPaper.class, "entered-from-paper/1 outage paper");
    w.event(
        AdministrationEvent.QuestionReferred.class,
        "question-referred/1 no item? reference from to");
    w.event(AdministrationEvent.QuestionAnswered.class, "question-answered/1 no reference");
  }

  private static void obligation(WireEvents w) {
    w.event(ObligationEvent.ObligationOpened.class, "duty-opened/1 duty");
    w.event(
        ObligationEvent.ObligationClosed.class,
        "duty-closed/1 no duty closed",
        Map.of("no", WireValues.special(WireDerived::number)));
    w.event(ObligationEvent.ObligationSuspended.class, "duty-suspended/1 no since");
    w.event(
        ObligationEvent.ObligationResumed.class, "duty-resumed/1 no since due warn provisional");
    w.event(
        ObligationEvent.ObligationExtended.class,
        "duty-extended/1 no limit due? warn? provisional");
    w.event(ObligationEvent.ObligationMoved.class, "duty-moved/1 no due warn provisional");
    w.event(ObligationEvent.ObligationHandedOn.class, "duty-handed-on/1 no by");
  }
}
