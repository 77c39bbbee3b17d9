package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether the schema is the one that this release works with; it only looks. */
final class SchemaCheck {
  private SchemaCheck() {}

  /**
   * The installed version; 0 if there is no schema. Asks the catalog first: on PostgreSQL a query
   * of a missing table would end the transaction, which may be the host's.
   */
  static int installed(Connection connection) throws SQLException {
    return exists(connection) ? version(connection) : 0;
  }

  private static int version(Connection connection) throws SQLException {
    String version = Settings.show(connection, "select max(version) from yjs_schema");
    return version.isEmpty() ? 0 : Integer.parseInt(version);
  }

  private static boolean exists(Connection connection) throws SQLException {
    for (String name : List.of("yjs_schema", "YJS_SCHEMA")) {
      try (var tables =
          connection
              .getMetaData()
              .getTables(
                  connection.getCatalog(),
                  connection.getSchema(),
                  name,
                  new String[] {"TABLE", "BASE TABLE"})) {
        if (tables.next()) {
          return true;
        }
      }
    }
    return false;
  }

  static List<Finding> check(Connection connection, Dialect dialect) throws SQLException {
    int version = installed(connection);
    if (version > SchemaScripts.current()) {
      return List.of(newer(version));
    }
    List<String> missing = SchemaScripts.after(version);
    if (missing.isEmpty()) {
      return List.of();
    }
    String scripts = String.join(", ", missing);
    String folder = SchemaScripts.location(dialect);
    return List.of(
        version == 0
            ? Finding.error(
                "SCHEMA_MISSING",
                "数据库里没有一件事的表。请依次运行 " + folder + " 中的脚本：" + scripts + "（或调用 SchemaScripts.run）。",
                "The database has no tables of Yijianshi. Run these scripts of "
                    + folder
                    + ": "
                    + scripts
                    + " (or call SchemaScripts.run).")
            : Finding.error(
                "SCHEMA_OLD",
                "数据库的表是第 "
                    + version
                    + " 版，本版本需要第 "
                    + SchemaScripts.current()
                    + " 版。请依次运行 "
                    + folder
                    + " 中的脚本："
                    + scripts
                    + "。",
                "The schema is version "
                    + version
                    + ", this release needs version "
                    + SchemaScripts.current()
                    + ". Run these scripts of "
                    + folder
                    + ": "
                    + scripts
                    + "."));
  }

  static Finding newer(int version) {
    return Finding.error(
        "SCHEMA_NEWER",
        "数据库的表是第 "
            + version
            + " 版，比本版本所知的第 "
            + SchemaScripts.current()
            + " 版新。请升级 yijianshi-storage-jdbc。",
        "The schema is version "
            + version
            + ", newer than version "
            + SchemaScripts.current()
            + ", which this release knows. Upgrade yijianshi-storage-jdbc.");
  }
}
