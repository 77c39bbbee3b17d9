package org.yijianshi.storage.jdbc;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.yijianshi.contract.CaseLogContract;
import org.yijianshi.contract.OutboxContract;
import org.yijianshi.contract.PublicationsContract;
import org.yijianshi.contract.RestaurantContract;
import org.yijianshi.contract.WorkListsContract;
import org.yijianshi.contract.history.HistoryReplayContract;
import org.yijianshi.port.Storage;

/** Every published suite, on this database. */
class PostgresContractsTest {
  private final Stores stores = new Stores(Databases.POSTGRES.get());

  @AfterEach
  void giveBack() {
    stores.close();
  }

  @Nested
  class CaseLogSuite extends CaseLogContract {
    @Override
    protected Storage open() {
      return stores.open();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.second(storage);
    }
  }

  @Nested
  class WorkListsSuite extends WorkListsContract {
    @Override
    protected Storage open() {
      return stores.open();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.second(storage);
    }
  }

  @Nested
  class OutboxSuite extends OutboxContract {
    @Override
    protected Storage open() {
      return stores.open();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.second(storage);
    }
  }

  @Nested
  class PublicationsSuite extends PublicationsContract {
    @Override
    protected Storage open() {
      return stores.open();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.second(storage);
    }
  }

  @Nested
  class RestaurantSuite extends RestaurantContract {
    @Override
    protected Storage open() {
      return stores.open();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.second(storage);
    }
  }

  @Nested
  class HistoriesSuite extends HistoryReplayContract {
    @Override
    protected Storage open() {
      return stores.open();
    }

    @Override
    protected int count() {
      return Integer.getInteger("histories", 4);
    }
  }
}
