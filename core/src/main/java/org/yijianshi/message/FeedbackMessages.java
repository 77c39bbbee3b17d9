package org.yijianshi.message;

import org.yijianshi.casefile.FeedbackEvent;

/** What the events of 评价与投诉 make known. */
final class FeedbackMessages {
  private FeedbackMessages() {}

  static void tell(FeedbackEvent event, Messages out) {}
}
