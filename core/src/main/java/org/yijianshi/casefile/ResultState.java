package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where the result of a concluded instance is. */
public enum ResultState implements Labelled {
  /** 已制作: the department has it. */
  MADE("已制作", "made"),
  /** 已到窗口: the results window has it. */
  AT_WINDOW("已到窗口", "at the results window"),
  /** 待领取: the applicant was told, the courier has it, or it was pushed. */
  OFFERED("待领取", "offered"),
  /** 已送达: the applicant has it. */
  DELIVERED("已送达", "delivered"),
  /** 代保管: nobody collected it; it is kept for them. */
  KEPT("代保管", "kept");

  private final Label label;

  ResultState(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
