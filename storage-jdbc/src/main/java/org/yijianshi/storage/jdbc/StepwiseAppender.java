package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.yijianshi.storage.jdbc.Change.Kind;

/** One statement after another, within a transaction. The head's count is the answer. */
final class StepwiseAppender implements Appender {
  private final Session session;

  StepwiseAppender(Session session) {
    this.session = session;
  }

  @Override
  public boolean append(Connection connection, AppendPlan plan) throws SQLException {
    Step head = Step.head(plan);
    if (session.update(connection, head.sql(), head.values()) == 0) {
      return false;
    }
    if (plan.first()) {
      refuseRetired(connection, plan);
    }
    Step commit = Step.commit(plan, " values (?, ?, ?, ?, ?, ?)");
    session.update(connection, commit.sql(), commit.values());
    for (Change change : plan.changes()) {
      write(connection, change);
    }
    return true;
  }

  /**
   * The new head is in its table by now, so a case that is retired meanwhile is seen here. Two
   * plain questions, which whatever stands in front of a database understands.
   */
  private void refuseRetired(Connection connection, AppendPlan plan) throws SQLException {
    String number = plan.append().entry().number().value();
    if (finds(connection, "case_id", plan.id()) || finds(connection, "number", number)) {
      throw new SQLIntegrityConstraintViolationException(
          "A retired case has that id or number", "23505");
    }
  }

  private boolean finds(Connection connection, String column, Object value) throws SQLException {
    String sql = "select version from yjs_retired_case where " + column + " = ?";
    return !session.query(connection, sql, List.of(value), rows -> rows.getLong(1)).isEmpty();
  }

  private void write(Connection connection, Change change) throws SQLException {
    session.batch(connection, sql(change), change.rows().stream().map(change::values).toList());
  }

  private String sql(Change change) {
    Table table = change.table();
    if (change.kind() == Kind.DELETE) {
      List<String> where = new ArrayList<>(table.constant());
      where.add(table.varying().get(0));
      return "delete from "
          + table.sqlName()
          + " where "
          + String.join(" = ? and ", where)
          + " = ?";
    }
    String source = "values (" + marks(table.columns().size()) + ")";
    return insert(session.dialect(), change, source);
  }

  static String insert(Dialect dialect, Change change, String source) {
    Table table = change.table();
    return change.kind() == Kind.UPSERT
        ? dialect.upsert(table.sqlName(), table.columns(), table.key(), source)
        : "insert into "
            + table.sqlName()
            + " ("
            + String.join(", ", table.columns())
            + ") "
            + source;
  }

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
