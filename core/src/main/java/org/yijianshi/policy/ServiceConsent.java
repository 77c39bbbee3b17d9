package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How consent to electronic service is got. */
public enum ServiceConsent implements Labelled {
  /** 申请时征询: asked for at submission. */
  ASK_AT_SUBMISSION("申请时征询", "asked for at submission"),
  /** 一律纸质送达: never asked: paper only. */
  PAPER_ONLY("一律纸质送达", "never asked: paper only");

  private final Label label;

  ServiceConsent(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
