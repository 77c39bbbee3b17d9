package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What became of a fee. */
public enum FeeState implements Labelled {
  /** 待缴: assessed and not paid yet. */
  ASSESSED("待缴", "to be paid"),
  /** 已缴: a receipt says so. */
  PAID("已缴", "paid"),
  /** 已免: the department waived it. */
  WAIVED("已免", "waived"),
  /** 已退: paid and given back. */
  REFUNDED("已退", "refunded");

  private final Label label;

  FeeState(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
