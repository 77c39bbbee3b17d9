package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What an hour of a time limit is. */
public enum HourClock implements Labelled {
  /** 按工作时间计: in clock hours of the window. */
  OFFICE_HOURS("按工作时间计", "in clock hours of the window"),
  /** 按自然时间计: round the clock. */
  WALL_CLOCK("按自然时间计", "round the clock");

  private final Label label;

  HourClock(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
