package org.yijianshi.storage.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * MariaDB 11, and MySQL 8 with the same syntax. Ids are sixteen bytes, times are UTC without a
 * zone, so that neither the driver nor the session converts them.
 */
public class MariaDbDialect implements Dialect {
  /** Lock time-out, deadlock, and a record that changed since it was read. */
  private static final Set<Integer> LOST_RACES = Set.of(1205, 1213, 1020);

  private static final int BYTES_OF_AN_ID = 16;

  private final boolean joined;
  private final boolean chosen;

  /** For connections whose URL says {@code allowMultiQueries=true}: one round trip per command. */
  public MariaDbDialect() {
    this(true, true);
  }

  private MariaDbDialect(boolean joined, boolean chosen) {
    this.joined = joined;
    this.chosen = chosen;
  }

  /** For connections that allow one statement at a time. */
  public static MariaDbDialect stepwise() {
    return new MariaDbDialect(false, true);
  }

  /** The same where nobody asked for it, which earns a warning. */
  static MariaDbDialect forWantOfMultiQueries() {
    return new MariaDbDialect(false, false);
  }

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public AppendShape shape() {
    return joined ? AppendShape.JOINED_TEXT : AppendShape.STEPWISE;
  }

  @Override
  public Object id(UUID id) {
    return ByteBuffer.allocate(BYTES_OF_AN_ID)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Override
  public UUID id(ResultSet rows, int column) throws SQLException {
    ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(column));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public Object time(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  @Override
  public Instant time(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> key, String source) {
    return "insert into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") "
        + source
        + " on duplicate key update "
        + columns.stream()
            .filter(column -> !key.contains(column))
            .map(column -> column + " = values(" + column + ")")
            .collect(Collectors.joining(", "));
  }

  @Override
  public boolean comparesRows() {
    return false;
  }

  @Override
  public boolean lostRace(SQLException e) {
    return Dialect.super.lostRace(e) || LOST_RACES.contains(e.getErrorCode());
  }

  /** Also on a replica that is set to read only, even for those who may write there. */
  @Override
  public boolean readOnly(Connection connection) throws SQLException {
    String ofSession = "select @@session.transaction_read_only";
    String now =
        Settings.accepts(connection, ofSession) ? ofSession : "select @@session.tx_read_only";
    return connection.isReadOnly()
        || "1".equals(Settings.show(connection, now))
        || "1".equals(Settings.show(connection, "select @@global.read_only"));
  }

  @Override
  public String clock() {
    return "select utc_timestamp(6)";
  }

  @Override
  public String timeProbe() {
    return "select date_format(cast(? as datetime(6)), '%Y-%m-%d %H:%i:%s.%f'), cast(? as"
        + " datetime(6))";
  }

  @Override
  public List<Finding> inspect(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    String charset = Settings.show(connection, "select @@character_set_connection");
    if (!"utf8mb4".equals(charset)) {
      findings.add(
          Finding.error(
              "CHARSET",
              "连接的字符集是 " + charset + "，存不下生僻字（如𠮷）。请把连接的字符集设为 utf8mb4。",
              "The connection's character set is "
                  + charset
                  + ", which cannot hold every name. Set it to utf8mb4."));
    }
    String mode = Settings.show(connection, "select @@sql_mode").toUpperCase(Locale.ROOT);
    if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
      findings.add(
          Finding.error(
              "SQL_MODE",
              "sql_mode 不严格，数据会被悄悄截断。请在 sql_mode 中加入 STRICT_TRANS_TABLES。",
              "The sql_mode is not strict, so data would be cut off silently. Add"
                  + " STRICT_TRANS_TABLES to sql_mode."));
    }
    if (!"1".equals(Settings.show(connection, "select @@innodb_flush_log_at_trx_commit"))) {
      findings.add(
          Finding.warning(
              "FSYNC_OFF",
              "innodb_flush_log_at_trx_commit 不是 1：断电会丢失已确认的命令。除测试外请设为 1。",
              "innodb_flush_log_at_trx_commit is not 1: a power failure loses acknowledged"
                  + " commands. Except in tests, set it to 1."));
    }
    if (joined && !Settings.accepts(connection, "do 0; do 0")) {
      findings.add(
          Finding.error(
              "MULTI_QUERIES",
              "连接不允许一次发送多条语句。请在 URL 中加 allowMultiQueries=true，或使用 MariaDbDialect.stepwise()。",
              "The connection does not allow several statements at once. Add"
                  + " allowMultiQueries=true to the URL, or use MariaDbDialect.stepwise()."));
    }
    if (!chosen) {
      findings.add(
          Finding.warning(
              "MULTI_QUERIES",
              "连接不允许一次发送多条语句，每条命令要往返数据库约八次。请在 URL 中加 allowMultiQueries=true。",
              "The connection does not allow several statements at once, so a command takes about"
                  + " eight round trips. Add allowMultiQueries=true to the URL."));
    }
    return findings;
  }
}
