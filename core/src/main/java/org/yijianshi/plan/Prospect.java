package org.yijianshi.plan;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * The promise before submission: by when all is decided if everybody keeps their limits, and what
 * fixes that date.
 *
 * @param schedule the dates of each instance
 * @param path the chain that fixes the last one, day by day
 */
@Rule({"R25", "P-bundleClock"})
public record Prospect(Schedule schedule, CriticalPath path) {
  /** Checks that nothing is missing. */
  public Prospect {
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(path, "path");
  }

  /** The same of a schedule, explained on its calendar. */
  static Prospect of(Schedule schedule, Deadlines deadlines) {
    return new Prospect(schedule, CriticalPath.of(schedule, deadlines));
  }

  /** By when all is decided. */
  public Instant promise() {
    return schedule.promise();
  }

  /** The instance that is decided last. */
  public InstanceId decidingInstance() {
    return schedule.deciding().id();
  }

  /** The department that decides it. */
  public DepartmentCode decidingDepartment() {
    return schedule.decidingDepartment();
  }

  /** The same dates as bars of a chart. */
  public Gantt gantt() {
    return Gantt.of(schedule);
  }
}
