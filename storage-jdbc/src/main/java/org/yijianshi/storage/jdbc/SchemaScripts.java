package org.yijianshi.storage.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The scripts that make the tables, in {@code org/yijianshi/storage/jdbc/db/<database>/}, named so
 * that Flyway takes them as they are. Nothing runs them unasked: a host runs them itself, lets
 * Flyway do it, or calls {@link #run}.
 */
public final class SchemaScripts {
  private static final String FOLDER = "db/";

  private SchemaScripts() {}

  /** One script and the schema version that it leads to. */
  record Script(int version, String name) {}

  private static final List<Script> ALL = List.of(new Script(1, "V1__cases_and_lists.sql"));

  /** The schema version that this release works with. */
  public static int current() {
    return ALL.get(ALL.size() - 1).version();
  }

  /** Where Flyway finds the scripts of that database: its location without {@code classpath:}. */
  public static String location(Dialect dialect) {
    return SchemaScripts.class.getPackageName().replace('.', '/') + "/" + FOLDER + dialect.name();
  }

  /** The names of the scripts that lead from that version to the current one, in their order. */
  public static List<String> after(int version) {
    return ALL.stream().filter(s -> s.version() > version).map(Script::name).toList();
  }

  /**
   * The text of one script, such as {@code V1__cases_and_lists.sql}.
   *
   * @throws IllegalArgumentException if there is none of that name for that database
   */
  public static String text(Dialect dialect, String name) {
    String place = FOLDER + dialect.name() + "/" + name;
    try (InputStream in = dialect.getClass().getResourceAsStream(place);
        InputStream own = SchemaScripts.class.getResourceAsStream(place)) {
      InputStream found = in == null ? own : in;
      if (found == null) {
        throw new IllegalArgumentException("There is no script " + place);
      }
      return new String(found.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs, in their order, the scripts that the database still needs; none if it is up to date.
   *
   * @return the names of the scripts that were run
   * @throws SQLException if one fails; on PostgreSQL it then has no effect, on other databases what
   *     it did until then stays
   * @throws UnusableDatabaseException if a newer release made the schema
   */
  public static List<String> run(DataSource dataSource, Dialect dialect) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      int version = SchemaCheck.installed(connection);
      if (version > current()) {
        throw new UnusableDatabaseException(List.of(SchemaCheck.newer(version)));
      }
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        for (String name : after(version)) {
          run(connection, text(dialect, name));
        }
        connection.commit();
      } finally {
        connection.setAutoCommit(before);
      }
      return after(version);
    }
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(script)) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
  }

  /**
   * Scripts have no semicolon but at the end of a statement, and comments on lines of their own.
   */
  private static List<String> statements(String script) {
    StringBuilder code = new StringBuilder();
    script.lines().filter(line -> !line.startsWith("--")).forEach(l -> code.append(l).append('\n'));
    List<String> all = new ArrayList<>();
    for (String statement : code.toString().split(";\\n", -1)) {
      if (!statement.isBlank()) {
        all.add(statement.strip());
      }
    }
    return all;
  }
}
