package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a department, or all together, find in a joint procedure. */
public enum JointVerdict implements Labelled {
  /** 通过: nothing stands against it. */
  PASS("通过", "passed"),
  /** 整改后通过: it passes once what was named is put right. */
  PASS_WITH_RECTIFICATION("整改后通过", "passed once rectified"),
  /** 不通过: it does not pass; a re-inspection may follow rectification. */
  FAIL("不通过", "failed");

  private final Label label;

  JointVerdict(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
