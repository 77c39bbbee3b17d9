package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;

@Rule("P-hourClock")
class OfficeHoursTest {
  private static final DayHours SUMMER =
      DayHours.onWorkingDays(Session.of("8:30", "12:00"), Session.of("15:00", "18:00"));

  @Test
  void reception_on_saturday_serves_people_but_clock_hours_do_not_run() {
    OfficeHours clockHours = OfficeHours.standard();
    OfficeHours receptionHours =
        OfficeHours.of(clockHours.usual().on(DayOfWeek.SATURDAY, Session.of("9:00", "12:00")));
    LocalDate saturday = LocalDate.of(2026, 7, 18);
    WorkCalendar calendar = WorkCalendar.unpublished();

    assertThat(receptionHours.on(calendar).sessionsOn(saturday)).hasSize(1);
    assertThat(clockHours.on(calendar).sessionsOn(saturday)).isEmpty();
  }

  @Test
  void a_season_may_run_over_the_new_year() {
    Season season = new Season(MonthDay.of(11, 16), MonthDay.of(3, 15), SUMMER);
    OfficeHours hours = OfficeHours.standard().with(season);

    assertThat(hours.at(LocalDate.of(2026, 1, 5))).isEqualTo(SUMMER);
    assertThat(hours.at(LocalDate.of(2026, 11, 16))).isEqualTo(SUMMER);
    assertThat(hours.at(LocalDate.of(2026, 3, 16))).isEqualTo(hours.usual());
    assertThatThrownBy(() -> hours.with(new Season(MonthDay.of(3, 1), MonthDay.of(4, 1), SUMMER)))
        .hasMessageContaining("Seasons overlap on 03-01");
  }

  @Test
  void what_cannot_be_an_office_is_refused() {
    assertThatThrownBy(() -> Session.of("12:00", "9:00")).hasMessageContaining("12:00-09:00");
    assertThatThrownBy(
            () -> DayHours.onWorkingDays(Session.of("9:00", "12:00"), Session.of("11:59", "17:00")))
        .hasMessageContaining("must not overlap");
    assertThatThrownBy(() -> OfficeHours.standard().in(ZoneId.of("Europe/Berlin")))
        .hasMessageContaining("offset does not change");
    assertThat(OfficeHours.standard().in(ZoneId.of("Asia/Urumqi")).zone().getId())
        .isEqualTo("Asia/Urumqi");
    assertThat(Session.of("20:00", "24:00")).hasToString("20:00–24:00");
  }

  @Test
  void a_window_that_never_opens_is_refused_when_asked_for_its_opening() {
    OfficeClock never = OfficeHours.of(DayHours.onWorkingDays()).on(WorkCalendar.unpublished());
    var now = LocalDate.of(2026, 7, 20).atTime(10, 0).atZone(OfficeHours.CHINA).toInstant();

    assertThat(never.isOpen(now)).isFalse();
    assertThatThrownBy(() -> never.openingAfter(now)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> never.closeAfter(now)).hasMessageContaining("never opens");
    assertThat(never.hours().usual().week()).isEmpty();
    assertThat(List.of(Session.allDay().minutes())).containsExactly(1_440);
  }
}
