package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What stands in for shared data that is not to be had. */
public enum SharedDataFailure implements Labelled {
  /** 自愿提供复制件或承诺，标记待核验: a voluntary copy or a commitment, marked to be verified. */
  COPY_OR_COMMITMENT("自愿提供复制件或承诺，标记待核验", "a voluntary copy or a commitment, marked to be verified"),
  /** 仅可承诺: a commitment only. */
  COMMITMENT_ONLY("仅可承诺", "a commitment only"),
  /** 仅人工核查: a manual check only. */
  MANUAL_CHECK_ONLY("仅人工核查", "a manual check only");

  private final Label label;

  SharedDataFailure(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
