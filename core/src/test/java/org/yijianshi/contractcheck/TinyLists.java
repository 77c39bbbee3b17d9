package org.yijianshi.contractcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.DutyLight;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkQuery;

/** The lists part of {@link TinyStorage}: searched from end to end. */
abstract class TinyLists extends TinyOutbox implements WorkLists {
  private static final Comparator<WorkItem> SOONEST_FIRST =
      Comparator.comparing(
              (WorkItem item) -> Optional.ofNullable(item.obligation().dueAt()).orElse(Instant.MAX))
          .thenComparing(WorkItem::caseId)
          .thenComparing(item -> item.obligation().no());
  private static final Comparator<DoneItem> FIRST_CLOSED_FIRST =
      Comparator.comparing((DoneItem item) -> item.done().closedAt())
          .thenComparing(DoneItem::caseId)
          .thenComparing(item -> item.done().obligation().no());
  private static final Comparator<CaseEntry> OLDEST_FIRST =
      Comparator.comparing(CaseEntry::submittedAt).thenComparing(CaseEntry::caseId);

  final Map<CaseId, CaseEntry> entries = new HashMap<>();
  final List<WorkItem> open = new ArrayList<>();
  final List<DoneItem> closed = new ArrayList<>();
  final Set<CaseId> retired = new HashSet<>();

  void list(CaseEntry entry, Obligation duty) {
    open.removeIf(item -> same(item, entry.caseId(), duty));
    open.add(new WorkItem(entry.caseId(), entry.number(), entry.region(), duty));
  }

  void forget(CaseId id, Obligation duty) {
    open.removeIf(item -> same(item, id, duty));
  }

  static DoneItem done(CaseEntry entry, ClosedObligation done) {
    return new DoneItem(entry.caseId(), entry.number(), entry.region(), done);
  }

  void remember(DoneItem done) {
    closed.add(done);
  }

  private static boolean same(WorkItem item, CaseId id, Obligation duty) {
    return item.caseId().equals(id) && item.obligation().no() == duty.no();
  }

  @Override
  public synchronized List<WorkItem> open(WorkQuery query) {
    return behind(query.after(), open.stream().filter(i -> asked(query, i)).sorted(order()))
        .limit(query.limit())
        .toList();
  }

  Comparator<WorkItem> order() {
    return SOONEST_FIRST;
  }

  boolean asked(WorkQuery query, WorkItem item) {
    Obligation duty = item.obligation();
    return duty.owedBy().equals(query.party())
        && (query.region() == null || query.region().equals(item.region()))
        && (query.kind() == null || query.kind() == duty.kind())
        && (query.light() == null || query.light().matches(duty))
        && (query.item() == null
            || (duty.instance() != null && query.item().equals(duty.instance().item())))
        && (query.dueBefore() == null
            || (duty.dueAt() != null && duty.dueAt().isBefore(query.dueBefore())));
  }

  Stream<WorkItem> behind(@Nullable DutyCursor after, Stream<WorkItem> items) {
    if (after == null) {
      return items;
    }
    return items.filter(item -> comesAfter(item, after));
  }

  private static boolean comesAfter(WorkItem item, DutyCursor after) {
    return comesAfter(
        Optional.ofNullable(item.obligation().dueAt()).orElse(Instant.MAX),
        item.caseId(),
        item.obligation().no(),
        after);
  }

  private static boolean comesAfter(Instant at, CaseId id, int no, DutyCursor after) {
    int order = at.compareTo(Optional.ofNullable(after.at()).orElse(Instant.MAX));
    if (order == 0) {
      order = id.compareTo(after.caseId());
    }
    return order == 0 ? no > after.no() : order > 0;
  }

  @Override
  public synchronized List<DoneItem> closed(ClosedQuery query) {
    return closed.stream()
        .filter(done -> asked(query, done))
        .filter(done -> query.after() == null || comesAfter(done, query.after()))
        .sorted(closedOrder())
        .limit(query.limit())
        .toList();
  }

  Comparator<DoneItem> closedOrder() {
    return FIRST_CLOSED_FIRST;
  }

  boolean asked(ClosedQuery query, DoneItem item) {
    ClosedObligation done = item.done();
    return done.obligation().owedBy().equals(query.party())
        && (query.region() == null || query.region().equals(item.region()))
        && (query.kind() == null || query.kind() == done.obligation().kind())
        && !done.closedAt().isBefore(query.from())
        && done.closedAt().isBefore(query.before());
  }

  private static boolean comesAfter(DoneItem item, DutyCursor after) {
    return comesAfter(item.done().closedAt(), item.caseId(), item.done().obligation().no(), after);
  }

  @Override
  public synchronized Optional<CaseEntry> byNumber(CaseNumber number) {
    return entries.values().stream().filter(e -> e.number().equals(number)).findFirst();
  }

  @Override
  public synchronized List<CaseEntry> cases(CaseQuery query) {
    return entries.values().stream()
        .filter(entry -> asked(query, entry))
        .filter(entry -> query.after() == null || comesAfter(entry, query.after()))
        .filter(entry -> standsOn(query.shelf(), entry))
        .sorted(caseOrder())
        .limit(query.limit())
        .toList();
  }

  Comparator<CaseEntry> caseOrder() {
    return OLDEST_FIRST;
  }

  private static boolean comesAfter(CaseEntry entry, CaseCursor after) {
    int order = entry.submittedAt().compareTo(after.submittedAt());
    return order == 0 ? entry.caseId().compareTo(after.caseId()) > 0 : order > 0;
  }

  boolean standsOn(CaseQuery.Shelf shelf, CaseEntry entry) {
    return shelf == CaseQuery.Shelf.BOTH
        || retired.contains(entry.caseId()) == (shelf == CaseQuery.Shelf.RETIRED);
  }

  boolean asked(CaseQuery query, CaseEntry entry) {
    return query.matches(entry);
  }

  @Override
  public synchronized List<DutyCount> countOpen(Set<Party> parties, Instant now) {
    Map<DutyCount, Long> counts = new HashMap<>();
    for (WorkItem item : open) {
      Obligation duty = item.obligation();
      if (parties.contains(duty.owedBy())) {
        counts.merge(new DutyCount(duty.owedBy(), duty.kind(), light(duty, now), 1), 1L, Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            e ->
                new DutyCount(
                    e.getKey().party(), e.getKey().kind(), e.getKey().light(), e.getValue()))
        .toList();
  }

  DutyLight light(Obligation duty, Instant now) {
    return DutyLight.of(duty, now);
  }

  @Override
  public synchronized List<CaseCount> countCases(
      @Nullable RegionCode region, Instant from, Instant before) {
    Map<CaseCount, Long> counts = new HashMap<>();
    CaseQuery query = CaseQuery.all().region(region).submitted(from, before);
    for (CaseEntry e : entries.values()) {
      if (asked(query, e)) {
        counts.merge(new CaseCount(e.bundle(), e.region(), e.stage(), 1), 1L, Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            e ->
                new CaseCount(
                    e.getKey().bundle(), e.getKey().region(), e.getKey().stage(), e.getValue()))
        .toList();
  }
}
