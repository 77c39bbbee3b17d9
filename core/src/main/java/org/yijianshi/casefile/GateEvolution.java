package org.yijianshi.casefile;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** What the events of 四 审批, 缴费、到场与整改 do to the state. */
record GateEvolution(CaseState state, Instant at) implements GateEvent.Cases<CaseState> {
  @Override
  public CaseState feeAssessed(GateEvent.FeeAssessed event) {
    return changing(event, gates -> gates.with(event.fee()));
  }

  @Override
  public CaseState feePaid(GateEvent.FeePaid event) {
    return changing(event, gates -> gates.withFee(event.no(), FeeState.PAID, event.receipt()));
  }

  @Override
  public CaseState feeWaived(GateEvent.FeeWaived event) {
    return changing(event, gates -> gates.withFee(event.no(), FeeState.WAIVED, null));
  }

  @Override
  public CaseState feeRefunded(GateEvent.FeeRefunded event) {
    return changing(event, gates -> gates.withFee(event.no(), FeeState.REFUNDED, event.receipt()));
  }

  @Override
  public CaseState appointed(GateEvent.Appointed event) {
    return changing(event, gates -> gates.with(event.appointment(), gates.noShows()));
  }

  @Override
  public CaseState appointmentMoved(GateEvent.AppointmentMoved event) {
    return changing(
        event,
        gates -> {
          Appointment old = gates.appointment();
          if (old == null) {
            throw new IllegalStateException("Instance " + event.instance() + " has no appointment");
          }
          return gates.with(
              new Appointment(old.purpose(), event.time(), event.place()), gates.noShows());
        });
  }

  @Override
  public CaseState appointmentCancelled(GateEvent.AppointmentCancelled event) {
    return changing(event, gates -> gates.with(null, gates.noShows()));
  }

  @Override
  public CaseState attended(GateEvent.Attended event) {
    return changing(event, gates -> gates.with(null, 0));
  }

  @Override
  public CaseState noShowRecorded(GateEvent.NoShowRecorded event) {
    return changing(event, gates -> gates.with(null, event.count()));
  }

  @Override
  public CaseState rectificationRequired(GateEvent.RectificationRequired event) {
    return changing(event, gates -> gates.with(event.rectification()));
  }

  @Override
  public CaseState rectificationReported(GateEvent.RectificationReported event) {
    return changing(event, gates -> gates.rectified(RectificationState.REPORTED, null));
  }

  @Override
  public CaseState rectificationPeriodEnded(GateEvent.RectificationPeriodEnded event) {
    return changing(event, gates -> gates.rectified(RectificationState.OVERDUE, null));
  }

  @Override
  public CaseState reinspected(GateEvent.Reinspected event) {
    RectificationState found =
        event.passed() ? RectificationState.PASSED : RectificationState.FAILED;
    return changing(event, gates -> gates.rectified(found, at));
  }

  private CaseState changing(GateEvent event, UnaryOperator<GateFacts> change) {
    return Evolution.changing(state, event.instance(), c -> c.gates(change.apply(c.gates)));
  }
}
