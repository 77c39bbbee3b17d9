package org.yijianshi.storage.jdbc.sharding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.yijianshi.contract.CaseLogContract;
import org.yijianshi.contract.OutboxContract;
import org.yijianshi.contract.PublicationsContract;
import org.yijianshi.contract.WorkListsContract;
import org.yijianshi.port.Storage;

/** Every published suite, on two PostgreSQL servers that look like one. */
class ShardingContractsTest {
  private final List<Shards> taken = new ArrayList<>();

  @AfterEach
  void giveBack() {
    taken.forEach(Shards::giveBack);
  }

  private Storage fresh() {
    Shards shards = Shards.take();
    taken.add(shards);
    return new ShardedStorage(shards);
  }

  private static Optional<Storage> again(Storage storage) {
    return Optional.of(new ShardedStorage(((ShardedStorage) storage).shards()));
  }

  @Nested
  class CaseLogSuite extends CaseLogContract {
    @Override
    protected Storage open() {
      return fresh();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return again(storage);
    }

    @Override
    protected int sameNumberAtOnce() {
      return 2;
    }
  }

  @Nested
  class WorkListsSuite extends WorkListsContract {
    @Override
    protected Storage open() {
      return fresh();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return again(storage);
    }
  }

  @Nested
  class OutboxSuite extends OutboxContract {
    @Override
    protected Storage open() {
      return fresh();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return again(storage);
    }
  }

  @Nested
  class PublicationsSuite extends PublicationsContract {
    @Override
    protected Storage open() {
      return fresh();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return again(storage);
    }
  }
}
