package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What came of a demand for originals. */
public enum InspectionAnswer implements Labelled {
  /** 已出示: the lead showed them. */
  SHOWN("已出示", "shown"),
  /** 已转指: the lead said where else they are to be seen, or that the electronic file suffices. */
  REDIRECTED("已转指", "redirected");

  private final Label label;

  InspectionAnswer(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
