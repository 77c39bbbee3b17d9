package org.yijianshi.plan;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Whether an applicant needs an item, as far as is known. */
public enum Need implements Labelled {
  /** It applies, is wanted, and will be applied for. */
  NEEDED("需要办理", "needed"),
  /** It does not apply, is held already, or is not wanted. */
  NOT_NEEDED("不需要办理", "not needed"),
  /** An answer, or a number that the county has to set, is missing; never taken for not needed. */
  UNDECIDED("尚未确定", "not known yet");

  private final Label label;

  Need(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
