package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.WorkLists;
import org.yijianshi.storage.memory.PartyDuties.Change;
import org.yijianshi.storage.memory.PartyDuties.Place;

/** The duties of each party, and the cases. */
final class MemoryWorkLists implements WorkLists {
  private final CaseTable cases;
  private final CaseIndex index = new CaseIndex();
  private final Map<Party, PartyDuties> duties = new ConcurrentHashMap<>();

  MemoryWorkLists(CaseTable cases) {
    this.cases = cases;
  }

  /** Called under the record's lock. */
  void apply(CaseRecord record, CaseAppend append) {
    List<Change> changes = new ArrayList<>(append.closed().size() + append.opened().size());
    for (ClosedObligation done : append.closed()) {
      Obligation duty = done.obligation();
      Obligation was = record.open.remove(duty.no());
      Place left = leaving(record, was, duty.owedBy(), changes);
      changes.add(new Change(duty.owedBy(), left, null, done));
    }
    CaseEntry entry = append.entry();
    for (Obligation duty : append.opened()) {
      Obligation was = record.open.put(duty.no(), duty);
      Place left = leaving(record, was, duty.owedBy(), changes);
      WorkItem item = new WorkItem(record.id, entry.number(), entry.region(), duty);
      changes.add(new Change(duty.owedBy(), left, item, null));
    }
    applyByParty(record, changes);
    index.put(record.entry, entry);
    record.entry = entry;
  }

  /**
   * The place the duty leaves; one that passes to another party leaves it by a change of its own.
   */
  private static @Nullable Place leaving(
      CaseRecord record, @Nullable Obligation was, Party now, List<Change> changes) {
    if (was == null) {
      return null;
    }
    Place left = Place.due(was.dueAt(), record.id, was.no());
    if (was.owedBy().equals(now)) {
      return left;
    }
    changes.add(new Change(was.owedBy(), left, null, null));
    return null;
  }

  /** All changes of a party in one step, party by party: there are too few for an index. */
  private void applyByParty(CaseRecord record, List<Change> changes) {
    for (int i = 0; i < changes.size(); i++) {
      Party party = changes.get(i).party();
      boolean done = false;
      for (int before = 0; before < i && !done; before++) {
        done = changes.get(before).party().equals(party);
      }
      if (!done) {
        duties(party).apply(record.id, party, changes.subList(i, changes.size()));
      }
    }
  }

  private PartyDuties duties(Party party) {
    PartyDuties theirs = duties.get(party);
    return theirs != null ? theirs : duties.computeIfAbsent(party, any -> new PartyDuties());
  }

  @Override
  public List<WorkItem> open(WorkQuery query) {
    PartyDuties theirs = duties.get(query.party());
    return theirs == null ? List.of() : theirs.open(query);
  }

  @Override
  public List<ClosedObligation> closed(Party party, Instant from, Instant before) {
    PartyDuties theirs = duties.get(party);
    return theirs == null ? List.of() : theirs.closed(from, before);
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
    return index.find(query);
  }
}
