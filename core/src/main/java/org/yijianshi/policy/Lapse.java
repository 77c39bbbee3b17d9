package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What happens when the applicant lets a period pass. */
public enum Lapse implements Labelled {
  /** 终止办理，不影响再次申请: terminated without prejudice, materials returned. */
  TERMINATE("终止办理，不影响再次申请", "terminated without prejudice, materials returned"),
  /** 继续提醒: kept open, reminded. */
  KEEP_OPEN("继续提醒", "kept open, reminded");

  private final Label label;

  Lapse(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
