package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** What the check of a commitment after the grant found. */
@Rule({"P-commitment", "R14"})
public enum CommitmentFinding implements Labelled {
  /** 核查通过: as committed. */
  PASSED("核查通过", "as committed"),
  /** 限期整改: to be put right by a date. */
  RECTIFY("限期整改", "to be put right by a date"),
  /** 承诺不实: the commitment is false. */
  FALSE("承诺不实", "the commitment is false");

  private final Label label;

  CommitmentFinding(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
