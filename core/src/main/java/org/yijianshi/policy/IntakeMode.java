package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What an intake window may do. */
public enum IntakeMode implements Labelled {
  /** 窗口只收件: it receives. */
  RECEIVE_ONLY("窗口只收件", "it receives"),
  /** 经授权的窗口可受理: where authorised it accepts; refusing stays with the department. */
  MAY_ACCEPT("经授权的窗口可受理", "where authorised it accepts; refusing stays with the department");

  private final Label label;

  IntakeMode(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
