package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How the applicant wants the results (R45). */
public enum DeliveryChoice implements Labelled {
  /** 统一领取: all together, after all are done. */
  UNIFIED("统一领取", "unified"),
  /** 分别领取: each as it is done. */
  SEPARATE("分别领取", "separate");

  private final Label label;

  DeliveryChoice(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
