package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.WorkLists;

/** Ordered indexes over open duties, closed duties and cases. */
final class MemoryWorkLists implements WorkLists {
  private final CaseTable cases;
  private final Map<Party, ConcurrentNavigableMap<DutyKey, WorkItem>> open =
      new ConcurrentHashMap<>();
  private final Map<Party, ConcurrentNavigableMap<ClosedKey, ClosedObligation>> closed =
      new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<EntryKey, CaseEntry> entries = new ConcurrentSkipListMap<>();

  MemoryWorkLists(CaseTable cases) {
    this.cases = cases;
  }

  /** Soonest due first, suspended last, then by case and number. */
  private record DutyKey(Instant dueAt, CaseId caseId, int no) implements Comparable<DutyKey> {
    private static final Comparator<DutyKey> ORDER =
        Comparator.comparing(DutyKey::dueAt)
            .thenComparing(DutyKey::caseId)
            .thenComparingInt(DutyKey::no);

    static DutyKey of(@Nullable Instant dueAt, CaseId caseId, int no) {
      return new DutyKey(dueAt == null ? Instant.MAX : dueAt, caseId, no);
    }

    @Override
    public int compareTo(DutyKey other) {
      return ORDER.compare(this, other);
    }
  }

  private record ClosedKey(Instant closedAt, CaseId caseId, int no)
      implements Comparable<ClosedKey> {
    private static final Comparator<ClosedKey> ORDER =
        Comparator.comparing(ClosedKey::closedAt)
            .thenComparing(ClosedKey::caseId)
            .thenComparingInt(ClosedKey::no);
    private static final CaseId LEAST = new CaseId(new UUID(0, 0));

    /** Before every duty that was closed at that time. */
    static ClosedKey first(Instant closedAt) {
      return new ClosedKey(closedAt, LEAST, 0);
    }

    @Override
    public int compareTo(ClosedKey other) {
      return ORDER.compare(this, other);
    }
  }

  private record EntryKey(Instant submittedAt, CaseId caseId) implements Comparable<EntryKey> {
    private static final Comparator<EntryKey> ORDER =
        Comparator.comparing(EntryKey::submittedAt).thenComparing(EntryKey::caseId);

    static EntryKey of(CaseEntry entry) {
      return new EntryKey(entry.submittedAt(), entry.caseId());
    }

    @Override
    public int compareTo(EntryKey other) {
      return ORDER.compare(this, other);
    }
  }

  void index(CaseId id, CaseEntry entry, Obligation duty) {
    open.computeIfAbsent(duty.owedBy(), party -> new ConcurrentSkipListMap<>())
        .put(
            DutyKey.of(duty.dueAt(), id, duty.no()),
            new WorkItem(id, entry.number(), entry.region(), duty));
  }

  void unindex(CaseId id, Obligation duty) {
    NavigableMap<DutyKey, WorkItem> list = open.get(duty.owedBy());
    if (list != null) {
      list.remove(DutyKey.of(duty.dueAt(), id, duty.no()));
    }
  }

  void close(CaseId id, ClosedObligation done) {
    closed
        .computeIfAbsent(done.obligation().owedBy(), party -> new ConcurrentSkipListMap<>())
        .put(new ClosedKey(done.closedAt(), id, done.obligation().no()), done);
  }

  void index(@Nullable CaseEntry before, CaseEntry after) {
    if (before != null && !EntryKey.of(before).equals(EntryKey.of(after))) {
      entries.remove(EntryKey.of(before));
    }
    entries.put(EntryKey.of(after), after);
  }

  private <T> T whole(Supplier<T> list) {
    cases.listing().lock();
    try {
      return list.get();
    } finally {
      cases.listing().unlock();
    }
  }

  @Override
  public List<WorkItem> open(WorkQuery query) {
    return whole(() -> openNow(query));
  }

  private List<WorkItem> openNow(WorkQuery query) {
    NavigableMap<DutyKey, WorkItem> list = open.get(query.party());
    if (list == null) {
      return List.of();
    }
    WorkCursor after = query.after();
    NavigableMap<DutyKey, WorkItem> rest =
        after == null
            ? list
            : list.tailMap(DutyKey.of(after.dueAt(), after.caseId(), after.no()), false);
    List<WorkItem> page = new ArrayList<>();
    for (WorkItem item : rest.values()) {
      if (page.size() == query.limit() || past(query, item)) {
        break;
      }
      if (matches(query, item)) {
        page.add(item);
      }
    }
    return List.copyOf(page);
  }

  /** Whether everything from here on is due too late for the query. */
  private static boolean past(WorkQuery query, WorkItem item) {
    Instant dueAt = item.obligation().dueAt();
    return query.dueBefore() != null && (dueAt == null || !dueAt.isBefore(query.dueBefore()));
  }

  private static boolean matches(WorkQuery query, WorkItem item) {
    return (query.region() == null || query.region().equals(item.region()))
        && (query.kind() == null || query.kind() == item.obligation().kind());
  }

  @Override
  public List<ClosedObligation> closed(Party party, Instant from, Instant before) {
    return whole(() -> closedNow(party, from, before));
  }

  private List<ClosedObligation> closedNow(Party party, Instant from, Instant before) {
    NavigableMap<ClosedKey, ClosedObligation> list = closed.get(party);
    if (list == null || !from.isBefore(before)) {
      return List.of();
    }
    List<ClosedObligation> found = new ArrayList<>();
    for (ClosedObligation done : list.tailMap(ClosedKey.first(from)).values()) {
      if (!done.closedAt().isBefore(before)) {
        break;
      }
      found.add(done);
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<CaseEntry> byNumber(CaseNumber number) {
    CaseRecord record = cases.find(number);
    if (record == null) {
      return Optional.empty();
    }
    synchronized (record) {
      return Optional.ofNullable(record.entry);
    }
  }

  @Override
  public List<CaseEntry> cases(CaseQuery query) {
    return whole(() -> casesNow(query));
  }

  private List<CaseEntry> casesNow(CaseQuery query) {
    CaseEntry after = query.after();
    NavigableMap<EntryKey, CaseEntry> rest =
        after == null ? entries : entries.tailMap(EntryKey.of(after), false);
    List<CaseEntry> page = new ArrayList<>();
    for (CaseEntry entry : rest.values()) {
      if (page.size() == query.limit()) {
        break;
      }
      if (matches(query, entry)) {
        page.add(entry);
      }
    }
    return List.copyOf(page);
  }

  private static boolean matches(CaseQuery query, CaseEntry entry) {
    return (query.bundle() == null || query.bundle().equals(entry.bundle()))
        && (query.region() == null || query.region().equals(entry.region()))
        && (query.stage() == null || query.stage() == entry.stage())
        && (query.applicantKey() == null || query.applicantKey().equals(entry.applicantKey()))
        && (query.submittedFrom() == null || !entry.submittedAt().isBefore(query.submittedFrom()))
        && (query.submittedBefore() == null
            || entry.submittedAt().isBefore(query.submittedBefore()));
  }
}
