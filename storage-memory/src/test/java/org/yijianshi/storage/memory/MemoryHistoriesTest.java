package org.yijianshi.storage.memory;

import org.yijianshi.contract.history.HistoryReplayContract;
import org.yijianshi.port.Storage;

final class MemoryHistoriesTest extends HistoryReplayContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
