package org.yijianshi.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;

/**
 * The dates of one instance, ready for a Gantt chart.
 *
 * @param task what the dates were computed from
 * @param start when its clock starts: its own start, or the result of the last sequential
 *     predecessor
 * @param preReviewEnd when its pre-review ends, or null when nothing is pre-reviewed
 * @param decision the day and hour by which it is decided at the latest, if all keep their limits
 * @param latest how late the decision may come without moving the bundle's promise
 * @param slackWorkingDays the working days between the two; 0 for the deciding item, and along the
 *     critical path unless a limit there ends on a day off and is moved to the next working day
 * @param provisional whether an unpublished holiday notice could move the decision
 * @param driver what fixes the decision
 * @param waitsFor the predecessor that fixes it, or null when none does
 */
public record ScheduledItem(
    Task task,
    Instant start,
    @Nullable Instant preReviewEnd,
    Instant decision,
    Instant latest,
    int slackWorkingDays,
    boolean provisional,
    Driver driver,
    @Nullable InstanceId waitsFor) {
  /** Checks that nothing is missing and that the decision is not later than it may be. */
  public ScheduledItem {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(driver, "driver");
    if (decision.isAfter(latest)) {
      throw new IllegalArgumentException(
          "Decision of " + task.id() + " after its latest date: " + decision + ", " + latest);
    }
  }

  /** The instance. */
  public InstanceId id() {
    return task.id();
  }
}
