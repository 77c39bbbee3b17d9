package org.yijianshi.storage.memory;

import org.yijianshi.port.CaseLog;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/**
 * All storage ports over one store in memory. Thread-safe; passes every published contract. Nothing
 * outlives the process.
 */
public final class MemoryStorage implements Storage {
  private final CaseTable cases = new CaseTable();
  private final CaseIndex index = new CaseIndex();
  private final MemoryWorkLists workLists = new MemoryWorkLists(cases, index);
  private final MemoryOutbox outbox = new MemoryOutbox(cases);
  private final MemoryCaseLog caseLog = new MemoryCaseLog(cases, workLists, outbox);
  private final MemoryPublications publications = new MemoryPublications();
  private final MemoryHousekeeping housekeeping = new MemoryHousekeeping(cases, index);

  /** An empty store. */
  public MemoryStorage() {}

  @Override
  public CaseLog caseLog() {
    return caseLog;
  }

  @Override
  public WorkLists workLists() {
    return workLists;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Publications publications() {
    return publications;
  }

  @Override
  public Housekeeping housekeeping() {
    return housekeeping;
  }
}
