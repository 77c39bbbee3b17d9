/** Yijianshi's storage ports on any JDBC data source. */
module org.yijianshi.storage.jdbc {
  requires transitive java.sql;
  requires transitive org.yijianshi.core;
  requires static org.jspecify;

  exports org.yijianshi.storage.jdbc;
}
