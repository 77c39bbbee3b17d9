package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Housekeeping;

/** Moves cases that are over to the other shelf, and verifies what is stored. */
final class JdbcHousekeeping implements Housekeeping {
  private static final int AT_ONCE = 50;

  private static final String OVER =
      "select c.case_id from yjs_case c where c.resting_since < ? and not exists (select 1 from"
          + " yjs_duty d where d.case_id = c.case_id) and not exists (select 1 from yjs_message m"
          + " where m.case_id = c.case_id) order by c.resting_since, c.case_id limit ?";

  /** Locks the head, so that no commit comes in between; not there any longer, or awake: none. */
  private static final String HOLD =
      "update yjs_case set resting_since = resting_since where case_id = ? and resting_since < ?";

  private static final String STILL_OVER =
      "select 1 from yjs_duty where case_id = ? union all select 1 from yjs_message where case_id ="
          + " ?";

  private final Session session;
  private final Shelf shelf;
  private final CaseVerifier verifier;

  JdbcHousekeeping(Session session, Chain chain) {
    this.session = session;
    this.shelf = new Shelf(session);
    this.verifier = new CaseVerifier(session, chain);
  }

  private static void check(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("At least one case must be looked at: " + max);
    }
  }

  @Override
  public int retire(Instant unchangedSince, int max) {
    check(max);
    Instant since = Times.ceiling(unchangedSince);
    int moved = 0;
    while (moved < max) {
      int wanted = Math.min(AT_ONCE, max - moved);
      List<CaseId> over =
          session.query(
              "Cases that are over could not be read",
              OVER,
              List.of(since, wanted),
              rows -> new CaseId(session.dialect().id(rows, 1)));
      int now = retire(over.stream().sorted().toList(), since);
      moved += now;
      if (over.size() < wanted || now == 0) {
        return moved;
      }
    }
    return moved;
  }

  private int retire(List<CaseId> over, Instant since) {
    try {
      return session.transaction(
          (connection, hosted) -> {
            int moved = 0;
            for (CaseId id : over) {
              moved += retired(connection, id.value(), since) ? 1 : 0;
            }
            return moved;
          });
    } catch (SQLException e) {
      if (session.dialect().lostRace(e)) {
        return 0;
      }
      throw new JdbcStorageException("It is not known whether cases were retired", e);
    }
  }

  private boolean retired(Connection connection, UUID id, Instant since) throws SQLException {
    if (session.update(connection, HOLD, List.of(id, since)) == 0
        || !session.query(connection, STILL_OVER, List.of(id, id), rows -> true).isEmpty()) {
      return false;
    }
    shelf.retire(connection, id);
    return true;
  }

  @Override
  public Verified verify(@Nullable CaseId after, int max) {
    check(max);
    List<CaseId> page = verifier.page(after, max);
    List<Fault> faults = new ArrayList<>();
    page.forEach(id -> faults.addAll(verifier.verify(id)));
    CaseId next = page.size() < max ? null : Objects.requireNonNull(page.get(page.size() - 1));
    return new Verified(page.size(), faults, next);
  }
}
