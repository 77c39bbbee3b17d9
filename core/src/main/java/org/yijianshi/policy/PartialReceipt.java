package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Whether complete items wait for deficient ones. */
public enum PartialReceipt implements Labelled {
  /** 由申请人选择: the applicant may have the complete ones received. */
  APPLICANTS_CHOICE("由申请人选择", "the applicant may have the complete ones received"),
  /** 全部齐全方收件: all or nothing. */
  ALL_OR_NOTHING("全部齐全方收件", "all or nothing");

  private final Label label;

  PartialReceipt(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
