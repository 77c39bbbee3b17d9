package org.yijianshi.storage.jdbc;

import java.sql.SQLException;

/**
 * The database failed, or could not be reached. After an append it is not known whether it was
 * stored: read again. The text names the database's code; what the database said about values,
 * which may be personal data, is left out.
 */
public final class JdbcStorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;

  JdbcStorageException(String what, SQLException cause) {
    super(what + ": " + describe(cause), withoutValues(cause));
    this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** The SQLSTATE; empty if the driver gave none. */
  public String sqlState() {
    return sqlState;
  }

  private static String describe(SQLException e) {
    return "SQLSTATE " + e.getSQLState() + ", code " + e.getErrorCode();
  }

  /** Databases quote rows and values in errors about data; those may be somebody's. */
  private static SQLException withoutValues(SQLException e) {
    String state = e.getSQLState();
    if (state != null && (state.startsWith("08") || state.startsWith("42"))) {
      return e;
    }
    SQLException clean = new SQLException(describe(e), state, e.getErrorCode());
    clean.setStackTrace(e.getStackTrace());
    return clean;
  }
}
