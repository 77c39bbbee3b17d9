package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where a material comes from (材料来源). */
public enum MaterialSource implements Labelled {
  /** The applicant brings it. */
  APPLICANT("申请人自备", "the applicant"),
  /** Fetched as shared data: never demanded of the applicant (R10). */
  SHARED_DATA("数据共享", "shared data"),
  /** Proved by an electronic certificate: never demanded on paper (R10). */
  E_CERTIFICATE("电子证照", "electronic certificate"),
  /** The result of another item of the same bundle. */
  PRODUCED("前序事项产生", "another item of the bundle");

  private final Label label;

  MaterialSource(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** Whether the applicant is asked for it at all; what the government has is exempt (R10). */
  public boolean fromApplicant() {
    return this == APPLICANT;
  }
}
