package org.yijianshi.codec;

import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.IDENTITY;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.INT;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireTexts.TIME;
import static org.yijianshi.codec.WireValues.ADVERSE_DECISION;
import static org.yijianshi.codec.WireValues.APPOINTMENT;
import static org.yijianshi.codec.WireValues.FEE;
import static org.yijianshi.codec.WireValues.RECTIFICATION;
import static org.yijianshi.codec.WireValues.RESULT_DOCUMENT;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.ApprovalEvent.Denied;
import org.yijianshi.casefile.ApprovalEvent.FailureChosen;
import org.yijianshi.casefile.ApprovalEvent.Granted;
import org.yijianshi.casefile.ApprovalEvent.PreReviewCompleted;
import org.yijianshi.casefile.ApprovalEvent.Replaced;
import org.yijianshi.casefile.ApprovalEvent.SpecialStepClosed;
import org.yijianshi.casefile.ApprovalEvent.SpecialStepOpened;
import org.yijianshi.casefile.ApprovalEvent.SubjectIdentified;
import org.yijianshi.casefile.ApprovalEvent.Terminated;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.GateEvent.Appointed;
import org.yijianshi.casefile.GateEvent.AppointmentCancelled;
import org.yijianshi.casefile.GateEvent.AppointmentMoved;
import org.yijianshi.casefile.GateEvent.Attended;
import org.yijianshi.casefile.GateEvent.FeeAssessed;
import org.yijianshi.casefile.GateEvent.FeePaid;
import org.yijianshi.casefile.GateEvent.FeeRefunded;
import org.yijianshi.casefile.GateEvent.FeeWaived;
import org.yijianshi.casefile.GateEvent.NoShowRecorded;
import org.yijianshi.casefile.GateEvent.RectificationPeriodEnded;
import org.yijianshi.casefile.GateEvent.RectificationReported;
import org.yijianshi.casefile.GateEvent.RectificationRequired;
import org.yijianshi.casefile.GateEvent.Reinspected;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalEvent.BackAtWindow;
import org.yijianshi.casefile.WithdrawalEvent.MaterialsReturned;
import org.yijianshi.casefile.WithdrawalEvent.WithdrawalAgreed;
import org.yijianshi.casefile.WithdrawalEvent.Withdrawn;
import org.yijianshi.casefile.WithdrawalEvent.WorkStopped;

/** The wire names of the events of approval (四): decisions, withdrawal, gates. */
final class WireApprovalEvents {
  private WireApprovalEvents() {}

  static void add(WireEvents w) {
    approval(w);
    withdrawal(w);
    gate(w);
  }

