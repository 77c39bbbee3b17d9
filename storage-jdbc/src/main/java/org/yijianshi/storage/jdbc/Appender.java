package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes what one command writes, in one of the shapes. */
interface Appender {
  /**
   * All or nothing, given the transaction it is run in.
   *
   * @return false if the head does not stand where it was expected
   * @throws SQLException also if a constraint shows that
   */
  boolean append(Connection connection, AppendPlan plan) throws SQLException;
}
