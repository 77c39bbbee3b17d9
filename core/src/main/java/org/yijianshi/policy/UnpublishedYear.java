package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What to do past the last holiday notice. */
public enum UnpublishedYear implements Labelled {
  /** 按周末和法定节日暂算: weekends and statutory days, marked provisional. */
  PROVISIONAL("按周末和法定节日暂算", "weekends and statutory days, marked provisional"),
  /** 不予计算: refused. */
  STRICT("不予计算", "refused");

  private final Label label;

  UnpublishedYear(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
