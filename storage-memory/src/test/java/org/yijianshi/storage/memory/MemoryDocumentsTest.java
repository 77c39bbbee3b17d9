package org.yijianshi.storage.memory;

import org.yijianshi.contract.DocumentStoreContract;
import org.yijianshi.port.DocumentStore;

final class MemoryDocumentsTest extends DocumentStoreContract {
  @Override
  protected DocumentStore open() {
    return new MemoryDocuments();
  }
}
