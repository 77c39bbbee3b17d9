package org.yijianshi.contractcheck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.History;

/** Stores that keep house badly, in one thing each. */
final class HousekeepingLies {
  private HousekeepingLies() {}

  static final class RetiresWhatRuns extends TinyStorage {
    @Override
    boolean isOver(CaseEntry entry, Instant unchangedSince) {
      return super.isOver(entry.at(CaseStage.CLOSED, entry.changedAt()), unchangedSince);
    }
  }

  static final class RetiresWhatStillOwes extends TinyStorage {
    @Override
    boolean isOver(CaseEntry entry, Instant unchangedSince) {
      return entry.stage() == CaseStage.CLOSED && entry.changedAt().isBefore(unchangedSince);
    }
  }

  static final class ForgetsWhatItRetires extends TinyStorage {
    @Override
    void retire(CaseId id) {
      super.retire(id);
      histories.put(id, History.NONE);
    }
  }

  static final class RetiresMoreThanWasAsked extends TinyStorage {
    @Override
    public synchronized int retire(Instant unchangedSince, int max) {
      return super.retire(unchangedSince, Math.max(max, 100));
    }
  }

  static final class KeepsTheRetiredRetired extends TinyStorage {
    @Override
    synchronized Appended store(CaseAppend append) {
      CaseId id = append.commit().caseId();
      boolean was = retired.contains(id);
      Appended appended = super.store(append);
      if (was) {
        retire(id);
      }
      return appended;
    }
  }

  static final class VerifiesOnePageOnly extends TinyStorage {
    @Override
    public synchronized Verified verify(@Nullable CaseId after, int max) {
      return new Verified(super.verify(after, max).cases(), List.of(), null);
    }
  }
}
