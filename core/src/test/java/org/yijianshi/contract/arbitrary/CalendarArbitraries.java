package org.yijianshi.contract.arbitrary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.yijianshi.base.Label;
import org.yijianshi.calendar.DayHours;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.Season;
import org.yijianshi.calendar.Session;
import org.yijianshi.calendar.WorkCalendar;

/**
 * Calendars, dates, office hours and suspensions to draw from. The calendars have random notices
 * for some years and none for others, many make-up days, days off at the turn of the year, and
 * local closures of both kinds.
 */
public final class CalendarArbitraries {
  private static final int CALENDARS = 40;

  /** Drawn once: a calendar is dear to build and cheap to ask. */
  private static final List<WorkCalendar> SOME = someCalendars();

  private CalendarArbitraries() {}

  /** Calendars with and without notices and closures; none of them strict. */
  public static Arbitrary<WorkCalendar> calendars() {
    return Arbitraries.of(SOME);
  }

  /** Dates around the years in which the calendars are interesting. */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, 4_000)
        .map(days -> LocalDate.of(2021, 6, 1).plusDays(days));
  }

  /** Instants on whole minutes in the same years. */
  public static Arbitrary<Instant> minutes() {
    return Combinators.combine(dates(), Arbitraries.integers().between(0, 1_439))
        .as((date, minute) -> date.atStartOfDay(OfficeHours.CHINA).plusMinutes(minute).toInstant());
  }

  /** Instants to the microsecond in the same years, opening and closing times among them. */
  public static Arbitrary<Instant> instants() {
    Arbitrary<LocalTime> any =
        Arbitraries.longs()
            .between(0, 86_399_999_999L)
            .map(micros -> LocalTime.ofNanoOfDay(micros * 1_000));
    Arbitrary<LocalTime> turning =
        Arbitraries.of("00:00", "08:30", "09:00", "12:00", "13:00", "16:59:59.999999", "17:00")
            .map(LocalTime::parse);
    return Combinators.combine(dates(), Arbitraries.oneOf(any, turning))
        .as((date, time) -> date.atTime(time).atZone(OfficeHours.CHINA).toInstant());
  }

  /** Usual hours, summer hours, hours with a Saturday, with other make-up days, and all day. */
  public static Arbitrary<OfficeHours> officeHours() {
    DayHours usual =
        DayHours.onWorkingDays(Session.of("9:00", "12:00"), Session.of("13:00", "17:00"));
    Season summer =
        new Season(
            MonthDay.of(6, 1),
            MonthDay.of(9, 30),
            DayHours.onWorkingDays(Session.of("8:30", "12:00"), Session.of("15:00", "18:00")));
    Season winter =
        new Season(
            MonthDay.of(11, 16),
            MonthDay.of(2, 28),
            usual.on(DayOfWeek.FRIDAY, Session.of("9:00", "12:00")));
    return Arbitraries.of(
        OfficeHours.standard(),
        OfficeHours.standard().with(summer),
        OfficeHours.standard().with(summer).with(winter),
        OfficeHours.of(usual.on(DayOfWeek.SATURDAY, Session.of("9:30", "11:45"))),
        OfficeHours.of(usual.onMakeUpDays(Session.of("10:00", "15:00")).on(DayOfWeek.MONDAY)),
        OfficeHours.of(DayHours.alwaysOpen()),
        OfficeHours.of(DayHours.onWorkingDays(Session.of("20:00", "24:00"))));
  }

  /** Up to four suspensions in the forty days after an instant, overlapping ones among them. */
  public static Arbitrary<List<Interval>> suspensionsAfter(Instant start) {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(-2_000, 57_600);
    return Combinators.combine(minutes, minutes)
        .as(
            (one, other) ->
                Interval.of(
                    start.plusSeconds(60L * Math.min(one, other)),
                    start.plusSeconds(60L * Math.max(one, other))))
        .list()
        .ofMaxSize(4);
  }

  private static List<WorkCalendar> someCalendars() {
    List<WorkCalendar> calendars = new ArrayList<>();
    calendars.add(WorkCalendar.unpublished());
    for (int seed = 1; seed < CALENDARS; seed++) {
      Random random = new Random(seed);
      List<HolidayNotice> notices = new ArrayList<>();
      for (int year = 2021; year <= 2033; year++) {
        if (random.nextInt(4) > 0) {
          notices.add(notice(year, random));
        }
      }
      WorkCalendar calendar = WorkCalendar.of(notices);
      for (int closures = random.nextInt(4); closures > 0; closures--) {
        calendar = calendar.withClosure(closure(random));
      }
      calendars.add(calendar);
    }
    return List.copyOf(calendars);
  }

  private static HolidayNotice notice(int year, Random random) {
    TreeSet<LocalDate> off = new TreeSet<>();
    TreeSet<LocalDate> makeUp = new TreeSet<>();
    LocalDate december = LocalDate.of(year - 1, 12, 26);
    for (int holidays = 1 + random.nextInt(8); holidays > 0; holidays--) {
      LocalDate first = december.plusDays(random.nextInt(360));
      first.datesUntil(first.plusDays(1 + random.nextInt(9))).forEach(off::add);
    }
    for (int days = random.nextInt(12); days > 0; days--) {
      LocalDate date = december.plusDays(random.nextInt(365));
      makeUp.add(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
      makeUp.add(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
    makeUp.removeAll(off);
    return new HolidayNotice(
        year, "文" + year, year + "年放假安排", named(off, year), named(makeUp, year));
  }

  private static List<NamedDay> named(TreeSet<LocalDate> dates, int year) {
    return dates.stream()
        .filter(date -> date.getYear() <= year)
        .map(date -> NamedDay.of(date, "假日"))
        .toList();
  }

  private static LocalClosure closure(Random random) {
    LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(3_000));
    return new LocalClosure(
        from,
        from.plusDays(random.nextInt(6)),
        Label.of("防汛", "flood"),
        "防汛公告",
        random.nextBoolean());
  }
}
