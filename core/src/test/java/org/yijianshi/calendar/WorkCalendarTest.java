package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;

@Rule("P-unpublishedYear")
class WorkCalendarTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 18);
  private static final LocalClosure FLOOD =
      LocalClosure.of(
          LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 22), Label.of("防汛", "flood"), "防汛公告");

  private static HolidayNotice notice(int year, LocalDate off, LocalDate... makeUp) {
    return new HolidayNotice(
        year,
        "国办发明电〔" + (year - 1) + "〕1号",
        year + "年部分节假日安排",
        List.of(NamedDay.of(off, "国庆节")),
        Arrays.stream(makeUp).map(date -> NamedDay.of(date, "国庆节")).toList());
  }

  @Test
  void an_unpublished_year_has_weekends_and_thirteen_statutory_days_and_nothing_made_up() {
    WorkCalendar calendar = WorkCalendar.unpublished();

    assertThat(StatutoryDays.of(2027)).hasSize(13);
    assertThat(StatutoryDays.of(2024)).hasSize(11);
    assertThat(StatutoryDays.of(2027))
        .extracting(day -> day.date().toString().substring(5) + day.name())
        .containsExactly(
            "01-01元旦",
            "02-05春节",
            "02-06春节",
            "02-07春节",
            "02-08春节",
            "04-05清明节",
            "05-01劳动节",
            "05-02劳动节",
            "06-09端午节",
            "09-15中秋节",
            "10-01国庆节",
            "10-02国庆节",
            "10-03国庆节");
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 5))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 9))).isTrue();
    assertThat(calendar.reason(LocalDate.of(2027, 2, 5)).describe().zh())
        .isEqualTo("春节法定放假（全国年节及纪念日放假办法）");
    assertThat(calendar.isProvisional(LocalDate.of(2027, 2, 9))).isTrue();
    assertThat(calendar.coverage().years()).isEmpty();
  }

  @Test
  void the_dated_table_is_what_the_moon_says() {
    for (int year = 2008; year <= 2099; year++) {
      TreeSet<LocalDate> dates = new TreeSet<>();
      StatutoryDays.of(year).forEach(day -> dates.add(day.date()));
      assertThat(dates).as("%s", year).isEqualTo(new TreeSet<>(NaiveCalendar.statutory(year)));
    }
  }

  @Test
  void a_strict_calendar_refuses_what_no_notice_settles() {
    WorkCalendar calendar =
        WorkCalendar.unpublished().with(notice(2026, LocalDate.of(2026, 10, 1))).strict();

    assertThat(calendar.plus(SATURDAY, new WorkingDays(20))).isEqualTo("2026-08-14");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 28))).isTrue();
    assertThatThrownBy(() -> calendar.plus(SATURDAY, new WorkingDays(200)))
        .isInstanceOf(UnpublishedYearException.class)
        .hasMessageContaining("2026-07-18 to 2027-")
        .hasMessageContaining("published: [2026]");
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
        .isInstanceOf(UnpublishedYearException.class);
    assertThatThrownBy(() -> calendar.workingDaysBetween(LocalDate.of(2027, 1, 4), SATURDAY))
        .isInstanceOf(UnpublishedYearException.class);
    assertThatThrownBy(() -> calendar.minus(LocalDate.of(2026, 1, 5), new WorkingDays(3)))
        .isInstanceOf(UnpublishedYearException.class);
    assertThat(calendar.provisional().isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
  }

  @Test
  void the_end_of_december_is_settled_only_by_the_next_notice_which_prevails() {
    LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
    WorkCalendar one = WorkCalendar.of(List.of(notice(2026, LocalDate.of(2026, 10, 1))));
    WorkCalendar both = one.with(notice(2027, newYearsEve, LocalDate.of(2026, 12, 26)));

    assertThat(one.isProvisional(LocalDate.of(2026, 12, 28))).isFalse();
    assertThat(one.isProvisional(newYearsEve)).isTrue();
    assertThat(one.isWorkingDay(newYearsEve)).isTrue();
    assertThat(both.isProvisional(newYearsEve)).isFalse();
    assertThat(both.isWorkingDay(newYearsEve)).isFalse();
    assertThat(both.isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
  }

  @Test
  void a_notice_for_a_year_that_has_one_replaces_it() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    LocalDate second = LocalDate.of(2026, 10, 2);
    WorkCalendar calendar =
        WorkCalendar.unpublished().with(notice(2026, first)).with(notice(2026, second));

    assertThat(calendar.isWorkingDay(first)).isTrue();
    assertThat(calendar.isWorkingDay(second)).isFalse();
    assertThat(calendar.without(2026)).isEqualTo(WorkCalendar.unpublished());
  }

  @Test
  @Rule("P-localClosure")
  void a_local_closure_shuts_the_hall_and_stops_day_counts_only_if_its_notice_says_so() {
    WorkCalendar shut = WorkCalendar.unpublished().withClosure(FLOOD);
    WorkCalendar stopped = WorkCalendar.unpublished().withClosure(FLOOD.movingDayClocks());
    LocalDate monday = LocalDate.of(2026, 7, 20);

    assertThat(shut.isWorkingDay(monday)).isTrue();
    assertThat(shut.isOpenDay(monday)).isFalse();
    assertThat(shut.plus(SATURDAY, new WorkingDays(1))).isEqualTo(monday);
    assertThat(stopped.isWorkingDay(monday)).isFalse();
    assertThat(stopped.plus(SATURDAY, new WorkingDays(1))).isEqualTo("2026-07-23");
    assertThat(shut.reason(monday).describe())
        .isEqualTo(Label.of("临时停止办公：防汛（防汛公告）", "closed locally: flood (防汛公告)"));
    assertThat(shut.reason(SATURDAY).kind()).isEqualTo(DayKind.WEEKEND);
  }

  @Test
  void equal_content_has_one_version_and_another_content_another() {
    HolidayNotice notice = notice(2026, LocalDate.of(2026, 10, 1));
    WorkCalendar calendar = WorkCalendar.of(List.of(notice));

    assertThat(WorkCalendar.unpublished().with(notice)).isEqualTo(calendar);
    assertThat(calendar.version()).matches("2026-[0-9a-f]{12}");
    assertThat(calendar.strict().version()).isEqualTo(calendar.version() + "-strict");
    assertThat(calendar.strict()).isNotEqualTo(calendar);
    assertThat(
            List.of(
                WorkCalendar.unpublished().version(),
                calendar.version(),
                calendar.withClosure(FLOOD).version(),
                calendar.withClosure(FLOOD.movingDayClocks()).version(),
                calendar.with(notice(2026, LocalDate.of(2026, 10, 2))).version()))
        .doesNotHaveDuplicates();
  }

  @Test
  void dates_outside_the_century_are_refused() {
    WorkCalendar calendar = WorkCalendar.unpublished();

    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(1999, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2000-01-01 to 2099-12-31");
    assertThatThrownBy(() -> calendar.plus(LocalDate.of(2099, 12, 30), new WorkingDays(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.minus(LocalDate.of(2000, 1, 4), new WorkingDays(9)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkingDays(-1))
        .hasMessage("Working days must not be negative: -1");
  }

  @Test
  void a_notice_that_cannot_be_is_refused_with_all_its_faults() {
    assertThatThrownBy(() -> notice(2026, LocalDate.of(2024, 10, 1), LocalDate.of(2026, 10, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither in 2026")
        .hasMessageContaining("must be a Saturday or Sunday: 2026-10-08");
    assertThatThrownBy(() -> LocalClosure.of(SATURDAY, SATURDAY.minusDays(1), Label.same("x"), "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
