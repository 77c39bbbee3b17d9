package org.yijianshi.plan;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where a document of the one list comes from, as the applicant sees it. */
public enum MaterialOrigin implements Labelled {
  /** 自备: the applicant brings it. */
  BRING("申请人自备", "bring it"),
  /** 免于提交: a government department has it already (R10). */
  GOVERNMENT("政府部门已有，免于提交", "the government has it: exempt"),
  /** 本件产生: another item of the same bundle makes it. */
  MADE("由本件其他事项产生", "made by another item of the bundle");

  private final Label label;

  MaterialOrigin(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
