package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What differs between databases. A vendor's database is added by another small object, usually a
 * subclass of the one it resembles, and by scripts of its own; the contract suites show whether it
 * is right. Immutable and thread-safe.
 */
public interface Dialect {

  /** The folder of its scripts under {@code db/}, such as {@code postgresql}. */
  String name();

  /** How the statements of a command reach it in a transaction of their own. */
  AppendShape shape();

  /** What the driver is given for an id, here the id itself. */
  default Object id(UUID id) {
    return id;
  }

  /**
   * The id in that column of the current row.
   *
   * @throws SQLException if the driver fails
   */
  default UUID id(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, UUID.class);
  }

  /** What the driver is given for an instant, here a date and time in UTC. */
  default Object time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /**
   * The instant in that column of the current row, which is not null.
   *
   * @throws SQLException if the driver fails
   */
  default Instant time(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  /**
   * Inserts rows, or replaces those with the same key.
   *
   * @param table the table
   * @param columns all columns that are given
   * @param key those that make the key
   * @param source the rows: {@code values (…)} or a query
   */
  String upsert(String table, List<String> columns, List<String> key, String source);

  /**
   * Whether it answers {@code union all}. What stands in front of several databases may not; then
   * the parts are asked one after another, and each of them is of one moment, but not all together.
   */
  default boolean unites() {
    return true;
  }

  /** Whether {@code (a, b) > (?, ?)} is found by an index; otherwise it is taken apart. */
  boolean comparesRows();

  /**
   * Whether the statement lost a race, so that it may be tried again: deadlocks, lock time-outs.
   */
  default boolean lostRace(SQLException e) {
    String state = e.getSQLState();
    return state != null && state.startsWith("40");
  }

  /**
   * Whether what is written on that connection would be refused.
   *
   * @throws SQLException if the driver fails
   */
  default boolean readOnly(Connection connection) throws SQLException {
    return connection.isReadOnly();
  }

  /** A query of one row and column: the database's clock, as a value of a column of times. */
  String clock();

  /**
   * A query of one row with the same time as both parameters: as text in UTC, such as {@code
   * 2026-03-02 01:00:00.123456}, and as a value. What a zone shifts on the way shows there.
   */
  String timeProbe();

  /**
   * Looks at the database's settings, and says of each that does harm what to do.
   *
   * @throws SQLException if the driver fails
   */
  List<Finding> inspect(Connection connection) throws SQLException;
}
