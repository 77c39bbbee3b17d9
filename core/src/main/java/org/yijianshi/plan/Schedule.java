package org.yijianshi.plan;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * By when each instance is decided if every department keeps its limit, and so by when the bundle
 * is. Items that do not depend on one another run side by side (R39); a successor is pre-reviewed
 * meanwhile (R40) and decided at once when the last result arrives (R41), or starts its own limit
 * then where the ordering is sequential.
 *
 * @param items the dates, in the order of the graph's instances
 * @param clockStarts when the bundle's clock starts: the last acceptance
 * @param promise when the whole bundle is decided
 * @param promisedWorkingDays the working days from the one to the other
 * @param criticalInstances the instances that fix the promise, each the cause of the next; the last
 *     one decides it
 * @param provisional whether an unpublished holiday notice could move a date
 */
@Rule({"R39", "R40", "R41", "P-bundleClock", "P-successorClock"})
public record Schedule(
    List<ScheduledItem> items,
    Instant clockStarts,
    Instant promise,
    int promisedWorkingDays,
    List<InstanceId> criticalInstances,
    boolean provisional) {
  /** Copies the lists; there is something to decide. */
  public Schedule {
    items = List.copyOf(items);
    Objects.requireNonNull(clockStarts, "clockStarts");
    Objects.requireNonNull(promise, "promise");
    criticalInstances = List.copyOf(criticalInstances);
    if (items.isEmpty() || criticalInstances.isEmpty()) {
      throw new IllegalArgumentException("Nothing is planned, so there is nothing to schedule");
    }
  }

  /**
   * The schedule of what a selection plans.
   *
   * @throws IllegalArgumentException if nothing is planned, or its items wait for one another
   */
  public static Schedule forward(
      Selection selection, Assumptions assumptions, Deadlines deadlines) {
    List<Task> tasks = selection.planned().stream().map(p -> Task.of(p, assumptions)).toList();
    return forward(selection.graph(), tasks, deadlines);
  }

  /**
   * The schedule of those tasks in that order.
   *
   * @throws IllegalArgumentException if the tasks are not exactly the graph's instances, or none
   */
  public static Schedule forward(ItemGraph graph, Collection<Task> tasks, Deadlines deadlines) {
    Map<InstanceId, Task> byId = new LinkedHashMap<>();
    for (Task task : tasks) {
      if (byId.put(task.id(), task) != null) {
        throw new IllegalArgumentException("Task stands twice: " + task.id());
      }
    }
    if (byId.isEmpty() || !byId.keySet().equals(graph.instances())) {
      throw new IllegalArgumentException(
          "Tasks must be exactly the graph's instances, at least one: " + byId.keySet());
    }
    return new Scheduling(graph, ImmutableMap.copyOf(byId), deadlines).run();
  }

  /** The dates of that instance. */
  public Optional<ScheduledItem> item(InstanceId id) {
    return items.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** The instance whose decision comes last and so fixes the promise. */
  public ScheduledItem deciding() {
    return item(criticalInstances.get(criticalInstances.size() - 1)).orElseThrow();
  }

  /** The department whose decision comes last. */
  public DepartmentCode decidingDepartment() {
    return deciding().task().department();
  }
}
