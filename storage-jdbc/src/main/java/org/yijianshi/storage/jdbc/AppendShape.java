package org.yijianshi.storage.jdbc;

/** How the statements of one command reach a database. */
public enum AppendShape {
  /** One after another in a transaction: right on every database. */
  STEPWISE,
  /** One text with arrays, one round trip, one implicit transaction: PostgreSQL and its kin. */
  JOINED_ARRAYS,
  /** One text from start to commit, one round trip: MariaDB and MySQL with allowMultiQueries. */
  JOINED_TEXT
}
