package org.yijianshi.message;

import org.yijianshi.casefile.ResultEvent;

/** What the events of 五 送达, 结果的变更与未达 make known. */
final class ResultMessages {
  private ResultMessages() {}

  static void tell(ResultEvent event, Messages out) {}
}
