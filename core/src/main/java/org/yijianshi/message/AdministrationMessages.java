package org.yijianshi.message;

import org.yijianshi.casefile.AdministrationEvent;

/** What the events of 办件管理 make known. */
final class AdministrationMessages {
  private AdministrationMessages() {}

  static void tell(AdministrationEvent event, Messages out) {}
}
