package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** When hours start that are triggered after closing. */
public enum AfterHoursReceipt implements Labelled {
  /** 自下次开门起算: hours run from the next opening; the date of receipt stays. */
  NEXT_OPENING("自下次开门起算", "hours run from the next opening; the date of receipt stays"),
  /** 即刻起算: hours run at once. */
  AT_ONCE("即刻起算", "hours run at once");

  private final Label label;

  AfterHoursReceipt(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
