package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.WorkCalendar;

@Rule("P-unpublishedYear")
class CalendarCodecTest {
  private static final String PUBLIC_SHAPE =
      """
      {
        "$schema": "https://example.org/schema.json",
        "$id": "https://example.org/2020.json",
        "year": 2020,
        "papers": ["https://example.org/one", "https://example.org/two"],
        "days": [
          {"name": "元旦", "date": "2019-12-31", "isOffDay": true},
          {"name": "元旦", "date": "2020-01-01", "isOffDay": true},
          {"name": "春节", "date": "2020-01-19", "isOffDay": false},
          {"name": "春节", "date": "2020-02-02", "isOffDay": true},
          {"name": "春节", "date": "2020-02-03", "isOffDay": false}
        ]
      }
      """;

  private static List<String> faults(String json) {
    return CalendarCodec.readNotices(json).faults().stream()
        .map(fault -> fault.code() + " " + fault.where())
        .toList();
  }

  @Test
  void a_file_of_the_public_shape_is_read_with_december_days_and_the_return_to_work() {
    HolidayNotice notice = CalendarCodec.readNotices(PUBLIC_SHAPE).orThrow().get(0);

    assertThat(notice.year()).isEqualTo(2020);
    assertThat(notice.document()).isEqualTo("https://example.org/one、https://example.org/two");
    assertThat(notice.daysOff())
        .extracting(NamedDay::date)
        .containsExactly(
            LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 2));
    assertThat(notice.makeUpDays()).containsExactly(NamedDay.of(LocalDate.of(2020, 1, 19), "春节"));
  }

  @Test
  void all_faults_are_reported_at_once_each_with_its_pointer() {
    String json =
        """
        {"format": 2, "remarks": 1, "notices": [
          {"year": 2024, "days": [
            {"name": "元旦", "date": "2024-01-01", "isOffDay": true},
            {"name": "元旦", "date": "2024-01-01", "isOffDay": false},
            {"name": "春节", "date": "2024-02-30", "isOffDay": true},
            {"name": "春节", "date": "2025-02-10", "isOffDay": true},
            {"name": "春节", "date": "2023-11-30", "isOffDay": true},
            {"name": "", "date": "2024-02-11", "isOffDay": true},
            {"name": "劳动节", "date": "2024-05-08", "isOffDay": false},
            {"name": "国庆节", "date": "2024-10-01", "isOffday": true},
            {"name": "国庆节", "date": 20241002, "isOffDay": "yes"},
            7
          ]},
          {"year": "2025", "days": []},
          {"year": 1999, "days": [{"name": "元旦", "date": "1999-01-01", "isOffDay": true}]},
          {"year": 2024, "document": " ", "days": {}},
          {"year": 2027, "papers": [], "days": []},
          []
        ]}
        """;

    assertThat(faults(json))
        .containsExactly(
            "UNKNOWN_FORMAT /format",
            "BAD_DATE /notices/0/days/2/date",
            "BLANK /notices/0/days/5/name",
            "MISSING /notices/0/days/7/isOffDay",
            "UNKNOWN_FIELD /notices/0/days/7/isOffday",
            "WRONG_TYPE /notices/0/days/8/date",
            "WRONG_TYPE /notices/0/days/8/isOffDay",
            "WRONG_TYPE /notices/0/days/9",
            "OUTSIDE_YEAR /notices/0/days/3",
            "OUTSIDE_YEAR /notices/0/days/4",
            "DUPLICATE_DAY /notices/0/days/1",
            "MAKE_UP_ON_WEEKDAY /notices/0/days/1",
            "MAKE_UP_ON_WEEKDAY /notices/0/days/6",
            "WRONG_TYPE /notices/1/year",
            "YEAR_OUT_OF_RANGE /notices/2/year",
            "DUPLICATE_YEAR /notices/3/year",
            "BLANK /notices/3/document",
            "WRONG_TYPE /notices/3/days",
            "NO_DAYS_OFF /notices/4/days",
            "WRONG_TYPE /notices/5",
            "UNKNOWN_FIELD /remarks");
  }

  @Test
  void what_is_no_json_is_one_fault_with_the_line() {
    assertThat(faults("{\n\"year\": 2024,\n\"year\": 2024}")).containsExactly("NOT_JSON ");
    assertThat(faults("[] []")).containsExactly("NOT_JSON ");
    assertThat(faults("")).containsExactly("WRONG_TYPE ");
    assertThat(CalendarCodec.readNotices("{\n\"year\" 2024}").faults().get(0).message().en())
        .contains("line 2");
    assertThatThrownBy(() -> CalendarCodec.readNotices("[1]").orThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/0");
  }

  @Test
  void a_calendar_with_closures_comes_back_equal() {
    LocalClosure flood =
        LocalClosure.of(
            LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 21), Label.of("防汛", "flood"), "防汛公告");
    WorkCalendar calendar =
        CalendarCodec.builtIn().withClosure(flood).withClosure(flood.movingDayClocks()).strict();

    WorkCalendar back = CalendarCodec.readCalendar(CalendarCodec.write(calendar)).orThrow();

    assertThat(back).isEqualTo(calendar).hasSameHashCodeAs(calendar);
    assertThat(back.version()).isEqualTo(calendar.version());
  }

  @Test
  void a_notice_comes_back_equal() {
    HolidayNotice notice = CalendarCodec.builtInNotices().get(20);

    assertThat(CalendarCodec.readNotices(CalendarCodec.write(notice)).orThrow())
        .containsExactly(notice);
  }

  @Test
  @Rule("P-localClosure")
  void a_faulty_closure_is_located() {
    String json =
        """
        {"format": 1, "strict": "no", "notices": [], "closures": [
          {"from": "2026-07-21", "through": "2026-07-20", "reason": {"zh": "防汛", "en": "flood"}, "notice": "公告"},
          {"from": "2026-07-21", "reason": {"zh": "防汛"}, "notice": "公告", "movesDayClocks": 1, "why": ""},
          {"from": "2026-07-21", "through": "2026-07-21", "reason": "防汛", "notice": ""}
        ]}
        """;

    assertThat(CalendarCodec.readCalendar(json).faults())
        .extracting(fault -> fault.code() + " " + fault.where())
        .containsExactly(
            "BAD_CLOSURE /closures/0",
            "MISSING /closures/1/through",
            "MISSING /closures/1/reason/en",
            "WRONG_TYPE /closures/1/movesDayClocks",
            "UNKNOWN_FIELD /closures/1/why",
            "WRONG_TYPE /closures/2/reason",
            "BLANK /closures/2/notice",
            "WRONG_TYPE /strict");
  }
}
