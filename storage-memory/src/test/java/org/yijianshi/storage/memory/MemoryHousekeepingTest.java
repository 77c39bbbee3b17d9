package org.yijianshi.storage.memory;

import org.yijianshi.contract.HousekeepingContract;
import org.yijianshi.port.Storage;

final class MemoryHousekeepingTest extends HousekeepingContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
