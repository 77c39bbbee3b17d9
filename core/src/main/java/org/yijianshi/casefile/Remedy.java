package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What an applicant can do against a decision; which apply hangs on who decided. */
public enum Remedy implements Labelled {
  /** 行政复议: against an administrative organ. */
  RECONSIDERATION("行政复议", "administrative reconsideration"),
  /** 行政诉讼: against an administrative organ. */
  LITIGATION("行政诉讼", "administrative litigation"),
  /** 投诉: against anybody who serves at the hall. */
  COMPLAINT("投诉", "complaint"),
  /** 申诉: to the superior of a body that is no administrative organ. */
  APPEAL_TO_SUPERIOR("向上级申诉", "appeal to the superior");

  private final Label label;

  Remedy(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
