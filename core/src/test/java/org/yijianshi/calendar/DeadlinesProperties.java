package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.TimeLimit.Unit;
import org.yijianshi.contract.arbitrary.CalendarArbitraries;

@Rule({"P-dayCount", "P-hourClock"})
class DeadlinesProperties {
  private static final Map<List<Object>, Deadlines> MADE = new HashMap<>();

  @Provide
  Arbitrary<Deadlines> deadlines() {
    return Combinators.combine(CalendarArbitraries.calendars(), CalendarArbitraries.officeHours())
        .as(
            (calendar, hours) ->
                MADE.computeIfAbsent(
                    List.of(calendar.version(), hours), key -> new Deadlines(calendar, hours)));
  }

  @Provide
  Arbitrary<Tuple2<Instant, List<Interval>>> interrupted() {
    return CalendarArbitraries.minutes()
        .flatMap(
            start ->
                CalendarArbitraries.suspensionsAfter(start).map(gaps -> Tuple.of(start, gaps)));
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Arbitraries.of(Unit.class)
        .flatMap(
            unit ->
                Arbitraries.longs()
                    .between(1, 40)
                    .map(
                        n -> new TimeLimit(unit == Unit.SAME_DAY ? 0 : n, unit, StartsAt.RECEIPT)));
  }

  @Property
  void working_days_count_where_the_clock_runs_at_the_close(
      @ForAll("deadlines") Deadlines deadlines,
      @ForAll("interrupted") Tuple2<Instant, List<Interval>> interrupted,
      @ForAll @IntRange(min = 1, max = 25) int amount) {
    Instant start = interrupted.get1();
    List<Interval> gaps = interrupted.get2();
    NaiveCalendar oracle = new NaiveCalendar(deadlines.calendar());
    LocalDate day = deadlines.dateOf(start);
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      Instant close = deadlines.clock().closeOf(day);
      if (oracle.isWorkingDay(day) && gaps.stream().noneMatch(gap -> gap.contains(close))) {
        left--;
      }
    }

    DueDate due = deadlines.due(start, TimeLimit.workingDays(amount), gaps);

    assertThat(deadlines.dateOf(due.at())).isEqualTo(day);
    assertThat(due.at()).isEqualTo(deadlines.clock().closeOf(day));
  }

  @Property(tries = 100)
  void office_hours_count_where_the_window_is_open_and_the_clock_runs(
      @ForAll("deadlines") Deadlines deadlines,
      @ForAll("interrupted") Tuple2<Instant, List<Interval>> interrupted,
      @ForAll @IntRange(min = 1, max = 20) int amount) {
    Instant at = interrupted.get1();
    List<Interval> gaps = interrupted.get2();
    for (int left = amount * 60; left > 0; at = at.plusSeconds(60)) {
      Instant minute = at;
      if (OfficeClockProperties.isOpen(deadlines.clock(), at)
          && gaps.stream().noneMatch(gap -> gap.contains(minute))) {
        left--;
      }
    }

    DueDate due = deadlines.due(interrupted.get1(), TimeLimit.workingHours(amount), gaps);

    assertThat(due.at()).isEqualTo(at);
  }

  @Property(tries = 300)
  void wall_clock_hours_and_calendar_days_lose_exactly_the_interruptions(
      @ForAll("deadlines") Deadlines deadlines,
      @ForAll("interrupted") Tuple2<Instant, List<Interval>> interrupted,
      @ForAll @IntRange(min = 1, max = 72) int amount) {
    Instant start = interrupted.get1();
    List<Interval> gaps = interrupted.get2();
    Instant at = start;
    for (int left = amount * 60; left > 0; at = at.plusSeconds(60)) {
      Instant minute = at;
      if (gaps.stream().noneMatch(gap -> gap.contains(minute))) {
        left--;
      }
    }
    LocalDate day = deadlines.dateOf(start);
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      Instant close = deadlines.clock().closeOf(day);
      if (gaps.stream().noneMatch(gap -> gap.contains(close))) {
        left--;
      }
    }

    assertThat(deadlines.due(start, TimeLimit.naturalHours(amount), gaps).at()).isEqualTo(at);
    assertThat(deadlines.due(start, TimeLimit.naturalDays(amount), gaps).at())
        .isEqualTo(deadlines.closeOfDay(day));
  }

  @Property
  @Rule({"P-instant", "P-timeWords"})
  void at_once_is_that_days_close_but_never_less_than_its_office_hours(
      @ForAll("deadlines") Deadlines deadlines,
      @ForAll("interrupted") Tuple2<Instant, List<Interval>> interrupted,
      @ForAll @IntRange(max = 9) int least) {
    Instant start = interrupted.get1();
    Instant sameDay = deadlines.due(start, TimeLimit.sameDay()).at();
    Instant atOnce = deadlines.due(start, TimeLimit.atOnce(least)).at();

    assertThat(sameDay).isEqualTo(deadlines.clock().closeAfter(start));
    assertThat(atOnce).isAfterOrEqualTo(sameDay);
    assertThat(deadlines.clock().between(start, atOnce))
        .isGreaterThanOrEqualTo(Duration.ofHours(least));
    assertThat(deadlines.due(start, TimeLimit.atOnce(least), interrupted.get2()).at())
        .isAfterOrEqualTo(atOnce);
  }

  @Property
  void an_explanation_has_a_line_for_every_day_in_both_languages(
      @ForAll("deadlines") Deadlines deadlines,
      @ForAll("interrupted") Tuple2<Instant, List<Interval>> interrupted,
      @ForAll("limits") TimeLimit limit) {
    Instant start = interrupted.get1();
    DueDate due = deadlines.due(start, limit, interrupted.get2());

    Explanation explanation = deadlines.explain(start, limit, interrupted.get2());

    String zh = explanation.print(Language.ZH);
    String en = explanation.print(Language.EN);
    LocalDate last = deadlines.dateOf(due.at());
    if (limit.unit() != Unit.NATURAL_HOURS) {
      deadlines
          .dateOf(start)
          .datesUntil(last.plusDays(1))
          .forEach(
              date -> {
                assertThat(zh).contains("  " + date + " ");
                assertThat(en).contains("  " + date + " ");
              });
    }
    if (limit.unit() == Unit.WORKING_DAYS) {
      assertThat(zh).contains("第" + limit.amount() + "个工作日");
      assertThat(zh).doesNotContain("第" + (limit.amount() + 1) + "个工作日");
    }
    assertThat(zh.contains("暂定")).isEqualTo(due.provisional());
  }
}
