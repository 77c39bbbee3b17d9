package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How an item is processed (办件类型). */
public enum ProcessingType implements Labelled {
  /** 即办件: accepted and decided in one step. */
  ON_THE_SPOT("即办件", "on the spot"),
  /** 承诺件: decided within a promised limit. */
  PROMISED("承诺件", "within a promised limit"),
  /** 查询: data is looked up; nothing is accepted or denied, and "not found" is a result. */
  QUERY("查询", "look-up");

  private final Label label;

  ProcessingType(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
