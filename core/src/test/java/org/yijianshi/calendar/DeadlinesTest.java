package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.TimeLimit.Unit;

/** On the notice of 2024: 1 to 7 October off, 29 September and 12 October made up. */
class DeadlinesTest {
  private static final HolidayNotice NOTICE =
      new HolidayNotice(
          2024,
          "国办发明电〔2023〕7号",
          "国务院办公厅关于2024年部分节假日安排的通知",
          IntStream.rangeClosed(1, 7)
              .mapToObj(
                  day -> NamedDay.of(LocalDateTime.of(2024, 10, day, 0, 0).toLocalDate(), "国庆节"))
              .toList(),
          List.of(
              NamedDay.of(LocalDateTime.of(2024, 9, 29, 0, 0).toLocalDate(), "国庆节"),
              NamedDay.of(LocalDateTime.of(2024, 10, 12, 0, 0).toLocalDate(), "国庆节")));
  private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(NOTICE));
  private static final Deadlines DEADLINES = new Deadlines(CALENDAR, OfficeHours.standard());

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  private static String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, OfficeHours.CHINA).toString();
  }

  @ParameterizedTest
  @CsvSource({
    // The starting day does not count; a make-up Sunday does; the holiday does not.
    "2024-09-27T10:00, 1, WORKING_DAYS, 2024-09-29T17:00",
    "2024-09-27T10:00, 2, WORKING_DAYS, 2024-09-30T17:00",
    "2024-09-27T10:00, 3, WORKING_DAYS, 2024-10-08T17:00",
    // Received after closing: the date stays.
    "2024-09-27T23:59, 1, WORKING_DAYS, 2024-09-29T17:00",
    // From a day off, day 1 is the next working day.
    "2024-10-05T10:00, 1, WORKING_DAYS, 2024-10-08T17:00",
    "2024-09-28T10:00, 1, WORKING_DAYS, 2024-09-29T17:00",
    // Hours run over lunch and night without counting them.
    "2024-09-30T11:00, 2, WORKING_HOURS, 2024-09-30T14:00",
    "2024-09-30T16:00, 2, WORKING_HOURS, 2024-10-08T10:00",
    "2024-09-30T15:00, 2, WORKING_HOURS, 2024-09-30T17:00",
    "2024-09-30T17:00, 2, WORKING_HOURS, 2024-10-08T11:00",
    "2024-10-03T10:00, 2, WORKING_HOURS, 2024-10-08T11:00",
    // The last calendar day falls into the holiday.
    "2024-09-27T10:00, 7, NATURAL_DAYS, 2024-10-08T17:00",
    "2024-09-27T10:00, 3, NATURAL_DAYS, 2024-09-30T17:00",
    "2024-09-30T16:00, 24, NATURAL_HOURS, 2024-10-01T16:00",
    "2024-09-30T10:00, 0, SAME_DAY, 2024-09-30T17:00",
    "2024-09-30T16:59, 0, SAME_DAY, 2024-09-30T17:00",
    "2024-09-30T17:00, 0, SAME_DAY, 2024-10-08T17:00",
    "2024-10-03T10:00, 0, SAME_DAY, 2024-10-08T17:00",
    // At once: the close of that day, but never less than two office hours.
    "2024-09-30T09:00, 2, AT_ONCE, 2024-09-30T17:00",
    "2024-09-30T15:00, 2, AT_ONCE, 2024-09-30T17:00",
    "2024-09-30T16:59, 2, AT_ONCE, 2024-10-08T10:59",
  })
  @Rule({"P-dayCount", "P-hourClock", "P-afterHoursReceipt", "P-instant", "P-timeWords"})
  void a_limit_ends_when_the_law_says(String from, long amount, Unit unit, String due) {
    TimeLimit limit = new TimeLimit(amount, unit, StartsAt.RECEIPT);

    DueDate date = DEADLINES.due(at(from), limit);

    assertThat(local(date.at())).isEqualTo(due);
    assertThat(date.provisional()).isFalse();
    assertThat(date.calendarVersion()).isEqualTo(CALENDAR.version());
    assertThat(date.isOverdueAt(date.at())).isFalse();
    assertThat(date.isOverdueAt(date.at().plusNanos(1_000))).isTrue();
  }

  @Test
  @Rule({"P-dayCount", "P-unpublishedYear"})
  void an_explanation_says_of_each_day_what_it_counted_and_by_which_notice() {
    String zh =
        DEADLINES.explain(at("2024-09-27T10:00"), TimeLimit.workingDays(3)).print(Language.ZH);
    String en =
        DEADLINES.explain(at("2024-09-27T10:00"), TimeLimit.workingDays(3)).print(Language.EN);

    assertThat(zh)
        .isEqualTo(
            """
            自受理起3个工作日：2024-09-27 10:00起，2024-10-08 17:00届满〔P-dayCount〕
              2024-09-27 星期五：起算之日不计入〔P-dayCount〕
              2024-09-28 星期六：周末，不计入
              2024-09-29 星期日：国庆节调休上班（国办发明电〔2023〕7号），第1个工作日〔P-dayCount〕
              2024-09-30 星期一：第2个工作日〔P-dayCount〕
              2024-10-01 星期二：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-02 星期三：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-03 星期四：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-04 星期五：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-05 星期六：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-06 星期日：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-07 星期一：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
              2024-10-08 星期二：第3个工作日〔P-dayCount〕
              2024-10-08 星期二：17:00停止办公时届满〔P-dayCount〕
            """);
    assertThat(en)
        .startsWith(
            "3 working days from acceptance: from 2024-09-27 10:00, due 2024-10-08 17:00"
                + " [P-dayCount]\n")
        .contains(
            "  2024-09-29 Sunday: made up for National Day (国办发明电〔2023〕7号), working day 1"
                + " [P-dayCount]\n")
        .contains("  2024-10-01 Tuesday: National Day (国办发明电〔2023〕7号), does not count");
  }

  @Test
  @Rule({"P-hourClock", "P-afterHoursReceipt"})
  void hours_are_explained_day_by_day_too() {
    assertThat(
            DEADLINES.explain(at("2024-09-29T18:00"), TimeLimit.workingHours(9)).print(Language.ZH))
        .startsWith(
            """
            自收到起9个办公小时：2024-09-29 18:00起，2024-10-08 11:00届满〔P-hourClock〕
              起算时不在办公时间，自2024-09-30 09:00开门起计〔P-afterHoursReceipt〕
              2024-09-29 星期日：无计入的办公时间〔P-hourClock〕
              2024-09-30 星期一：办公09:00–12:00、13:00–17:00，计7小时〔P-hourClock〕
              2024-10-01 星期二：国庆节放假（国办发明电〔2023〕7号），不计入〔P-dayCount〕
            """)
        .endsWith("  2024-10-08 星期二：办公09:00–12:00、13:00–17:00，计2小时〔P-hourClock〕\n");
  }

  @Test
  @Rule("P-unpublishedYear")
  void past_the_last_notice_a_date_is_provisional_and_says_so() {
    DueDate due = DEADLINES.due(at("2024-12-20T10:00"), TimeLimit.workingDays(20));
    String zh = DEADLINES.explain(due.from(), due.limit()).print(Language.ZH);

    assertThat(due.provisional()).isTrue();
    assertThat(zh).contains("届满（暂定）").contains("元旦法定放假（全国年节及纪念日放假办法），不计入〔P-unpublishedYear〕");
    assertThat(DEADLINES.due(due.from(), TimeLimit.naturalHours(999)).provisional()).isFalse();
    Deadlines strict = new Deadlines(CALENDAR.strict(), OfficeHours.standard());
    assertThatThrownBy(() -> strict.due(due.from(), due.limit()))
        .isInstanceOf(UnpublishedYearException.class);
    assertThatThrownBy(() -> strict.due(due.from(), TimeLimit.workingHours(99)))
        .isInstanceOf(UnpublishedYearException.class);
  }

  @Test
  @Rule("P-localClosure")
  void a_closed_hall_moves_hours_and_delivery_but_no_limit_in_working_days() {
    LocalClosure flood =
        LocalClosure.of(
            at("2024-10-08T00:00").atZone(OfficeHours.CHINA).toLocalDate(),
            at("2024-10-09T00:00").atZone(OfficeHours.CHINA).toLocalDate(),
            Label.of("防汛", "flood"),
            "防汛公告");
    Deadlines shut = new Deadlines(CALENDAR.withClosure(flood), OfficeHours.standard());
    Instant from = at("2024-09-30T16:00");

    assertThat(local(shut.due(from, TimeLimit.workingDays(1)).at())).isEqualTo("2024-10-08T17:00");
    assertThat(local(shut.due(from, TimeLimit.workingHours(2)).at())).isEqualTo("2024-10-10T10:00");
    assertThat(local(shut.due(at("2024-10-08T10:00"), TimeLimit.sameDay()).at()))
        .isEqualTo("2024-10-10T17:00");
    assertThat(shut.explain(from, TimeLimit.workingHours(2)).print(Language.ZH))
        .contains("2024-10-08 星期二：临时停止办公：防汛（防汛公告），不计入〔P-localClosure〕");
  }

  @Test
  void a_clock_that_stood_still_moves_the_date_by_the_closes_it_missed() {
    Interval gap = Interval.of(at("2024-09-29T10:00"), at("2024-09-30T18:00"));
    Instant from = at("2024-09-27T10:00");

    DueDate due = DEADLINES.due(from, TimeLimit.workingDays(2), List.of(gap, gap));

    assertThat(local(due.at())).isEqualTo("2024-10-09T17:00");
    assertThat(DEADLINES.explain(from, TimeLimit.workingDays(2), List.of(gap)).print(Language.ZH))
        .contains("2024-09-30 星期一：中止计时，不计入");
    assertThat(local(DEADLINES.due(from, TimeLimit.atOnce(), List.of(gap)).at()))
        .isEqualTo("2024-09-27T17:00");
  }

  @Test
  @Rule("P-deliveryCutoff")
  void what_comes_after_the_cut_off_is_due_on_the_next_opening_day() {
    LocalTime cutoff = LocalTime.of(16, 0);

    assertThat(local(DEADLINES.closeOfDay(at("2024-09-30T15:59"), cutoff)))
        .isEqualTo("2024-09-30T17:00");
    assertThat(local(DEADLINES.closeOfDay(at("2024-09-30T16:00"), cutoff)))
        .isEqualTo("2024-10-08T17:00");
    assertThat(local(DEADLINES.closeOfDay(at("2024-10-03T16:00"), cutoff)))
        .isEqualTo("2024-10-08T17:00");
    assertThat(local(DEADLINES.closeOfDay(at("2024-10-03T16:00")))).isEqualTo("2024-10-08T17:00");
  }

  @Test
  void limits_are_checked_and_named() {
    assertThat(TimeLimit.workingDays(20).label()).isEqualTo(Label.of("20个工作日", "20 working days"));
    assertThat(TimeLimit.workingDays(1).label().en()).isEqualTo("1 working day");
    assertThat(TimeLimit.naturalDays(60).from(StartsAt.SUBMISSION)).hasToString("自提交起60个自然日");
    assertThat(TimeLimit.atOnce().label().zh()).isEqualTo("即时");
    assertThat(TimeLimit.atOnce().amount()).isEqualTo(2);
    assertThatThrownBy(() -> TimeLimit.workingDays(0))
        .hasMessageContaining("WORKING_DAYS must be 1 to");
    assertThatThrownBy(() -> new TimeLimit(1, Unit.SAME_DAY, StartsAt.RECEIPT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule("P-hourClock")
  void offices_close_by_the_clock_of_china_eight_hours_ahead_of_utc() {
    Deadlines deadlines = new Deadlines(WorkCalendar.unpublished(), OfficeHours.standard());

    Instant due = deadlines.due(Instant.parse("2026-03-02T02:00:00Z"), TimeLimit.sameDay()).at();

    assertThat(due).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
  }
}
