package org.yijianshi.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.codec.CommitCodec;
import org.yijianshi.codec.UnreadableRecordException;
import org.yijianshi.port.BrokenHistoryException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.Housekeeping.Fault;
import org.yijianshi.port.Housekeeping.Flaw;

/** Reads whole histories and checks them: no gap, the chain of digests, the head. */
final class Histories {
  private static final String ONE =
      "select h.version, h.guard, c.version, c.tip, c.body from yjs_case h left join yjs_commit c"
          + " on c.case_id = h.case_id where h.case_id = ?";

  /** One statement, so that head and commits, and the two shelves, are of one moment. */
  private static final String ALL =
      ONE + " union all " + ONE.replace("yjs_c", "yjs_retired_c") + " order by 3";

  /**
   * What is stored of a case.
   *
   * @param head where its head stands; that of an unknown case if it has none
   * @param commits the commits up to the first that is wrong
   * @param tip the digest up to there; null if there is no commit
   * @param fault the first thing that is wrong; null if nothing is
   */
  record Found(Head head, List<CaseCommit> commits, @Nullable Tip tip, @Nullable Fault fault) {
    static final Found NOTHING = new Found(Head.NONE, List.of(), null, null);

    /** As a value; whoever wants only good ones gets nothing else. */
    History orThrow() {
      Fault wrong = fault;
      if (wrong != null) {
        throw new BrokenHistoryException(wrong.caseId(), wrong.version(), wrong.detail());
      }
      return new History(head, commits, tip == null ? null : tip.toString());
    }
  }

  private record Line(Head head, long version, @Nullable Tip tip, @Nullable String body) {}

  private final Session session;
  private final Chain chain;

  Histories(Session session, Chain chain) {
    this.session = session;
    this.chain = chain;
  }

  /** What is stored of that case, with what is wrong with it. */
  Found find(CaseId id) {
    List<Line> lines =
        session.query(
            "A history could not be read",
            ALL,
            List.of(id.value(), id.value()),
            rows ->
                new Line(
                    new Head(rows.getLong(1), rows.getLong(2)),
                    rows.getLong(3),
                    tip(rows.getBytes(4)),
                    rows.getString(5)));
    return lines.isEmpty() ? Found.NOTHING : checked(id, lines);
  }

  private static @Nullable Tip tip(byte @Nullable [] bytes) {
    return bytes == null ? null : Tip.of(bytes);
  }

  private Found checked(CaseId id, List<Line> lines) {
    Head head = lines.get(0).head();
    List<CaseCommit> commits = new ArrayList<>();
    Tip tip = Tip.NONE;
    for (Line line : lines) {
      long version = commits.size() + 1L;
      String body = line.body();
      Tip stored = line.tip();
      if (line.version() != version || body == null || stored == null) {
        String detail = "found " + line.version() + " instead of " + version;
        return new Found(head, commits, tip, new Fault(id, version, Flaw.GAP, detail));
      }
      tip = chain.next(tip, id.value(), version, body);
      if (!tip.equals(stored)) {
        String detail = "found " + tip + " instead of " + stored;
        return new Found(head, commits, tip, new Fault(id, version, Flaw.CHAIN, detail));
      }
      try {
        commits.add(CommitCodec.standard().read(id, version, body));
      } catch (UnreadableRecordException e) {
        String detail = String.valueOf(e.getMessage());
        return new Found(head, commits, tip, new Fault(id, version, Flaw.UNREADABLE, detail));
      }
    }
    Fault fault = null;
    if (head.version() != commits.size() || head.token() != tip.token()) {
      String detail = "at " + head.version() + " instead of " + commits.size();
      fault = new Fault(id, 0, Flaw.HEAD, detail);
    }
    return new Found(head, commits, tip, fault);
  }
}
