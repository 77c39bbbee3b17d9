package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Where connections come from, and whose transaction they are in. Thread-safe.
 *
 * <p>In a host's transaction nothing here commits, rolls back or closes, and the answer of an
 * append holds only once the host has committed. The isolation that is expected there is READ
 * COMMITTED: under a stronger one a transaction keeps its first view of the case, so whoever lost a
 * race can never win it by reading again, and must roll back first.
 */
public interface ConnectionSource {

  /**
   * A connection, until it is given back.
   *
   * @param connection the connection
   * @param hosted whether it is in a transaction of the host's
   */
  record Borrowed(Connection connection, boolean hosted) {
    /** Checks that there is a connection. */
    public Borrowed {
      Objects.requireNonNull(connection, "connection");
    }
  }

  /** Something that may fail like JDBC. */
  @FunctionalInterface
  interface Supplier {
    /**
     * The connection that the host uses just now.
     *
     * @throws SQLException if there is none
     */
    Connection get() throws SQLException;
  }

  /** What is done with a connection that is not needed any longer. */
  @FunctionalInterface
  interface Release {
    /**
     * Gives the connection back to where it came from.
     *
     * @throws SQLException if the driver fails
     */
    void release(Connection connection) throws SQLException;
  }

  /**
   * Borrows a connection.
   *
   * @throws SQLException if there is none
   */
  Borrowed borrow() throws SQLException;

  /**
   * Gives it back.
   *
   * @throws SQLException if the driver fails
   */
  void giveBack(Borrowed borrowed) throws SQLException;

  /** Connections of that data source, each call in a transaction of its own. */
  static ConnectionSource of(DataSource dataSource) {
    Objects.requireNonNull(dataSource, "dataSource");
    return new ConnectionSource() {
      @Override
      public Borrowed borrow() throws SQLException {
        return new Borrowed(dataSource.getConnection(), false);
      }

      @Override
      public void giveBack(Borrowed borrowed) throws SQLException {
        borrowed.connection().close();
      }
    };
  }

  /**
   * The host's own connections. One that is not in auto-commit mode is in a transaction of the
   * host's, and stays so; with one that is, each call has a transaction of its own. With Spring:
   *
   * <pre>{@code
   * ConnectionSource.ofHost(
   *     () -> DataSourceUtils.getConnection(dataSource),
   *     connection -> DataSourceUtils.releaseConnection(connection, dataSource))
   * }</pre>
   */
  static ConnectionSource ofHost(Supplier current, Release release) {
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(release, "release");
    return new ConnectionSource() {
      @Override
      public Borrowed borrow() throws SQLException {
        Connection connection = current.get();
        return new Borrowed(connection, !connection.getAutoCommit());
      }

      @Override
      public void giveBack(Borrowed borrowed) throws SQLException {
        release.release(borrowed.connection());
      }
    };
  }
}
