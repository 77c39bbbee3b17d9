package org.yijianshi.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.ObligationEvent.ObligationClosed;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CommitCodec;
import org.yijianshi.codec.ObligationCodec;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.BrokenHistoryException;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.WorkLists.DoneItem;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkQuery;

/** Pages of open and of closed duties. */
final class DutyQueries {
  private static final String OPEN =
      "select d.due_at, d.case_id, d.no, d.kind, d.party, d.instance_id, d.since, d.warn_at,"
          + " d.rest, c.number, c.region from yjs_duty d join yjs_case c on c.case_id = d.case_id";
  private static final String CLOSED =
      "select d.closed_at, d.case_id, d.no, d.version, m.body, c.number, c.region from yjs_done d"
          + " join yjs_case c on c.case_id = d.case_id join yjs_commit m on m.case_id = d.case_id"
          + " and m.version = d.version";

  private static final Comparator<WorkItem> OPEN_ORDER =
      Comparator.comparing((WorkItem item) -> AppendPlan.orNever(item.obligation().dueAt()))
          .thenComparing(WorkItem::caseId)
          .thenComparing(item -> item.obligation().no());
  private static final Comparator<DoneItem> CLOSED_ORDER =
      Comparator.comparing((DoneItem item) -> item.done().closedAt())
          .thenComparing(DoneItem::caseId)
          .thenComparing(item -> item.done().obligation().no());

  /** Where time, case and number stand in both. */
  private static final String POSITIONS = "1, 2, 3";

  private final Session session;

  DutyQueries(Session session) {
    this.session = session;
  }

  List<WorkItem> open(WorkQuery query) {
    Select select = new Select(OPEN, List.of("d.due_at", "d.case_id", "d.no"));
    if (query.kind() == null) {
      select.where("d.party_key = ?", Keys.party(query.party()));
    } else {
      select.where("d.kind_key = ?", Keys.kind(query.party(), query.kind()));
    }
    if (query.region() != null) {
      select.where("c.region = ?", query.region().value());
    }
    if (query.item() != null) {
      String item = query.item().value();
      select.where("(d.instance_id = ? or d.instance_id like ?)", item, item + "/%");
    }
    if (query.dueBefore() != null) {
      select.where("d.due_at < ?", Times.ceiling(query.dueBefore()));
    }
    if (query.light() != null) {
      light(select, query.light());
    }
    return Select.page(
            session,
            "A list of duties could not be read",
            select.parts(session.dialect(), cursor(query.after()), query.limit()),
            POSITIONS,
            OPEN_ORDER,
            query.limit(),
            this::workItem)
        .stream()
        .filter(item -> isAskedFor(item.obligation(), query))
        .toList();
  }

  /**
   * Keys of eight bytes may coincide. Asking the database for the text as well would have it
   * believe that hardly a row is left, and sort them all instead of reading a page off the index.
   */
  private static boolean isAskedFor(Obligation duty, WorkQuery query) {
    return duty.owedBy().equals(query.party())
        && (query.kind() == null || duty.kind() == query.kind());
  }

  private static void light(Select select, WorkQuery.LightAt light) {
    Instant from = Times.ceiling(light.now());
    Instant until = Times.floor(light.now());
    switch (light.light()) {
      case RED -> select.where("d.due_at < ?", from);
      case YELLOW ->
          select.where(
              "d.due_at >= ? and d.due_at < ? and d.warn_at <= ?", from, Keys.NEVER, until);
      case GREEN ->
          select.where("d.due_at >= ? and d.due_at < ? and d.warn_at > ?", from, Keys.NEVER, until);
      case SUSPENDED -> select.where("d.due_at = ?", Keys.NEVER);
    }
  }

  List<DoneItem> closed(ClosedQuery query) {
    List<Object> cursor = cursor(query.after());
    List<Step> parts = new ArrayList<>();
    for (String what : List.of(CLOSED, CLOSED.replace("yjs_", "yjs_retired_"))) {
      Select select = new Select(what, List.of("d.closed_at", "d.case_id", "d.no"));
      select.where("d.party_key = ?", Keys.party(query.party()));
      select.where("d.closed_at >= ?", Times.ceiling(query.from()));
      select.where("d.closed_at < ?", Times.ceiling(query.before()));
      if (query.kind() != null) {
        select.where("d.kind = ?", query.kind().name());
      }
      if (query.region() != null) {
        select.where("c.region = ?", query.region().value());
      }
      parts.addAll(select.parts(session.dialect(), cursor, query.limit()));
    }
    return Select.page(
            session,
            "A list of closed duties could not be read",
            parts,
            POSITIONS,
            CLOSED_ORDER,
            query.limit(),
            this::done)
        .stream()
        .filter(item -> item.done().obligation().owedBy().equals(query.party()))
        .toList();
  }

  private static @Nullable List<Object> cursor(@Nullable DutyCursor after) {
    return after == null
        ? null
        : List.of(Times.floor(AppendPlan.orNever(after.at())), after.caseId().value(), after.no());
  }

  private WorkItem workItem(ResultSet rows) throws SQLException {
    return new WorkItem(
        new CaseId(session.dialect().id(rows, 2)),
        CaseNumber.of(rows.getString(10)),
        RegionCode.of(rows.getString(11)),
        duty(session.dialect(), rows));
  }

  /** The duty in the first nine columns. */
  static Obligation duty(Dialect dialect, ResultSet rows) throws SQLException {
    Instant dueAt = dialect.time(rows, 1);
    boolean suspended = dueAt.equals(Keys.NEVER);
    return ObligationCodec.read(
        new CaseId(dialect.id(rows, 2)),
        new ObligationCodec.Columns(
            rows.getInt(3),
            rows.getString(4),
            rows.getString(5),
            rows.getString(6),
            dialect.time(rows, 7),
            suspended ? null : dueAt,
            suspended ? null : dialect.time(rows, 8),
            Objects.requireNonNull(rows.getString(9))));
  }

  private DoneItem done(ResultSet rows) throws SQLException {
    CaseId id = new CaseId(session.dialect().id(rows, 2));
    return new DoneItem(
        id,
        CaseNumber.of(rows.getString(6)),
        RegionCode.of(rows.getString(7)),
        closing(id, rows.getLong(4), rows.getInt(3), rows.getString(5)));
  }

  private static ClosedObligation closing(CaseId id, long version, int no, String body) {
    for (CaseEvent event : CommitCodec.standard().read(id, version, body).events()) {
      if (event instanceof ObligationClosed closed && closed.no() == no) {
        return new ClosedObligation(closed.obligation(), closed.closedAt());
      }
    }
    throw new BrokenHistoryException(id, version, "duty " + no + " was not closed by it");
  }
}
