package org.yijianshi.hall;

import java.util.Objects;
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
}
