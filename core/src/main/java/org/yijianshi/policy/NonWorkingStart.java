package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a start on a non-working day counts as. */
public enum NonWorkingStart implements Labelled {
  /** 次一工作日为第一日: the next working day is day 1. */
  NEXT_IS_FIRST("次一工作日为第一日", "the next working day is day 1"),
  /** 视为次一工作日开始: the next working day is the start, the one after is day 1. */
  NEXT_IS_START("视为次一工作日开始", "the next working day is the start, the one after is day 1");

  private final Label label;

  NonWorkingStart(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
