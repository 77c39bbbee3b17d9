package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Who stands above bodies outside the local government. */
public enum Outsiders implements Labelled {
  /** 其上级主管单位: their own superior. */
  OWN_SUPERIOR("其上级主管单位", "their own superior"),
  /** 政府督查机构: the government's supervision office. */
  SUPERVISION_OFFICE("政府督查机构", "the government's supervision office");

  private final Label label;

  Outsiders(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
