package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * What a bundle asks and what may be chosen. Built by {@link Policy.Builder}.
 *
 * @param selection 事项选择: which items may be chosen; default ANY_SUBSET (R2, R18)
 * @param missingThreshold 地方标准未设定: a threshold that the county has not set; default ASK_DEPARTMENT
 *     (R13)
 * @param levelResolver 办理层级确定: who decides at 市、县级; default TERRITORIAL_FACT (R46)
 * @param duplicate 重复申请: the same item for the same subject, live or granted; default POINT_OUT
 *     (practice)
 */
@Rule({"P-selection", "P-missingThreshold", "P-levelResolver", "P-duplicate"})
public record SelectionPolicy(
    SelectionRule selection,
    MissingThresholdRule missingThreshold,
    LevelResolution levelResolver,
    DuplicateRule duplicate) {
  /** 事项选择: which items may be chosen. */
  public static final Knob<SelectionRule> SELECTION =
      Knob.of(
          "selection", "事项选择", "which items may be chosen", SelectionRule.ANY_SUBSET, "R2, R18");

  /** 地方标准未设定: a threshold that the county has not set. */
  public static final Knob<MissingThresholdRule> MISSING_THRESHOLD =
      Knob.of(
          "missingThreshold",
          "地方标准未设定",
          "a threshold that the county has not set",
          MissingThresholdRule.ASK_DEPARTMENT,
          "R13");

  /** 办理层级确定: who decides at 市、县级. */
  public static final Knob<LevelResolution> LEVEL_RESOLVER =
      Knob.of(
          "levelResolver",
          "办理层级确定",
          "who decides at 市、县级",
          LevelResolution.TERRITORIAL_FACT,
          "R46");

  /** 重复申请: the same item for the same subject, live or granted. */
  public static final Knob<DuplicateRule> DUPLICATE =
      Knob.of(
          "duplicate",
          "重复申请",
          "the same item for the same subject, live or granted",
          DuplicateRule.POINT_OUT,
          "practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(SELECTION, MISSING_THRESHOLD, LEVEL_RESOLVER, DUPLICATE);

  static SelectionPolicy of(Settings settings) {
    return new SelectionPolicy(
        settings.get(SELECTION),
        settings.get(MISSING_THRESHOLD),
        settings.get(LEVEL_RESOLVER),
        settings.get(DUPLICATE));
  }
}
