package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What one refusal does to the other items. */
public enum SiblingRefusal implements Labelled {
  /** 其余继续，依法并行的除外: the others go on, but for a mandatory group. */
  OTHERS_GO_ON("其余继续，依法并行的除外", "the others go on, but for a mandatory group"),
  /** 其余暂停: the others wait. */
  OTHERS_WAIT("其余暂停", "the others wait");

  private final Label label;

  SiblingRefusal(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
