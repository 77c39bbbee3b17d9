package org.yijianshi.message;

import org.yijianshi.casefile.StatutoryEvent;

/** What the events of 四 审批, 法定程序 make known. */
final class StatutoryMessages {
  private StatutoryMessages() {}

  static void tell(StatutoryEvent event, Messages out) {}
}
