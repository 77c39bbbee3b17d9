package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Why a result is made again before the applicant has it. */
public enum ReissueReason implements Labelled {
  /** 遗失: lost on the way. */
  LOST("遗失", "lost"),
  /** 印制错误: misprinted. */
  MISPRINTED("印制错误", "misprinted"),
  /** 损毁: damaged. */
  DAMAGED("损毁", "damaged");

  private final Label label;

  ReissueReason(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
