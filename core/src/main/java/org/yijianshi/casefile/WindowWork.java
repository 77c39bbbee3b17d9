package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * What the intake window still has to do for an instance whose acceptance ran ahead of it: the law
 * accepted it, or the window did in the department's name (R38).
 */
public enum WindowWork implements Labelled {
  /** 无: nothing ran ahead. */
  NONE("无", "nothing"),
  /** 待收件: it is to be received, and pushed afterwards. */
  RECEIVE("待收件", "receive"),
  /** 待推送: it is to be pushed. */
  PUSH("待推送", "push");

  private final Label label;

  WindowWork(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
