package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.port.Publications.Kind;

/** The tables come by scripts that somebody runs; the storage only looks, and says which. */
class SchemaTest {

  private static void execute(DataSource tables, String sql) throws SQLException {
    try (Connection connection = tables.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(DataSource tables, Dialect dialect, String code, String says) {
    assertThatThrownBy(() -> JdbcStorage.on(tables).dialect(dialect).build())
        .isInstanceOfSatisfying(
            UnusableDatabaseException.class,
            refused -> {
              assertThat(refused.findings()).extracting(Finding::code).containsExactly(code);
              assertThat(refused.getMessage()).contains(says);
              assertThat(refused.findings().get(0).text().zh()).matches(".*[\\u4e00-\\u9fff].*");
            });
  }

  @ParameterizedTest
  @EnumSource
  void without_tables_the_script_to_run_is_named_and_not_run(Databases database) throws Exception {
    try (HikariDataSource empty = database.get().bare()) {
      Dialect dialect = database.get().dialect();
      assertRefused(empty, dialect, "SCHEMA_MISSING", "V1__cases_and_lists.sql");
      assertRefused(empty, dialect, "SCHEMA_MISSING", "db/" + dialect.name());

      assertThat(SchemaScripts.run(empty, dialect)).containsExactly("V1__cases_and_lists.sql");

      assertThat(SchemaScripts.run(empty, dialect)).isEmpty();
      JdbcStorage.on(empty).build();
    }
  }

  @ParameterizedTest
  @EnumSource
  void older_and_newer_tables_are_told_apart(Databases database) throws Exception {
    try (HikariDataSource tables = database.get().bare()) {
      Dialect dialect = database.get().dialect();
      SchemaScripts.run(tables, dialect);
      execute(tables, "update yjs_schema set version = 99");
      assertRefused(tables, dialect, "SCHEMA_NEWER", "Upgrade yijianshi-storage-jdbc");
      assertThatThrownBy(() -> SchemaScripts.run(tables, dialect))
          .isInstanceOf(UnusableDatabaseException.class);

      execute(tables, "update yjs_schema set version = -1");
      assertRefused(tables, dialect, "SCHEMA_OLD", "V1__cases_and_lists.sql");
    }
  }

  @ParameterizedTest
  @EnumSource
  void flyway_takes_the_scripts_as_they_are(Databases database) {
    try (HikariDataSource empty = database.get().bare()) {
      Dialect dialect = database.get().dialect();
      Flyway.configure()
          .dataSource(empty)
          .locations("classpath:" + SchemaScripts.location(dialect))
          .load()
          .migrate();

      assertThat(
              JdbcStorage.on(empty)
                  .dialect(dialect)
                  .build()
                  .publications()
                  .versions(Kind.CATALOG, "x"))
          .isEmpty();
    }
  }
}
