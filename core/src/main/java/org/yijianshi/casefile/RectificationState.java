package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where a rectification stands. */
public enum RectificationState implements Labelled {
  /** 整改中: the announced time runs and the promised clock stands still. */
  REQUIRED("整改中", "being put right"),
  /** 逾期未报: the announced day passed without a report. */
  OVERDUE("逾期未报", "not reported in time"),
  /** 待复查: the applicant reported it put right. */
  REPORTED("待复查", "to be re-inspected"),
  /** 复查通过: it is put right. */
  PASSED("复查通过", "re-inspection passed"),
  /** 复查未通过: it is not put right. */
  FAILED("复查未通过", "re-inspection failed");

  private final Label label;

  RectificationState(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
