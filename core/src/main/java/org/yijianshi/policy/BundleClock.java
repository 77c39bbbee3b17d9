package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** When the clock of the bundle starts. */
public enum BundleClock implements Labelled {
  /** 自首轮最后一个受理起: from the last acceptance of the first round. */
  LAST_ACCEPTANCE("自首轮最后一个受理起", "from the last acceptance of the first round"),
  /** 自首个受理起: from the first acceptance. */
  FIRST_ACCEPTANCE("自首个受理起", "from the first acceptance"),
  /** 不设: none. */
  OFF("不设", "none");

  private final Label label;

  BundleClock(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
