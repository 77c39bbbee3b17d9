package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
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
            : MariaDbDialect.stepwise();
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

  static List<Finding> inspect(ConnectionSource source, Dialect dialect) throws SQLException {
    ConnectionSource.Borrowed borrowed = source.borrow();
    try {
      Connection connection = borrowed.connection();
      List<Finding> findings = new ArrayList<>(SchemaCheck.check(connection, dialect));
      findings.addAll(dialect.inspect(connection));
      return findings;
    } finally {
      source.giveBack(borrowed);
    }
  }
}
