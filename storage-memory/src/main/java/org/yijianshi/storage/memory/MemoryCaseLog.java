package org.yijianshi.storage.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
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
    CaseId id = append.commit().caseId();
    // Whoever expects a history of an unknown case leaves nothing behind, not even an empty record.
    CaseRecord record = append.expected().unknown() ? cases.obtain(id) : cases.find(id);
    if (record == null) {
      throw new StaleCaseException(id, append.expected());
    }
    synchronized (record) {
      if (!record.head.equals(append.expected())) {
        throw new StaleCaseException(id, append.expected());
      }
      check(record.entry, append.entry());
      record.commits.add(append.commit());
      record.head = new Head(append.commit().version(), cases.nextToken());
      workLists.apply(record, append);
      outbox.add(record, append.messages());
      return new Appended(record.head);
    }
  }

  private void check(@Nullable CaseEntry before, CaseEntry after) {
    if (before == null) {
      if (!cases.claim(after.number(), after.caseId())) {
        throw new DuplicateCaseNumberException(after.number());
      }
    } else if (!before.number().equals(after.number())
        || !before.bundle().equals(after.bundle())
        || !before.region().equals(after.region())
        || !before.submittedAt().equals(after.submittedAt())) {
      throw new IllegalArgumentException(
          "A case keeps its number, bundle, region and time of submission: " + after.caseId());
    }
  }
}
