package org.yijianshi.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL with fsync on that can be killed and started again on what it left behind. A killed
 * process leaves its pages with the operating system: this shows what the write-ahead log is worth,
 * and never whether a disk keeps what it was told to keep.
 */
final class DurablePostgres extends Database implements AutoCloseable {
  private static final int MINUTE = 60;

  private final EmbeddedPostgres first;
  private final Path data;
  private final List<String> command;
  private ProcessHandle running;

  DurablePostgres(Path directory) throws IOException {
    this.data = directory.resolve("data");
    this.first =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
    this.running = postmaster();
    this.command = commandOf(running);
  }

  private ProcessHandle postmaster() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static List<String> commandOf(ProcessHandle process) throws IOException {
    String line =
        Files.readString(
            Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to run as root, and believes that it does not in a namespace of its own.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(line.split("\0")));
    return command;
  }

  /** Kills it with all its processes, as the kernel does when memory runs out. */
  void kill() throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(List.of(running));
    all.addAll(running.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      while (each.isAlive()) {
        Thread.sleep(5);
      }
    }
  }

  /** Starts it again; it recovers from its log. */
  void restart() throws IOException, InterruptedException {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(data.resolveSibling("restarted.log").toFile())
        .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MINUTE);
    while (System.nanoTime() < end) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), user(), "")) {
        running = postmaster();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(20);
      }
    }
    throw new AssertionError("It does not come back; see " + data.resolveSibling("restarted.log"));
  }

  @Override
  Dialect dialect() {
    return new PostgresDialect();
  }

  @Override
  String user() {
    return "postgres";
  }

  private String url(String database) {
    return first.getJdbcUrl(user(), database);
  }

  /** A database with the tables in it, durable for sure. */
  @Override
  String create(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      try (ResultSet fsync = statement.executeQuery("show fsync")) {
        if (!fsync.next() || !fsync.getString(1).equals("on")) {
          throw new AssertionError("fsync is off: nothing would be shown");
        }
      }
    }
    return url(name);
  }

  @Override
  public void close() throws IOException {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    first.close();
  }
}
