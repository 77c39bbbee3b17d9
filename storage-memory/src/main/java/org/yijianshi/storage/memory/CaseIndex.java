package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.WorkLists.CaseCount;

/**
 * Cases by submission: all of them, and those of each person, item and department. What is kept is
 * the record, whose entry changes with every commit; the index changes only when a key comes or
 * goes.
 */
final class CaseIndex {
  private final Shelf current = new Shelf();
  private final Shelf retired = new Shelf();

  /** Held to read while both shelves are read, and to write while a case moves between them. */
  private final StampedLock moving = new StampedLock();

  private record Place(Instant submittedAt, CaseId caseId) implements Comparable<Place> {
    static Place of(CaseEntry entry) {
      return new Place(entry.submittedAt(), entry.caseId());
    }

    @Override
    public int compareTo(Place other) {
      int order = submittedAt.compareTo(other.submittedAt);
      return order != 0 ? order : caseId.compareTo(other.caseId);
    }
  }

  /** One kind of key and the cases that have it. */
  private static final class ByKey<K> {
    private final Map<K, ConcurrentNavigableMap<Place, CaseRecord>> cases =
        new ConcurrentHashMap<>();

    void change(CaseRecord record, Place place, Set<K> before, Set<K> now) {
      if (before.equals(now)) {
        return;
      }
      for (K key : now) {
        cases.computeIfAbsent(key, any -> new ConcurrentSkipListMap<>()).put(place, record);
      }
      for (K key : before) {
        if (!now.contains(key)) {
          find(key).remove(place);
        }
      }
    }

    NavigableMap<Place, CaseRecord> find(K key) {
      NavigableMap<Place, CaseRecord> found = cases.get(key);
      return found == null ? new ConcurrentSkipListMap<>() : found;
    }
  }

  /** Cases in the order of their submission, in several ways. */
  private static final class Shelf {
    private final ConcurrentNavigableMap<Place, CaseRecord> all = new ConcurrentSkipListMap<>();
    private final ByKey<String> byKey = new ByKey<>();
    private final ByKey<ItemCode> byItem = new ByKey<>();
    private final ByKey<Party> byDepartment = new ByKey<>();

    void add(CaseRecord record, CaseEntry entry) {
      Place place = Place.of(entry);
      all.put(place, record);
      byKey.change(record, place, Set.of(), entry.applicantKeys());
      byItem.change(record, place, Set.of(), entry.items());
      byDepartment.change(record, place, Set.of(), entry.departments());
    }

    void change(CaseRecord record, CaseEntry before, CaseEntry after) {
      Place place = Place.of(after);
      byKey.change(record, place, before.applicantKeys(), after.applicantKeys());
      byItem.change(record, place, before.items(), after.items());
      byDepartment.change(record, place, before.departments(), after.departments());
    }

    void remove(CaseRecord record, CaseEntry entry) {
      Place place = Place.of(entry);
      all.remove(place);
      byKey.change(record, place, entry.applicantKeys(), Set.of());
      byItem.change(record, place, entry.items(), Set.of());
      byDepartment.change(record, place, entry.departments(), Set.of());
    }

    /** A short way to what is asked. */
    private NavigableMap<Place, CaseRecord> way(CaseQuery query) {
      if (query.applicantKey() != null) {
        return byKey.find(query.applicantKey());
      }
      if (query.department() != null) {
        return byDepartment.find(query.department());
      }
      return query.item() != null ? byItem.find(query.item()) : all;
    }

    void find(CaseQuery query, List<CaseEntry> page) {
      int most = page.size() + query.limit();
      for (CaseRecord record : from(query, way(query)).values()) {
        CaseEntry entry = record.entry;
        if (entry == null || page.size() == most || past(query, entry)) {
          break;
        }
        if (query.matches(entry)) {
          page.add(entry);
        }
      }
    }
  }

  /** Called under the record's lock, when its entry is there. */
  void put(CaseRecord record, @Nullable CaseEntry before, CaseEntry after) {
    if (before == null) {
      current.add(record, after);
    } else {
      current.change(record, before, after);
    }
  }

  /** Called under the record's lock: from now on the case stands with the retired ones. */
  void retire(CaseRecord record, CaseEntry entry) {
    move(record, entry, current, retired);
  }

  /** Called under the record's lock: the case is back. */
  void bringBack(CaseRecord record, CaseEntry entry) {
    move(record, entry, retired, current);
  }

  private void move(CaseRecord record, CaseEntry entry, Shelf from, Shelf to) {
    long stamp = moving.writeLock();
    try {
      from.remove(record, entry);
      to.add(record, entry);
    } finally {
      moving.unlockWrite(stamp);
    }
  }

  List<CaseEntry> find(CaseQuery query) {
    List<CaseEntry> page = new ArrayList<>();
    switch (query.shelf()) {
      case CURRENT -> current.find(query, page);
      case RETIRED -> retired.find(query, page);
      case BOTH -> {
        long stamp = moving.readLock();
        try {
          current.find(query, page);
          retired.find(query, page);
        } finally {
          moving.unlockRead(stamp);
        }
        page.sort(Comparator.comparing(Place::of));
      }
    }
    return List.copyOf(page.subList(0, Math.min(page.size(), query.limit())));
  }

  /** Behind the cursor and the start of the period, whichever is later. */
  private static NavigableMap<Place, CaseRecord> from(
      CaseQuery query, NavigableMap<Place, CaseRecord> cases) {
    CaseCursor after = query.after();
    Instant from = query.submittedFrom();
    if (after != null && (from == null || !after.submittedAt().isBefore(from))) {
      return cases.tailMap(new Place(after.submittedAt(), after.caseId()), false);
    }
    return from == null ? cases : cases.tailMap(new Place(from, CaseTable.LEAST), true);
  }

  private static boolean past(CaseQuery query, CaseEntry entry) {
    return query.submittedBefore() != null
        && !entry.submittedAt().isBefore(query.submittedBefore());
  }

  List<CaseCount> count(@Nullable RegionCode region, Instant from, Instant before) {
    CaseQuery query = CaseQuery.all().region(region).submitted(from, before).limit(1000);
    Map<CaseCount, Long> counts = new HashMap<>();
    List<CaseEntry> page = find(query);
    while (!page.isEmpty()) {
      for (CaseEntry e : page) {
        counts.merge(new CaseCount(e.bundle(), e.region(), e.stage(), 0), 1L, Long::sum);
      }
      page = find(query.after(CaseCursor.behind(page.get(page.size() - 1))));
    }
    List<CaseCount> rows = new ArrayList<>();
    counts.forEach(
        (of, count) -> rows.add(new CaseCount(of.bundle(), of.region(), of.stage(), count)));
    return List.copyOf(rows);
  }
}
