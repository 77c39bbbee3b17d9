package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Receiving, correcting and telling. Built by {@link Policy.Builder}.
 *
 * @param intakeMode 收件受理一体化: whether the window may accept; default RECEIVE_ONLY (R38)
 * @param partialReceipt 部分收件: complete items beside deficient ones; default APPLICANTS_CHOICE
 *     (practice)
 * @param correctionPeriod 补正期限: time to correct, if the notice sets no other; natural days, 5 to
 *     180, default 30 (practice [J])
 * @param correctionHalfwayReminder 补正过半提醒: a reminder half-way through; default true (practice)
 * @param correctionReminder 补正到期前提醒: a reminder before the end; natural days, 1 to 60, default 3
 *     (practice)
 * @param correctionLapsed 逾期未补正: not corrected in time; default TERMINATE (practice)
 * @param serviceConsent 电子送达同意: consent to electronic service; default ASK_AT_SUBMISSION (practice)
 * @param serviceFallback 通知不达: a notice that does not arrive; default LETTER_THEN_PUBLIC_NOTICE
 *     (practice)
 * @param feeGate 缴费节点: until when a fee must be paid, if the item does not say; default
 *     BEFORE_DECISION (practice [J])
 * @param feePeriod 缴费期限: time to pay, if the notice sets no other; working days, 1 to 60, default
 *     10 (practice [J])
 * @param feeLapsed 逾期未缴费: not paid in time; default KEEP_OPEN (practice)
 * @param noShowLimit 未到场次数: missed appointments before the item ends; a count, 1 to 5, default 2
 *     (practice)
 * @param noShow 多次未到场: after so many missed appointments; default TERMINATE (practice)
 */
@Rule({"P-intakeMode", "P-partialReceipt", "P-correctionPeriod", "P-serviceConsent", "P-feeGate"})
public record IntakePolicy(
    IntakeMode intakeMode,
    PartialReceipt partialReceipt,
    int correctionPeriod,
    boolean correctionHalfwayReminder,
    int correctionReminder,
    Lapse correctionLapsed,
    ServiceConsent serviceConsent,
    ServiceFallback serviceFallback,
    FeeGate feeGate,
    int feePeriod,
    Lapse feeLapsed,
    int noShowLimit,
    Lapse noShow) {
  /** 收件受理一体化: whether the window may accept. */
  public static final Knob<IntakeMode> INTAKE_MODE =
      Knob.of(
          "intakeMode", "收件受理一体化", "whether the window may accept", IntakeMode.RECEIVE_ONLY, "R38");

  /** 部分收件: complete items beside deficient ones. */
  public static final Knob<PartialReceipt> PARTIAL_RECEIPT =
      Knob.of(
          "partialReceipt",
          "部分收件",
          "complete items beside deficient ones",
          PartialReceipt.APPLICANTS_CHOICE,
          "practice");

  /** 补正期限: time to correct, if the notice sets no other. */
  public static final Knob<Integer> CORRECTION_PERIOD =
      Knob.count(
          "correctionPeriod",
          "补正期限",
          "time to correct, if the notice sets no other",
          30,
          Knob.Unit.NATURAL_DAYS,
          5,
          180,
          "practice [J]");

  /** 补正过半提醒: a reminder half-way through. */
  public static final Knob<Boolean> CORRECTION_HALFWAY_REMINDER =
      Knob.flag(
          "correctionHalfwayReminder", "补正过半提醒", "a reminder half-way through", true, "practice");

  /** 补正到期前提醒: a reminder before the end. */
  public static final Knob<Integer> CORRECTION_REMINDER =
      Knob.count(
          "correctionReminder",
          "补正到期前提醒",
          "a reminder before the end",
          3,
          Knob.Unit.NATURAL_DAYS,
          1,
          60,
          "practice");

  /** 逾期未补正: not corrected in time. */
  public static final Knob<Lapse> CORRECTION_LAPSED =
      Knob.of("correctionLapsed", "逾期未补正", "not corrected in time", Lapse.TERMINATE, "practice");

  /** 电子送达同意: consent to electronic service. */
  public static final Knob<ServiceConsent> SERVICE_CONSENT =
      Knob.of(
          "serviceConsent",
          "电子送达同意",
          "consent to electronic service",
          ServiceConsent.ASK_AT_SUBMISSION,
          "practice");

  /** 通知不达: a notice that does not arrive. */
  public static final Knob<ServiceFallback> SERVICE_FALLBACK =
      Knob.of(
          "serviceFallback",
          "通知不达",
          "a notice that does not arrive",
          ServiceFallback.LETTER_THEN_PUBLIC_NOTICE,
          "practice");

  /** 缴费节点: until when a fee must be paid, if the item does not say. */
  public static final Knob<FeeGate> FEE_GATE =
      Knob.of(
          "feeGate",
          "缴费节点",
          "until when a fee must be paid, if the item does not say",
          FeeGate.BEFORE_DECISION,
          "practice [J]");

  /** 缴费期限: time to pay, if the notice sets no other. */
  public static final Knob<Integer> FEE_PERIOD =
      Knob.count(
          "feePeriod",
          "缴费期限",
          "time to pay, if the notice sets no other",
          10,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "practice [J]");

  /** 逾期未缴费: not paid in time. */
  public static final Knob<Lapse> FEE_LAPSED =
      Knob.of("feeLapsed", "逾期未缴费", "not paid in time", Lapse.KEEP_OPEN, "practice");

  /** 未到场次数: missed appointments before the item ends. */
  public static final Knob<Integer> NO_SHOW_LIMIT =
      Knob.count(
          "noShowLimit",
          "未到场次数",
          "missed appointments before the item ends",
          2,
          Knob.Unit.TIMES,
          1,
          5,
          "practice");

  /** 多次未到场: after so many missed appointments. */
  public static final Knob<Lapse> NO_SHOW =
      Knob.of("noShow", "多次未到场", "after so many missed appointments", Lapse.TERMINATE, "practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          INTAKE_MODE,
          PARTIAL_RECEIPT,
          CORRECTION_PERIOD,
          CORRECTION_HALFWAY_REMINDER,
          CORRECTION_REMINDER,
          CORRECTION_LAPSED,
          SERVICE_CONSENT,
          SERVICE_FALLBACK,
          FEE_GATE,
          FEE_PERIOD,
          FEE_LAPSED,
          NO_SHOW_LIMIT,
          NO_SHOW);

  static IntakePolicy of(Settings settings) {
    return new IntakePolicy(
        settings.get(INTAKE_MODE),
        settings.get(PARTIAL_RECEIPT),
        settings.get(CORRECTION_PERIOD),
        settings.get(CORRECTION_HALFWAY_REMINDER),
        settings.get(CORRECTION_REMINDER),
        settings.get(CORRECTION_LAPSED),
        settings.get(SERVICE_CONSENT),
        settings.get(SERVICE_FALLBACK),
        settings.get(FEE_GATE),
        settings.get(FEE_PERIOD),
        settings.get(FEE_LAPSED),
        settings.get(NO_SHOW_LIMIT),
        settings.get(NO_SHOW));
  }
}
