package org.yijianshi.message;

import org.yijianshi.casefile.CorrectionEvent;

/** What the events of 二 收件, 补正 make known. */
final class CorrectionMessages {
  private CorrectionMessages() {}

  static void tell(CorrectionEvent event, Messages out) {}
}
