package org.yijianshi.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;

/**
 * One run of {@link Schedule#forward}: forwards for the decisions, in one pass over the edges, and
 * backwards for how late each may come. Both rest on a later start never making a limit end
 * earlier.
 */
final class Scheduling {
  private final ItemGraph graph;
  private final Map<InstanceId, Task> tasks;
  private final Deadlines deadlines;
  private final Map<InstanceId, Forward> forward = new HashMap<>();
  private final Map<InstanceId, Instant> latest = new HashMap<>();

  /** The dates that the forward pass finds. */
  private record Forward(
      Instant start,
      @Nullable Instant preReviewEnd,
      Instant decision,
      boolean provisional,
      Driver driver,
      @Nullable InstanceId waitsFor) {}

  /** The last of some predecessors' results. */
  private record Arrival(InstanceId from, Instant at, boolean provisional) {}

  Scheduling(ItemGraph graph, Map<InstanceId, Task> tasks, Deadlines deadlines) {
    this.graph = graph;
    this.tasks = tasks;
    this.deadlines = deadlines;
  }

  Schedule run() {
    graph.order().forEach(id -> forward.put(id, decide(task(id))));
    InstanceId last = null;
    for (InstanceId id : graph.instances()) {
      if (last == null || forward(id).decision().isAfter(forward(last).decision())) {
        last = id;
      }
    }
    if (last == null) {
      throw new IllegalArgumentException("Nothing is planned, so there is nothing to schedule");
    }
    Instant promise = forward(last).decision();
    List<InstanceId> order = graph.order();
    for (int i = order.size() - 1; i >= 0; i--) {
      latest.put(order.get(i), latest(order.get(i), promise));
    }
    return assemble(last, promise);
  }

  private Forward decide(Task task) {
    if (task.decided() != null) {
      return new Forward(task.from(), null, task.decided(), false, Driver.DECIDED, null);
    }
    Arrival sequential = lastArrival(task.id(), DependencyKind.SEQUENTIAL);
    Arrival result = lastArrival(task.id(), DependencyKind.PRE_REVIEWABLE);
    boolean heldUp = sequential != null && sequential.at().isAfter(task.from());
    Instant start = heldUp && sequential != null ? sequential.at() : task.from();
    boolean before =
        (sequential != null && sequential.provisional())
            || (result != null && result.provisional());
    Driver own = heldUp ? Driver.LIMIT_AFTER_PREDECESSOR : Driver.OWN_LIMIT;
    InstanceId cause = heldUp && sequential != null ? sequential.from() : null;
    if (task.withAcceptance() && sequential == null) {
      return new Forward(start, null, start, false, Driver.WITH_ACCEPTANCE, null);
    }
    if (result == null) {
      DueDate due = deadlines.due(start, task.limit());
      return new Forward(start, null, due.at(), before || due.provisional(), own, cause);
    }
    // A result that comes before the review is done leaves the department its own limit, and a
    // predecessor may always come early: so its own limit counts, however short the review is.
    DueDate reviewed = deadlines.due(start, task.preReviewLimit());
    DueDate within = deadlines.due(start, task.limit());
    DueDate atOnce = deadlines.due(result.at(), task.onResult());
    boolean provisional = before || within.provisional() || atOnce.provisional();
    return atOnce.at().isAfter(within.at())
        ? new Forward(
            start, reviewed.at(), atOnce.at(), provisional, Driver.AT_ONCE_ON_RESULT, result.from())
        : new Forward(start, reviewed.at(), within.at(), provisional, own, cause);
  }

  private @Nullable Arrival lastArrival(InstanceId id, DependencyKind kind) {
    InstanceId last = null;
    boolean provisional = false;
    for (InstanceId before : graph.predecessors(id)) {
      if (holdsUp(before, id) == kind) {
        Forward dates = forward(before);
        provisional |= dates.provisional();
        if (last == null || dates.decision().isAfter(forward(last).decision())) {
          last = before;
        }
      }
    }
    return last == null ? null : new Arrival(last, forward(last).decision(), provisional);
  }

  private DependencyKind holdsUp(InstanceId before, InstanceId after) {
    return task(after).heldUpBy(graph.kind(before, after).orElseThrow());
  }

  /** How late that decision may come without moving the promise. */
  private Instant latest(InstanceId id, Instant promise) {
    Instant bound = promise;
    for (InstanceId after : graph.successors(id)) {
      Task successor = task(after);
      if (successor.decided() != null) {
        continue;
      }
      boolean sequential = holdsUp(id, after) == DependencyKind.SEQUENTIAL;
      TimeLimit limit = sequential ? successor.limit() : successor.onResult();
      Instant arrival = latestStart(forward(id).decision(), limit, latestOf(after));
      bound = arrival.isBefore(bound) ? arrival : bound;
    }
    return bound;
  }

  /**
   * The last instant from which the limit still ends by that time, to the microsecond.
   *
   * @param known an instant from which it does
   */
  private Instant latestStart(Instant known, TimeLimit limit, Instant by) {
    Instant fits = known;
    long low = 0;
    long high = Math.max(0, ChronoUnit.MICROS.between(known, by));
    while (low <= high) {
      long middle = low + (high - low) / 2;
      Instant candidate = known.plus(middle, ChronoUnit.MICROS);
      if (deadlines.due(candidate, limit).at().isAfter(by)) {
        high = middle - 1;
      } else {
        fits = candidate;
        low = middle + 1;
      }
    }
    return fits;
  }

  private Schedule assemble(InstanceId last, Instant promise) {
    List<ScheduledItem> items = new ArrayList<>();
    boolean provisional = false;
    Instant clockStarts = null;
    for (InstanceId id : graph.instances()) {
      Forward dates = forward(id);
      int slack =
          deadlines
              .calendar()
              .workingDaysBetween(
                  deadlines.dateOf(dates.decision()), deadlines.dateOf(latestOf(id)));
      items.add(
          new ScheduledItem(
              task(id),
              dates.start(),
              dates.preReviewEnd(),
              dates.decision(),
              latestOf(id),
              slack,
              dates.provisional(),
              dates.driver(),
              dates.waitsFor()));
      provisional |= dates.provisional();
      if (clockStarts == null || task(id).accepted().isAfter(clockStarts)) {
        clockStarts = task(id).accepted();
      }
    }
    Instant starts = clockStarts == null ? promise : clockStarts;
    int days =
        deadlines
            .calendar()
            .workingDaysBetween(deadlines.dateOf(starts), deadlines.dateOf(promise));
    return new Schedule(items, starts, promise, days, critical(last), provisional);
  }

  private List<InstanceId> critical(InstanceId last) {
    Deque<InstanceId> path = new ArrayDeque<>();
    for (InstanceId id = last; id != null; id = forward(id).waitsFor()) {
      path.addFirst(id);
    }
    return List.copyOf(path);
  }

  private Task task(InstanceId id) {
    return found(tasks.get(id), id);
  }

  private Forward forward(InstanceId id) {
    return found(forward.get(id), id);
  }

  private Instant latestOf(InstanceId id) {
    return found(latest.get(id), id);
  }

  private static <T> T found(@Nullable T value, InstanceId id) {
    if (value == null) {
      throw new IllegalStateException("Not scheduled yet: " + id);
    }
    return value;
  }
}
