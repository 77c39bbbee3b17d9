package org.yijianshi.example.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.codec.CalendarCodec;

/**
 * Stepping and counting in working days, on the same Chinese calendar and the same dates, days off
 * among them. Both calendars are known to agree before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CalendarBenchmark {
  private static final int DATES = 1_024;

  private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 1);

  /** How many working days apart. */
  @Param({"1", "20", "250"})
  public int distance;

  private WorkCalendar ours = WorkCalendar.unpublished();
  private WorkingDays days = WorkingDays.of(0);
  private ImmutableHolidayCalendar strata = strata(ours);
  private final LocalDate[] starts = new LocalDate[DATES];
  private final LocalDate[] ends = new LocalDate[DATES];

  /** Draws the dates and makes sure that both calendars say the same. */
  @Setup
  public void setUp() {
    ours = CalendarCodec.builtIn();
    strata = strata(ours);
    days = WorkingDays.of(distance);
    Random random = new Random(20231130);
    int span = (int) (LAST.toEpochDay() - FIRST.toEpochDay());
    for (int i = 0; i < DATES; i++) {
      starts[i] = FIRST.plusDays(random.nextInt(span));
      ends[i] = ours.plus(starts[i], days);
    }
    assertAgreement();
  }

  private void assertAgreement() {
    for (LocalDate date = FIRST; date.isBefore(LAST); date = date.plusDays(1)) {
      same(date, ours.isWorkingDay(date), !strata.isHoliday(date));
      same(date, ours.plus(date, days), strata.shift(date, distance));
      same(date, ours.minus(date, days), strata.shift(date, -distance));
      LocalDate end = ours.plus(date, days);
      // Strata counts the first day and not the last, we the last and not the first.
      int counted = ours.workingDaysBetween(date.minusDays(1), end.minusDays(1));
      same(date, counted, strata.daysBetween(date, end));
    }
  }

  private static void same(LocalDate date, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("They differ on " + date + ": " + ours + ", " + theirs);
    }
  }

  private static ImmutableHolidayCalendar strata(WorkCalendar calendar) {
    List<LocalDate> off = new ArrayList<>();
    List<LocalDate> makeUp = new ArrayList<>();
    calendar
        .notices()
        .forEach(
            notice -> {
              notice.daysOff().stream().map(NamedDay::date).forEach(off::add);
              notice.makeUpDays().stream().map(NamedDay::date).forEach(makeUp::add);
            });
    return ImmutableHolidayCalendar.of(
        HolidayCalendarId.of("China"), off, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), makeUp);
  }

  /** Ours: so many working days later. */
  @Benchmark
  @OperationsPerInvocation(DATES)
  public void plusOurs(Blackhole hole) {
    for (LocalDate start : starts) {
      hole.consume(ours.plus(start, days));
    }
  }

  /** Strata's: the same. */
  @Benchmark
  @OperationsPerInvocation(DATES)
  public void plusStrata(Blackhole hole) {
    for (LocalDate start : starts) {
      hole.consume(strata.shift(start, distance));
    }
  }

  /** Ours: how many working days between two dates. */
  @Benchmark
  @OperationsPerInvocation(DATES)
  public void betweenOurs(Blackhole hole) {
    for (int i = 0; i < DATES; i++) {
      hole.consume(ours.workingDaysBetween(starts[i], ends[i]));
    }
  }

  /** Strata's: the same. */
  @Benchmark
  @OperationsPerInvocation(DATES)
  public void betweenStrata(Blackhole hole) {
    for (int i = 0; i < DATES; i++) {
      hole.consume(strata.daysBetween(starts[i], ends[i]));
    }
  }
}
