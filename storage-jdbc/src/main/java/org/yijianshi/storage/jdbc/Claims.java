package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.codec.MessageCodec;
import org.yijianshi.port.Outbox.Claimed;

/**
 * Claims first messages of cases. What is found is shuffled, so that relays seldom want the same,
 * and claimed in the order of keys, so that they never wait for each other in a circle. When
 * messages that stand behind another crowd out those that can be claimed, they are pushed back for
 * a while.
 */
final class Claims {
  private static final int AT_LEAST = 64;
  private static final int SPARE = 4;
  private static final int MOST = 10_000;
  private static final int ROUNDS = 100;
  private static final Duration PUSHED_BACK = Duration.ofMinutes(1);

  private static final String WAITING =
      "select m.case_id, m.seq, m.visible_at, m.attempts, m.body, (select min(f.seq) from"
          + " yjs_message f where f.case_id = m.case_id), c.tip from yjs_message m left join"
          + " yjs_commit c on c.case_id = m.case_id and c.version = (m.seq - mod(m.seq, 1000)) /"
          + " 1000 where m.visible_at <= ? order by m.visible_at, m.case_id, m.seq limit ?";

  /** Only what still stands as it was read. */
  private static final String TAKE =
      "update yjs_message set visible_at = ?, owner = ?, attempts = attempts + 1 where case_id = ?"
          + " and seq = ? and visible_at = ? and attempts = ?";

  private static final String PUSH_BACK =
      "update yjs_message set visible_at = ? where case_id = ? and seq = ? and visible_at = ? and"
          + " owner is null";

  /**
   * Held until the push is stored: whoever acknowledges it meanwhile wakes the pushed ones after.
   */
  private static final String FIRST =
      "select seq from yjs_message where case_id = ? order by seq limit 1 for update";

  private record Waiting(
      UUID id, long seq, Instant visibleAt, int attempts, String body, boolean first, String tip) {}

  private final Session session;

  Claims(Session session) {
    this.session = session;
  }

  List<Claimed> claim(Instant now, Duration lease, int max) {
    int page = Math.max(AT_LEAST, SPARE * Math.min(max, MOST));
    List<Claimed> claimed = new ArrayList<>();
    for (int round = 0; round < ROUNDS && claimed.size() < max; round++) {
      List<Waiting> found = waiting(now, page);
      List<Waiting> first = new ArrayList<>(found.stream().filter(Waiting::first).toList());
      Collections.shuffle(first, ThreadLocalRandom.current());
      int wanted = Math.min(first.size(), max - claimed.size());
      claimed.addAll(take(ordered(first.subList(0, wanted)), now.plus(lease)));
      if (found.size() < page) {
        break;
      }
      if (claimed.size() < max) {
        List<Waiting> behind = found.stream().filter(w -> !w.first()).toList();
        pushBack(ordered(behind), now.plus(PUSHED_BACK));
      }
    }
    return List.copyOf(claimed);
  }

  private static List<Waiting> ordered(List<Waiting> some) {
    return some.stream()
        .sorted(Comparator.comparing((Waiting w) -> new CaseId(w.id())).thenComparing(Waiting::seq))
        .toList();
  }

  private List<Waiting> waiting(Instant now, int page) {
    return session.query(
        "Waiting messages could not be read",
        WAITING,
        List.of(Times.floor(now), page),
        this::waiting);
  }

  private Waiting waiting(ResultSet rows) throws SQLException {
    long seq = rows.getLong(2);
    byte[] tip = rows.getBytes(7);
    return new Waiting(
        session.dialect().id(rows, 1),
        seq,
        session.dialect().time(rows, 3),
        rows.getInt(4),
        rows.getString(5),
        rows.getLong(6) == seq,
        tip == null ? "" : Tip.of(tip).toString());
  }

  private List<Claimed> take(List<Waiting> wanted, Instant until) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    long owner = ThreadLocalRandom.current().nextLong();
    try {
      return session.transaction(
          (connection, hosted) -> {
            List<List<Object>> rows = new ArrayList<>();
            for (Waiting one : wanted) {
              rows.add(
                  List.of(
                      Times.ceiling(until),
                      owner,
                      one.id(),
                      one.seq(),
                      one.visibleAt(),
                      one.attempts()));
            }
            int[] counts = session.batch(connection, TAKE, rows);
            List<Claimed> taken = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
              if (counts[i] > 0
                  || (counts[i] == Statement.SUCCESS_NO_INFO
                      && isHeld(connection, wanted.get(i), owner))) {
                taken.add(claimed(wanted.get(i), owner));
              }
            }
            return taken;
          });
    } catch (SQLException e) {
      if (session.dialect().lostRace(e)) {
        return List.of();
      }
      throw new JdbcStorageException("It is not known whether messages were claimed", e);
    }
  }

  /** For drivers that send a batch as one and say no numbers. */
  private boolean isHeld(Connection connection, Waiting one, long owner) throws SQLException {
    return !session
        .query(
            connection,
            "select 1 from yjs_message where case_id = ? and seq = ? and owner = ?",
            List.of(one.id(), one.seq(), owner),
            rows -> true)
        .isEmpty();
  }

  private static Claimed claimed(Waiting one, long owner) {
    CaseId id = new CaseId(one.id());
    return new Claimed(
        id,
        MessageCodec.read(id, one.body()),
        one.attempts() + 1,
        Long.toHexString(owner),
        one.tip().isEmpty() ? null : one.tip());
  }

  /** What a lease's text says; for one that was not given out here, what nobody has. */
  static long owner(String lease) {
    try {
      return Long.parseUnsignedLong(lease, 16);
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }

  private void pushBack(List<Waiting> behind, Instant until) {
    if (behind.isEmpty()) {
      return;
    }
    try {
      session.transaction(
          (connection, hosted) -> {
            List<List<Object>> rows = new ArrayList<>();
            Map<UUID, Long> first = new HashMap<>();
            for (Waiting one : behind) {
              Long held = first.get(one.id());
              if (held == null) {
                held = first(connection, one);
                first.put(one.id(), held);
              }
              if (held < one.seq()) {
                rows.add(List.of(Times.ceiling(until), one.id(), one.seq(), one.visibleAt()));
              }
            }
            return rows.isEmpty() ? new int[0] : session.batch(connection, PUSH_BACK, rows);
          });
    } catch (SQLException e) {
      if (!session.dialect().lostRace(e)) {
        throw new JdbcStorageException("Messages could not be pushed back", e);
      }
    }
  }

  /**
   * The case's first message, which nobody takes away until this transaction ends. Where that is
   * the first of those that were found, what blocked them has left: then none of them is pushed
   * back.
   */
  private long first(Connection connection, Waiting lowest) throws SQLException {
    List<Long> seqs =
        session.query(connection, FIRST, List.of(lowest.id()), rows -> rows.getLong(1));
    return seqs.isEmpty() || seqs.get(0) >= lowest.seq() ? Long.MAX_VALUE : seqs.get(0);
  }
}
