package org.yijianshi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;

/**
 * Due dates on a calendar in the clock hours of a window. The day on which a limit starts does not
 * count, and a limit in days ends at the close of its last day (民法典 201, 203); office hours run
 * only while the window is open. Immutable and thread-safe; build it once for a calendar and a
 * window.
 */
@Rule({"P-dayCount", "P-hourClock"})
public final class Deadlines {
  private final WorkCalendar calendar;
  private final OfficeClock clock;
  private final Counting counting;

  /**
   * For a calendar and the hours that count ({@code clockHours}, not the reception hours), counted
   * as the law has it.
   */
  public Deadlines(WorkCalendar calendar, OfficeHours hours) {
    this(calendar, hours, Counting.byLaw());
  }

  /** The same, counted otherwise. */
  public Deadlines(WorkCalendar calendar, OfficeHours hours, Counting counting) {
    this.calendar = calendar;
    this.clock = hours.on(calendar);
    this.counting = counting;
  }

  /** How limits begin. */
  public Counting counting() {
    return counting;
  }

  /** The day after which the days of a limit are counted that starts then. */
  LocalDate uncounted(Instant start) {
    LocalDate day = startDay(start);
    LocalDate begins = counting.restStartsNext() ? calendar.nextOrSame(day) : day;
    return counting.startCounts() ? begins.minusDays(1) : begins;
  }

  /** Where the starting day counts, the next one after closing: a day that is over is no limit. */
  private LocalDate startDay(Instant start) {
    LocalDate day = clock.dateOf(start);
    return counting.startCounts() && !start.isBefore(clock.closeOf(day)) ? day.plusDays(1) : day;
  }

  /** Whether the office is shut then and hours run all the same. */
  boolean runsAtOnce(Instant start) {
    return !counting.hoursWait() && !clock.isOpen(start);
  }

  /** The calendar it counts on. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** The arithmetic in office hours that it uses. */
  public OfficeClock clock() {
    return clock;
  }

  /** When the limit ends that starts at that instant. */
  public DueDate due(Instant from, TimeLimit limit) {
    return due(from, limit, List.of());
  }

  /**
   * The same with a clock that stood still for a while. A day does not count if the clock stands
   * still at its close; hours do not count while it does. Intervals may overlap or touch; those
   * after the due date change nothing. A limit for the same day, or at once, that was interrupted
   * runs anew from the end of the interruption.
   */
  public DueDate due(Instant from, TimeLimit limit, List<Interval> suspended) {
    Instant start = Micros.truncate(from);
    List<Interval> still = Interval.merged(suspended);
    Instant at =
        switch (limit.unit()) {
          case WORKING_DAYS -> closeOfDay(workingDays(uncounted(start), limit.amount(), still));
          case NATURAL_DAYS -> closeOfDay(naturalDays(uncounted(start), limit.amount(), still));
          case WORKING_HOURS ->
              runsAtOnce(start)
                  ? naturalHours(start, limit.amount(), still)
                  : hours(start, limit.amount(), still);
          case NATURAL_HOURS -> naturalHours(start, limit.amount(), still);
          case SAME_DAY, AT_ONCE -> promptly(start, limit, still);
        };
    return new DueDate(at, isProvisional(limit, start, at), limit, start, calendar.version());
  }

  /** Why the limit ends when it does, day by day. */
  public Explanation explain(Instant from, TimeLimit limit) {
    return explain(from, limit, List.of());
  }

  /** The same with a clock that stood still for a while. */
  public Explanation explain(Instant from, TimeLimit limit, List<Interval> suspended) {
    List<Interval> still = Interval.merged(suspended);
    return new DeadlineExplainer(this, due(from, limit, still), still).explain();
  }

  /** The local date of an instant. */
  public LocalDate dateOf(Instant instant) {
    return clock.dateOf(instant);
  }

  /** When that day closes, or the next working day if it is none. */
  public Instant closeOfDay(LocalDate date) {
    return clock.closeOf(calendar.nextOrSame(date));
  }

  /** When the window next closes for the day: today if that is still to come. */
  public Instant closeOfDay(Instant instant) {
    return clock.closeAfter(instant);
  }

