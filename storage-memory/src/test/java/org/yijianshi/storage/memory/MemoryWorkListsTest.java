package org.yijianshi.storage.memory;

import org.yijianshi.contract.WorkListsContract;
import org.yijianshi.port.Storage;

final class MemoryWorkListsTest extends WorkListsContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
