package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which items count as accepted when the organ was silent. */
public enum DeemedAcceptance implements Labelled {
  /** 行政许可逾期视为受理: licences count as accepted from submission. */
  LICENCES("行政许可逾期视为受理", "licences count as accepted from submission"),
  /** 所有事项: every item. */
  ALL_ITEMS("所有事项", "every item");

  private final Label label;

  DeemedAcceptance(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
