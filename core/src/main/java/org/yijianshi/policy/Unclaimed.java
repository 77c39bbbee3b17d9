package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where an uncollected result is kept. */
public enum Unclaimed implements Labelled {
  /** 发证窗口保管: at the results window. */
  KEEP_AT_WINDOW("发证窗口保管", "at the results window"),
  /** 退回部门: at the department. */
  RETURN_TO_DEPARTMENT("退回部门", "at the department");

  private final Label label;

  Unclaimed(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
