package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where a joint procedure stands. */
public enum JointStage implements Labelled {
  /** 已召集: the session is to come. */
  CALLED("已召集", "called"),
  /** 已举行: opinions come in. */
  HELD("已举行", "held"),
  /** 已形成结论: the lead drew the common result. */
  CONCLUDED("已形成结论", "concluded"),
  /** 已取消: the lead gave it up. */
  CANCELLED("已取消", "cancelled"),
  /** 已失效: every item it was about has ended. */
  LAPSED("已失效", "lapsed");

  private final Label label;

  JointStage(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** Whether it is still to be concluded. */
  public boolean open() {
    return this == CALLED || this == HELD;
  }
}
