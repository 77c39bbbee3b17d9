package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yijianshi.hall.Retry;

/** A database, a URL or a pool that is set wrongly is refused, and the refusal says what to do. */
class ConfigurationTest {

  private static HikariDataSource tables(Databases database, Consumer<HikariConfig> more) {
    return database.get().pool(database.get().schemaWithTables(), 3, more);
  }

  private static void assertRefused(
      JdbcStorage.Builder builder, String code, String zh, String en) {
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            UnusableDatabaseException.class,
            refused -> {
              assertThat(refused.findings()).extracting(Finding::code).containsExactly(code);
              Finding only = refused.findings().get(0);
              assertThat(only.text().zh()).contains(zh);
              assertThat(only.text().en()).contains(en);
              assertThat(refused.getMessage()).contains(code, zh, en);
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB"})
  void a_read_only_connection_is_refused(Databases database) {
    try (HikariDataSource pool = tables(database, config -> config.setReadOnly(true))) {
      assertRefused(JdbcStorage.on(pool), "READ_ONLY", "请连接主库", "Connect to the primary");
    }
  }

  @Test
  void a_database_file_that_is_opened_to_be_read_is_refused() {
    Database h2 = Databases.H2.get();
    String url = h2.schemaWithTables();
    try (HikariDataSource pool = h2.pool(url + ";ACCESS_MODE_DATA=r", 3)) {
      assertRefused(JdbcStorage.on(pool), "READ_ONLY", "请连接主库", "read-only setting");
    }
  }

  @Test
  void a_role_or_a_session_that_may_only_read_is_refused() {
    String read = "set default_transaction_read_only = on";
    try (HikariDataSource pool =
        tables(Databases.POSTGRES, config -> config.setConnectionInitSql(read))) {
      assertRefused(JdbcStorage.on(pool), "READ_ONLY", "只读设置", "the user or the database");
    }
    try (HikariDataSource pool =
        tables(
            Databases.MARIADB,
            config -> config.setConnectionInitSql("set session transaction read only"))) {
      assertRefused(JdbcStorage.on(pool), "READ_ONLY", "只读设置", "the user or the database");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_pool_of_one_connection_is_refused_unless_one_thread_uses_it(Databases database) {
    String url = database.get().schemaWithTables();
    try (HikariDataSource pool =
        database.get().pool(url, 1, config -> config.setConnectionTimeout(250))) {
      assertRefused(JdbcStorage.on(pool), "POOL_TOO_SMALL", "只给出 1 个连接，需要 2 个", "maximumPoolSize");

      assertThat(JdbcStorage.on(pool).connections(1).build().warnings())
          .extracting(Finding::code)
          .doesNotContain("POOL_TOO_SMALL");
    }
  }

  @Test
  void as_many_connections_as_the_host_will_use_are_asked_of_the_pool() {
    try (HikariDataSource pool = tables(Databases.H2, config -> config.setConnectionTimeout(250))) {
      JdbcStorage.on(pool).connections(3).build();
      assertRefused(
          JdbcStorage.on(pool).connections(4), "POOL_TOO_SMALL", "只给出 3 个", "gives 3 connections");
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
      assertThatThrownBy(() -> JdbcStorage.on(pool).connections(0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void an_encoding_that_cannot_hold_every_name_is_refused() throws Exception {
    String url = Databases.POSTGRES.get().schema();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database yjs_ascii encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template"
              + " template0");
    }
    String ascii = url.replace("/postgres?", "/yjs_ascii?").replaceAll("currentSchema=\\w+", "");
    try (HikariDataSource pool = Databases.POSTGRES.get().pool(ascii, 3)) {
      SchemaScripts.run(pool, new PostgresDialect());
      assertRefused(JdbcStorage.on(pool), "CHARSET", "SQL_ASCII，存不下生僻字", "encoding 'UTF8'");
    }
    try (HikariDataSource pool =
        tables(
            Databases.MARIADB,
            config -> config.setConnectionInitSql("set character_set_connection = latin1"))) {
      assertRefused(JdbcStorage.on(pool), "CHARSET", "latin1，存不下生僻字", "Set it to utf8mb4");
    }
  }

  @Test
  void a_mode_that_cuts_data_off_is_refused() {
    try (HikariDataSource pool =
        tables(Databases.MARIADB, config -> config.setConnectionInitSql("set sql_mode = ''"))) {
      assertRefused(JdbcStorage.on(pool), "SQL_MODE", "STRICT_TRANS_TABLES", "cut off silently");
    }
  }

  @Test
  void a_url_without_multi_queries_is_refused_where_they_are_wanted_and_else_warned_of() {
    Database maria = Databases.MARIADB.get();
    String url = maria.schemaWithTables().replace("?allowMultiQueries=true", "");
    try (HikariDataSource pool = maria.pool(url, 3)) {
      assertRefused(
          JdbcStorage.on(pool).dialect(new MariaDbDialect()),
          "MULTI_QUERIES",
          "allowMultiQueries=true",
          "MariaDbDialect.stepwise()");

      JdbcStorage slow = JdbcStorage.on(pool).build();
      assertThat(slow.warnings()).extracting(Finding::code).contains("MULTI_QUERIES");
      JdbcStorage asked = JdbcStorage.on(pool).dialect(MariaDbDialect.stepwise()).build();
      assertThat(asked.warnings()).extracting(Finding::code).doesNotContain("MULTI_QUERIES");
      assertThat(new Hall(slow, Retry.usual()).submit(Hall.caseId(1), Hall.command(1)).done())
          .isTrue();
    }
  }

  @Test
  void durability_that_is_switched_off_is_warned_of() {
    for (Databases database : Databases.values()) {
      String url = database.get().schemaWithTables().replace("WRITE_DELAY=0", "WRITE_DELAY=500");
      try (HikariDataSource pool = database.get().pool(url, 3)) {
        assertThat(JdbcStorage.on(pool).build().warnings())
            .as(database.name())
            .extracting(Finding::code)
            .contains("FSYNC_OFF");
      }
    }
  }

  /** On MariaDB a session can be told what time it is. */
  @Test
  void a_clock_of_another_zone_is_refused() {
    long eightHoursAhead = Instant.now().plus(Duration.ofHours(8)).getEpochSecond();
    try (HikariDataSource pool =
        tables(
            Databases.MARIADB,
            config -> config.setConnectionInitSql("set timestamp = " + eightHoursAhead))) {
      assertRefused(JdbcStorage.on(pool), "TIME_ZONE", "时区或时间设错了", "wrong time or zone");
    }
  }

  @ParameterizedTest
  @EnumSource
  void this_processs_clock_is_compared_with_the_databases(Databases database) throws Exception {
    try (HikariDataSource pool = tables(database, config -> {});
        Connection connection = pool.getConnection()) {
      Dialect dialect = database.get().dialect();
      Instant now = Instant.now();
      assertThat(TimeCheck.check(connection, dialect, now.plus(Duration.ofMinutes(10)))).isEmpty();
      assertThat(TimeCheck.check(connection, dialect, now.minus(Duration.ofMinutes(15))))
          .extracting(Finding::code)
          .containsExactly("TIME_ZONE");
      assertThat(TimeCheck.check(connection, dialect, now.plus(Duration.ofMinutes(15))))
          .extracting(Finding::code)
          .containsExactly("TIME_ZONE");
    }
  }

  @Test
  void a_dialect_that_shifts_times_is_refused() {
    Dialect local =
        new MariaDbDialect() {
          @Override
          public Object time(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(8));
          }
        };
    try (HikariDataSource pool = tables(Databases.MARIADB, config -> {})) {
      assertRefused(
          JdbcStorage.on(pool).dialect(local), "TIME_ZONE", "时间在途中被改动", "read and write UTC");
    }
    Dialect coarse =
        new PostgresDialect() {
          @Override
          public Object time(Instant instant) {
            return OffsetDateTime.ofInstant(
                Instant.ofEpochSecond(instant.getEpochSecond() - 1), ZoneOffset.UTC);
          }
        };
    try (HikariDataSource pool = tables(Databases.POSTGRES, config -> {})) {
      assertRefused(JdbcStorage.on(pool).dialect(coarse), "TIME_ZONE", "serverTimezone", "shifted");
    }
  }

  @Test
  void an_unknown_database_is_refused_and_a_dialect_asked_for() {
    try (HikariDataSource pool = tables(Databases.H2, config -> {})) {
      DataSource renamed = new Renamed(pool);
      assertRefused(JdbcStorage.on(renamed), "DATABASE_UNKNOWN", "达梦", "builder.dialect(…)");
      assertThat(JdbcStorage.on(renamed).dialect(new H2Dialect()).build().warnings())
          .isEqualTo(List.of());
    }
  }

  /** Says that it is another product. */
  private static final class Renamed extends DelegatingDataSource {
    Renamed(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return Renaming.of(super.getConnection(), "达梦 DM8");
    }
  }
}
