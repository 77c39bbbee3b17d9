package org.yijianshi.storage.memory;

import org.yijianshi.contract.OutboxContract;
import org.yijianshi.port.Storage;

final class MemoryOutboxTest extends OutboxContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
