package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which materials may follow later. */
public enum DeferralRule implements Labelled {
  /** 非主审材料可容缺受理，补齐前不予办结: secondary ones; nothing is granted while one is outstanding. */
  SECONDARY_MATERIALS(
      "非主审材料可容缺受理，补齐前不予办结", "secondary ones; nothing is granted while one is outstanding"),
  /** 不适用: none. */
  OFF("不适用", "none");

  private final Label label;

  DeferralRule(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
