package org.yijianshi.storage.memory;

import java.util.List;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;

/** The histories; an append changes one case under its lock, and the lists with it. */
final class MemoryCaseLog implements CaseLog {
  private final CaseTable cases;
  private final MemoryWorkLists workLists;
  private final MemoryOutbox outbox;

  MemoryCaseLog(CaseTable cases, MemoryWorkLists workLists, MemoryOutbox outbox) {
    this.cases = cases;
    this.workLists = workLists;
    this.outbox = outbox;
  }

  @Override
  public History read(CaseId id) {
    CaseRecord record = cases.find(id);
    if (record == null) {
      return History.NONE;
    }
    synchronized (record) {
      return new History(record.head, List.copyOf(record.commits));
    }
  }

  @Override
  public Head head(CaseId id) {
    CaseRecord record = cases.find(id);
    if (record == null) {
      return Head.NONE;
    }
    synchronized (record) {
      return record.head;
    }
  }

  @Override
  public Appended append(CaseAppend append) {
    cases.appending().lock();
    try {
      return append(cases.obtain(append.commit().caseId()), append);
    } finally {
      cases.appending().unlock();
    }
  }

  private Appended append(CaseRecord record, CaseAppend append) {
    synchronized (record) {
      if (!record.head.equals(append.expected())) {
        throw new StaleCaseException(record.id, append.expected());
      }
      CaseEntry entry = append.entry();
      if (!cases.claim(entry.number(), record.id)) {
        throw new DuplicateCaseNumberException(entry.number());
      }
      record.commits.add(append.commit());
      record.head = new Head(append.commit().version(), cases.nextToken());
      changeDuties(record, append);
      workLists.index(record.entry, entry);
      record.entry = entry;
      outbox.add(record, append.messages());
      return new Appended(record.head);
    }
  }

  private void changeDuties(CaseRecord record, CaseAppend append) {
    for (ClosedObligation closed : append.closed()) {
      Obligation was = record.open.remove(closed.obligation().no());
      if (was != null) {
        workLists.unindex(record.id, was);
      }
      workLists.close(record.id, closed);
    }
    for (Obligation open : append.opened()) {
      Obligation was = record.open.put(open.no(), open);
      if (was != null) {
        workLists.unindex(record.id, was);
      }
      workLists.index(record.id, append.entry(), open);
    }
  }
}
