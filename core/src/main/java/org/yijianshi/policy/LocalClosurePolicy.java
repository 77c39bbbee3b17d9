package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which clocks a local closure moves. */
public enum LocalClosurePolicy implements Labelled {
  /** 顺延小时期限，通知载明的方顺延工作日期限: hour clocks; day clocks only if the notice says so. */
  HOURS_AND_NAMED_DAYS(
      "顺延小时期限，通知载明的方顺延工作日期限", "hour clocks; day clocks only if the notice says so"),
  /** 仅顺延小时期限: hour clocks only. */
  HOURS_ONLY("仅顺延小时期限", "hour clocks only");

  private final Label label;

  LocalClosurePolicy(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
