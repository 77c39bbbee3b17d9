package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What becomes of a successor whose predecessor fails. */
public enum PredecessorFailure implements Labelled {
  /** 由申请人选择: the applicant chooses: withdraw, bring a certificate, or a reasoned denial. */
  ASK_APPLICANT(
      "由申请人选择", "the applicant chooses: withdraw, bring a certificate, or a reasoned denial"),
  /** 说明理由不予办理: a reasoned denial. */
  DENY("说明理由不予办理", "a reasoned denial");

  private final Label label;

  PredecessorFailure(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
