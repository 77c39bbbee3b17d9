package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * What becomes of a document that is shown (second reading, U2). Custody exists only for what is
 * kept.
 */
public enum MaterialHandling implements Labelled {
  /** 原件收取: kept with the file. */
  RETAINED("原件收取", "original retained"),
  /** 核验原件，留存电子件: seen, scanned and handed straight back. */
  INSPECTED_AND_RETURNED("核验原件", "original inspected and returned"),
  /** 收回旧证: goes to the department that cancels it. */
  SURRENDERED("收回旧证", "old certificate surrendered"),
  /** No paper at all. */
  ELECTRONIC("电子材料", "electronic only");

  private final Label label;

  MaterialHandling(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** Whether somebody holds the paper afterwards. */
  public boolean keepsPaper() {
    return this == RETAINED || this == SURRENDERED;
  }
}
