package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a signed commitment may stand in for. */
public enum CommitmentPolicy implements Labelled {
  /** 证明类和许可类: for proofs and for permits. */
  PROOF_AND_PERMIT("证明类和许可类", "for proofs and for permits"),
  /** 仅证明类: for proofs. */
  PROOF_ONLY("仅证明类", "for proofs"),
  /** 不适用: none. */
  OFF("不适用", "none");

  private final Label label;

  CommitmentPolicy(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
