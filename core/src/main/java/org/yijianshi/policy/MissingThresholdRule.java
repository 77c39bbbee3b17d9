package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What to do without the county's number. "Not needed" is no option. */
public enum MissingThresholdRule implements Labelled {
  /** 咨询主管部门: ask the department. */
  ASK_DEPARTMENT("咨询主管部门", "ask the department"),
  /** 按需要办理处理: take the item as needed. */
  TAKE_AS_NEEDED("按需要办理处理", "take the item as needed");

  private final Label label;

  MissingThresholdRule(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
