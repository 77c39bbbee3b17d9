package org.yijianshi.contractcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/**
 * The storage ports at their plainest: lists under one lock, searched from end to end. Honest as it
 * stands; each step is a method, so that a liar can override one.
 */
public class TinyStorage extends TinyLists implements Storage, CaseLog, Housekeeping {
  final Map<CaseId, History> histories = new HashMap<>();
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
  public Housekeeping housekeeping() {
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
    retired.remove(id);
    append.closed().forEach(done -> forget(id, done.obligation()));
    append.closed().forEach(done -> remember(done(append.entry(), done)));
    append.opened().forEach(duty -> list(append.entry(), duty));
    append.messages().forEach(message -> waiting.add(new Waiting(id, message)));
    return new Appended(head);
  }

  long token(long version) {
    return seed + version;
  }

  @Override
  public synchronized int retire(Instant unchangedSince, int max) {
    if (max < 1) {
      throw new IllegalArgumentException("At least one case must be looked at: " + max);
    }
    List<CaseEntry> over =
        entries.values().stream()
            .filter(entry -> !retired.contains(entry.caseId()) && isOver(entry, unchangedSince))
            .sorted(Comparator.comparing(CaseEntry::changedAt).thenComparing(CaseEntry::caseId))
            .limit(max)
            .toList();
    over.forEach(entry -> retire(entry.caseId()));
    return over.size();
  }

  void retire(CaseId id) {
    retired.add(id);
  }

  boolean isOver(CaseEntry entry, Instant unchangedSince) {
    return entry.stage() == CaseStage.CLOSED
        && entry.changedAt().isBefore(unchangedSince)
        && open.stream().noneMatch(item -> item.caseId().equals(entry.caseId()))
        && waiting.stream().noneMatch(message -> message.caseId.equals(entry.caseId()));
  }

  @Override
  public synchronized Verified verify(@Nullable CaseId after, int max) {
    if (max < 1) {
      throw new IllegalArgumentException("At least one case must be looked at: " + max);
    }
    List<CaseId> page =
        histories.keySet().stream()
            .filter(id -> after == null || id.compareTo(after) > 0)
            .sorted()
            .limit(max)
            .toList();
    List<Fault> faults = new ArrayList<>();
    page.forEach(id -> check(id, faults));
    return new Verified(page.size(), faults, page.size() < max ? null : page.get(page.size() - 1));
  }

  void check(CaseId id, List<Fault> faults) {
    long version = 0;
    for (CaseCommit commit : stored(id).commits()) {
      version++;
      if (commit.version() != version) {
        faults.add(new Fault(id, version, Flaw.GAP, "found version " + commit.version()));
        return;
      }
    }
  }
}
