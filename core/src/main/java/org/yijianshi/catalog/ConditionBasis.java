package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where the words of a condition stand (second reading, U13). */
public enum ConditionBasis implements Labelled {
  /** In the remark column of the list. */
  REMARK("备注", "the remark"),
  /** In the name of the item or bundle, as in 「非医疗类」. */
  NAME("名称", "the name"),
  /** Nowhere in the list: practice suggests it, and an overlay may replace it. */
  INFERRED("推定", "inferred");

  private final Label label;

  ConditionBasis(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
