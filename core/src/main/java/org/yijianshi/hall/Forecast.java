package org.yijianshi.hall;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;

/**
 * What can be promised before anything is submitted.
 *
 * @param selection what the wish comes to
 * @param schedule the latest decision of each item if everybody keeps their limits
 * @param criticalPath which items fix the date, and why, day by day
 */
public record Forecast(Selection selection, Schedule schedule, CriticalPath criticalPath) {
  /** Checks that nothing is missing. */
  public Forecast {
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(criticalPath, "criticalPath");
  }

  /** By when all will be decided. */
  public Instant promise() {
    return schedule.promise();
  }

  /** Whether a holiday notice that is not published yet could move that date. */
  public boolean provisional() {
    return schedule.provisional();
  }

  /** The item that is decided last and so fixes the date. */
  public InstanceId decidingItem() {
    return schedule.deciding().id();
  }

  /** The department that decides it. */
  public DepartmentCode decidingDepartment() {
    return schedule.decidingDepartment();
  }

  /** Why it is that date, day by day. */
  public Explanation why() {
    return criticalPath.explain();
  }
}
