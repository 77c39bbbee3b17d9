package org.yijianshi.storage.jdbc;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.yijianshi.port.Storage;

/** Storages on empty tables for one test, and further ones on the same. */
final class Stores {
  private final Database database;
  private final Map<Storage, DataSource> opened = new IdentityHashMap<>();

  Stores(Database database) {
    this.database = database;
  }

  JdbcStorage open() {
    DataSource tables = database.tables();
    JdbcStorage storage = JdbcStorage.on(tables).dialect(database.dialect()).build();
    opened.put(storage, tables);
    return storage;
  }

  DataSource under(Storage storage) {
    return Objects.requireNonNull(opened.get(storage));
  }

  /** As a second process would have it. */
  Optional<Storage> second(Storage storage) {
    return Optional.of(JdbcStorage.on(under(storage)).dialect(database.dialect()).build());
  }

  /** After the test. */
  void close() {
    opened.values().forEach(database::giveBack);
    opened.clear();
  }
}
