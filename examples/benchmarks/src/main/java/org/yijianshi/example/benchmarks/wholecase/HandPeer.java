package org.yijianshi.example.benchmarks.wholecase;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.CaseId;

/**
 * A program written by hand for this one case on this one database: a small state in memory, and
 * for each command one statement that is guarded by the version and stores the commit, the duties
 * opened and closed and the messages, or nothing. Its tables have the same indexes as ours, because
 * the same questions must be answered.
 */
final class HandPeer implements Peer {
  private static final List<String> TABLES =
      List.of(
          "create table if not exists hand_case (case_id uuid primary key, version int not null,"
              + " number text not null unique, bundle text not null, region text not null,"
              + " applicant text not null, stage text not null, submitted_at timestamptz not null,"
              + " changed_at timestamptz not null) with (fillfactor = 80)",
          "create table if not exists hand_commit (case_id uuid, version int, command text not"
              + " null, actor text not null, at timestamptz not null, body text not null, primary"
              + " key (case_id, version))",
          "create table if not exists hand_duty (case_id uuid, no int, kind text not null,"
              + " party text not null, region text not null, item text, since timestamptz not null,"
              + " due_at timestamptz, primary key (case_id, no))",
          "create index if not exists hand_duty_due on hand_duty (party, due_at, case_id, no)",
          "create table if not exists hand_duty_done (case_id uuid, no int, kind text not null,"
              + " party text not null, region text not null, item text, since timestamptz not null,"
              + " due_at timestamptz, closed_at timestamptz not null, primary key (case_id, no))",
          "create index if not exists hand_duty_closed on hand_duty_done (party, closed_at)",
          "create table if not exists hand_message (case_id uuid, seq bigint, kind text not null,"
              + " recipient text not null, item text, visible_at timestamptz not null,"
              + " body text not null, primary key (case_id, seq))",
          "create index if not exists hand_message_due on hand_message (visible_at, case_id, seq)");

  private static final String FIRST =
      "with head as (insert into hand_case values (?, 1, ?, 'B01', '411224', ?, ?, ?, ?)"
          + " returning case_id)";
  private static final String LATER =
      "with head as (update hand_case set version = version + 1, stage = ?, changed_at = ?"
          + " where case_id = ? and version = ? returning case_id)";
  private static final String COMMIT =
      ", kept as (insert into hand_commit select case_id, ?, ?, ?, ?, ? from head)";
  private static final String CLOSE =
      ", gone as (delete from hand_duty d using head h where d.case_id = h.case_id"
          + " and d.no = any(?) returning d.*)"
          + ", done as (insert into hand_duty_done select g.*, ?::timestamptz from gone g)";
  private static final String OPEN =
      ", opened as (insert into hand_duty select h.case_id, d.no, d.kind, d.party, '411224',"
          + " d.item, ?, d.due from head h, unnest(?, ?, ?, ?, ?) as d(no, kind, party, item,"
          + " due))";
  private static final String TELL =
      ", told as (insert into hand_message select h.case_id, m.seq, m.kind, m.recipient, m.item, ?,"
          + " m.body from head h, unnest(?, ?, ?, ?, ?) as m(seq, kind, recipient, item, body))";
  private static final String END = " select count(*) from head";

  private final DataSource dataSource;
  private final HandRules rules;

  HandPeer(DataSource dataSource, WorkCalendar calendar) throws SQLException {
    this.dataSource = dataSource;
    this.rules = new HandRules(calendar);
    try (Connection c = dataSource.getConnection();
        Statement s = c.createStatement()) {
      for (String table : TABLES) {
        s.execute(table);
      }
    }
  }

  @Override
  public void carry(CaseId id) throws SQLException {
    script(rules, id.toString(), (it, change, command) -> store(id, it, change, command));
  }

  /** Where the program stores what a command has changed. */
  interface Store {
    void store(HandRules.Small it, HandRules.Change change, String command) throws SQLException;
  }

