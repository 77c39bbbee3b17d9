package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.party.Party;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.WorkLists.WorkCursor;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkLists.WorkQuery;

/**
 * What one party owes and has done. A commit changes it in one step, and a reader sees it between
 * two: a duty that moves is in one place, never in none, and no commit shows by half. The lock is
 * of this party alone; it is taken inside a case's, never around one.
 */
final class PartyDuties {
  private final StampedLock lock = new StampedLock();
  private final NavigableMap<Place, WorkItem> open = new TreeMap<>();
  private final NavigableMap<Place, ClosedObligation> closed = new TreeMap<>();

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
      Party party,
      @Nullable Place left,
      @Nullable WorkItem opened,
      @Nullable ClosedObligation done) {}

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
    ClosedObligation done = change.done();
    if (done != null) {
      closed.put(new Place(done.closedAt(), id, done.obligation().no()), done);
    }
  }

  List<WorkItem> open(WorkQuery query) {
    List<WorkItem> page = new ArrayList<>();
    long stamp = lock.readLock();
    try {
      for (WorkItem item : behind(query.after()).values()) {
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

  private NavigableMap<Place, WorkItem> behind(@Nullable WorkCursor after) {
    return after == null
        ? open
        : open.tailMap(Place.due(after.dueAt(), after.caseId(), after.no()), false);
  }

  /** Whether everything from here on is due too late for the query. */
  private static boolean past(WorkQuery query, WorkItem item) {
    Instant dueAt = item.obligation().dueAt();
    return query.dueBefore() != null && (dueAt == null || !dueAt.isBefore(query.dueBefore()));
  }

  private static boolean matches(WorkQuery query, WorkItem item) {
    return (query.region() == null || query.region().equals(item.region()))
        && (query.kind() == null || query.kind() == item.obligation().kind());
  }

  List<ClosedObligation> closed(Instant from, Instant before) {
    if (!from.isBefore(before)) {
      return List.of();
    }
    long stamp = lock.readLock();
    try {
      return List.copyOf(
          closed
              .subMap(new Place(from, CaseTable.LEAST, 0), new Place(before, CaseTable.LEAST, 0))
              .values());
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
