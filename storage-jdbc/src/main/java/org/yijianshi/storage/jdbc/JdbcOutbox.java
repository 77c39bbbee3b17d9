package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.codec.MessageCodec;
import org.yijianshi.port.Outbox;

/**
 * Messages wait as rows; one column says from when on a message can be claimed, and carries delay,
 * lease and parking alike. Whoever sees a message move from what it read holds it. A case's commits
 * are serial, so no earlier message of a case can appear later, and a global cursor, which could
 * lose what commits out of order, is not needed.
 */
final class JdbcOutbox implements Outbox {
  private static final String UNKNOWN = "It is not known whether a message changed";

  private final Session session;
  private final Claims claims;

  JdbcOutbox(Session session) {
    this.session = session;
    this.claims = new Claims(session);
  }

  @Override
  public List<Claimed> claim(Instant now, Duration lease, int max) {
    if (lease.isNegative() || lease.isZero() || max < 1) {
      throw new IllegalArgumentException(
          "A claim is of at least one message for some time: " + max + ", " + lease);
    }
    return claims.claim(now, lease, max);
  }

  @Override
  public boolean acknowledge(Claimed claimed) {
    return change(
        (connection, hosted) -> {
          int gone =
              session.update(
                  connection,
                  "delete from yjs_message where case_id = ? and seq = ? and owner = ?",
                  key(claimed));
          return gone > 0 && wake(connection, claimed.caseId().value());
        });
  }

  /** What stands behind what is gone may have been pushed back; if not, this writes nothing. */
  private boolean wake(Connection connection, UUID id) throws SQLException {
    session.update(
        connection,
        "update yjs_message set visible_at = at where case_id = ? and visible_at > at and attempts"
            + " = 0 and owner is null and parked is null",
        List.of(id));
    return true;
  }

  @Override
  public boolean giveBack(Claimed claimed, Instant notBefore) {
    List<Object> values = List.of(Times.ceiling(notBefore));
    return moved(
        "update yjs_message set visible_at = ?, owner = null where case_id = ? and seq = ? and"
            + " owner = ?",
        values,
        claimed);
  }

  @Override
  public boolean park(Claimed claimed, String reason) {
    Objects.requireNonNull(reason, "reason");
    return moved(
        "update yjs_message set visible_at = ?, parked = ?, owner = null where case_id = ? and seq"
            + " = ? and owner = ?",
        List.of(Keys.NEVER, reason),
        claimed);
  }

  private boolean moved(String sql, List<Object> values, Claimed claimed) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(key(claimed));
    return change((connection, hosted) -> session.update(connection, sql, all) > 0);
  }

  private static List<Object> key(Claimed claimed) {
    return List.of(
        claimed.caseId().value(), claimed.message().sequence(), Claims.owner(claimed.lease()));
  }

  @Override
  public Backlog backlog(Instant now) {
    return session
        .query(
            "The backlog could not be counted",
            "select count(*), count(case when parked is not null then 1 end), count(case when owner"
                + " is not null and visible_at > ? then 1 end), min(case when parked is null then"
                + " at end) from yjs_message",
            List.of(Times.floor(now)),
            rows -> backlog(rows))
        .get(0);
  }

  private Backlog backlog(ResultSet rows) throws SQLException {
    long parked = rows.getLong(2);
    long leased = rows.getLong(3);
    Instant oldest = rows.getObject(4) == null ? null : session.dialect().time(rows, 4);
    return new Backlog(rows.getLong(1) - parked - leased, leased, parked, oldest);
  }

  @Override
  public List<Parked> parked() {
    return session.query(
        "Parked messages could not be read",
        "select case_id, body, attempts, parked from yjs_message where visible_at = ? and parked is"
            + " not null order by at, case_id",
        List.of(Keys.NEVER),
        rows -> {
          CaseId id = new CaseId(session.dialect().id(rows, 1));
          return new Parked(
              id,
              MessageCodec.read(id, rows.getString(2)),
              rows.getInt(3),
              Objects.requireNonNull(rows.getString(4)));
        });
  }

  @Override
  public boolean release(CaseId caseId, long sequence) {
    return change(
        (connection, hosted) ->
            session.update(
                    connection,
                    "update yjs_message set visible_at = at, parked = null where case_id = ? and"
                        + " seq = ? and parked is not null",
                    List.of(caseId.value(), sequence))
                > 0);
  }

  @Override
  public boolean skip(CaseId caseId, long sequence) {
    return change(
        (connection, hosted) -> {
          int gone =
              session.update(
                  connection,
                  "delete from yjs_message where case_id = ? and seq = ? and parked is not null",
                  List.of(caseId.value(), sequence));
          return gone > 0 && wake(connection, caseId.value());
        });
  }

  private boolean change(Session.HostedWork<Boolean> work) {
    try {
      return session.single(work);
    } catch (SQLException e) {
      throw new JdbcStorageException(UNKNOWN, e);
    }
  }
}