  /** The sixteen commands. */
  static void script(HandRules rules, String id, Store store) throws SQLException {
    HandRules.Small it = new HandRules.Small();
    String number = "411224-" + id;
    step(store, it, "submit", now -> rules.submit(it, number, "account-" + id, now));
    step(store, it, "receive", now -> rules.receive(it, number, now));
    for (int item : new int[] {2, 4, 5}) {
      step(store, it, "decide-at-once", now -> rules.decideAtOnce(it, item, now));
    }
    for (int item : new int[] {0, 1, 3}) {
      step(store, it, "accept", now -> rules.accept(it, item, now));
    }
    for (int item : new int[] {0, 1, 3}) {
      step(store, it, "grant", now -> rules.grant(it, item, now));
    }
    step(store, it, "certificate", now -> rules.certificate(it, now));
    step(store, it, "deliver", now -> rules.deliver(it, now));
    step(store, it, "proof", now -> rules.proof(it, now));
    step(store, it, "archive", now -> rules.archive(it, false, now));
    step(store, it, "archive", now -> rules.archive(it, true, now));
  }

  private static void step(
      Store store, HandRules.Small it, String command, Function<Instant, HandRules.Change> rule)
      throws SQLException {
    store.store(it, rule.apply(Instant.now().truncatedTo(ChronoUnit.MICROS)), command);
    it.version++;
  }

  private void store(CaseId id, HandRules.Small it, HandRules.Change change, String command)
      throws SQLException {
    boolean first = it.version == 0;
    String text =
        (first ? FIRST : LATER)
            + COMMIT
            + (change.closed.isEmpty() ? "" : CLOSE)
            + (change.opened.isEmpty() ? "" : OPEN)
            + (change.notes.isEmpty() ? "" : TELL)
            + END;
    try (Connection c = dataSource.getConnection();
        PreparedStatement statement = c.prepareStatement(text)) {
      Parameters set = new Parameters(c, statement);
      OffsetDateTime at = change.at.atOffset(ZoneOffset.UTC);
      if (first) {
        set.next(id.value())
            .next("411224-" + id)
            .next("key-" + id)
            .next(it.stage)
            .next(at)
            .next(at);
      } else {
        set.next(it.stage).next(at).next(id.value()).next(it.version);
      }
      set.next(it.version + 1).next(command).next("officer-1@411224").next(at).next(change.body());
      if (!change.closed.isEmpty()) {
        set.array("int4", change.closed, HandRules.Duty::no).next(at);
      }
      if (!change.opened.isEmpty()) {
        set.next(at)
            .array("int4", change.opened, HandRules.Duty::no)
            .array("text", change.opened, HandRules.Duty::kind)
            .array("text", change.opened, HandRules.Duty::party)
            .array("text", change.opened, d -> d.item() < 0 ? null : HandRules.name(d.item()))
            .array("timestamptz", change.opened, d -> d.due().toString());
      }
      if (!change.notes.isEmpty()) {
        long base = (it.version + 1) * 1000L;
        set.next(at)
            .array("int8", change.notes, n -> base + change.notes.indexOf(n))
            .array("text", change.notes, HandRules.Note::kind)
            .array("text", change.notes, HandRules.Note::to)
            .array("text", change.notes, n -> n.item() < 0 ? null : HandRules.name(n.item()))
            .array("text", change.notes, HandRules.Note::content);
      }
      try (var found = statement.executeQuery()) {
        found.next();
        if (found.getInt(1) != 1) {
          throw new IllegalStateException("Somebody else was faster: " + id);
        }
      }
    }
  }

  private static final class Parameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    Parameters(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    Parameters next(Object value) throws SQLException {
      statement.setObject(++index, value);
      return this;
    }

    <T> Parameters array(
        String type,
        List<T> of,
        Function<T, ? extends @org.jspecify.annotations.Nullable Object> value)
        throws SQLException {
      Array array = connection.createArrayOf(type, of.stream().map(value).toArray());
      statement.setArray(++index, array);
      return this;
    }
  }

  /** One after another, each in a transaction of its own, as whoever sends them has to. */
  @Override
  public int relay(int max) throws SQLException {
    int sent = 0;
    try (Connection c = dataSource.getConnection();
        Statement all = c.createStatement();
        PreparedStatement gone =
            c.prepareStatement("delete from hand_message where case_id = ? and seq = ?");
        ResultSet waiting =
            all.executeQuery("select case_id, seq from hand_message order by 1, 2 limit " + max)) {
      while (waiting.next()) {
        gone.setObject(1, waiting.getObject(1));
        gone.setLong(2, waiting.getLong(2));
        sent += gone.executeUpdate();
      }
    }
    return sent;
  }

  @Override
  public String dropMessages() {
    return "delete from hand_message";
  }

  @Override
  public void close() {}
}
