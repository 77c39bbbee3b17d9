package org.yijianshi.storage.memory;

import org.yijianshi.contract.history.HistoryReplayContract;
import org.yijianshi.port.Storage;

// docs: replay
final class MemoryHistoriesTest extends HistoryReplayContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
// docs: end
