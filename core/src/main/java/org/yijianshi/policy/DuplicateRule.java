package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What to do with a second application for the same. */
public enum DuplicateRule implements Labelled {
  /** 提示，说明理由可继续: point to it, allow with a reason. */
  POINT_OUT("提示，说明理由可继续", "point to it, allow with a reason"),
  /** 不予重复受理: refuse. */
  REFUSE("不予重复受理", "refuse"),
  /** 允许: allow. */
  ALLOW("允许", "allow");

  private final Label label;

  DuplicateRule(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
