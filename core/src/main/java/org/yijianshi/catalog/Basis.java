package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** On whose word an ordering or a prerequisite rests. */
public enum Basis implements Labelled {
  /** The regulation or a law says so: it binds. */
  REGULATION("规定", "the regulation"),
  /**
   * Practice suggests it, or an embedder added it: a question to the applicant, never a compulsion.
   */
  INFERRED("推定", "inferred");

  private final Label label;

  Basis(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
