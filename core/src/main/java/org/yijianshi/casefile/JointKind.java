package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which procedure the lead organises for several departments at once (R43). */
public enum JointKind implements Labelled {
  /** 联合评审: drawings and documents are reviewed together. */
  REVIEW("联合评审", "joint review"),
  /** 联合勘验: one visit for all departments. */
  SITE_INSPECTION("联合勘验", "joint inspection"),
  /** 联合验收: one check of what was built. */
  ACCEPTANCE_CHECK("联合验收", "joint acceptance check");

  private final Label label;

  JointKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
