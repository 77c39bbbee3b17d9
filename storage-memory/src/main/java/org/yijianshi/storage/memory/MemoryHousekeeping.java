package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.Housekeeping;

/** Retires cases to a shelf of their own, and checks what is kept. */
final class MemoryHousekeeping implements Housekeeping {
  private final CaseTable cases;
  private final CaseIndex index;

  MemoryHousekeeping(CaseTable cases, CaseIndex index) {
    this.cases = cases;
    this.index = index;
  }

  private static void check(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("At least one case must be looked at: " + max);
    }
  }

  @Override
  public int retire(Instant unchangedSince, int max) {
    check(max);
    Objects.requireNonNull(unchangedSince, "unchangedSince");
    List<CaseRecord> over =
        cases.all().stream()
            .filter(record -> isOver(record.entry, unchangedSince))
            .sorted(
                Comparator.comparing(
                        (CaseRecord record) -> Objects.requireNonNull(record.entry).changedAt())
                    .thenComparing(record -> record.id))
            .toList();
    int moved = 0;
    for (CaseRecord record : over) {
      if (moved == max) {
        break;
      }
      synchronized (record) {
        CaseEntry entry = record.entry;
        if (!record.retired
            && isOver(entry, unchangedSince)
            && record.open.isEmpty()
            && record.messages.isEmpty()) {
          record.retired = true;
          index.retire(record, Objects.requireNonNull(entry));
          moved++;
        }
      }
    }
    return moved;
  }

  private static boolean isOver(@Nullable CaseEntry entry, Instant unchangedSince) {
    return entry != null
        && entry.stage() == CaseStage.CLOSED
        && entry.changedAt().isBefore(unchangedSince);
  }

  @Override
  public Verified verify(@Nullable CaseId after, int max) {
    check(max);
    List<CaseRecord> page =
        cases.all().stream()
            .filter(record -> after == null || record.id.compareTo(after) > 0)
            .sorted(Comparator.comparing(record -> record.id))
            .limit(max)
            .toList();
    List<Fault> faults = new ArrayList<>();
    for (CaseRecord record : page) {
      synchronized (record) {
        verify(record, faults);
      }
    }
    CaseId next = page.size() < max ? null : page.get(page.size() - 1).id;
    return new Verified(page.size(), faults, next);
  }

  private static void verify(CaseRecord record, List<Fault> faults) {
    long version = 0;
    for (CaseCommit commit : record.commits) {
      if (commit.version() != ++version) {
        faults.add(new Fault(record.id, version, Flaw.GAP, "found version " + commit.version()));
        return;
      }
    }
    if (record.head.version() != version) {
      faults.add(
          new Fault(
              record.id, 0, Flaw.HEAD, "at " + record.head.version() + " instead of " + version));
    }
    CaseState state = CaseState.replay(record.id, record.commits);
    if (state.filed()) {
      verifyLists(record, state, faults);
    }
  }

  private static void verifyLists(CaseRecord record, CaseState state, List<Fault> faults) {
    Map<Integer, Obligation> open =
        state.obligations().open().stream().collect(Collectors.toMap(Obligation::no, duty -> duty));
    if (!open.equals(record.open)) {
      faults.add(
          new Fault(
              record.id,
              0,
              Flaw.DUTIES,
              "listed " + record.open.keySet() + " instead of " + open.keySet()));
    }
    CaseEntry entry = record.entry;
    if (entry == null || entry.stage() != state.stage()) {
      faults.add(new Fault(record.id, 0, Flaw.ENTRY, "the case is at stage " + state.stage()));
    }
  }
}
