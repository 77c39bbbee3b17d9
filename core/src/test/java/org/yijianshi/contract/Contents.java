package org.yijianshi.contract;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.History;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists.CaseQuery;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkLists.WorkQuery;

/**
 * What a store shows of some cases, to be compared with what it shows later.
 *
 * @param histories the cases' histories
 * @param open what the fire department owes
 * @param closed what the fire department has done
 * @param cases all cases
 */
record Contents(
    List<History> histories,
    List<WorkItem> open,
    List<ClosedObligation> closed,
    List<CaseEntry> cases) {

  /** Reads it, without changing anything. */
  static Contents of(Storage storage, CaseId... cases) {
    return new Contents(
        Arrays.stream(cases).map(storage.caseLog()::read).toList(),
        storage.workLists().open(new WorkQuery(CaseSamples.FIRE, null, null, null, null, 1000)),
        storage
            .workLists()
            .closed(
                CaseSamples.FIRE,
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2100-01-01T00:00:00Z")),
        storage.workLists().cases(CaseQuery.all()));
  }

  /** The open duties alone. */
  List<Obligation> openDuties() {
    return open.stream().map(WorkItem::obligation).toList();
  }
}
