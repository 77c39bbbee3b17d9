package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What protects a finished licence from waiting. */
public enum UnifiedPickupGuard implements Labelled {
  /** 提示并按期转分别领取: warn, then release it to separate delivery. */
  WARN_AND_RELEASE("提示并按期转分别领取", "warn, then release it to separate delivery"),
  /** 仅提示: warn. */
  WARN_ONLY("仅提示", "warn");

  private final Label label;

  UnifiedPickupGuard(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
