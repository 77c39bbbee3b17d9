package org.yijianshi.obligation;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** The supervision light of a duty (红黄牌预警). */
public enum Light implements Labelled {
  /** 绿灯: on time, or suspended. */
  GREEN("绿灯", "green"),
  /** 黄牌: nearly due. */
  YELLOW("黄牌", "yellow"),
  /** 红牌: overdue. */
  RED("红牌", "red");

  private final Label label;

  Light(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
