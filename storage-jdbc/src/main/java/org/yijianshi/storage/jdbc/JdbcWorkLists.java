package org.yijianshi.storage.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyLight;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkQuery;

/** Lists and counts, each answer from one statement, so that no commit shows by half. */
final class JdbcWorkLists implements WorkLists {
  private static final int MOST_PARTIES = 1000;
  private static final String WHAT = "A list could not be read";

  /** Each light as SQL tells it, with its place among the constants. */
  private static final String LIGHT =
      "case when due_at = ? then 3 when due_at < ? then 0 when warn_at <= ? then 1 else 2 end";

  private final Session session;
  private final DutyQueries duties;
  private final CaseQueries cases;

  JdbcWorkLists(Session session) {
    this.session = session;
    this.duties = new DutyQueries(session);
    this.cases = new CaseQueries(session);
  }

  @Override
  public List<WorkItem> open(WorkQuery query) {
    return duties.open(query);
  }

  @Override
  public List<DoneItem> closed(ClosedQuery query) {
    return query.from().isBefore(query.before()) ? duties.closed(query) : List.of();
  }

  @Override
  public Optional<CaseEntry> byNumber(CaseNumber number) {
    return cases.byNumber(number);
  }

  @Override
  public List<CaseEntry> cases(CaseQuery query) {
    return cases.find(query);
  }

  @Override
  public List<DutyCount> countOpen(Set<Party> parties, Instant now) {
    if (parties.size() > MOST_PARTIES) {
      throw new IllegalArgumentException(
          "At most " + MOST_PARTIES + " parties are counted at once: " + parties.size());
    }
    if (parties.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    values.add(Keys.NEVER);
    values.add(Times.ceiling(now));
    values.add(Times.floor(now));
    parties.forEach(party -> values.add(Keys.party(party)));
    List<DutyCount> counts =
        session.query(
            WHAT,
            "select party, kind, light, count(*) from (select party, kind, "
                + LIGHT
                + " as light from yjs_duty where party_key in ("
                + StepwiseAppender.marks(parties.size())
                + ")) d group by party, kind, light",
            values,
            rows ->
                new DutyCount(
                    Party.parse(rows.getString(1)),
                    ObligationKind.valueOf(rows.getString(2)),
                    light(rows.getInt(3)),
                    rows.getLong(4)));
    return counts.stream().filter(count -> parties.contains(count.party())).toList();
  }

  private static DutyLight light(int place) {
    return switch (place) {
      case 0 -> DutyLight.RED;
      case 1 -> DutyLight.YELLOW;
      case 2 -> DutyLight.GREEN;
      default -> DutyLight.SUSPENDED;
    };
  }

  @Override
  public List<CaseCount> countCases(@Nullable RegionCode region, Instant from, Instant before) {
    if (!from.isBefore(before)) {
      return List.of();
    }
    String period = " where submitted_at >= ? and submitted_at < ?";
    List<Object> values = new ArrayList<>(List.of(Times.ceiling(from), Times.ceiling(before)));
    if (region != null) {
      period += " and region = ?";
      values.add(region.value());
    }
    if (session.dialect().unites()) {
      String columns = "(select bundle, region, stage from ";
      String both =
          columns + "yjs_case" + period + ") union all " + columns + "yjs_retired_case" + period;
      List<Object> twice = new ArrayList<>(values);
      twice.addAll(values);
      return counted("(" + both + ")) c", twice);
    }
    List<CaseCount> counts = new ArrayList<>(counted("yjs_case" + period, values));
    counts.addAll(counted("yjs_retired_case" + period, values));
    return summed(counts);
  }

  private List<CaseCount> counted(String from, List<Object> values) {
    return session.query(
        WHAT,
        "select bundle, region, stage, count(*) from " + from + " group by bundle, region, stage",
        values,
        rows ->
            new CaseCount(
                BundleCode.of(rows.getString(1)),
                RegionCode.of(rows.getString(2)),
                CaseStage.valueOf(rows.getString(3)),
                rows.getLong(4)));
  }

  private static List<CaseCount> summed(List<CaseCount> counts) {
    Map<List<Object>, CaseCount> sums = new LinkedHashMap<>();
    for (CaseCount one : counts) {
      sums.merge(
          List.of(one.bundle(), one.region(), one.stage()),
          one,
          (a, b) -> new CaseCount(a.bundle(), a.region(), a.stage(), a.count() + b.count()));
    }
    return List.copyOf(sums.values());
  }
}
