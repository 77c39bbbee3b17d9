package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Appointment;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.PaymentList;
import org.yijianshi.casefile.Rectification;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/** What the events of 四 审批, 缴费、到场与整改 make known. */
final class GateMessages implements GateEvent.Cases<Boolean> {
  private final Messages out;

  private GateMessages(Messages out) {
    this.out = out;
  }

  @Rule({"R20", "P-feeGate", "P-noShow", "P-reinspections"})
  static void tell(GateEvent event, Messages out) {
    event.accept(new GateMessages(out));
  }

  @Override
  public Boolean feeAssessed(GateEvent.FeeAssessed event) {
    Fee fee = event.fee();
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("fee", Integer.toString(fee.no()));
    content.put("fen", Long.toString(fee.fen()));
    content.put("basis", fee.basis());
    content.put("gate", fee.gate().name());
    content.put("toPay", Long.toString(PaymentList.of(out.after()).toPay(fee.payer())));
    out.after()
        .obligations()
        .find(fee.duty())
        .map(o -> o.dueAt())
        .ifPresent(due -> content.put("due", due.toString()));
    out.add(
        MessageKind.FEE_NOTICE,
        Party.applicant(fee.payer()),
        event.instance(),
        content.buildOrThrow());
    return true;
  }

  @Override
  public Boolean feePaid(GateEvent.FeePaid event) {
    return settled(event.instance(), event.no(), Map.of("receipt", event.receipt()));
  }

  @Override
  public Boolean feeWaived(GateEvent.FeeWaived event) {
    return settled(event.instance(), event.no(), Map.of());
  }

  @Override
  public Boolean feeRefunded(GateEvent.FeeRefunded event) {
    return settled(event.instance(), event.no(), Map.of("receipt", event.receipt()));
  }

  private boolean settled(InstanceId id, int no, Map<String, String> more) {
    Fee fee = out.after().instance(id).flatMap(i -> i.gates().fee(no)).orElseThrow();
    out.add(
        MessageKind.FEE_SETTLED,
        Party.applicant(fee.payer()),
        id,
        ImmutableMap.<String, String>builder()
            .put("fee", Integer.toString(no))
            .put("state", fee.state().name())
            .putAll(more)
            .buildOrThrow());
    return true;
  }

  @Override
  public Boolean appointed(GateEvent.Appointed event) {
    return appointment(event.instance(), event.appointment());
  }

  @Override
  public Boolean appointmentMoved(GateEvent.AppointmentMoved event) {
    Appointment moved =
        out.after().instance(event.instance()).map(i -> i.gates().appointment()).orElseThrow();
    return appointment(event.instance(), moved);
  }

  private boolean appointment(InstanceId id, Appointment appointment) {
    out.toApplicants(
        MessageKind.APPOINTMENT,
        id,
        ImmutableMap.of(
            "purpose", appointment.purpose().name(),
            "time", appointment.time().toString(),
            "place", appointment.place()));
    return true;
  }

  @Override
  public Boolean appointmentCancelled(GateEvent.AppointmentCancelled event) {
    out.toApplicants(MessageKind.APPOINTMENT_CANCELLED, event.instance(), Map.of());
    return true;
  }

  /** Who was there knows it. */
  @Override
  public Boolean attended(GateEvent.Attended event) {
    return false;
  }

  @Override
  public Boolean noShowRecorded(GateEvent.NoShowRecorded event) {
    out.toApplicants(
        MessageKind.NO_SHOW, event.instance(), Map.of("count", Integer.toString(event.count())));
    return true;
  }

  @Override
  public Boolean rectificationRequired(GateEvent.RectificationRequired event) {
    Rectification required = event.rectification();
    out.toApplicants(
        MessageKind.RECTIFICATION,
        event.instance(),
        ImmutableMap.of(
            "notice", required.notice(),
            "what", required.what(),
            "until", required.until().toString()));
    return true;
  }

  @Override
  public Boolean rectificationReported(GateEvent.RectificationReported event) {
    InstanceId id = event.instance();
    out.add(MessageKind.RECTIFIED, out.plan(id).party(), id, Map.of());
    return true;
  }

  /** The day was announced; that it passed tells nobody anything new. */
  @Override
  public Boolean rectificationPeriodEnded(GateEvent.RectificationPeriodEnded event) {
    return false;
  }

  @Override
  public Boolean reinspected(GateEvent.Reinspected event) {
    out.toApplicants(
        MessageKind.REINSPECTION,
        event.instance(),
        Map.of("passed", Boolean.toString(event.passed())));
    return true;
  }
}
