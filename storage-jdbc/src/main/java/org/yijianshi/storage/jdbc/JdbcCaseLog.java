package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.codec.CommitCodec;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;

/**
 * Histories in two tables: heads and commits. An append is one round trip where the database can do
 * that, and never trusts a version alone.
 */
final class JdbcCaseLog implements CaseLog {
  private static final String HEAD =
      "select version, guard, 0 from yjs_case where case_id = ? union all select version, guard, 1"
          + " from yjs_retired_case where case_id = ?";
  private static final String TIP =
      "select tip from yjs_commit where case_id = ? and version = ? union all select tip from"
          + " yjs_retired_commit where case_id = ? and version = ?";

  private record Standing(Head head, boolean retired) {
    static final Standing UNKNOWN = new Standing(Head.NONE, false);
  }

  private final Session session;
  private final Chain chain;
  private final Histories histories;
  private final Tips tips;
  private final Shelf shelf;
  private final Appender stepwise;
  private final Appender joined;
  private final Appender hosted;
  private final boolean oneRoundTrip;

  JdbcCaseLog(Session session, Chain chain, long tipsKept) {
    this.session = session;
    this.chain = chain;
    this.histories = new Histories(session, chain);
    this.tips = new Tips(tipsKept);
    this.shelf = new Shelf(session);
    this.stepwise = new StepwiseAppender(session);
    AppendShape shape = session.dialect().shape();
    this.oneRoundTrip = shape != AppendShape.STEPWISE;
    this.joined =
        switch (shape) {
          case STEPWISE -> stepwise;
          case JOINED_ARRAYS -> ArrayAppender.joined(session);
          case JOINED_TEXT -> new JoinedTextAppender(session);
        };
    this.hosted = shape == AppendShape.JOINED_ARRAYS ? ArrayAppender.guarded(session) : stepwise;
  }

  @Override
  public History read(CaseId id) {
    Histories.Found found = histories.find(id);
    History history = found.orThrow();
    if (found.tip() != null) {
      tips.put(id.value(), history.head(), found.tip());
    }
    return history;
  }

  @Override
  public Head head(CaseId id) {
    return standing(id.value()).head();
  }

  private Standing standing(UUID id) {
    List<Standing> found =
        session.query(
            "A case's head could not be read",
            HEAD,
            List.of(id, id),
            rows -> new Standing(new Head(rows.getLong(1), rows.getLong(2)), rows.getInt(3) == 1));
    return found.isEmpty() ? Standing.UNKNOWN : found.get(0);
  }

  @Override
  public Appended append(CaseAppend append) {
    Tip before = tipBefore(append);
    if (before == null) {
      throw stale(append);
    }
    if (append.expected().unknown() && !session.dialect().unites() && taken(append)) {
      // No constraint spans several databases; the same number at the same moment gets through.
      throw new DuplicateCaseNumberException(append.entry().number());
    }
    AppendPlan plan = AppendPlan.of(append, CommitCodec.standard(), chain, before);
    SQLException refusal = null;
    try {
      if (stored(plan)) {
        return done(plan);
      }
    } catch (SQLException e) {
      refusal = refusal(append, e);
    }
    return explained(plan, refusal);
  }

  private Appended done(AppendPlan plan) {
    tips.put(plan.id(), plan.head(), plan.tip());
    return new Appended(plan.head());
  }

  /** Which digest the commit follows; null if the history does not stand there. */
  private @Nullable Tip tipBefore(CaseAppend append) {
    Head expected = append.expected();
    if (expected.version() == 0) {
      return expected.unknown() ? Tip.NONE : null;
    }
    UUID id = append.commit().caseId().value();
    Tip kept = tips.at(id, expected);
    if (kept != null) {
      return kept;
    }
    List<Tip> found =
        session.query(
            "A case's digest could not be read",
            TIP,
            List.of(id, expected.version(), id, expected.version()),
            rows -> Tip.of(rows.getBytes(1)));
    return found.stream().filter(tip -> tip.token() == expected.token()).findFirst().orElse(null);
  }

  private boolean stored(AppendPlan plan) throws SQLException {
    return oneRoundTrip
        ? session.single(
            (connection, isHosted) ->
                isHosted ? inHosts(connection, plan) : joined.append(connection, plan))
        : session.transaction(
            (connection, isHosted) ->
                isHosted ? inHosts(connection, plan) : stepwise.append(connection, plan));
  }

  /** Leaves the host's transaction as usable, when it refuses, as it was before. */
  private boolean inHosts(Connection connection, AppendPlan plan) throws SQLException {
    if (!plan.first()) {
      return hosted.append(connection, plan);
    }
    return session.sparing(connection, true, () -> stepwise.append(connection, plan));
  }

  /** A constraint said no, and has yet to be explained; everything else is thrown. */
  private SQLException refusal(CaseAppend append, SQLException e) {
    if (session.dialect().lostRace(e)) {
      throw stale(append);
    }
    String state = e.getSQLState();
    if (state == null || !state.startsWith("23")) {
      throw new JdbcStorageException("It is not known whether a commit was stored", e);
    }
    return e;
  }

  private Appended explained(AppendPlan plan, @Nullable SQLException refusal) {
    CaseAppend append = plan.append();
    Standing standing = standing(plan.id());
    if (!standing.head().equals(append.expected())) {
      throw stale(append);
    }
    if (standing.retired()) {
      return backFromTheShelf(plan);
    }
    if (plan.first() && taken(append)) {
      throw new DuplicateCaseNumberException(append.entry().number());
    }
    if (refusal != null) {
      throw new JdbcStorageException("A commit was refused", refusal);
    }
    throw stale(append);
  }

  private boolean taken(CaseAppend append) {
    String number = append.entry().number().value();
    UUID id = append.commit().caseId().value();
    for (String table : List.of("yjs_case", "yjs_retired_case")) {
      List<Integer> others =
          session.query(
              "A case's number could not be looked up",
              "select 1 from " + table + " where number = ? and case_id <> ?",
              List.of(number, id),
              rows -> rows.getInt(1));
      if (!others.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Appended backFromTheShelf(AppendPlan plan) {
    try {
      boolean stored =
          session.transaction(
              (connection, isHosted) -> {
                shelf.bringBack(connection, plan.id());
                return stepwise.append(connection, plan);
              });
      if (stored) {
        return done(plan);
      }
    } catch (SQLException e) {
      refusal(plan.append(), e);
    }
    throw stale(plan.append());
  }

  private static StaleCaseException stale(CaseAppend append) {
    return new StaleCaseException(append.commit().caseId(), append.expected());
  }
}
