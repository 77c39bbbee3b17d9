package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Taking an item on. Built by {@link Policy.Builder}.
 *
 * @param deemedAcceptance 逾期视为受理: nobody told the applicant what to correct; default LICENCES (许可法
 *     32)
 * @param deemedAcceptanceDays 补正告知期限: time to tell, from submission; working days, 1 to 5, default
 *     5 (许可法 32)
 * @param departmentCorrection 部门发现材料问题: a defect found after the push; default ONE_NOTICE (许可法 32)
 */
@Rule({"P-deemedAcceptance", "P-departmentCorrection"})
public record AcceptancePolicy(
    DeemedAcceptance deemedAcceptance,
    int deemedAcceptanceDays,
    DepartmentCorrection departmentCorrection) {
  /** 逾期视为受理: nobody told the applicant what to correct. */
  public static final Knob<DeemedAcceptance> DEEMED_ACCEPTANCE =
      Knob.of(
          "deemedAcceptance",
          "逾期视为受理",
          "nobody told the applicant what to correct",
          DeemedAcceptance.LICENCES,
          "许可法 32");

  /** 补正告知期限: time to tell, from submission. */
  public static final Knob<Integer> DEEMED_ACCEPTANCE_DAYS =
      Knob.count(
          "deemedAcceptanceDays",
          "补正告知期限",
          "time to tell, from submission",
          5,
          Knob.Unit.WORKING_DAYS,
          1,
          5,
          "许可法 32");

  /** 部门发现材料问题: a defect found after the push. */
  public static final Knob<DepartmentCorrection> DEPARTMENT_CORRECTION =
      Knob.of(
          "departmentCorrection",
          "部门发现材料问题",
          "a defect found after the push",
          DepartmentCorrection.ONE_NOTICE,
          "许可法 32");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(DEEMED_ACCEPTANCE, DEEMED_ACCEPTANCE_DAYS, DEPARTMENT_CORRECTION);

  static AcceptancePolicy of(Settings settings) {
    return new AcceptancePolicy(
        settings.get(DEEMED_ACCEPTANCE),
        settings.get(DEEMED_ACCEPTANCE_DAYS),
        settings.get(DEPARTMENT_CORRECTION));
  }
}
