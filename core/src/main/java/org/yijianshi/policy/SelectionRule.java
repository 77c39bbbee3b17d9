package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which items an applicant may choose. */
public enum SelectionRule implements Labelled {
  /** 任选，依法并行的须一并: any, closed under mandatory groups; conditions exclude. */
  ANY_SUBSET("任选，依法并行的须一并", "any, closed under mandatory groups; conditions exclude"),
  /** 全部适用事项: all that apply, always. */
  WHOLE_BUNDLE("全部适用事项", "all that apply, always");

  private final Label label;

  SelectionRule(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
