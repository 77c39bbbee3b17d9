package org.yijianshi.storage.memory;

import org.yijianshi.contract.RestaurantContract;
import org.yijianshi.port.Storage;

final class RestaurantTest extends RestaurantContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }
}
