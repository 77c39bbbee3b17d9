package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What becomes of a rating with no name. */
public enum AnonymousRating implements Labelled {
  /** 只计入统计: is counted. */
  COUNT_ONLY("只计入统计", "is counted"),
  /** 计入统计并说明: is counted and explained. */
  COUNT_AND_EXPLAIN("计入统计并说明", "is counted and explained");

  private final Label label;

  AnonymousRating(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
