package org.yijianshi.archive;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How long a part of the file is kept (保管期限). */
public enum Retention implements Labelled {
  /** 永久: for ever. */
  PERMANENT("永久", "permanently"),
  /** 30年: thirty years. */
  YEARS_30("30年", "30 years"),
  /** 10年: ten years. */
  YEARS_10("10年", "10 years");

  private final Label label;

  Retention(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
