package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Why an item ends without a decision (终止办理). */
public enum TerminationCause implements Labelled {
  /** 逾期未补正: the date in the notice passed. */
  CORRECTION_LAPSED("逾期未补正", "not corrected in time"),
  /** 容缺材料逾期未补: the date signed passed. */
  FOLLOWING_LAPSED("容缺材料逾期未补", "a material did not follow in time"),
  /** 逾期未选择: a predecessor failed and the applicant did not choose. */
  CHOICE_LAPSED("逾期未选择", "no choice in time"),
  /** 逾期未缴费: the fee was not paid. */
  FEE_LAPSED("逾期未缴费", "not paid in time"),
  /** 多次未到场: the applicant did not attend. */
  NO_SHOW("多次未到场", "missed appointments"),
  /** 申请人终止: the applicant died or was dissolved. */
  APPLICANT_CEASED("申请人终止", "applicant ceased"),
  /** 事项取消: the item no longer exists. */
  ITEM_ABOLISHED("事项取消", "item abolished");

  private final Label label;

  TerminationCause(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether the lapse of a duty ends it; the others are established by the department. */
  public boolean lapse() {
    return this != APPLICANT_CEASED && this != ITEM_ABOLISHED;
  }

  @Override
  public Label label() {
    return label;
  }
}