  /**
   * The same with a cut-off: what comes in at that time of the day or later is due on the next day
   * on which the window opens.
   */
  @Rule("P-deliveryCutoff")
  public Instant closeOfDay(Instant instant, LocalTime cutoff) {
    LocalDate date = clock.dateOf(instant);
    LocalTime time = LocalTime.ofInstant(instant, clock.hours().zone());
    return time.isBefore(cutoff) || clock.sessionsOn(date).isEmpty()
        ? clock.closeAfter(instant)
        : clock.closeOf(clock.nextOpenDay(date));
  }

  private LocalDate workingDays(LocalDate first, long amount, List<Interval> suspended) {
    LocalDate last = calendar.plus(first, days(amount));
    for (Interval interval : suspended) {
      // The days from the first up to, but not including, the second close while it stands still.
      LocalDate stops = later(firstClosingFrom(interval.from()), first.plusDays(1));
      LocalDate runs = firstClosingFrom(interval.to());
      if (stops.isAfter(last)) {
        break;
      }
      int lost = calendar.workingDaysBetween(stops.minusDays(1), runs.minusDays(1));
      last = calendar.plus(last, days(Math.max(0, lost)));
    }
    return last;
  }

  private LocalDate naturalDays(LocalDate first, long amount, List<Interval> suspended) {
    LocalDate last = first.plusDays(amount);
    for (Interval interval : suspended) {
      LocalDate stops = later(firstClosingFrom(interval.from()), first.plusDays(1));
      LocalDate runs = firstClosingFrom(interval.to());
      if (stops.isAfter(last)) {
        break;
      }
      last = last.plusDays(Math.max(0, ChronoUnit.DAYS.between(stops, runs)));
    }
    return last;
  }

  private Instant hours(Instant start, long amount, List<Interval> suspended) {
    Duration open = Duration.ofHours(amount);
    Instant at = clock.plus(start, open);
    for (Interval interval : suspended) {
      Instant stops = later(interval.from(), start);
      if (!stops.isBefore(at)) {
        break;
      }
      if (interval.to().isAfter(stops)) {
        open = open.plus(clock.between(stops, interval.to()));
        at = clock.plus(start, open);
      }
    }
    return at;
  }

  private static Instant naturalHours(Instant start, long amount, List<Interval> suspended) {
    Instant at = start.plus(Duration.ofHours(amount));
    for (Interval interval : suspended) {
      Instant stops = later(interval.from(), start);
      if (!stops.isBefore(at)) {
        break;
      }
      if (interval.to().isAfter(stops)) {
        at = at.plus(Duration.between(stops, interval.to()));
      }
    }
    return at;
  }

  @Rule({"P-instant", "P-timeWords"})
  private Instant promptly(Instant start, TimeLimit limit, List<Interval> suspended) {
    Instant from = start;
    Instant at = promptly(from, limit);
    for (Interval interval : suspended) {
      if (interval.from().isBefore(at) && interval.to().isAfter(from)) {
        from = interval.to();
        at = promptly(from, limit);
      }
    }
    return at;
  }

  private Instant promptly(Instant from, TimeLimit limit) {
    Instant close = clock.closeAfter(from);
    // Of the same day the amount is 0, and nothing is less than the close.
    Instant least = clock.plus(from, Duration.ofHours(limit.amount()));
    return later(close, least);
  }

  /** The first day whose close is at or after that instant. */
  private LocalDate firstClosingFrom(Instant instant) {
    LocalDate date = clock.dateOf(instant);
    return clock.closeOf(date).isBefore(instant) ? date.plusDays(1) : date;
  }

  private boolean isProvisional(TimeLimit limit, Instant start, Instant at) {
    LocalDate first = clock.dateOf(start);
    LocalDate last = clock.dateOf(at);
    return switch (limit.unit()) {
      case NATURAL_HOURS -> false;
      // Only where the last day falls matters, and whether that is worked.
      case NATURAL_DAYS ->
          calendar.isProvisional(earlier(uncounted(start).plusDays(limit.amount()), last), last);
      case WORKING_DAYS -> calendar.isProvisional(uncounted(start).plusDays(1), last);
      case WORKING_HOURS, SAME_DAY, AT_ONCE -> calendar.isProvisional(first, last);
    };
  }

  private static WorkingDays days(long amount) {
    return new WorkingDays(Math.toIntExact(amount));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
