package org.yijianshi.plan;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Where the limit comes from that a schedule reckons with. */
public enum LimitSource implements Labelled {
  /** 承诺办结时限: the department promises it. */
  PROMISED("承诺时限", "promised limit"),
  /** 法定办结时限: the law sets it, and nothing shorter is promised. */
  STATUTORY("法定时限", "statutory limit"),
  /** 即办件 and 查询: decided at once, without a limit of its own. */
  ON_THE_SPOT("即时办结", "decided on the spot"),
  /** Nothing is set: the caller's assumption, for licences 20 working days (行政许可法 42). */
  ASSUMED("默认时限", "assumed limit");

  private final Label label;

  LimitSource(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
