package org.yijianshi.contractcheck;

import org.yijianshi.contract.history.HistoryReplayContract;
import org.yijianshi.port.Storage;

/** Histories over the plainest store. */
class TinyReplayTest extends HistoryReplayContract {
  @Override
  protected Storage open() {
    return new TinyStorage();
  }
}
