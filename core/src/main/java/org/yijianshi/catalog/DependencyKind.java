package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a successor may do while its predecessor is undecided (PROCEDURE, decision 3). */
public enum DependencyKind implements Labelled {
  /**
   * 容缺预审: all but the predecessor's result is examined meanwhile (R40), and decided at once when it
   * arrives (R41).
   */
  PRE_REVIEWABLE("可容缺预审", "may be pre-reviewed"),
  /**
   * Its own limit starts when the predecessor's result arrives: no pre-review, nothing due at once.
   */
  SEQUENTIAL("依次办理", "one after the other");

  private final Label label;

  DependencyKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
