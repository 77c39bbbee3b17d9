package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkQuery;
import org.yijianshi.storage.memory.PartyDuties.Change;
import org.yijianshi.storage.memory.PartyDuties.Place;

/** The duties of each party, and the cases. */
final class MemoryWorkLists implements WorkLists {
  private static final int MOST_PARTIES = 1000;

  private final CaseTable cases;
  private final CaseIndex index;
  private final Map<Party, PartyDuties> duties = new ConcurrentHashMap<>();

  MemoryWorkLists(CaseTable cases, CaseIndex index) {
    this.cases = cases;
    this.index = index;
  }

  /** Called under the record's lock. */
  void apply(CaseRecord record, CaseAppend append) {
    CaseEntry entry = append.entry();
    List<Change> changes = new ArrayList<>(append.closed().size() + append.opened().size());
    for (ClosedObligation done : append.closed()) {
      Obligation duty = done.obligation();
      Obligation was = record.open.remove(duty.no());
      Place left = leaving(record, was, duty.owedBy(), changes);
      DoneItem item = new DoneItem(record.id, entry.number(), entry.region(), done);
      changes.add(new Change(duty.owedBy(), left, null, item));
    }
    for (Obligation duty : append.opened()) {
      Obligation was = record.open.put(duty.no(), duty);
      Place left = leaving(record, was, duty.owedBy(), changes);
      WorkItem item = new WorkItem(record.id, entry.number(), entry.region(), duty);
      changes.add(new Change(duty.owedBy(), left, item, null));
    }
    applyByParty(record, changes);
    CaseEntry before = record.entry;
    if (record.retired && before != null) {
      index.bringBack(record, before);
      record.retired = false;
    }
    record.entry = entry;
    index.put(record, before, entry);
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
  public List<DoneItem> closed(ClosedQuery query) {
    PartyDuties theirs = duties.get(query.party());
    return theirs == null ? List.of() : theirs.closed(query);
  }

  @Override
  public Optional<CaseEntry> byNumber(CaseNumber number) {
    CaseRecord record = cases.find(number);
    return record == null ? Optional.empty() : Optional.ofNullable(record.entry);
  }

  @Override
  public List<CaseEntry> cases(CaseQuery query) {
    return index.find(query);
  }

  @Override
  public List<DutyCount> countOpen(Set<Party> parties, Instant now) {
    if (parties.size() > MOST_PARTIES) {
      throw new IllegalArgumentException("At most 1000 parties are counted: " + parties.size());
    }
    List<DutyCount> rows = new ArrayList<>();
    for (Party party : parties) {
      PartyDuties theirs = duties.get(party);
      if (theirs != null) {
        theirs.count(party, now, rows);
      }
    }
    return List.copyOf(rows);
  }

  @Override
  public List<CaseCount> countCases(@Nullable RegionCode region, Instant from, Instant before) {
    return index.count(region, from, before);
  }
}
