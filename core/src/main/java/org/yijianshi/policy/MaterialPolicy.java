package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Who may see materials, and what stands in for them. Built by {@link Policy.Builder}.
 *
 * @param materialVisibility 材料可见范围: what a department may see; default OWN_ITEMS (在线政务服务规定 7;
 *     个人信息保护法)
 * @param custody 原件保管: what the keeper of originals may read; default HOLD_ONLY (R31, R50)
 * @param sharedDataFailure 共享数据不可用: shared data unavailable; default COPY_OR_COMMITMENT (R10, R12;
 *     在线政务服务规定 7)
 * @param sharedDataRetries 共享数据重试次数: attempts before the manual check; a count, 0 to 20, default 3
 *     (practice [J])
 * @param fallbackVerification 待核验期限: time to verify what was taken instead; working days, 1 to 20,
 *     default 5 (practice)
 * @param dataDispute 数据异议期限: time to settle a dispute about data; working days, 1 to 20, default 5
 *     (practice)
 * @param deferral 容缺受理: materials to follow; default SECONDARY_MATERIALS (R29; halls of 深圳 and 西安)
 * @param deferralPeriod 容缺补交期限上限: the longest time to follow up, never beyond the promised limit
 *     less the margin; working days, 1 to 20, default 20 (practice)
 * @param deferralMargin 容缺补交提前量: how long before the promised limit it must be in; working days, 2
 *     to 10, default 2 (practice)
 * @param deferralReminder 容缺补交提醒: a reminder before the end; working days, 1 to 10, default 3
 *     (practice)
 * @param deferralLapsed 逾期未补交: not followed up in time; default TERMINATE (practice)
 * @param creditCheck 信用不良不适用: a bad credit record excludes deferral and commitment; default true
 *     (国办发〔2020〕42号)
 * @param commitment 告知承诺: commitments; default PROOF_AND_PERMIT (国办发〔2020〕42号)
 * @param commitmentCheck 承诺核查期限: time to check a permit granted on commitment, if the item does not
 *     say; working days, 1 to 60, default 20 (消防法 15; practice)
 */
