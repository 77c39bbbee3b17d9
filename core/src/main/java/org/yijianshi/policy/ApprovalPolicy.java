package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Deciding. Built by {@link Policy.Builder}.
 *
 * @param successorClock 后置事项计时: the clocks of a successor that waits; default TWO_CLOCKS (许可法 45)
 * @param preReviewLimit 预审期限: the limit of a pre-review, if the item does not say; default
 *     PROMISED_LIMIT (R40)
 * @param statutoryLimit 行政许可法定期限: the statutory limit of a licence, if the law names no other;
 *     working days, 1 to 20, default 20 (许可法 42)
 * @param extension 法定期限延长: the extension by the head of the organ, once, of the statutory limit
 *     only; working days, 0 to 10, default 10 (许可法 42)
 * @param jointHandlingCap 联合办理期限上限: a cap on unified or joint handling; default false (许可法 42)
 * @param jointHandlingDays 联合办理期限: the cap; natural days, 1 to 45, default 45 (许可法 42)
 * @param jointHandlingExtension 联合办理延长: its extension; natural days, 0 to 15, default 15 (许可法 42)
 * @param bundleClock 一件事总时限: the clock of the bundle; default LAST_ACCEPTANCE (R20)
 * @param siblingRefusal 其他事项被拒: one item is refused; default OTHERS_GO_ON (R39)
 * @param siblingCure 并行事项补救期限: time to cure or withdraw a mandatory group; working days, 1 to 60,
 *     default 15 (practice [J])
 * @param predecessorFailure 前置事项未成: a predecessor fails; default ASK_APPLICANT (practice: never
 *     silently)
 * @param predecessorChoice 前置未成选择期限: time to choose, then terminated; working days, 1 to 60,
 *     default 15 (practice)
 * @param withdrawalScope 撤回范围: until when, and what; default UNDECIDED_ITEMS (R44)
 * @param jointProcedureMargin 联合环节提前量: how long before the earliest due date a joint procedure must
 *     end; working days, 0 to 20, default 2 (practice)
 * @param jointOpinion 联合意见期限: time for an opinion after the session; working days, 1 to 10, default
 *     1 (practice)
 * @param reinspections 整改复查次数: re-inspections before a denial; a count, 0 to 3, default 1
 *     (practice)
 * @param leadResolves 会商期限: time for the lead to settle a disagreement; working days, 1 to 20,
 *     default 3 (practice)
 */
