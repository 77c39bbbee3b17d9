package org.yijianshi.hall;

import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;

/** Takes messages out of the house: the host's SMS gateway, platform or queue. */
@FunctionalInterface
public interface Courier {
  /**
   * Delivers a message. A receiver may see one twice and drops the repeat by case and sequence.
   *
   * @throws UndeliverableException if it can never be delivered: it is set aside
   * @throws RuntimeException if it could not be delivered now: it is tried again later
   */
  void deliver(CaseId caseId, Message message);
}
