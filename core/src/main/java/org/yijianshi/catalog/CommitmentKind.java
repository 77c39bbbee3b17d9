package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a signed commitment stands in for (告知承诺, 国办发〔2020〕42号). */
public enum CommitmentKind implements Labelled {
  /** It replaces a proof. */
  PROOF("证明事项告知承诺", "in place of a proof"),
  /** It replaces the examination itself: granted at once, checked afterwards, revoked if false. */
  PERMIT("涉企经营许可告知承诺", "in place of the examination");

  private final Label label;

  CommitmentKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
