package org.yijianshi.contractcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/**
 * The storage ports at their plainest: lists under one lock, searched from end to end. Honest as it
 * stands; each step is a method, so that a liar can override one.
 */
public class TinyStorage extends TinyOutbox implements Storage, CaseLog, WorkLists {
  private static final Comparator<WorkItem> SOONEST_FIRST =
      Comparator.comparing(
              (WorkItem item) -> Optional.ofNullable(item.obligation().dueAt()).orElse(Instant.MAX))
          .thenComparing(WorkItem::caseId)
          .thenComparing(item -> item.obligation().no());
  private static final Comparator<CaseEntry> OLDEST_FIRST =
      Comparator.comparing(CaseEntry::submittedAt).thenComparing(CaseEntry::caseId);

  final Map<CaseId, History> histories = new HashMap<>();
  final Map<CaseId, CaseEntry> entries = new HashMap<>();
  final List<WorkItem> open = new ArrayList<>();
  final List<ClosedObligation> closed = new ArrayList<>();
  private final long seed = UUID.randomUUID().getMostSignificantBits();

  @Override
  public CaseLog caseLog() {
    return this;
  }

  @Override
  public WorkLists workLists() {
    return this;
  }

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public Publications publications() {
    return this;
  }

  @Override
  public synchronized History read(CaseId id) {
    return stored(id);
  }

  final History stored(CaseId id) {
    return histories.getOrDefault(id, History.NONE);
  }

  @Override
  public synchronized Head head(CaseId id) {
    return stored(id).head();
  }

  @Override
  public synchronized Appended append(CaseAppend append) {
    check(append);
    return store(append);
  }

  synchronized void check(CaseAppend append) {
    CaseId id = append.commit().caseId();
    if (!current(append.expected(), stored(id).head())) {
      throw new StaleCaseException(id, append.expected());
    }
    if (append.expected().unknown() && byNumber(append.entry().number()).isPresent()) {
      throw new DuplicateCaseNumberException(append.entry().number());
    }
  }

  boolean current(Head expected, Head actual) {
    return expected.equals(actual);
  }

  synchronized Appended store(CaseAppend append) {
    CaseId id = append.commit().caseId();
    List<CaseCommit> commits = new ArrayList<>(stored(id).commits());
    commits.add(append.commit());
    Head head = new Head(commits.size(), token(commits.size()));
    histories.put(id, new History(head, commits));
    entries.put(id, append.entry());
    append.closed().forEach(done -> forget(id, done.obligation()));
    append.closed().forEach(this::remember);
    append.opened().forEach(duty -> list(append.entry(), duty));
    append.messages().forEach(message -> waiting.add(new Waiting(id, message)));
    return new Appended(head);
  }

  long token(long version) {
    return seed + version;
  }

  void list(CaseEntry entry, Obligation duty) {
    open.removeIf(item -> same(item, entry.caseId(), duty));
    open.add(new WorkItem(entry.caseId(), entry.number(), entry.region(), duty));
  }

  void forget(CaseId id, Obligation duty) {
    open.removeIf(item -> same(item, id, duty));
  }

  void remember(ClosedObligation done) {
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
        && (query.dueBefore() == null
            || (duty.dueAt() != null && duty.dueAt().isBefore(query.dueBefore())));
  }

  Stream<WorkItem> behind(@Nullable WorkCursor after, Stream<WorkItem> items) {
    if (after == null) {
      return items;
    }
    return items.filter(item -> comesAfter(item, after));
  }

  private static boolean comesAfter(WorkItem item, WorkCursor after) {
    Instant due = Optional.ofNullable(item.obligation().dueAt()).orElse(Instant.MAX);
    int order = due.compareTo(Optional.ofNullable(after.dueAt()).orElse(Instant.MAX));
    if (order == 0) {
      order = item.caseId().compareTo(after.caseId());
    }
    return order == 0 ? item.obligation().no() > after.no() : order > 0;
  }

  @Override
  public synchronized List<ClosedObligation> closed(Party party, Instant from, Instant before) {
    return closed.stream()
        .filter(done -> done.obligation().owedBy().equals(party))
        .filter(done -> !done.closedAt().isBefore(from) && done.closedAt().isBefore(before))
        .toList();
  }

  @Override
  public synchronized Optional<CaseEntry> byNumber(CaseNumber number) {
    return entries.values().stream().filter(e -> e.number().equals(number)).findFirst();
  }

  @Override
  public synchronized List<CaseEntry> cases(CaseQuery query) {
    return entries.values().stream()
        .filter(entry -> asked(query, entry))
        .filter(entry -> query.after() == null || OLDEST_FIRST.compare(entry, query.after()) > 0)
        .sorted(caseOrder())
        .limit(query.limit())
        .toList();
  }

  Comparator<CaseEntry> caseOrder() {
    return OLDEST_FIRST;
  }

  boolean asked(CaseQuery query, CaseEntry e) {
    return (query.bundle() == null || query.bundle().equals(e.bundle()))
        && (query.region() == null || query.region().equals(e.region()))
        && (query.stage() == null || query.stage() == e.stage())
        && (query.applicantKey() == null || query.applicantKey().equals(e.applicantKey()))
        && (query.submittedFrom() == null || !e.submittedAt().isBefore(query.submittedFrom()))
        && (query.submittedBefore() == null || e.submittedAt().isBefore(query.submittedBefore()));
  }
}
