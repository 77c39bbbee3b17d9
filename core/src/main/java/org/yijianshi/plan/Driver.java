package org.yijianshi.plan;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What fixes the date of a decision in a schedule. */
public enum Driver implements Labelled {
  /** Its own limit, from its own acceptance. */
  OWN_LIMIT("自身时限", "its own limit"),
  /** Its own limit, started by the result of a predecessor that it had to wait for. */
  LIMIT_AFTER_PREDECESSOR("前置结果到达后起算的自身时限", "its own limit from a predecessor's result"),
  /** The result of the last predecessor: everything else was pre-reviewed by then (R41). */
  AT_ONCE_ON_RESULT("前置结果到达后即时决定", "at once on a predecessor's result"),
  /** It is decided in the same step in which it is accepted (即办件, 查询). */
  WITH_ACCEPTANCE("受理时即办", "in one step with its acceptance"),
  /** It has been decided already. */
  DECIDED("已作出决定", "already decided");

  private final Label label;

  Driver(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
