package org.yijianshi.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A real database server, started once, with as many empty schemas as tests want. */
abstract class Database {
  private static final int CONNECTIONS = 20;

  private final ConcurrentLinkedDeque<DataSource> free = new ConcurrentLinkedDeque<>();
  private final AtomicInteger schemas = new AtomicInteger();

  /** Something that speaks to a database of that kind, wherever it runs. */
  static Database named(String kind) {
    return switch (Databases.valueOf(kind)) {
      case POSTGRES -> new Elsewhere(new PostgresDialect(), "postgres");
      case MARIADB -> new Elsewhere(new MariaDbDialect(), "root");
      case H2 -> new Elsewhere(new H2Dialect(), "sa");
    };
  }

  private static final class Elsewhere extends Database {
    private final Dialect dialect;
    private final String user;

    Elsewhere(Dialect dialect, String user) {
      this.dialect = dialect;
      this.user = user;
    }

    @Override
    Dialect dialect() {
      return dialect;
    }

    @Override
    String create(String name) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    String user() {
      return user;
    }
  }

  /** How the storage speaks to it. */
  abstract Dialect dialect();

  /** Makes an empty schema and gives the URL that leads to it. */
  abstract String create(String name) throws SQLException;

  abstract String user();

  /** A data source on an empty schema without tables. */
  HikariDataSource bare() {
    return pool(schema(), CONNECTIONS);
  }

  /** The URL of an empty schema. */
  String schema() {
    try {
      return create("yjs" + schemas.incrementAndGet());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The URL of a schema with empty tables. */
  String schemaWithTables() {
    String url = schema();
    try (HikariDataSource pool = pool(url, 1)) {
      SchemaScripts.run(pool, dialect());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return url;
  }

  HikariDataSource pool(String url, int connections) {
    return pool(url, connections, config -> {});
  }

  HikariDataSource pool(String url, int connections, Consumer<HikariConfig> more) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user());
    config.setPassword("");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    more.accept(config);
    return new HikariDataSource(config);
  }

  /** A data source on empty tables; give it back after the test. */
  DataSource tables() {
    DataSource used = free.poll();
    try {
      if (used != null) {
        empty(used);
        return used;
      }
      DataSource fresh = bare();
      SchemaScripts.run(fresh, dialect());
      return fresh;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void giveBack(DataSource tables) {
    free.push(tables);
  }

  private static void empty(DataSource tables) throws SQLException {
    try (Connection connection = tables.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : names(connection)) {
        statement.execute("delete from " + table);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (name.toLowerCase(Locale.ROOT).startsWith("yjs_")
            && !name.equalsIgnoreCase("yjs_schema")
            && tables.getString("TABLE_TYPE").contains("TABLE")) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
