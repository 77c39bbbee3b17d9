package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Until when a result counts as of today. */
public enum DeliveryCutoff implements Labelled {
  /** 窗口下班: closing. */
  AT_CLOSING("窗口下班", "closing"),
  /** 与邮寄截止相同: the courier's time. */
  AT_COURIER_CUTOFF("与邮寄截止相同", "the courier's time");

  private final Label label;

  DeliveryCutoff(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
