/** Yijianshi's storage ports on any JDBC data source. */
@SuppressWarnings("opens") // folders of scripts have no classes
module org.yijianshi.storage.jdbc {
  requires transitive java.sql;
  requires transitive org.yijianshi.core;
  requires static org.jspecify;

  exports org.yijianshi.storage.jdbc;

  // Flyway reads the scripts, wherever it stands.
  opens org.yijianshi.storage.jdbc.db.h2;
  opens org.yijianshi.storage.jdbc.db.mariadb;
  opens org.yijianshi.storage.jdbc.db.postgresql;
}
