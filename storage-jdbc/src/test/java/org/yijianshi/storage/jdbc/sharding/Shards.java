package org.yijianshi.storage.jdbc.sharding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.storage.jdbc.JdbcStorage;
import org.yijianshi.storage.jdbc.PostgresDialect;
import org.yijianshi.storage.jdbc.SchemaScripts;

/** A database on each of two real PostgreSQL servers, behind one ShardingSphere data source. */
final class Shards {
  private static final int SERVERS = 2;
  private static final List<EmbeddedPostgres> RUNNING = start();
  private static final ConcurrentLinkedDeque<Shards> FREE = new ConcurrentLinkedDeque<>();
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final int CONNECTIONS = 30;

  /** All tables with cases in them, and those of the first server alone. */
  private static final String EMPTY =
      "truncate yjs_case, yjs_commit, yjs_term, yjs_duty, yjs_done, yjs_message, yjs_publication,"
          + " yjs_document, yjs_retired_case, yjs_retired_commit, yjs_retired_term,"
          + " yjs_retired_done";

  private final List<HikariDataSource> servers = new ArrayList<>();
  private final DataSource together;

  private static List<EmbeddedPostgres> start() {
    List<EmbeddedPostgres> running = new ArrayList<>();
    try {
      for (int i = 0; i < SERVERS; i++) {
        running.add(
            EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "300")
                .start());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return running;
  }

  /** Empty ones; give them back after the test. */
  static Shards take() {
    Shards used = FREE.poll();
    if (used == null) {
      return new Shards("shard" + MADE.incrementAndGet());
    }
    used.empty();
    return used;
  }

  void giveBack() {
    FREE.push(this);
  }

  private Shards(String name) {
    try {
      Map<String, DataSource> named = new LinkedHashMap<>();
      for (int i = 0; i < SERVERS; i++) {
        HikariDataSource pool = pool(RUNNING.get(i), name);
        SchemaScripts.run(pool, new PostgresDialect());
        servers.add(pool);
        named.put("ds_" + i, pool);
      }
      this.together = YamlShardingSphereDataSourceFactory.createDataSource(named, rules());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static HikariDataSource pool(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.getJdbcUrl("postgres", name) + "&stringtype=unspecified");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private static byte[] rules() throws IOException {
    try (InputStream in = Shards.class.getResourceAsStream("shards.yaml")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** The storage of a host that sees one database. */
  JdbcStorage storage() {
    return JdbcStorage.on(together).dialect(PostgresDialect.sharded()).build();
  }

  /** The storages of the relays, one for each server. */
  List<JdbcStorage> each() {
    return servers.stream().map(server -> JdbcStorage.on(server).build()).toList();
  }

  /** On which server a case lives. */
  static int serverOf(CaseId id) {
    return Math.floorMod(id.value().hashCode(), SERVERS);
  }

  private void empty() {
    for (DataSource server : servers) {
      try (Connection connection = server.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(EMPTY);
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }
}
