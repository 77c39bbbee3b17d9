package org.yijianshi.message;

import org.yijianshi.casefile.DutyEvent;

/** What the events of 期限督办 make known. */
final class DutyMessages {
  private DutyMessages() {}

  static void tell(DutyEvent event, Messages out) {}
}
