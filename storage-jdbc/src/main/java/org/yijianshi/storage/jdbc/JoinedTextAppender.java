package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.storage.jdbc.Change.Kind;

/**
 * One text from start to commit, one round trip, on MariaDB and MySQL. The first statement that
 * fails ends the text, before its commit; then the transaction is rolled back.
 */
final class JoinedTextAppender implements Appender {
  private final Session session;

  JoinedTextAppender(Session session) {
    this.session = session;
  }

  @Override
  public boolean append(Connection connection, AppendPlan plan) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    StringBuilder text = new StringBuilder("start transaction;\n");
    add(Step.head(plan), text, values);
    add(Step.guardedCommit(plan), text, values);
    plan.changes().forEach(change -> add(step(change), text, values));
    text.append("commit");
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      session.bind(statement, values);
      statement.execute();
      Session.exhaust(statement);
      return true;
    } catch (SQLException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, SQLException failure) {
    try (PreparedStatement statement = connection.prepareStatement("rollback")) {
      statement.execute();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static void add(Step step, StringBuilder text, List<@Nullable Object> values) {
    text.append(step.sql()).append(";\n");
    values.addAll(step.values());
  }

  private Step step(Change change) {
    Table table = change.table();
    List<@Nullable Object> values = new ArrayList<>();
    if (change.kind() == Kind.DELETE) {
      values.addAll(change.constants());
      change.rows().forEach(row -> values.add(row.get(0)));
      return new Step(
          "delete from "
              + table.sqlName()
              + " where "
              + String.join(" = ? and ", table.constant())
              + " = ? and "
              + table.varying().get(0)
              + " in ("
              + StepwiseAppender.marks(change.rows().size())
              + ")",
          values);
    }
    change.rows().forEach(row -> values.addAll(change.values(row)));
    String row = "(" + StepwiseAppender.marks(table.columns().size()) + ")";
    String source = "values " + String.join(", ", Collections.nCopies(change.rows().size(), row));
    return new Step(StepwiseAppender.insert(session.dialect(), change, source), values);
  }
}