@Rule({
  "P-successorClock",
  "P-statutoryLimit",
  "P-extension",
  "P-jointHandlingCap",
  "P-bundleClock",
  "P-siblingRefusal",
  "P-predecessorFailure",
  "P-withdrawalScope"
})
public record ApprovalPolicy(
    SuccessorClock successorClock,
    PreReviewLimit preReviewLimit,
    int statutoryLimit,
    int extension,
    boolean jointHandlingCap,
    int jointHandlingDays,
    int jointHandlingExtension,
    BundleClock bundleClock,
    SiblingRefusal siblingRefusal,
    int siblingCure,
    PredecessorFailure predecessorFailure,
    int predecessorChoice,
    WithdrawalScope withdrawalScope,
    int jointProcedureMargin,
    int jointOpinion,
    int reinspections,
    int leadResolves) {
  /** 后置事项计时: the clocks of a successor that waits. */
  public static final Knob<SuccessorClock> SUCCESSOR_CLOCK =
      Knob.of(
          "successorClock",
          "后置事项计时",
          "the clocks of a successor that waits",
          SuccessorClock.TWO_CLOCKS,
          "许可法 45");

  /** 预审期限: the limit of a pre-review, if the item does not say. */
  public static final Knob<PreReviewLimit> PRE_REVIEW_LIMIT =
      Knob.of(
          "preReviewLimit",
          "预审期限",
          "the limit of a pre-review, if the item does not say",
          PreReviewLimit.PROMISED_LIMIT,
          "R40");

  /** 行政许可法定期限: the statutory limit of a licence, if the law names no other. */
  public static final Knob<Integer> STATUTORY_LIMIT =
      Knob.count(
          "statutoryLimit",
          "行政许可法定期限",
          "the statutory limit of a licence, if the law names no other",
          20,
          Knob.Unit.WORKING_DAYS,
          1,
          20,
          "许可法 42");

  /** 法定期限延长: the extension by the head of the organ, once, of the statutory limit only. */
  public static final Knob<Integer> EXTENSION =
      Knob.count(
          "extension",
          "法定期限延长",
          "the extension by the head of the organ, once, of the statutory limit only",
          10,
          Knob.Unit.WORKING_DAYS,
          0,
          10,
          "许可法 42");

  /** 联合办理期限上限: a cap on unified or joint handling. */
  public static final Knob<Boolean> JOINT_HANDLING_CAP =
      Knob.flag(
          "jointHandlingCap", "联合办理期限上限", "a cap on unified or joint handling", false, "许可法 42");

  /** 联合办理期限: the cap. */
  public static final Knob<Integer> JOINT_HANDLING_DAYS =
      Knob.count(
          "jointHandlingDays", "联合办理期限", "the cap", 45, Knob.Unit.NATURAL_DAYS, 1, 45, "许可法 42");

  /** 联合办理延长: its extension. */
  public static final Knob<Integer> JOINT_HANDLING_EXTENSION =
      Knob.count(
          "jointHandlingExtension",
          "联合办理延长",
          "its extension",
          15,
          Knob.Unit.NATURAL_DAYS,
          0,
          15,
          "许可法 42");

  /** 一件事总时限: the clock of the bundle. */
  public static final Knob<BundleClock> BUNDLE_CLOCK =
      Knob.of(
          "bundleClock", "一件事总时限", "the clock of the bundle", BundleClock.LAST_ACCEPTANCE, "R20");

  /** 其他事项被拒: one item is refused. */
  public static final Knob<SiblingRefusal> SIBLING_REFUSAL =
      Knob.of(
          "siblingRefusal", "其他事项被拒", "one item is refused", SiblingRefusal.OTHERS_GO_ON, "R39");

  /** 并行事项补救期限: time to cure or withdraw a mandatory group. */
  public static final Knob<Integer> SIBLING_CURE =
      Knob.count(
          "siblingCure",
          "并行事项补救期限",
          "time to cure or withdraw a mandatory group",
          15,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "practice [J]");

  /** 前置事项未成: a predecessor fails. */
  public static final Knob<PredecessorFailure> PREDECESSOR_FAILURE =
      Knob.of(
          "predecessorFailure",
          "前置事项未成",
          "a predecessor fails",
          PredecessorFailure.ASK_APPLICANT,
          "practice: never silently");

  /** 前置未成选择期限: time to choose, then terminated. */
  public static final Knob<Integer> PREDECESSOR_CHOICE =
      Knob.count(
          "predecessorChoice",
          "前置未成选择期限",
          "time to choose, then terminated",
          15,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "practice");

  /** 撤回范围: until when, and what. */
  public static final Knob<WithdrawalScope> WITHDRAWAL_SCOPE =
      Knob.of(
          "withdrawalScope",
          "撤回范围",
          "until when, and what",
          WithdrawalScope.UNDECIDED_ITEMS,
          "R44");

  /** 联合环节提前量: how long before the earliest due date a joint procedure must end. */
  public static final Knob<Integer> JOINT_PROCEDURE_MARGIN =
      Knob.count(
          "jointProcedureMargin",
          "联合环节提前量",
          "how long before the earliest due date a joint procedure must end",
          2,
          Knob.Unit.WORKING_DAYS,
          0,
          20,
          "practice");

  /** 联合意见期限: time for an opinion after the session. */
  public static final Knob<Integer> JOINT_OPINION =
      Knob.count(
          "jointOpinion",
          "联合意见期限",
          "time for an opinion after the session",
          1,
          Knob.Unit.WORKING_DAYS,
          1,
          10,
          "practice");

  /** 整改复查次数: re-inspections before a denial. */
  public static final Knob<Integer> REINSPECTIONS =
      Knob.count(
          "reinspections",
          "整改复查次数",
          "re-inspections before a denial",
          1,
          Knob.Unit.TIMES,
          0,
          3,
          "practice");

  /** 会商期限: time for the lead to settle a disagreement. */
  public static final Knob<Integer> LEAD_RESOLVES =
      Knob.count(
          "leadResolves",
          "会商期限",
          "time for the lead to settle a disagreement",
          3,
          Knob.Unit.WORKING_DAYS,
          1,
          20,
          "practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          SUCCESSOR_CLOCK,
          PRE_REVIEW_LIMIT,
          STATUTORY_LIMIT,
          EXTENSION,
          JOINT_HANDLING_CAP,
          JOINT_HANDLING_DAYS,
          JOINT_HANDLING_EXTENSION,
          BUNDLE_CLOCK,
          SIBLING_REFUSAL,
          SIBLING_CURE,
          PREDECESSOR_FAILURE,
          PREDECESSOR_CHOICE,
          WITHDRAWAL_SCOPE,
          JOINT_PROCEDURE_MARGIN,
          JOINT_OPINION,
          REINSPECTIONS,
          LEAD_RESOLVES);

  static ApprovalPolicy of(Settings settings) {
    return new ApprovalPolicy(
        settings.get(SUCCESSOR_CLOCK),
        settings.get(PRE_REVIEW_LIMIT),
        settings.get(STATUTORY_LIMIT),
        settings.get(EXTENSION),
        settings.get(JOINT_HANDLING_CAP),
        settings.get(JOINT_HANDLING_DAYS),
        settings.get(JOINT_HANDLING_EXTENSION),
        settings.get(BUNDLE_CLOCK),
        settings.get(SIBLING_REFUSAL),
        settings.get(SIBLING_CURE),
        settings.get(PREDECESSOR_FAILURE),
        settings.get(PREDECESSOR_CHOICE),
        settings.get(WITHDRAWAL_SCOPE),
        settings.get(JOINT_PROCEDURE_MARGIN),
        settings.get(JOINT_OPINION),
        settings.get(REINSPECTIONS),
        settings.get(LEAD_RESOLVES));
  }
}
