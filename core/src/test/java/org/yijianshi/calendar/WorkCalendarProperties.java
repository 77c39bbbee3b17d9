package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.yijianshi.base.Rule;
import org.yijianshi.contract.arbitrary.CalendarArbitraries;

@Rule({"P-dayCount", "P-unpublishedYear"})
class WorkCalendarProperties {
  /** The oracles remember what they worked out, or a hundred thousand cases take minutes. */
  private static final Map<WorkCalendar, NaiveCalendar> ORACLES = new IdentityHashMap<>();

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return CalendarArbitraries.calendars();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return CalendarArbitraries.dates();
  }

  private static NaiveCalendar oracle(WorkCalendar calendar) {
    return ORACLES.computeIfAbsent(calendar, NaiveCalendar::new);
  }

  @Property(tries = 100_000, shrinking = ShrinkingMode.BOUNDED)
  void every_step_and_count_is_what_walking_day_by_day_gives(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("dates") LocalDate date,
      @ForAll @IntRange(min = 1, max = 260) int n) {
    NaiveCalendar oracle = oracle(calendar);
    LocalDate later = oracle.plus(date, n);
    LocalDate earlier = oracle.minus(date, n);

    assertThat(calendar.isWorkingDay(date)).isEqualTo(oracle.isWorkingDay(date));
    assertThat(calendar.plus(date, new WorkingDays(n))).isEqualTo(later);
    assertThat(calendar.minus(date, new WorkingDays(n))).isEqualTo(earlier);
    assertThat(calendar.workingDaysBetween(date, later)).isEqualTo(n);
    assertThat(calendar.workingDaysBetween(earlier, date)).isEqualTo(oracle.between(earlier, date));
  }

  @Property
  void counting_is_additive_and_turns_its_sign(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("dates") LocalDate a,
      @ForAll("dates") LocalDate b,
      @ForAll("dates") LocalDate c) {
    assertThat(calendar.workingDaysBetween(a, b)).isEqualTo(oracle(calendar).between(a, b));
    assertThat(calendar.workingDaysBetween(b, a)).isEqualTo(-calendar.workingDaysBetween(a, b));
    assertThat(calendar.workingDaysBetween(a, c))
        .isEqualTo(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c));
  }

  @Property
  void neighbours_are_the_nearest_working_days(
      @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate date) {
    NaiveCalendar oracle = oracle(calendar);
    boolean working = oracle.isWorkingDay(date);

    assertThat(calendar.next(date)).isEqualTo(oracle.plus(date, 1));
    assertThat(calendar.previous(date)).isEqualTo(oracle.minus(date, 1));
    assertThat(calendar.nextOrSame(date)).isEqualTo(working ? date : oracle.plus(date, 1));
    assertThat(calendar.previousOrSame(date)).isEqualTo(working ? date : oracle.minus(date, 1));
    assertThat(calendar.plus(date, new WorkingDays(0))).isEqualTo(date);
    assertThat(calendar.minus(date, new WorkingDays(0))).isEqualTo(date);
  }

  @Property
  void a_reason_says_what_the_count_does(
      @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate date) {
    DayReason reason = calendar.reason(date);

    assertThat(reason.working()).isEqualTo(calendar.isWorkingDay(date));
    assertThat(reason.open()).isEqualTo(calendar.isOpenDay(date));
    assertThat(reason.provisional()).isEqualTo(calendar.isProvisional(date));
    assertThat(reason.describe().zh()).isNotBlank();
  }

  @Property
  void a_range_is_provisional_exactly_if_a_day_in_it_is(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(max = 800) int length) {
    LocalDate through = from.plusDays(length);

    assertThat(calendar.isProvisional(from, through))
        .isEqualTo(
            from.datesUntil(through.plusDays(1)).anyMatch(date -> calendar.isProvisional(date)));
  }
}
