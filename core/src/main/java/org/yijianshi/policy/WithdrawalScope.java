package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What can be withdrawn, until when. */
public enum WithdrawalScope implements Labelled {
  /** 未决定的事项，依法并行的须一并: any item until its own decision, a mandatory group as a whole. */
  UNDECIDED_ITEMS(
      "未决定的事项，依法并行的须一并", "any item until its own decision, a mandatory group as a whole"),
  /** 任一事项决定前: nothing once any item is decided. */
  BEFORE_ANY_DECISION("任一事项决定前", "nothing once any item is decided");

  private final Label label;

  WithdrawalScope(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
