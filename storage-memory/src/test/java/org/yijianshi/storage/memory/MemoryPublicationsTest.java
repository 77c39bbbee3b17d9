package org.yijianshi.storage.memory;

import org.yijianshi.contract.PublicationsContract;
import org.yijianshi.port.Storage;

final class MemoryPublicationsTest extends PublicationsContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
