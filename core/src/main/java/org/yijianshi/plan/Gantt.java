package org.yijianshi.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * A schedule as bars, a lane for each department, ready to be drawn.
 *
 * @param from when the first bar begins
 * @param until when the last one ends
 * @param lanes the departments in the order of the list, each with its bars
 */
public record Gantt(Instant from, Instant until, List<Lane> lanes) {
  /**
   * One department's bars.
   *
   * @param department who decides them
   * @param bars in the order of the list
   */
  public record Lane(DepartmentCode department, List<Bar> bars) {
    /** Copies the bars. */
    public Lane {
      Objects.requireNonNull(department, "department");
      bars = List.copyOf(bars);
    }
  }

  /**
   * One instance.
   *
   * @param id the instance
   * @param name what is decided
   * @param start when its clock starts
   * @param preReviewEnd when its pre-review ends, where it waits after it; null where there is none
   * @param end when it is decided at the latest
   * @param latest how late that may be without moving the whole: the end of its slack
   * @param slackWorkingDays the working days between
   * @param critical whether it fixes the date of the whole
   * @param waitsFor the predecessor whose result fixes its date, or null
   */
  public record Bar(
      InstanceId id,
      String name,
      Instant start,
      @Nullable Instant preReviewEnd,
      Instant end,
      Instant latest,
      int slackWorkingDays,
      boolean critical,
      @Nullable InstanceId waitsFor) {}

  /** Copies the lanes. */
  public Gantt {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    lanes = List.copyOf(lanes);
  }

  /** The bars of that schedule. */
  public static Gantt of(Schedule schedule) {
    Map<DepartmentCode, List<Bar>> lanes = new LinkedHashMap<>();
    Instant from = schedule.promise();
    for (ScheduledItem item : schedule.items()) {
      Bar bar =
          new Bar(
              item.id(),
              item.task().name(),
              item.start(),
              item.preReviewEnd(),
              item.decision(),
              item.latest(),
              item.slackWorkingDays(),
              schedule.criticalInstances().contains(item.id()),
              item.waitsFor());
      lanes.computeIfAbsent(item.task().department(), d -> new ArrayList<>()).add(bar);
      from = item.start().isBefore(from) ? item.start() : from;
    }
    return new Gantt(
        from,
        schedule.promise(),
        lanes.entrySet().stream().map(e -> new Lane(e.getKey(), e.getValue())).toList());
  }
}
