package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL 14 to 18. Databases of its kind override the name, and the shape if they must. */
public class PostgresDialect implements Dialect {
  private final AppendShape shape;

  /** In one round trip a command. */
  public PostgresDialect() {
    this(AppendShape.JOINED_ARRAYS);
  }

  private PostgresDialect(AppendShape shape) {
    this.shape = shape;
  }

  /**
   * PostgreSQL servers behind Apache ShardingSphere, which reads every statement: one after
   * another, and no {@code union}.
   */
  public static PostgresDialect sharded() {
    return new PostgresDialect(AppendShape.STEPWISE);
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public AppendShape shape() {
    return shape;
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> key, String source) {
    return "insert into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") "
        + source
        + " on conflict ("
        + String.join(", ", key)
        + ") do update set "
        + columns.stream()
            .filter(column -> !key.contains(column))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
  }

  /** Also a lock that {@code lock_timeout} did not wait for any longer. */
  @Override
  public boolean lostRace(SQLException e) {
    return Dialect.super.lostRace(e) || "55P03".equals(e.getSQLState());
  }

  @Override
  public boolean unites() {
    return shape != AppendShape.STEPWISE;
  }

  @Override
  public boolean comparesRows() {
    return unites();
  }

  /** Also on a standby, and where a role or a database is set to read only. */
  @Override
  public boolean readOnly(Connection connection) throws SQLException {
    return connection.isReadOnly()
        || "on".equals(Settings.show(connection, "show transaction_read_only"));
  }

  @Override
  public String clock() {
    return "select clock_timestamp()";
  }

  @Override
  public String timeProbe() {
    return "select to_char(cast(? as timestamptz) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),"
        + " cast(? as timestamptz)";
  }

  @Override
  public List<Finding> inspect(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    String encoding = Settings.show(connection, "show server_encoding");
    if (!"UTF8".equals(encoding)) {
      findings.add(
          Finding.error(
              "CHARSET",
              "数据库编码是 " + encoding + "，存不下生僻字。请用 create database … encoding 'UTF8' 建库。",
              "The database is encoded in "
                  + encoding
                  + ", which cannot hold every name. Create it with: create database … encoding"
                  + " 'UTF8'."));
    }
    if (!"on".equals(Settings.show(connection, "show fsync"))) {
      findings.add(
          Finding.warning(
              "FSYNC_OFF",
              "fsync 已关闭：断电会丢失甚至毁坏已确认的办件。除测试外，请在 postgresql.conf 设置 fsync = on。",
              "fsync is off: a power failure loses or destroys acknowledged cases. Except in tests,"
                  + " set fsync = on in postgresql.conf."));
    }
    if ("off".equals(Settings.show(connection, "show synchronous_commit"))) {
      findings.add(
          Finding.warning(
              "ASYNCHRONOUS_COMMIT",
              "synchronous_commit 已关闭：崩溃会丢失刚刚确认的命令。请设置 synchronous_commit = on。",
              "synchronous_commit is off: a crash loses commands that were just acknowledged. Set"
                  + " synchronous_commit = on."));
    }
    return findings;
  }
}
