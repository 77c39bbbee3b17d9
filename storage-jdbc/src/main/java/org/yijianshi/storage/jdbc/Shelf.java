package org.yijianshi.storage.jdbc;

import com.google.common.base.Splitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves a whole case between the tables of daily work and those of retired cases. */
final class Shelf {
  private static final String DAILY = "yjs_";
  private static final String RETIRED = "yjs_retired_";
  private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();

  private record Moved(String table, String columns) {}

  private static final Moved HEAD =
      new Moved(
          "case",
          "case_id, version, guard, changed_at, stage, resting_since, submitted_at, number, bundle,"
              + " region, terms");
  private static final List<Moved> CONTENT =
      List.of(
          new Moved("commit", "case_id, version, prev, at, tip, body"),
          new Moved("done", "case_id, version, no, closed_at, due_at, party_key, kind"));

  private record Terms(Instant submittedAt, Set<Long> keys) {}

  private final Session session;

  Shelf(Session session) {
    this.session = session;
  }

  /** Within a transaction that has locked the case's head. */
  void retire(Connection connection, UUID id) throws SQLException {
    move(connection, id, DAILY, RETIRED);
  }

  /** Within a transaction; whoever brings the same case back at once fails on its key. */
  void bringBack(Connection connection, UUID id) throws SQLException {
    move(connection, id, RETIRED, DAILY);
  }

  private void move(Connection connection, UUID id, String from, String to) throws SQLException {
    for (Terms terms : terms(connection, id, from)) {
      copy(connection, id, HEAD, from, to);
      session.update(connection, "delete from " + from + "case where case_id = ?", List.of(id));
      for (Moved moved : CONTENT) {
        copy(connection, id, moved, from, to);
        session.update(
            connection, "delete from " + from + moved.table() + " where case_id = ?", List.of(id));
      }
      for (long key : terms.keys()) {
        List<Object> values = List.of(key, terms.submittedAt(), id);
        session.update(
            connection,
            "insert into " + to + "term (term_key, submitted_at, case_id) values (?, ?, ?)",
            values);
        session.update(
            connection,
            "delete from " + from + "term where term_key = ? and submitted_at = ? and case_id = ?",
            values);
      }
    }
  }

  private void copy(Connection connection, UUID id, Moved moved, String from, String to)
      throws SQLException {
    session.update(
        connection,
        "insert into "
            + to
            + moved.table()
            + " ("
            + moved.columns()
            + ") select "
            + moved.columns()
            + " from "
            + from
            + moved.table()
            + " where case_id = ?",
        List.of(id));
  }

  /** What the case is found by; nothing if it is not on that shelf. */
  private List<Terms> terms(Connection connection, UUID id, String from) throws SQLException {
    return session.query(
        connection,
        "select submitted_at, terms from " + from + "case where case_id = ?",
        List.of(id),
        rows ->
            new Terms(
                session.dialect().time(rows, 1),
                Keys.difference(Set.copyOf(LINES.splitToList(rows.getString(2))), Set.of())));
  }
}
