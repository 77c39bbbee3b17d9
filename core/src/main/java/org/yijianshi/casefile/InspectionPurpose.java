package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** What a file is asked for (检查、考核). */
@Rule("R52")
public enum InspectionPurpose implements Labelled {
  /** 检查: an inspection of how the law was kept. */
  INSPECTION("检查", "inspection"),
  /** 考核: an assessment of how well a department works. */
  ASSESSMENT("考核", "performance assessment");

  private final Label label;

  InspectionPurpose(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
