package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Who found what a correction notice (补正告知) names. The window tells the applicant either way. */
public enum NoticeStage implements Labelled {
  /** 窗口收件审查: the window, before receipt (R27, R32). */
  WINDOW("窗口收件审查", "at the window, before receipt"),
  /** 部门受理审查: the departments, after the push and before acceptance. */
  DEPARTMENT("部门受理审查", "by departments, before acceptance");

  private final Label label;

  NoticeStage(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
