package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which step an unpaid fee holds up. */
public enum FeeGate implements Labelled {
  /** 审批决定前: before the decision. */
  BEFORE_DECISION("审批决定前", "before the decision"),
  /** 不作限制: never holds anything up. */
  NONE("不作限制", "never holds anything up"),
  /** 受理前: before acceptance. */
  BEFORE_ACCEPTANCE("受理前", "before acceptance"),
  /** 领取前: before hand-over. */
  BEFORE_HAND_OVER("领取前", "before hand-over");

  private final Label label;

  FeeGate(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
