package org.yijianshi.storage.memory;

import org.yijianshi.contract.CaseLogContract;
import org.yijianshi.port.Storage;

final class MemoryCaseLogTest extends CaseLogContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
