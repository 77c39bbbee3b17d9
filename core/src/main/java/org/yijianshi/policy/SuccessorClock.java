package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How the clocks of a waiting successor run. */
public enum SuccessorClock implements Labelled {
  /**
   * 承诺期限预审后暂停，法定期限仅依法暂停: the promised one pauses after pre-review, the statutory one only by law.
   */
  TWO_CLOCKS(
      "承诺期限预审后暂停，法定期限仅依法暂停",
      "the promised one pauses after pre-review, the statutory one only by law"),
  /** 均不暂停: neither pauses. */
  NO_PAUSE("均不暂停", "neither pauses");

  private final Label label;

  SuccessorClock(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