@Rule({"P-materialVisibility", "P-sharedDataFailure", "P-deferral", "P-commitment"})
public record MaterialPolicy(
    MaterialVisibility materialVisibility,
    MaterialCustody custody,
    SharedDataFailure sharedDataFailure,
    int sharedDataRetries,
    int fallbackVerification,
    int dataDispute,
    DeferralRule deferral,
    int deferralPeriod,
    int deferralMargin,
    int deferralReminder,
    Lapse deferralLapsed,
    boolean creditCheck,
    CommitmentPolicy commitment,
    int commitmentCheck) {
  /** 材料可见范围: what a department may see. */
  public static final Knob<MaterialVisibility> MATERIAL_VISIBILITY =
      Knob.of(
          "materialVisibility",
          "材料可见范围",
          "what a department may see",
          MaterialVisibility.OWN_ITEMS,
          "在线政务服务规定 7; 个人信息保护法");

  /** 原件保管: what the keeper of originals may read. */
  public static final Knob<MaterialCustody> CUSTODY =
      Knob.of(
          "custody",
          "原件保管",
          "what the keeper of originals may read",
          MaterialCustody.HOLD_ONLY,
          "R31, R50");

  /** 共享数据不可用: shared data unavailable. */
  public static final Knob<SharedDataFailure> SHARED_DATA_FAILURE =
      Knob.of(
          "sharedDataFailure",
          "共享数据不可用",
          "shared data unavailable",
          SharedDataFailure.COPY_OR_COMMITMENT,
          "R10, R12; 在线政务服务规定 7");

  /** 共享数据重试次数: attempts before the manual check. */
  public static final Knob<Integer> SHARED_DATA_RETRIES =
      Knob.count(
          "sharedDataRetries",
          "共享数据重试次数",
          "attempts before the manual check",
          3,
          Knob.Unit.TIMES,
          0,
          20,
          "practice [J]");

  /** 待核验期限: time to verify what was taken instead. */
  public static final Knob<Integer> FALLBACK_VERIFICATION =
      Knob.count(
          "fallbackVerification",
          "待核验期限",
          "time to verify what was taken instead",
          5,
          Knob.Unit.WORKING_DAYS,
          1,
          20,
          "practice");

  /** 数据异议期限: time to settle a dispute about data. */
  public static final Knob<Integer> DATA_DISPUTE =
      Knob.count(
          "dataDispute",
          "数据异议期限",
          "time to settle a dispute about data",
          5,
          Knob.Unit.WORKING_DAYS,
          1,
          20,
          "practice");

  /** 容缺受理: materials to follow. */
  public static final Knob<DeferralRule> DEFERRAL =
      Knob.of(
          "deferral",
          "容缺受理",
          "materials to follow",
          DeferralRule.SECONDARY_MATERIALS,
          "R29; halls of 深圳 and 西安");

  /** 容缺补交期限上限: the longest time to follow up, never beyond the promised limit less the margin. */
  public static final Knob<Integer> DEFERRAL_PERIOD =
      Knob.count(
          "deferralPeriod",
          "容缺补交期限上限",
          "the longest time to follow up, never beyond the promised limit less the margin",
          20,
          Knob.Unit.WORKING_DAYS,
          1,
          20,
          "practice");

  /** 容缺补交提前量: how long before the promised limit it must be in. */
  public static final Knob<Integer> DEFERRAL_MARGIN =
      Knob.count(
          "deferralMargin",
          "容缺补交提前量",
          "how long before the promised limit it must be in",
          2,
          Knob.Unit.WORKING_DAYS,
          2,
          10,
          "practice");

  /** 容缺补交提醒: a reminder before the end. */
  public static final Knob<Integer> DEFERRAL_REMINDER =
      Knob.count(
          "deferralReminder",
          "容缺补交提醒",
          "a reminder before the end",
          3,
          Knob.Unit.WORKING_DAYS,
          1,
          10,
          "practice");

  /** 逾期未补交: not followed up in time. */
  public static final Knob<Lapse> DEFERRAL_LAPSED =
      Knob.of("deferralLapsed", "逾期未补交", "not followed up in time", Lapse.TERMINATE, "practice");

  /** 信用不良不适用: a bad credit record excludes deferral and commitment. */
  public static final Knob<Boolean> CREDIT_CHECK =
      Knob.flag(
          "creditCheck",
          "信用不良不适用",
          "a bad credit record excludes deferral and commitment",
          true,
          "国办发〔2020〕42号");

  /** 告知承诺: commitments. */
  public static final Knob<CommitmentPolicy> COMMITMENT =
      Knob.of(
          "commitment", "告知承诺", "commitments", CommitmentPolicy.PROOF_AND_PERMIT, "国办发〔2020〕42号");

  /** 承诺核查期限: time to check a permit granted on commitment, if the item does not say. */
  public static final Knob<Integer> COMMITMENT_CHECK =
      Knob.count(
          "commitmentCheck",
          "承诺核查期限",
          "time to check a permit granted on commitment, if the item does not say",
          20,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "消防法 15; practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          MATERIAL_VISIBILITY,
          CUSTODY,
          SHARED_DATA_FAILURE,
          SHARED_DATA_RETRIES,
          FALLBACK_VERIFICATION,
          DATA_DISPUTE,
          DEFERRAL,
          DEFERRAL_PERIOD,
          DEFERRAL_MARGIN,
          DEFERRAL_REMINDER,
          DEFERRAL_LAPSED,
          CREDIT_CHECK,
          COMMITMENT,
          COMMITMENT_CHECK);

  static MaterialPolicy of(Settings settings) {
    return new MaterialPolicy(
        settings.get(MATERIAL_VISIBILITY),
        settings.get(CUSTODY),
        settings.get(SHARED_DATA_FAILURE),
        settings.get(SHARED_DATA_RETRIES),
        settings.get(FALLBACK_VERIFICATION),
        settings.get(DATA_DISPUTE),
        settings.get(DEFERRAL),
        settings.get(DEFERRAL_PERIOD),
        settings.get(DEFERRAL_MARGIN),
        settings.get(DEFERRAL_REMINDER),
        settings.get(DEFERRAL_LAPSED),
        settings.get(CREDIT_CHECK),
        settings.get(COMMITMENT),
        settings.get(COMMITMENT_CHECK));
  }
}
