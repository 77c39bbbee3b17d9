package org.yijianshi.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.InstanceId;

/**
 * The slow and obvious oracle: a hall in which time goes by from one event to the next. Every
 * department starts when it may and decides on the last moment of its limit. Limits are counted by
 * walking day by day, and half hour by half hour.
 */
final class SimulatedHall {
  private static final Duration STEP = Duration.ofMinutes(30);

  private final ItemGraph graph;
  private final Map<InstanceId, Task> tasks;
  private final Deadlines deadlines;
  private final Map<InstanceId, Instant> started = new HashMap<>();
  private final Map<InstanceId, Instant> decided = new HashMap<>();

  SimulatedHall(ItemGraph graph, Map<InstanceId, Task> tasks, Deadlines deadlines) {
    this.graph = graph;
    this.tasks = tasks;
    this.deadlines = deadlines;
  }

  /** The instants at which the instances are decided. */
  Map<InstanceId, Instant> run() {
    TreeSet<Instant> events = new TreeSet<>();
    tasks.values().forEach(t -> events.add(t.decided() == null ? t.from() : t.decided()));
    while (!events.isEmpty()) {
      Instant now = events.pollFirst();
      boolean moved = true;
      while (moved) {
        moved = false;
        for (InstanceId id : graph.instances()) {
          moved |= !decided.containsKey(id) && live(id, now, events);
        }
      }
    }
    return decided;
  }

  /** What happens to an undecided instance now: whether anything did. */
  private boolean live(InstanceId id, Instant now, Set<Instant> events) {
    Task task = tasks.get(id);
    if (task.decided() != null) {
      if (!now.isBefore(task.decided())) {
        decided.put(id, task.decided());
        return true;
      }
      return false;
    }
    if (!started.containsKey(id)) {
      if (now.isBefore(task.from()) || !arrived(id, DependencyKind.SEQUENTIAL)) {
        return false;
      }
      started.put(id, now);
    }
    if (!arrived(id, DependencyKind.PRE_REVIEWABLE)) {
      return false;
    }
    if (task.source() == LimitSource.ON_THE_SPOT
        && before(id, DependencyKind.SEQUENTIAL).isEmpty()) {
      decided.put(id, now);
      return true;
    }
    Set<InstanceId> results = before(id, DependencyKind.PRE_REVIEWABLE);
    Instant due = end(started.get(id), task.limit());
    for (InstanceId result : results) {
      Instant atOnce = end(decided.get(result), task.onResult());
      due = atOnce.isAfter(due) ? atOnce : due;
    }
    if (now.isBefore(due)) {
      events.add(due);
      return false;
    }
    decided.put(id, now);
    return true;
  }

  private boolean arrived(InstanceId id, DependencyKind kind) {
    return decided.keySet().containsAll(before(id, kind));
  }

  private Set<InstanceId> before(InstanceId id, DependencyKind kind) {
    Set<InstanceId> before = new HashSet<>();
    for (InstanceId other : graph.instances()) {
      boolean reviewed = tasks.get(id).processing() == ProcessingType.PROMISED;
      if (graph
          .kind(other, id)
          .map(k -> reviewed ? k : DependencyKind.SEQUENTIAL)
          .filter(kind::equals)
          .isPresent()) {
        before.add(other);
      }
    }
    return before;
  }

  private Instant end(Instant from, TimeLimit limit) {
    LocalDate day = deadlines.dateOf(from);
    switch (limit.unit()) {
      case WORKING_DAYS -> {
        for (long left = limit.amount(); left > 0; ) {
          day = day.plusDays(1);
          left -= deadlines.calendar().isWorkingDay(day) ? 1 : 0;
        }
        return closing(day);
      }
      case NATURAL_DAYS -> {
        day = day.plusDays(limit.amount());
        while (!deadlines.calendar().isWorkingDay(day)) {
          day = day.plusDays(1);
        }
        return closing(day);
      }
      case SAME_DAY, AT_ONCE -> {
        Instant close = from.plus(STEP);
        while (!closesAt(close)) {
          close = close.plus(STEP);
        }
        Instant least = from;
        for (Duration open = Duration.ofHours(limit.amount()); !open.isZero(); ) {
          open = deadlines.clock().isOpen(least) ? open.minus(STEP) : open;
          least = least.plus(STEP);
        }
        return least.isAfter(close) ? least : close;
      }
      default -> throw new IllegalArgumentException("Not simulated: " + limit);
    }
  }

  /** Whether that moment is the last closing of a day, and not the lunch break's beginning. */
  private boolean closesAt(Instant at) {
    Instant before = at.minus(STEP);
    return deadlines.clock().isOpen(before) && at.equals(closing(deadlines.dateOf(before)));
  }

  /** Standard hours close at five, for day limits also where a local closure shuts the hall. */
  private Instant closing(LocalDate day) {
    return day.atTime(17, 0).atZone(deadlines.clock().hours().zone()).toInstant();
  }
}
