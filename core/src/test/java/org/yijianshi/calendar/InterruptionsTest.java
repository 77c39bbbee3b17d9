package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;

/** What interruptions do to each kind of limit, and counting back, round the holiday of 2024. */
class InterruptionsTest {
  private static final WorkCalendar CALENDAR =
      WorkCalendar.of(
          List.of(
              new HolidayNotice(
                  2024,
                  "国办发明电〔2023〕7号",
                  "国务院办公厅关于2024年部分节假日安排的通知",
                  IntStream.rangeClosed(1, 7)
                      .mapToObj(day -> NamedDay.of(LocalDate.of(2024, 10, day), "国庆节"))
                      .toList(),
                  List.of(
                      NamedDay.of(LocalDate.of(2024, 9, 29), "国庆节"),
                      NamedDay.of(LocalDate.of(2024, 10, 12), "国庆节")))));
  private static final Deadlines DEADLINES = new Deadlines(CALENDAR, OfficeHours.standard());
  private static final OfficeClock CLOCK = OfficeHours.standard().on(CALENDAR);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  private static String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, OfficeHours.CHINA).toString();
  }

  private static String due(String from, TimeLimit limit, Interval... still) {
    return local(DEADLINES.due(at(from), limit, List.of(still)).at());
  }

  private static String why(String from, TimeLimit limit, Interval... still) {
    return DEADLINES.explain(at(from), limit, List.of(still)).print(Language.ZH);
  }

  private static Interval between(String from, String to) {
    return Interval.of(at(from), at(to));
  }

  private static LocalDate october(int day) {
    return LocalDate.of(2024, 10, day);
  }

  @Test
  @Rule("P-dayCount")
  void calendar_days_do_not_count_while_the_clock_stands_still_at_their_close() {
    Interval gap = between("2024-10-09T10:00", "2024-10-10T18:00");

    assertThat(due("2024-10-08T10:00", TimeLimit.naturalDays(3), gap))
        .isEqualTo("2024-10-14T17:00");
    assertThat(why("2024-10-08T10:00", TimeLimit.naturalDays(3), gap))
        .contains("2024-10-08 星期二：起算之日不计入")
        .contains("2024-10-09 星期三：中止计时，不计入")
        .contains("2024-10-10 星期四：中止计时，不计入")
        .contains("2024-10-11 星期五：第1日")
        .contains("2024-10-13 星期日：第3日")
        .contains("2024-10-14 星期一：休息日后的第一个工作日")
        .contains("2024-10-14 星期一：17:00停止办公时届满");
    assertThat(why("2024-09-27T10:00", TimeLimit.naturalDays(7)))
        .contains("2024-10-04 星期五：第7日")
        .contains("2024-10-05 星期六：国庆节放假（国办发明电〔2023〕7号），不计入")
        .contains("2024-10-08 星期二：休息日后的第一个工作日")
        .doesNotContain("第8日");
    assertThat(
            why(
                "2024-10-08T10:00",
                TimeLimit.naturalDays(2),
                between("2024-10-10T18:00", "2024-10-11T18:00")))
        .as("what stands still after the due date changes nothing")
        .contains("2024-10-10 星期四：第2日")
        .doesNotContain("中止");
  }

  @Test
  @Rule("P-hourClock")
  void office_hours_run_on_where_they_were_interrupted() {
    Interval gap = between("2024-09-30T10:00", "2024-09-30T13:30");

    assertThat(due("2024-09-30T09:00", TimeLimit.workingHours(4), gap))
        .isEqualTo("2024-09-30T16:30");
    assertThat(why("2024-09-30T09:00", TimeLimit.workingHours(4), gap)).contains("计4小时");
    assertThat(
            due(
                "2024-09-30T11:00",
                TimeLimit.workingHours(4),
                between("2024-09-30T10:00", "2024-09-30T13:30")))
        .as("it began while the clock stood still")
        .isEqualTo("2024-10-08T09:30");
    assertThat(
            due(
                "2024-09-30T09:00",
                TimeLimit.workingHours(1),
                between("2024-09-30T10:00", "2024-09-30T11:00")))
        .as("it was over when the clock stopped")
        .isEqualTo("2024-09-30T10:00");
  }

  @Test
  @Rule("P-hourClock")
  void wall_clock_hours_lose_exactly_the_interruption_and_say_so() {
    Interval gap = between("2024-09-30T18:00", "2024-09-30T20:00");
    Interval later = between("2024-10-03T18:00", "2024-10-04T20:00");

    assertThat(due("2024-09-30T16:00", TimeLimit.naturalHours(24), gap, later))
        .isEqualTo("2024-10-01T18:00");
    assertThat(why("2024-09-30T16:00", TimeLimit.naturalHours(24), gap, later))
        .contains("2024-09-30 18:00至2024-09-30 20:00中止计时")
        .doesNotContain("2024-10-04");
    assertThat(why("2024-09-30T21:00", TimeLimit.naturalHours(24), gap))
        .as("over before it began")
        .doesNotContain("中止");
  }

  @Test
  @Rule({"P-instant", "P-timeWords"})
  void what_is_due_at_once_runs_anew_after_an_interruption() {
    Interval gap = between("2024-09-30T11:00", "2024-10-08T16:00");

    assertThat(due("2024-09-30T10:00", TimeLimit.sameDay(), gap)).isEqualTo("2024-10-08T17:00");
    assertThat(due("2024-09-30T10:00", TimeLimit.atOnce(), gap)).isEqualTo("2024-10-09T10:00");
    assertThat(due("2024-10-08T16:00", TimeLimit.sameDay(), gap))
        .as("it begins when the interruption ends")
        .isEqualTo("2024-10-08T17:00");
  }

  @Test
  @Rule({"P-instant", "P-timeWords", "P-afterHoursReceipt"})
  void at_once_is_explained_day_by_day() {
    assertThat(why("2024-09-30T16:59", TimeLimit.atOnce()))
        .contains("2024-09-30 星期一：不足时限，顺延")
        .contains("2024-10-01 星期二：国庆节放假（国办发明电〔2023〕7号），不计入")
        .contains("2024-10-08 星期二：至少留足2个办公小时，10:59届满");
    assertThat(why("2024-09-30T17:00", TimeLimit.sameDay()))
        .contains("2024-09-30 星期一：已过下班时间，顺延")
        .contains("2024-10-08 星期二：17:00停止办公时届满");
    assertThat(why("2024-09-30T10:00", TimeLimit.sameDay()))
        .contains("2024-09-30 星期一：17:00停止办公时届满")
        .doesNotContain("顺延");
  }

  @Test
  @Rule({"P-dayCount", "P-hourClock"})
  void days_and_hours_are_counted_back_over_the_holiday() {
    assertThat(CALENDAR.minus(october(9), WorkingDays.of(2))).isEqualTo("2024-09-30");
    assertThat(CALENDAR.minus(october(5), WorkingDays.of(1))).isEqualTo("2024-09-30");
    assertThat(CALENDAR.minus(october(5), WorkingDays.of(0))).isEqualTo("2024-10-05");
    assertThat(CALENDAR.previous(october(8))).isEqualTo("2024-09-30");
    assertThat(CALENDAR.previousOrSame(october(8))).isEqualTo("2024-10-08");
    assertThat(CALENDAR.previousOrSame(october(7))).isEqualTo("2024-09-30");
    assertThat(WorkingDays.of(2)).isLessThan(WorkingDays.of(3));
    assertThat(local(CLOCK.minus(at("2024-10-08T10:00"), Duration.ofHours(2))))
        .isEqualTo("2024-09-30T16:00");
    assertThat(local(CLOCK.minus(at("2024-10-08T13:30"), Duration.ofHours(1))))
        .as("over lunch")
        .isEqualTo("2024-10-08T11:30");
    assertThat(DEADLINES.dateOf(at("2024-10-08T23:59"))).isEqualTo("2024-10-08");
    assertThat(CLOCK.calendar()).isSameAs(CALENDAR);
  }

  @Test
  @Rule("P-afterHoursReceipt")
  void the_window_is_open_from_its_opening_and_no_longer_at_its_closing() {
    assertThat(CLOCK.isOpen(at("2024-09-30T08:59"))).isFalse();
    assertThat(CLOCK.isOpen(at("2024-09-30T09:00"))).isTrue();
    assertThat(CLOCK.isOpen(at("2024-09-30T11:59:59"))).isTrue();
    assertThat(CLOCK.isOpen(at("2024-09-30T12:00"))).isFalse();
    assertThat(CLOCK.isOpen(at("2024-09-30T13:00"))).isTrue();
    assertThat(CLOCK.isOpen(at("2024-09-30T17:00"))).isFalse();
    assertThat(CLOCK.isOpen(at("2024-10-01T10:00"))).isFalse();
    assertThat(local(CLOCK.openingAfter(at("2024-09-30T10:15")))).isEqualTo("2024-09-30T10:15");
    assertThat(local(CLOCK.openingAfter(at("2024-09-30T12:00")))).isEqualTo("2024-09-30T13:00");
    assertThat(local(CLOCK.openingAfter(at("2024-09-30T17:00")))).isEqualTo("2024-10-08T09:00");
  }

  @Test
  @Rule("P-hourClock")
  void hours_may_differ_by_the_kind_of_day() {
    Session morning = Session.of("10:00", "12:00");
    OfficeClock always = OfficeHours.of(DayHours.alwaysOpen()).on(CALENDAR);
    OfficeClock mixed =
        OfficeHours.of(
                DayHours.onWorkingDays(Session.of("9:00", "17:00"))
                    .onMakeUpDays(morning)
                    .onHolidays(Session.of("10:00", "11:00"))
                    .on(DayOfWeek.SATURDAY))
            .on(CALENDAR);

    assertThat(always.isOpen(at("2024-10-01T00:00"))).isTrue();
    assertThat(always.isOpen(at("2024-10-13T23:59"))).isTrue();
    assertThat(mixed.sessionsOn(october(12))).as("made up").containsExactly(morning);
    assertThat(mixed.sessionsOn(october(1))).extracting(Session::minutes).containsExactly(60);
    assertThat(mixed.sessionsOn(october(8))).extracting(Session::minutes).containsExactly(480);
    assertThat(morning).isLessThan(Session.of("10:00", "12:01"));
    assertThat(morning).isGreaterThan(Session.of("9:59", "17:00"));
  }

  @Test
  @Rule({"P-localClosure", "P-unpublishedYear"})
  void a_calendar_says_what_it_rests_on() {
    LocalClosure flood =
        LocalClosure.of(october(9), october(10), org.yijianshi.base.Label.of("防汛", "flood"), "防汛公告")
            .movingDayClocks();
    WorkCalendar closed = CALENDAR.withClosure(flood);

    assertThat(closed.closures()).containsExactly(flood);
    assertThat(closed.notices()).hasSize(1);
    assertThat(closed.isWorkingDay(october(9))).isFalse();
    assertThat(closed.closingHoursOnly().isWorkingDay(october(9))).isTrue();
    assertThat(closed.closingHoursOnly().isOpenDay(october(9))).isFalse();
    assertThat(closed.isOpenDay(october(8))).isTrue();
    assertThat(closed.isOpenDay(october(11))).isTrue();
    assertThat(CALENDAR.isStrict()).isFalse();
    assertThat(CALENDAR.strict().isStrict()).isTrue();
    assertThat(CALENDAR.coverage().first()).contains(2024);
    assertThat(WorkCalendar.unpublished().coverage().first()).isEmpty();
  }
}
