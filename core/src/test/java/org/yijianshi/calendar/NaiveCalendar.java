package org.yijianshi.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The slow, obvious calendar: looks at one day after another, and at the moon for itself. */
final class NaiveCalendar {
  private final Map<Integer, HolidayNotice> notices = new HashMap<>();
  private final WorkCalendar calendar;
  private final Map<LocalDate, Boolean> known = new HashMap<>();
  private final Map<Integer, Set<LocalDate>> statutory = new HashMap<>();

  NaiveCalendar(WorkCalendar calendar) {
    this.calendar = calendar;
    calendar.notices().forEach(notice -> notices.put(notice.year(), notice));
  }

  boolean isWorkingDay(LocalDate date) {
    return known.computeIfAbsent(date, this::lookUp);
  }

  private boolean lookUp(LocalDate date) {
    for (LocalClosure closure : calendar.closures()) {
      if (closure.movesDayClocks() && closure.covers(date)) {
        return false;
      }
    }
    for (int year = date.getYear() + 1; year >= date.getYear(); year--) {
      HolidayNotice notice = notices.get(year);
      if (notice != null) {
        if (notice.daysOff().stream().anyMatch(day -> day.date().equals(date))) {
          return false;
        }
        if (notice.makeUpDays().stream().anyMatch(day -> day.date().equals(date))) {
          return true;
        }
      }
    }
    if (!notices.containsKey(date.getYear())
        && statutory.computeIfAbsent(date.getYear(), NaiveCalendar::statutory).contains(date)) {
      return false;
    }
    return date.getDayOfWeek().getValue() <= 5;
  }

  /** The statutory days as the decrees of 2007, 2013 and 2024 give them. */
  static Set<LocalDate> statutory(int year) {
    Set<LocalDate> days = new HashSet<>();
    LocalDate newYear = date(LunarDay.fromYmd(year, 1, 1).getSolarDay());
    days.add(LocalDate.of(year, 1, 1));
    days.add(newYear);
    days.add(newYear.plusDays(1));
    if (year < 2014 || year >= 2025) {
      days.add(newYear.minusDays(1));
    }
    if (year >= 2014) {
      days.add(newYear.plusDays(2));
    }
    for (int day = 3; day <= 7; day++) {
      SolarDay solar = SolarDay.fromYmd(year, 4, day);
      if (solar.getTerm().getName().equals("清明") && solar.getTermDay().getDayIndex() == 0) {
        days.add(date(solar));
      }
    }
    days.add(LocalDate.of(year, 5, 1));
    if (year >= 2025) {
      days.add(LocalDate.of(year, 5, 2));
    }
    days.add(date(LunarDay.fromYmd(year, 5, 5).getSolarDay()));
    days.add(date(LunarDay.fromYmd(year, 8, 15).getSolarDay()));
    for (int day = 1; day <= 3; day++) {
      days.add(LocalDate.of(year, 10, day));
    }
    return days;
  }

  private static LocalDate date(SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }

  LocalDate plus(LocalDate date, int days) {
    LocalDate at = date;
    for (int left = days; left > 0; ) {
      at = at.plusDays(1);
      if (isWorkingDay(at)) {
        left--;
      }
    }
    return at;
  }

  LocalDate minus(LocalDate date, int days) {
    LocalDate at = date;
    for (int left = days; left > 0; ) {
      at = at.minusDays(1);
      if (isWorkingDay(at)) {
        left--;
      }
    }
    return at;
  }

  int between(LocalDate startExclusive, LocalDate endInclusive) {
    if (endInclusive.isBefore(startExclusive)) {
      return -between(endInclusive, startExclusive);
    }
    int count = 0;
    for (LocalDate at = startExclusive.plusDays(1);
        !at.isAfter(endInclusive);
        at = at.plusDays(1)) {
      if (isWorkingDay(at)) {
        count++;
      }
    }
    return count;
  }
}
