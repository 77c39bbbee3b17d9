package org.yijianshi.message;

import org.yijianshi.casefile.GateEvent;

/** What the events of 四 审批, 缴费、到场与整改 make known. */
final class GateMessages {
  private GateMessages() {}

  static void tell(GateEvent event, Messages out) {}
}
