package org.yijianshi.message;

import org.yijianshi.casefile.JointEvent;

/** What the events of 四 审批, 联合环节与会商 make known. */
final class JointMessages {
  private JointMessages() {}

  static void tell(JointEvent event, Messages out) {}
}
