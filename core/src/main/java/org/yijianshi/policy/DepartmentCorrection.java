package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Whether a department may ask for corrections after the push. */
public enum DepartmentCorrection implements Labelled {
  /** 未告知过，或问题出在其后的材料: if no notice was given, or what it names came or changed later. */
  ONE_NOTICE("未告知过，或问题出在其后的材料", "if no notice was given, or what it names came or changed later"),
  /** 不得再次要求补正: never. */
  NEVER("不得再次要求补正", "never");

  private final Label label;

  DepartmentCorrection(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
