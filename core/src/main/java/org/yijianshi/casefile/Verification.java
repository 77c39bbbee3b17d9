package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** What became of a material that was taken to be verified (待核验). */
@Rule({"R12", "P-sharedDataFailure"})
public enum Verification implements Labelled {
  /** 待核验: not verified yet. */
  PENDING("待核验", "not verified yet"),
  /** 核验属实: verified. */
  VERIFIED("核验属实", "verified"),
  /** 核验不实: disproved. */
  DISPROVED("核验不实", "disproved");

  private final Label label;

  Verification(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
