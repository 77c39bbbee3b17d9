package org.yijianshi.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.policy.FeeGate;

/**
 * Commands of 四 审批, 缴费、到场与整改: what the applicant must do before an item can go on, and who confirms
 * it.
 */
public sealed interface GateCommand extends CaseCommand {
  /** The instance it is about. */
  InstanceId instance();

  @Override
  default Optional<InstanceId> about() {
    return Optional.of(instance());
  }

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.gate(this);
  }

  /**
   * A fee is assessed and told to whoever pays it.
   *
   * @param instance the instance
   * @param fen the amount in fen, one hundredth of a yuan, at least 1
   * @param basis the rate or document it rests on
   * @param payer the reference of the participant who pays
   * @param until the last day to pay, if the notice sets one; null for the period of the policy
   * @param gate what it holds up, as the guide of the item says; null as the policy says
   */
  @Rule({"R20", "P-feeGate"})
  record AssessFee(
      InstanceId instance,
      long fen,
      String basis,
      String payer,
      @Nullable LocalDate until,
      @Nullable FeeGate gate)
      implements GateCommand {
    /** Checks that nothing is missing. */
    public AssessFee {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(payer, "payer");
      if (fen < 1) {
        throw new IllegalArgumentException("A fee must be at least 1 fen: " + fen);
      }
      if (basis.isBlank()) {
        throw new IllegalArgumentException("A fee needs its basis");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.assessFee(this);
    }
  }

  /**
   * A payment came in: the host's payment service or a window says so.
   *
   * @param instance the instance
   * @param no the number of the fee within the instance, from 1
   * @param receipt the number of the receipt (票据)
   */
  @Rule({"R20", "P-feeGate"})
  record ConfirmPayment(InstanceId instance, int no, String receipt) implements GateCommand {
    /** Checks that nothing is missing. */
    public ConfirmPayment {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(receipt, "receipt");
      if (receipt.isBlank()) {
        throw new IllegalArgumentException("A payment needs the number of its receipt");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmPayment(this);
    }
  }

  /**
   * The department waives a fee.
   *
   * @param instance the instance
   * @param no the number of the fee within the instance, from 1
   * @param reason why, with its basis
   */
  @Rule({"R20", "P-feeGate"})
  record WaiveFee(InstanceId instance, int no, String reason) implements GateCommand {
    /** Checks that nothing is missing. */
    public WaiveFee {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
      if (reason.isBlank()) {
        throw new IllegalArgumentException("A fee is not waived without a reason");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.waiveFee(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "WaiveFee[instance=" + instance + ", no=" + no + "]";
    }
  }

  /**
   * A fee that was paid is given back.
   *
   * @param instance the instance
   * @param no the number of the fee within the instance, from 1
   * @param receipt the number of the refund
   */
  @Rule({"R20", "P-feeGate"})
  record RefundFee(InstanceId instance, int no, String receipt) implements GateCommand {
    /** Checks that nothing is missing. */
    public RefundFee {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(receipt, "receipt");
      if (receipt.isBlank()) {
        throw new IllegalArgumentException("A refund needs its number");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.refundFee(this);
    }
  }

  /**
   * The applicant is asked to be there in person.
   *
   * @param instance the instance
   * @param purpose what for
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   */
  @Rule({"R20", "P-noShow"})
  record Appoint(InstanceId instance, AttendancePurpose purpose, Instant time, String place)
      implements GateCommand {
    /** Checks that nothing is missing. */
    public Appoint {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(purpose, "purpose");
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
      if (place.isBlank()) {
        throw new IllegalArgumentException("An appointment needs a place");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.appoint(this);
    }
  }

  /**
   * The open appointment is moved.
   *
   * @param instance the instance
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   */
  @Rule({"R20", "P-noShow"})
  record MoveAppointment(InstanceId instance, Instant time, String place) implements GateCommand {
    /** Checks that nothing is missing. */
    public MoveAppointment {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
      if (place.isBlank()) {
        throw new IllegalArgumentException("An appointment needs a place");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.moveAppointment(this);
    }
  }

  /**
   * The open appointment is not needed any more.
   *
   * @param instance the instance
   */
  @Rule({"R20", "P-noShow"})
  record CancelAppointment(InstanceId instance) implements GateCommand {
    /** Checks that nothing is missing. */
    public CancelAppointment {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.cancelAppointment(this);
    }
  }

  /**
   * The applicant was there.
   *
   * @param instance the instance
   */
  @Rule({"R20", "P-noShow"})
  record ConfirmAttendance(InstanceId instance) implements GateCommand {
    /** Checks that nothing is missing. */
    public ConfirmAttendance {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmAttendance(this);
    }
  }

  /**
   * The applicant was not there.
   *
   * @param instance the instance
   */
  @Rule({"R20", "P-noShow"})
  record RecordNoShow(InstanceId instance) implements GateCommand {
    /** Checks that nothing is missing. */
    public RecordNoShow {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.recordNoShow(this);
    }
  }

  /**
   * The department tells in writing what must be put right and until when; the promised clock
   * stands still meanwhile, the statutory one does not.
   *
   * @param instance the instance
   * @param what what must be put right
   * @param until the last day, as announced
   * @param notice the number of the written notice
   */
  @Rule("P-reinspections")
  record RequireRectification(InstanceId instance, String what, LocalDate until, String notice)
      implements GateCommand {
    /** Checks that nothing is missing. */
    public RequireRectification {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(notice, "notice");
      if (what.isBlank() || notice.isBlank()) {
        throw new IllegalArgumentException(
            "A rectification needs its content and the number of its notice");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.requireRectification(this);
    }
  }

  /**
   * The applicant reports that it is put right.
   *
   * @param instance the instance
   */
  @Rule("P-reinspections")
  record ReportRectified(InstanceId instance) implements GateCommand {
    /** Checks that nothing is missing. */
    public ReportRectified {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reportRectified(this);
    }
  }

  /**
   * The system finds the announced day past: the clock runs on.
   *
   * @param instance the instance
   */
  @Rule("P-reinspections")
  record EndRectificationPeriod(InstanceId instance) implements GateCommand {
    /** Checks that nothing is missing. */
    public EndRectificationPeriod {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.endRectificationPeriod(this);
    }
  }

  /**
   * The department looks again.
   *
   * @param instance the instance
   * @param passed whether it is put right
   */
  @Rule("P-reinspections")
  record Reinspect(InstanceId instance, boolean passed) implements GateCommand {
    /** Checks that nothing is missing. */
    public Reinspect {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reinspect(this);
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link AssessFee}. */
    R assessFee(AssessFee command);

    /** {@link ConfirmPayment}. */
    R confirmPayment(ConfirmPayment command);

    /** {@link WaiveFee}. */
    R waiveFee(WaiveFee command);

    /** {@link RefundFee}. */
    R refundFee(RefundFee command);

    /** {@link Appoint}. */
    R appoint(Appoint command);

    /** {@link MoveAppointment}. */
    R moveAppointment(MoveAppointment command);

    /** {@link CancelAppointment}. */
    R cancelAppointment(CancelAppointment command);

    /** {@link ConfirmAttendance}. */
    R confirmAttendance(ConfirmAttendance command);

    /** {@link RecordNoShow}. */
    R recordNoShow(RecordNoShow command);

    /** {@link RequireRectification}. */
    R requireRectification(RequireRectification command);

    /** {@link ReportRectified}. */
    R reportRectified(ReportRectified command);

    /** {@link EndRectificationPeriod}. */
    R endRectificationPeriod(EndRectificationPeriod command);

    /** {@link Reinspect}. */
    R reinspect(Reinspect command);
  }
}
