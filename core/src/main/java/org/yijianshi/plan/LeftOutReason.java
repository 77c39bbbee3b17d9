package org.yijianshi.plan;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Why an item is not planned. */
public enum LeftOutReason implements Labelled {
  /** The facts leave the applicant outside the scope that the bundle's name sets. */
  OUTSIDE_SCOPE("不在本一件事范围内", "outside the bundle's scope"),
  /** It belongs to another variant than the applicant's, such as leased instead of own premises. */
  OTHER_VARIANT("属于其他情形", "another variant"),
  /** Its condition does not hold. */
  NOT_APPLICABLE("不符合办理条件", "does not apply"),
  /** It is an either/or item and neither of its alternatives applies. */
  NEITHER_ALTERNATIVE("各种情形均不适用", "no alternative applies"),
  /** The applicant has its result already. */
  HELD("已取得结果", "already held"),
  /** The applicant picked other items. */
  NOT_PICKED("申请人未选择", "not picked"),
  /** No organ of its levels exists for that place in the catalog; a violation says so. */
  NOBODY_DECIDES("无对应办理机关", "nobody decides it there"),
  /** Not known yet: an answer, or a number that the county has to set, is missing. */
  UNDECIDED("尚未确定", "not known yet");

  private final Label label;

  LeftOutReason(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
