package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.DutyLight;
import org.yijianshi.port.WorkLists.DoneItem;
import org.yijianshi.port.WorkLists.DutyCount;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkQuery;

/**
 * What one party owes and has done. A commit changes it in one step, and a reader sees it between
 * two: a duty that moves is in one place, never in none, and no commit shows by half. The lock is
 * of this party alone; it is taken inside a case's, never around one.
 */
final class PartyDuties {
  private final StampedLock lock = new StampedLock();
  private final NavigableMap<Place, WorkItem> open = new TreeMap<>();
  private final NavigableMap<Place, DoneItem> closed = new TreeMap<>();

  /**
   * A place in either list: by time, then by case and number.
   *
   * @param at when the duty is due, {@link Instant#MAX} while suspended; or when it was closed
   * @param caseId its case
   * @param no its number
   */
  record Place(Instant at, CaseId caseId, int no) implements Comparable<Place> {
    static Place due(@Nullable Instant dueAt, CaseId caseId, int no) {
      return new Place(dueAt == null ? Instant.MAX : dueAt, caseId, no);
    }

    static Place behind(DutyCursor cursor) {
      return due(cursor.at(), cursor.caseId(), cursor.no());
    }

    /** Before everything of that time. */
    static Place startOf(Instant at) {
      return new Place(at, CaseTable.LEAST, 0);
    }

    @Override
    public int compareTo(Place other) {
      int order = at.compareTo(other.at);
      order = order != 0 ? order : caseId.compareTo(other.caseId);
      return order != 0 ? order : Integer.compare(no, other.no);
    }
  }

  /**
   * What a commit does to one duty of a party.
   *
   * @param party whose list it is about
   * @param left the place where it no longer stands, or null
   * @param opened how it stands now, or null
   * @param done how it was closed, or null
   */
  record Change(
      Party party, @Nullable Place left, @Nullable WorkItem opened, @Nullable DoneItem done) {}

  /** Those of the changes of that case that are about that party, which is this one. */
  void apply(CaseId id, Party party, List<Change> changes) {
    long stamp = lock.writeLock();
    try {
      for (Change change : changes) {
        if (change.party().equals(party)) {
          apply(id, change);
        }
      }
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void apply(CaseId id, Change change) {
    if (change.left() != null) {
      open.remove(change.left());
    }
    WorkItem opened = change.opened();
    if (opened != null) {
      open.put(Place.due(opened.obligation().dueAt(), id, opened.obligation().no()), opened);
    }
    DoneItem done = change.done();
    if (done != null) {
      closed.put(new Place(done.done().closedAt(), id, done.done().obligation().no()), done);
    }
  }

  List<WorkItem> open(WorkQuery query) {
    List<WorkItem> page = new ArrayList<>();
    long stamp = lock.readLock();
    try {
      for (WorkItem item : asked(query).values()) {
        if (page.size() == query.limit() || past(query, item)) {
          break;
        }
        if (matches(query, item)) {
          page.add(item);
        }
      }
    } finally {
      lock.unlockRead(stamp);
    }
    return List.copyOf(page);
  }

  /** Behind the cursor, and where duties with that light can begin. */
  private NavigableMap<Place, WorkItem> asked(WorkQuery query) {
    DutyCursor after = query.after();
    NavigableMap<Place, WorkItem> rest =
        after == null ? open : open.tailMap(Place.behind(after), false);
    WorkQuery.LightAt light = query.light();
    if (light == null || light.light() == DutyLight.RED || rest.isEmpty()) {
      return rest;
    }
    Place start = Place.startOf(light.light() == DutyLight.SUSPENDED ? Instant.MAX : light.now());
    return rest.firstKey().compareTo(start) >= 0 ? rest : rest.tailMap(start, true);
  }

  /** Whether everything from here on is due too late for the query. */
  private static boolean past(WorkQuery query, WorkItem item) {
    Instant dueAt = item.obligation().dueAt();
    WorkQuery.LightAt light = query.light();
    return isPast(query.dueBefore(), dueAt)
        || (light != null && light.light() == DutyLight.RED && isPast(light.now(), dueAt))
        || (light != null && light.light() != DutyLight.SUSPENDED && dueAt == null);
  }

  private static boolean isPast(@Nullable Instant end, @Nullable Instant dueAt) {
    return end != null && (dueAt == null || !dueAt.isBefore(end));
  }

  private static boolean matches(WorkQuery query, WorkItem item) {
    Obligation duty = item.obligation();
    return (query.region() == null || query.region().equals(item.region()))
        && (query.kind() == null || query.kind() == duty.kind())
        && (query.light() == null || query.light().matches(duty))
        && (query.item() == null
            || (duty.instance() != null && duty.instance().item().equals(query.item())));
  }

  List<DoneItem> closed(ClosedQuery query) {
    if (!query.from().isBefore(query.before())) {
      return List.of();
    }
    List<DoneItem> page = new ArrayList<>();
    Place start = Place.startOf(query.from());
    DutyCursor after = query.after();
    Place behind = after == null ? start : Place.behind(after);
    Place end = Place.startOf(query.before());
    if (behind.compareTo(end) >= 0) {
      return List.of();
    }
    boolean inside = behind.compareTo(start) > 0;
    long stamp = lock.readLock();
    try {
      for (DoneItem item : closed.subMap(inside ? behind : start, !inside, end, false).values()) {
        if (page.size() == query.limit()) {
          break;
        }
        if ((query.region() == null || query.region().equals(item.region()))
            && (query.kind() == null || query.kind() == item.done().obligation().kind())) {
          page.add(item);
        }
      }
    } finally {
      lock.unlockRead(stamp);
    }
    return List.copyOf(page);
  }

  /** Adds a row for each kind and light of that party, which is this one. */
  void count(Party party, Instant now, List<DutyCount> rows) {
    Map<ObligationKind, Map<DutyLight, Long>> counts = new EnumMap<>(ObligationKind.class);
    long stamp = lock.readLock();
    try {
      for (WorkItem item : open.values()) {
        counts
            .computeIfAbsent(item.obligation().kind(), any -> new EnumMap<>(DutyLight.class))
            .merge(DutyLight.of(item.obligation(), now), 1L, Long::sum);
      }
    } finally {
      lock.unlockRead(stamp);
    }
    counts.forEach(
        (kind, lights) ->
            lights.forEach((light, count) -> rows.add(new DutyCount(party, kind, light, count))));
  }
}
