package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Whether the day on which a limit starts is its first. */
public enum DayCount implements Labelled {
  /** 开始当日不计入: the starting day does not count. */
  START_NOT_COUNTED("开始当日不计入", "the starting day does not count"),
  /** 开始当日计入: the starting day counts. */
  START_COUNTED("开始当日计入", "the starting day counts");

  private final Label label;

  DayCount(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
