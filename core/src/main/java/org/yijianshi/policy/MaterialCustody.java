package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What holding an original allows. */
public enum MaterialCustody implements Labelled {
  /** 保管不等于查阅，调阅留痕: holds all, reads its own; each further look is recorded. */
  HOLD_ONLY("保管不等于查阅，调阅留痕", "holds all, reads its own; each further look is recorded"),
  /** 可查阅: may read all. */
  HOLD_AND_READ("可查阅", "may read all");

  private final Label label;

  MaterialCustody(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
