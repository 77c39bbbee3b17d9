package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** The limit of a pre-review that the catalog does not name. */
public enum PreReviewLimit implements Labelled {
  /** 同承诺期限: the item's promised limit. */
  PROMISED_LIMIT("同承诺期限", "the item's promised limit"),
  /** 不设: none. */
  NONE("不设", "none");

  private final Label label;

  PreReviewLimit(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
