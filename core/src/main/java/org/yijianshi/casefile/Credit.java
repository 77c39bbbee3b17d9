package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** What is known of an applicant's credit record (信用记录) where an undertaking is to be signed. */
@Rule("P-deferral")
public enum Credit implements Labelled {
  /** 未核查: not checked. */
  UNCHECKED("未核查", "not checked"),
  /** 无不良信用: clear. */
  CLEAR("无不良信用", "clear"),
  /** 信用不良: bad: neither deferral nor commitment. */
  RESTRICTED("信用不良", "bad: neither deferral nor commitment");

  private final Label label;

  Credit(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
