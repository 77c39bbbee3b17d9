package org.yijianshi.example.benchmarks.wholecase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A real PostgreSQL on 127.0.0.1. The embedded one comes with fsync and synchronous commit off,
 * which would measure nothing: both are turned on, and asked for before anything is measured.
 */
final class PostgresServer implements Server {
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /** Flowable takes its ids from a second connection. */
  private static final int COUNTED_CONNECTIONS = 2;

  private final EmbeddedPostgres server;
  private final DataSource admin;
  private final ProcessTree processes;
  private final List<HikariDataSource> pools = new ArrayList<>();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
    this.admin = server.getPostgresDatabase();
    this.processes = ProcessTree.of(postmaster());
  }

  /** Started with its files in that directory. */
  static PostgresServer start(Path directory) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.resolve("postgres"))
              .setServerConfig("listen_addresses", "127.0.0.1")
              // A checkpoint in the middle of one peer's round would be charged to that peer.
              .setServerConfig("max_wal_size", "16GB")
              .setServerConfig("checkpoint_timeout", "30min")
              .setServerConfig("shared_buffers", "512MB");
      DURABLE.forEach(builder::setServerConfig);
      PostgresServer started = new PostgresServer(builder.start());
      DURABLE.forEach(started::check);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(String setting, String wanted) {
    String found = ask("show " + setting);
    if (!found.equals(wanted)) {
      throw new IllegalStateException(setting + " must be " + wanted + ": " + found);
    }
  }

  private long postmaster() {
    long backend = Long.parseLong(ask("select pg_backend_pid()"));
    return ProcessHandle.of(backend)
        .flatMap(ProcessHandle::parent)
        .map(ProcessHandle::pid)
        .orElseThrow(() -> new IllegalStateException("No parent of backend " + backend));
  }

  @Override
  public String label() {
    return "PostgreSQL " + ask("show server_version");
  }

  @Override
  public DataSource database(String name, int connections) {
    tell("create database " + name);
    return pool(name, connections, "");
  }

  @Override
  public DataSource counted(String name, Wire wire) {
    return pool(
        name,
        COUNTED_CONNECTIONS,
        "&sslmode=disable&gssEncMode=disable&socketFactory="
            + Wire.Sockets.class.getName()
            + "&socketFactoryArg="
            + name);
  }

  private DataSource pool(String name, int connections, String more) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.getJdbcUrl("postgres", name) + "&prepareThreshold=3" + more);
    config.setMaximumPoolSize(connections);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  @Override
  public long logBytes() {
    return Long.parseLong(ask("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn"));
  }

  @Override
  public long lastingBytes(String name) {
    try (Connection c = server.getDatabase("postgres", name).getConnection();
        Statement s = c.createStatement()) {
      s.execute("vacuum");
      try (ResultSet found =
          s.executeQuery(
              "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c"
                  + " join pg_namespace n on n.oid = c.relnamespace"
                  + " where n.nspname = 'public' and c.relkind in ('r', 'p')")) {
        found.next();
        return found.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void tell(String name, String statement) {
    try (Connection c = server.getDatabase("postgres", name).getConnection();
        Statement s = c.createStatement()) {
      s.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  @Override
  public long cpuNanos() {
    return processes.cpuNanos();
  }

  private String ask(String query) {
    try (Connection c = admin.getConnection();
        Statement s = c.createStatement();
        ResultSet found = s.executeQuery(query)) {
      found.next();
      return found.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private void tell(String statement) {
    try (Connection c = admin.getConnection();
        Statement s = c.createStatement()) {
      s.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
