package org.yijianshi.example.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.obligation.Obligation;

/**
 * When people get round to things. Decisions come on the last working day but one, acceptance late
 * on its day, errands after three quarters of an office hour; the archive can wait a day.
 */
final class Pace {
  private static final Duration SOON = Duration.ofMinutes(45);
  private static final Duration LATE = Duration.ofMinutes(450);
  private static final LocalTime MORNING = LocalTime.of(9, 30);

  private final Deadlines deadlines;

  Pace(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** When the duty will be seen to. */
  Instant of(Obligation duty, boolean takesDetour) {
    if (takesDetour) {
      return morningAfter(duty.since());
    }
    return switch (duty.kind()) {
      case DECIDE_ACCEPTANCE ->
          deadlines.clock().plus(duty.since(), LATE.plusMinutes(10L * (duty.no() % 6)));
      case DECIDE, PRE_REVIEW, FINISH_SPECIAL_STEP -> dayBefore(duty, duty.dueAt());
      case CONCLUDE_DELIVERY, ARCHIVE -> morningAfter(duty.since());
      default -> deadlines.clock().plus(duty.since(), SOON);
    };
  }

  private Instant dayBefore(Obligation duty, @Nullable Instant due) {
    if (due == null || duty.limit().unit() != TimeLimit.Unit.WORKING_DAYS) {
      return deadlines.clock().plus(duty.since(), SOON);
    }
    LocalDate last = deadlines.dateOf(due);
    Instant before =
        morning(deadlines.calendar().minus(last, new WorkingDays(1))).plusSeconds(300L * duty.no());
    return before.isAfter(duty.since()) ? before : deadlines.clock().plus(duty.since(), SOON);
  }

  private Instant morningAfter(Instant since) {
    return morning(deadlines.calendar().next(deadlines.dateOf(since)));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(OfficeHours.CHINA).toInstant();
  }
}
