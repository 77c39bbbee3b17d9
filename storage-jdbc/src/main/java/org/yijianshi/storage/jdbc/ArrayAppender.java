package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.storage.jdbc.Change.Kind;

/**
 * One round trip on PostgreSQL, rows as arrays, so that the same texts come again and stay
 * prepared. In auto-commit mode the statements stand one after another and are one implicit
 * transaction, which a head that did not move makes fail. In a host's transaction they are one
 * statement around the head's move, because there a failure would end the host's transaction too.
 */
final class ArrayAppender implements Appender {
  private final Session session;
  private final boolean hosted;

  private ArrayAppender(Session session, boolean hosted) {
    this.session = session;
    this.hosted = hosted;
  }

  static ArrayAppender joined(Session session) {
    return new ArrayAppender(session, false);
  }

  /** For later commits alone: a first one's head does not move. */
  static ArrayAppender guarded(Session session) {
    return new ArrayAppender(session, true);
  }

  @Override
  public boolean append(Connection connection, AppendPlan plan) throws SQLException {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.head(plan));
    steps.add(
        hosted
            ? Step.commit(plan, " select ?, ?, ?, ?, ?, ? from moved")
            : Step.guardedCommit(plan));
    for (Change change : plan.changes()) {
      steps.add(step(connection, change));
    }
    List<@Nullable Object> values = new ArrayList<>();
    steps.forEach(step -> values.addAll(step.values()));
    try (PreparedStatement statement =
        connection.prepareStatement(hosted ? guarded(steps) : joined(steps))) {
      session.bind(statement, values);
      return hosted ? moved(statement) : executed(statement);
    }
  }

  private static String joined(List<Step> steps) {
    return String.join(";\n", steps.stream().map(Step::sql).toList());
  }

  private static String guarded(List<Step> steps) {
    StringBuilder text = new StringBuilder("with moved as (");
    text.append(steps.get(0).sql()).append(" returning case_id)");
    for (int i = 1; i < steps.size(); i++) {
      text.append(",\nstep").append(i).append(" as (").append(steps.get(i).sql()).append(')');
    }
    return text.append("\nselect count(*) from moved").toString();
  }

  private static boolean executed(PreparedStatement statement) throws SQLException {
    statement.execute();
    Session.exhaust(statement);
    return true;
  }

  private static boolean moved(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() && rows.getLong(1) == 1;
    }
  }

  private Step step(Connection connection, Change change) throws SQLException {
    Table table = change.table();
    List<@Nullable Object> values = new ArrayList<>(change.constants());
    if (change.kind() == Kind.DELETE) {
      values.add(array(connection, change, 0));
      return new Step(
          "delete from "
              + table.sqlName()
              + (hosted ? " using moved" : "")
              + " where "
              + String.join(
                  " = ? and ",
                  table.constant().stream().map(column -> table.sqlName() + "." + column).toList())
              + " = ? and "
              + table.varying().get(0)
              + " = any(?)",
          values);
    }
    List<String> arrays = new ArrayList<>();
    for (int i = 0; i < table.varying().size(); i++) {
      values.add(array(connection, change, i));
      arrays.add("?::" + table.types().get(i) + "[]");
    }
    String source =
        "select "
            + StepwiseAppender.marks(table.constant().size())
            + ", u.* from unnest("
            + String.join(", ", arrays)
            + ") u"
            + (hosted ? " cross join moved" : "");
    // Without a condition the parser takes "on conflict" for a join's.
    String ending = change.kind() == Kind.UPSERT ? " where true" : "";
    return new Step(StepwiseAppender.insert(session.dialect(), change, source + ending), values);
  }

  private static java.sql.Array array(Connection connection, Change change, int index)
      throws SQLException {
    @Nullable Object[] column = change.column(index);
    for (int i = 0; i < column.length; i++) {
      if (column[i] instanceof Instant instant) {
        column[i] = instant.toString();
      }
    }
    return connection.createArrayOf(change.table().types().get(index), column);
  }
}
