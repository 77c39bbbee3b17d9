package org.yijianshi.contract;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.History;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists.CaseCount;
import org.yijianshi.port.WorkLists.DoneItem;
import org.yijianshi.port.WorkLists.DutyCount;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkQuery;

/**
 * What a store shows of some cases, to be compared with what it shows later.
 *
 * @param histories the cases' histories
 * @param open what the fire department owes
 * @param closed what the fire department has done
 * @param cases all cases
 * @param dutyCounts how what it owes stands
 * @param caseCounts how many cases are at which stage
 */
record Contents(
    List<History> histories,
    List<WorkItem> open,
    List<DoneItem> closed,
    List<CaseEntry> cases,
    Set<DutyCount> dutyCounts,
    Set<CaseCount> caseCounts) {
  private static final Instant EARLY = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2100-01-01T00:00:00Z");

  /** Reads it, without changing anything. */
  static Contents of(Storage storage, CaseId... cases) {
    return new Contents(
        Arrays.stream(cases).map(storage.caseLog()::read).toList(),
        storage.workLists().open(WorkQuery.of(CaseSamples.FIRE).limit(1000)),
        storage.workLists().closed(ClosedQuery.of(CaseSamples.FIRE, EARLY, LATE).limit(1000)),
        storage.workLists().cases(CaseQuery.all().limit(1000)),
        Set.copyOf(storage.workLists().countOpen(Set.of(CaseSamples.FIRE), EARLY)),
        Set.copyOf(storage.workLists().countCases(null, EARLY, LATE)));
  }

  /** The closed duties alone. */
  List<ClosedObligation> closedDuties() {
    return closed.stream().map(DoneItem::done).toList();
  }

  /** The open duties alone. */
  List<Obligation> openDuties() {
    return open.stream().map(WorkItem::obligation).toList();
  }
}
