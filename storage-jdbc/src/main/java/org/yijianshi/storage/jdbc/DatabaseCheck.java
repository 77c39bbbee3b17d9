package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a database before it is used, so that what is wrong is said before a case is lost. */
final class DatabaseCheck {
  private DatabaseCheck() {}

  /** The dialect of the database that the connections lead to. */
  static Dialect recognise(ConnectionSource source) throws SQLException {
    ConnectionSource.Borrowed borrowed = source.borrow();
    try {
      String product = borrowed.connection().getMetaData().getDatabaseProductName();
      String name = product.toLowerCase(Locale.ROOT);
      if (name.contains("postgresql")) {
        return new PostgresDialect();
      }
      if (name.contains("mariadb") || name.contains("mysql")) {
        return Settings.accepts(borrowed.connection(), "do 0; do 0")
            ? new MariaDbDialect()
            : MariaDbDialect.forWantOfMultiQueries();
      }
      if (name.equals("h2")) {
        return new H2Dialect();
      }
      throw new UnusableDatabaseException(
          List.of(
              Finding.error(
                  "DATABASE_UNKNOWN",
                  "不认识数据库 " + product + "。请用 builder.dialect(…) 指定方言。",
                  "The database "
                      + product
                      + " is not known. Name its dialect with builder.dialect(…).")));
    } finally {
      source.giveBack(borrowed);
    }
  }

  /**
   * Everything that is wrong.
   *
   * @param now what this process takes the time to be
   * @param connections how many the pool must give at once
   */
  static List<Finding> inspect(
      ConnectionSource source, Dialect dialect, Instant now, int connections) throws SQLException {
    ConnectionSource.Borrowed borrowed = source.borrow();
    try {
      Connection connection = borrowed.connection();
      List<Finding> findings = new ArrayList<>(SchemaCheck.check(connection, dialect));
      findings.addAll(dialect.inspect(connection));
      if (dialect.readOnly(connection)) {
        findings.add(readOnly());
      }
      findings.addAll(TimeCheck.check(connection, dialect, now));
      if (!borrowed.hosted()) {
        findings.addAll(further(source, connections));
      }
      return findings;
    } finally {
      source.giveBack(borrowed);
    }
  }

  private static Finding readOnly() {
    return Finding.error(
        "READ_ONLY",
        "连接是只读的，办件存不下来。请连接主库，并去掉数据源、用户或数据库上的只读设置。",
        "The connection is read-only, so no case could be stored. Connect to the primary server,"
            + " and remove the read-only setting of the data source, the user or the database.");
  }

  /** Holds as many connections at once as are wanted; one is held already. */
  private static List<Finding> further(ConnectionSource source, int connections)
      throws SQLException {
    List<ConnectionSource.Borrowed> held = new ArrayList<>();
    try {
      while (held.size() < connections - 1) {
        held.add(source.borrow());
      }
      return List.of();
    } catch (SQLException exhausted) {
      int given = held.size() + 1;
      return List.of(
          Finding.error(
              "POOL_TOO_SMALL",
              "连接池同时只给出 "
                  + given
                  + " 个连接，需要 "
                  + connections
                  + " 个。请加大连接池（例如 HikariCP 的 maximumPoolSize），并确认数据库允许这么多连接。",
              "The pool gives "
                  + given
                  + " connections at once, needed are "
                  + connections
                  + ". Make it larger, for instance with HikariCP's maximumPoolSize, and see that"
                  + " the database allows as many."));
    } finally {
      for (ConnectionSource.Borrowed one : held) {
        source.giveBack(one);
      }
    }
  }
}
