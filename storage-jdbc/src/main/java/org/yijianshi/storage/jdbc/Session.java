package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs work on borrowed connections, in the transaction it needs, and binds values. */
final class Session {
  private final ConnectionSource source;
  private final Dialect dialect;

  Session(ConnectionSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** What is done with a connection. */
  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /** The same, for work that depends on whose transaction it is in. */
  interface HostedWork<T extends @Nullable Object> {
    T on(Connection connection, boolean hosted) throws SQLException;
  }

  /** Makes something of the current row. */
  interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }

  /** Work of single statements, each of them its own transaction unless the host has one. */
  <T extends @Nullable Object> T single(HostedWork<T> work) throws SQLException {
    return borrowed(
        (connection, hosted) ->
            hosted ? work.on(connection, true) : committing(connection, true, work));
  }

  /** Work of several statements in one transaction: the host's, or one of its own. */
  <T extends @Nullable Object> T transaction(HostedWork<T> work) throws SQLException {
    return borrowed(
        (connection, hosted) ->
            hosted ? work.on(connection, true) : committing(connection, false, work));
  }

  private <T extends @Nullable Object> T borrowed(HostedWork<T> work) throws SQLException {
    ConnectionSource.Borrowed borrowed = source.borrow();
    Throwable failure = null;
    try {
      return work.on(borrowed.connection(), borrowed.hosted());
    } catch (SQLException | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      giveBack(borrowed, failure);
    }
  }

  private void giveBack(ConnectionSource.Borrowed borrowed, @Nullable Throwable failure) {
    try {
      source.giveBack(borrowed);
    } catch (SQLException e) {
      // The work is done, or has failed for a better reason: a pool mends its own connections.
      if (failure != null) {
        failure.addSuppressed(e);
      }
    }
  }

  private static <T extends @Nullable Object> T committing(
      Connection connection, boolean automatic, HostedWork<T> work) throws SQLException {
    boolean before = connection.getAutoCommit();
    if (before != automatic) {
      connection.setAutoCommit(automatic);
    }
    try {
      T result = work.on(connection, false);
      if (!automatic) {
        connection.commit();
      }
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, automatic, e);
      throw e;
    } finally {
      restore(connection, before, automatic);
    }
  }

  private static void undo(Connection connection, boolean automatic, Throwable failure) {
    if (automatic) {
      return;
    }
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static void restore(Connection connection, boolean before, boolean now) {
    if (before == now) {
      return;
    }
    try {
      connection.setAutoCommit(before);
    } catch (SQLException broken) {
      // A connection that cannot do even that is dead, and the pool finds out.
      return;
    }
  }

  /** Something that may fail like JDBC. */
  interface Attempt<T> {
    T run() throws SQLException;
  }

  /** A failure leaves a host's transaction as usable as it was before the attempt. */
  <T> T sparing(Connection connection, boolean hosted, Attempt<T> attempt) throws SQLException {
    if (!hosted) {
      return attempt.run();
    }
    Savepoint start = connection.setSavepoint();
    try {
      T result = attempt.run();
      connection.releaseSavepoint(start);
      return result;
    } catch (SQLException e) {
      try {
        connection.rollback(start);
      } catch (SQLException worse) {
        e.addSuppressed(worse);
      }
      throw e;
    }
  }

  /** All rows of a query, in a transaction of its own unless the host has one. */
  <T> List<T> query(String what, String sql, List<? extends @Nullable Object> values, Row<T> row) {
    try {
      return single((connection, hosted) -> query(connection, sql, values, row));
    } catch (SQLException e) {
      throw new JdbcStorageException(what, e);
    }
  }

  <T> List<T> query(
      Connection connection, String sql, List<? extends @Nullable Object> values, Row<T> row)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(row.of(rows));
        }
        return all;
      }
    }
  }

  int update(Connection connection, String sql, List<? extends @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Asks for each result of a joined text, or a later statement's failure would not be seen. */
  static int exhaust(PreparedStatement statement) throws SQLException {
    int results = 1;
    while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
      results++;
    }
    return results;
  }

  int[] batch(
      Connection connection, String sql, List<? extends List<? extends @Nullable Object>> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<? extends @Nullable Object> row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  void bind(PreparedStatement statement, List<? extends @Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(statement, i + 1, values.get(i));
    }
  }

  private void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof UUID id) {
      bindObject(statement, index, dialect.id(id));
    } else if (value instanceof Instant instant) {
      bindObject(statement, index, dialect.time(instant));
    } else {
      bindObject(statement, index, value);
    }
  }

  private static void bindObject(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof java.sql.Array array) {
      statement.setArray(index, array);
    } else {
      statement.setObject(index, value);
    }
  }
}
