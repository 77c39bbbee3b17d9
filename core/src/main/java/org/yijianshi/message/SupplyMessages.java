package org.yijianshi.message;

import org.yijianshi.casefile.SupplyEvent;

/** What the events of 二 收件, 材料来源 make known. */
final class SupplyMessages {
  private SupplyMessages() {}

  static void tell(SupplyEvent event, Messages out) {}
}
