package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.WorkLists.CaseQuery;

/** Cases by submission: all of them, and those of each applicant. */
final class CaseIndex {
  private final ConcurrentNavigableMap<Place, CaseEntry> all = new ConcurrentSkipListMap<>();
  private final Map<String, ConcurrentNavigableMap<Place, CaseEntry>> byApplicant =
      new ConcurrentHashMap<>();

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

  /** Called under the case's lock. A case keeps its place, so replacing it is one step. */
  void put(@Nullable CaseEntry before, CaseEntry after) {
    Place place = Place.of(after);
    all.put(place, after);
    byApplicant
        .computeIfAbsent(after.applicantKey(), key -> new ConcurrentSkipListMap<>())
        .put(place, after);
    if (before != null && !before.applicantKey().equals(after.applicantKey())) {
      Map<Place, CaseEntry> former = byApplicant.get(before.applicantKey());
      if (former != null) {
        former.remove(place);
      }
    }
  }

  List<CaseEntry> find(CaseQuery query) {
    NavigableMap<Place, CaseEntry> cases =
        query.applicantKey() == null ? all : byApplicant.get(query.applicantKey());
    if (cases == null) {
      return List.of();
    }
    List<CaseEntry> page = new ArrayList<>();
    for (CaseEntry entry : from(query, cases).values()) {
      if (page.size() == query.limit() || past(query, entry)) {
        break;
      }
      if (matches(query, entry)) {
        page.add(entry);
      }
    }
    return List.copyOf(page);
  }

  /** Behind the cursor and the start of the period, whichever is later. */
  private static NavigableMap<Place, CaseEntry> from(
      CaseQuery query, NavigableMap<Place, CaseEntry> cases) {
    CaseEntry after = query.after();
    Instant from = query.submittedFrom();
    if (after != null && (from == null || !after.submittedAt().isBefore(from))) {
      return cases.tailMap(Place.of(after), false);
    }
    return from == null ? cases : cases.tailMap(new Place(from, CaseTable.LEAST), true);
  }

  private static boolean past(CaseQuery query, CaseEntry entry) {
    return query.submittedBefore() != null
        && !entry.submittedAt().isBefore(query.submittedBefore());
  }

  private static boolean matches(CaseQuery query, CaseEntry entry) {
    return (query.bundle() == null || query.bundle().equals(entry.bundle()))
        && (query.region() == null || query.region().equals(entry.region()))
        && (query.stage() == null || query.stage() == entry.stage());
  }
}
