package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Events of 四 审批, 缴费、到场与整改. */
public sealed interface GateEvent extends CaseEvent {
  /** The instance it is about. */
  @Override
  InstanceId instance();

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.gate(this);
  }

  /**
   * A fee was assessed.
   *
   * @param instance the instance
   * @param fee the fee
   */
  @Rule({"R20", "P-feeGate"})
  record FeeAssessed(InstanceId instance, Fee fee) implements GateEvent {
    /** Checks that nothing is missing. */
    public FeeAssessed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(fee, "fee");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.feeAssessed(this);
    }
  }

  /**
   * A fee was paid.
   *
   * @param instance the instance
   * @param no the number of the fee within the instance, from 1
   * @param receipt the number of the receipt
   */
  @Rule({"R20", "P-feeGate"})
  record FeePaid(InstanceId instance, int no, String receipt) implements GateEvent {
    /** Checks that nothing is missing. */
    public FeePaid {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(receipt, "receipt");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.feePaid(this);
    }
  }

  /**
   * A fee was waived.
   *
   * @param instance the instance
   * @param no the number of the fee within the instance, from 1
   * @param reason why
   */
  @Rule({"R20", "P-feeGate"})
  record FeeWaived(InstanceId instance, int no, String reason) implements GateEvent {
    /** Checks that nothing is missing. */
    public FeeWaived {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.feeWaived(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "FeeWaived[instance=" + instance + ", no=" + no + "]";
    }
  }

  /**
   * A fee was given back.
   *
   * @param instance the instance
   * @param no the number of the fee within the instance, from 1
   * @param receipt the number of the refund
   */
  @Rule({"R20", "P-feeGate"})
  record FeeRefunded(InstanceId instance, int no, String receipt) implements GateEvent {
    /** Checks that nothing is missing. */
    public FeeRefunded {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(receipt, "receipt");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.feeRefunded(this);
    }
  }

  /**
   * An appointment was made.
   *
   * @param instance the instance
   * @param appointment the appointment
   */
  @Rule({"R20", "P-noShow"})
  record Appointed(InstanceId instance, Appointment appointment) implements GateEvent {
    /** Checks that nothing is missing. */
    public Appointed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(appointment, "appointment");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.appointed(this);
    }
  }

  /**
   * It was moved.
   *
   * @param instance the instance
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   */
  @Rule({"R20", "P-noShow"})
  record AppointmentMoved(InstanceId instance, Instant time, String place) implements GateEvent {
    /** Checks that nothing is missing. */
    public AppointmentMoved {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.appointmentMoved(this);
    }
  }

  /**
   * It was cancelled.
   *
   * @param instance the instance
   */
  @Rule({"R20", "P-noShow"})
  record AppointmentCancelled(InstanceId instance) implements GateEvent {
    /** Checks that nothing is missing. */
    public AppointmentCancelled {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.appointmentCancelled(this);
    }
  }

  /**
   * The applicant was there; missed appointments count no longer.
   *
   * @param instance the instance
   */
  @Rule({"R20", "P-noShow"})
  record Attended(InstanceId instance) implements GateEvent {
    /** Checks that nothing is missing. */
    public Attended {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.attended(this);
    }
  }

  /**
   * The applicant was not there.
   *
   * @param instance the instance
   * @param count how many were missed in a row by now, from 1
   */
  @Rule({"R20", "P-noShow"})
  record NoShowRecorded(InstanceId instance, int count) implements GateEvent {
    /** Checks that nothing is missing. */
    public NoShowRecorded {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.noShowRecorded(this);
    }
  }

  /**
   * Something must be put right.
   *
   * @param instance the instance
   * @param rectification what, and until when
   */
  @Rule("P-reinspections")
  record RectificationRequired(InstanceId instance, Rectification rectification)
      implements GateEvent {
    /** Checks that nothing is missing. */
    public RectificationRequired {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(rectification, "rectification");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rectificationRequired(this);
    }
  }

  /**
   * The applicant reported it put right.
   *
   * @param instance the instance
   */
  @Rule("P-reinspections")
  record RectificationReported(InstanceId instance) implements GateEvent {
    /** Checks that nothing is missing. */
    public RectificationReported {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rectificationReported(this);
    }
  }

  /**
   * The announced day passed without a report.
   *
   * @param instance the instance
   */
  @Rule("P-reinspections")
  record RectificationPeriodEnded(InstanceId instance) implements GateEvent {
    /** Checks that nothing is missing. */
    public RectificationPeriodEnded {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rectificationPeriodEnded(this);
    }
  }

  /**
   * The department looked again.
   *
   * @param instance the instance
   * @param passed whether it is put right
   */
  @Rule("P-reinspections")
  record Reinspected(InstanceId instance, boolean passed) implements GateEvent {
    /** Checks that nothing is missing. */
    public Reinspected {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reinspected(this);
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link FeeAssessed}. */
    R feeAssessed(FeeAssessed event);

    /** {@link FeePaid}. */
    R feePaid(FeePaid event);

    /** {@link FeeWaived}. */
    R feeWaived(FeeWaived event);

    /** {@link FeeRefunded}. */
    R feeRefunded(FeeRefunded event);

    /** {@link Appointed}. */
    R appointed(Appointed event);

    /** {@link AppointmentMoved}. */
    R appointmentMoved(AppointmentMoved event);

    /** {@link AppointmentCancelled}. */
    R appointmentCancelled(AppointmentCancelled event);

    /** {@link Attended}. */
    R attended(Attended event);

    /** {@link NoShowRecorded}. */
    R noShowRecorded(NoShowRecorded event);

    /** {@link RectificationRequired}. */
    R rectificationRequired(RectificationRequired event);

    /** {@link RectificationReported}. */
    R rectificationReported(RectificationReported event);

    /** {@link RectificationPeriodEnded}. */
    R rectificationPeriodEnded(RectificationPeriodEnded event);

    /** {@link Reinspected}. */
    R reinspected(Reinspected event);
  }
}
