package org.yijianshi.plan;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** What an item's promised limit does while the result of a pre-reviewable predecessor is out. */
@Rule({"R40", "P-successorClock"})
public enum Waiting implements Labelled {
  /** 容缺预审后暂停: it is reviewed within its own or the review's limit, and then stands still. */
  PAUSES("容缺预审后暂停", "pauses after the review ahead"),
  /** 不暂停: it runs on, and what is late by then is decided at once on the result. */
  RUNS("不暂停", "runs on"),
  /** 结果到达后起算: where the item gives no limit for its review, it begins with the result. */
  BEGINS_WITH_RESULT("结果到达后起算", "begins with the result");

  private final Label label;

  Waiting(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