  private static void approval(WireEvents w) {
    w.event(
        "special-step-opened/1",
        shape(SpecialStepOpened.class)
            .with("item", SpecialStepOpened::instance, INSTANCE_ID)
            .with("kind", SpecialStepOpened::kind, word(SpecialStepKind.class))
            .with("notice", SpecialStepOpened::notice, TEXT)
            .with("until", SpecialStepOpened::until, TIME)
            .made(f -> new SpecialStepOpened(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "special-step-closed/1",
        shape(SpecialStepClosed.class)
            .with("item", SpecialStepClosed::instance, INSTANCE_ID)
            .with("kind", SpecialStepClosed::kind, word(SpecialStepKind.class))
            .made(f -> new SpecialStepClosed(f.get(0), f.get(1))));
    w.event(
        "pre-review-completed/1",
        shape(PreReviewCompleted.class)
            .with("item", PreReviewCompleted::instance, INSTANCE_ID)
            .made(f -> new PreReviewCompleted(f.get(0))));
    w.event(
        "item-granted/1",
        shape(Granted.class)
            .with("item", Granted::instance, INSTANCE_ID)
            .with("result", Granted::result, RESULT_DOCUMENT)
            .made(f -> new Granted(f.get(0), f.get(1))));
    w.event(
        "item-denied/1",
        shape(Denied.class)
            .with("item", Denied::instance, INSTANCE_ID)
            .with("decision", Denied::decision, ADVERSE_DECISION)
            .made(f -> new Denied(f.get(0), f.get(1))));
    w.event(
        "failure-chosen/1",
        shape(FailureChosen.class)
            .with("item", FailureChosen::instance, INSTANCE_ID)
            .with("choice", FailureChosen::choice, word(FailureChoice.class))
            .made(f -> new FailureChosen(f.get(0), f.get(1))));
    w.event(
        "item-replaced/1",
        shape(Replaced.class)
            .with("item", Replaced::instance, INSTANCE_ID)
            .with("certificate", Replaced::certificateId, TEXT)
            .with("verification", Replaced::verification, TEXT)
            .made(f -> new Replaced(f.get(0), f.get(1), f.get(2))));
    w.event(
        "item-terminated/1",
        shape(Terminated.class)
            .with("item", Terminated::instance, INSTANCE_ID)
            .with("cause", Terminated::cause, word(TerminationCause.class))
            .with("number", Terminated::number, TEXT)
            .made(f -> new Terminated(f.get(0), f.get(1), f.get(2))));
    w.event(
        "subject-identified/1",
        shape(SubjectIdentified.class)
            .with("item", SubjectIdentified::instance, INSTANCE_ID)
            .with("subject", SubjectIdentified::subject, TEXT)
            .with("identity", SubjectIdentified::identity, IDENTITY)
            .made(f -> new SubjectIdentified(f.get(0), f.get(1), f.get(2))));
  }

  private static void withdrawal(WireEvents w) {
    w.event(
        "item-withdrawn/1",
        shape(Withdrawn.class)
            .with("item", Withdrawn::instance, INSTANCE_ID)
            .made(f -> new Withdrawn(f.get(0))));
    w.event(
        "withdrawal-agreed/1",
        shape(WithdrawalAgreed.class)
            .with("item", WithdrawalAgreed::instance, INSTANCE_ID)
            .with("by", WithdrawalAgreed::by, TEXT)
            .made(f -> new WithdrawalAgreed(f.get(0), f.get(1))));
    w.event(
        "work-stopped/1",
        shape(WorkStopped.class)
            .with("item", WorkStopped::instance, INSTANCE_ID)
            .made(f -> new WorkStopped(f.get(0))));
    w.event(
        "back-at-window/1",
        shape(BackAtWindow.class)
            .with("originals", BackAtWindow::originals, WireMany.list(MATERIAL_CODE))
            .made(f -> new BackAtWindow(f.get(0))));
    w.event(
        "materials-returned/1",
        shape(MaterialsReturned.class)
            .with("originals", MaterialsReturned::originals, WireMany.list(MATERIAL_CODE))
            .with("receipt", MaterialsReturned::receipt, TEXT)
            .made(f -> new MaterialsReturned(f.get(0), f.get(1))));
  }

  private static void gate(WireEvents w) {
    w.event(
        "fee-assessed/1",
        shape(FeeAssessed.class)
            .with("item", FeeAssessed::instance, INSTANCE_ID)
            .with("fee", FeeAssessed::fee, FEE)
            .made(f -> new FeeAssessed(f.get(0), f.get(1))));
    w.event(
        "fee-paid/1",
        shape(FeePaid.class)
            .with("item", FeePaid::instance, INSTANCE_ID)
            .with("no", FeePaid::no, INT)
            .with("receipt", FeePaid::receipt, TEXT)
            .made(f -> new FeePaid(f.get(0), f.get(1), f.get(2))));
    w.event(
        "fee-waived/1",
        shape(FeeWaived.class)
            .with("item", FeeWaived::instance, INSTANCE_ID)
            .with("no", FeeWaived::no, INT)
            .with("reason", FeeWaived::reason, TEXT)
            .made(f -> new FeeWaived(f.get(0), f.get(1), f.get(2))));
    w.event(
        "fee-refunded/1",
        shape(FeeRefunded.class)
            .with("item", FeeRefunded::instance, INSTANCE_ID)
            .with("no", FeeRefunded::no, INT)
            .with("receipt", FeeRefunded::receipt, TEXT)
            .made(f -> new FeeRefunded(f.get(0), f.get(1), f.get(2))));
    w.event(
        "appointment-made/1",
        shape(Appointed.class)
            .with("item", Appointed::instance, INSTANCE_ID)
            .with("appointment", Appointed::appointment, APPOINTMENT)
            .made(f -> new Appointed(f.get(0), f.get(1))));
    w.event(
        "appointment-moved/1",
        shape(AppointmentMoved.class)
            .with("item", AppointmentMoved::instance, INSTANCE_ID)
            .with("time", AppointmentMoved::time, TIME)
            .with("place", AppointmentMoved::place, TEXT)
            .made(f -> new AppointmentMoved(f.get(0), f.get(1), f.get(2))));
    w.event(
        "appointment-cancelled/1",
        shape(AppointmentCancelled.class)
            .with("item", AppointmentCancelled::instance, INSTANCE_ID)
            .made(f -> new AppointmentCancelled(f.get(0))));
    w.event(
        "appointment-attended/1",
        shape(Attended.class)
            .with("item", Attended::instance, INSTANCE_ID)
            .made(f -> new Attended(f.get(0))));
    w.event(
        "appointment-missed/1",
        shape(NoShowRecorded.class)
            .with("item", NoShowRecorded::instance, INSTANCE_ID)
            .with("count", NoShowRecorded::count, INT)
            .made(f -> new NoShowRecorded(f.get(0), f.get(1))));
    w.event(
        "rectification-required/1",
        shape(RectificationRequired.class)
            .with("item", RectificationRequired::instance, INSTANCE_ID)
            .with("rectification", RectificationRequired::rectification, RECTIFICATION)
            .made(f -> new RectificationRequired(f.get(0), f.get(1))));
    w.event(
        "rectification-reported/1",
        shape(RectificationReported.class)
            .with("item", RectificationReported::instance, INSTANCE_ID)
            .made(f -> new RectificationReported(f.get(0))));
    w.event(
        "rectification-period-ended/1",
        shape(RectificationPeriodEnded.class)
            .with("item", RectificationPeriodEnded::instance, INSTANCE_ID)
            .made(f -> new RectificationPeriodEnded(f.get(0))));
    w.event(
        "rectification-inspected/1",
        shape(Reinspected.class)
            .with("item", Reinspected::instance, INSTANCE_ID)
            .with("passed", Reinspected::passed, FLAG)
            .made(f -> new Reinspected(f.get(0), f.get(1))));
  }
}
