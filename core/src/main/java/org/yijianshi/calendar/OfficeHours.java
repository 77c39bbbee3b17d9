package org.yijianshi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * When a window is open: sessions by day and season, in its time zone. A hall has two of these:
 * {@code receptionHours}, in which somebody is served (perhaps over lunch and on Saturdays), and
 * {@code clockHours}, which time limits count. They are two instances; deadlines take the second.
 * {@link #on} joins the hours with a calendar and does the arithmetic.
 *
 * @param zone the time zone, which must not change its offset from 2000 on (China's does not)
 * @param usual the hours outside any season
 * @param seasons other hours for part of the year; they do not overlap
 */
@Rule("P-hourClock")
public record OfficeHours(ZoneId zone, DayHours usual, List<Season> seasons) {
  /** China Standard Time, the zone of every office in the country. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Refuses a zone with daylight saving and seasons that overlap. */
  public OfficeHours {
    seasons = List.copyOf(seasons);
    Instant first = DayTable.FIRST_DAY.atTime(LocalTime.MIN).atZone(zone).toInstant();
    if (zone.getRules().nextTransition(first) != null) {
      throw new IllegalArgumentException(
          "Office hours need a zone whose offset does not change from 2000 on: " + zone);
    }
    // A leap year has every month and day.
    LocalDate leap = LocalDate.of(2000, 1, 1);
    for (LocalDate day = leap; day.getYear() == leap.getYear(); day = day.plusDays(1)) {
      LocalDate date = day;
      if (seasons.stream().filter(season -> season.covers(date)).count() > 1) {
        throw new IllegalArgumentException("Seasons overlap on " + date.toString().substring(5));
      }
    }
  }

  /** 9:00 to 12:00 and 13:00 to 17:00 on working days, China time: usual in Henan. */
  public static OfficeHours standard() {
    return of(DayHours.onWorkingDays(Session.of("9:00", "12:00"), Session.of("13:00", "17:00")));
  }

  /** These hours all the year round, China time. */
  public static OfficeHours of(DayHours hours) {
    return new OfficeHours(CHINA, hours, List.of());
  }

  /** The same in another zone. */
  public OfficeHours in(ZoneId other) {
    return new OfficeHours(other, usual, seasons);
  }

  /** The same with one more season. */
  public OfficeHours with(Season season) {
    List<Season> more = new ArrayList<>(seasons);
    more.add(season);
    return new OfficeHours(zone, usual, more);
  }

  /** The hours that hold at that time of the year. */
  public DayHours at(LocalDate date) {
    for (Season season : seasons) {
      if (season.covers(date)) {
        return season.hours();
      }
    }
    return usual;
  }

  /** The arithmetic of these hours on that calendar. Build it once and share it. */
  public OfficeClock on(WorkCalendar calendar) {
    return new OfficeClock(calendar, this);
  }
}
