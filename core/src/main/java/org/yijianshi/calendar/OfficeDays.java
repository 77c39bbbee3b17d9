package org.yijianshi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * The sessions of every day of the century and the open minutes before each. A century of ordinary
 * weeks is laid out first and the days that a notice or a closure makes special are put in after
 * that, so that making it takes well under a millisecond.
 */
final class OfficeDays {
  private final List<List<Session>> sessions = new ArrayList<>(36_525);

  /** The open minutes before every day, and last of all those of the whole century. */
  private final int[] before;

  OfficeDays(WorkCalendar calendar, OfficeHours hours) {
    DayOfWeek weekday = DayTable.FIRST_DAY.getDayOfWeek();
    List<List<DayHours>> yearOfHours = yearOf(hours);
    for (int year = DayTable.FIRST_YEAR; year <= DayTable.LAST_YEAR; year++) {
      for (Month month : Month.values()) {
        List<DayHours> monthOfHours = yearOfHours.get(month.getValue() - 1);
        int length = month.length(Year.isLeap(year));
        for (int day = 0; day < length; day++) {
          // Of an ordinary day the weekday alone says which sessions it has.
          sessions.add(monthOfHours.get(day).sessions(DayKind.WORKDAY, weekday));
          weekday = weekday.plus(1);
        }
      }
    }
    calendar.specialDates().forEach(date -> put(date, calendar, hours));
    before = new int[sessions.size() + 1];
    for (int day = 0; day < sessions.size(); day++) {
      int minutes = 0;
      for (Session session : sessions.get(day)) {
        minutes += session.minutes();
      }
      before[day + 1] = before[day] + minutes;
    }
  }

  private void put(LocalDate date, WorkCalendar calendar, OfficeHours hours) {
    if (!date.isBefore(DayTable.FIRST_DAY) && !date.isAfter(DayTable.LAST_DAY)) {
      int day = (int) (date.toEpochDay() - DayTable.FIRST_DAY.toEpochDay());
      DayKind kind = calendar.kind(date);
      sessions.set(day, hours.at(date).sessions(kind, date.getDayOfWeek()));
    }
  }

  /** The hours of each day of each month; 2000 has them all. */
  private static List<List<DayHours>> yearOf(OfficeHours hours) {
    List<List<DayHours>> months = new ArrayList<>();
    for (Month month : Month.values()) {
      List<DayHours> days = new ArrayList<>();
      for (int day = 1; day <= month.maxLength(); day++) {
        days.add(hours.at(LocalDate.of(2000, month, day)));
      }
      months.add(days);
    }
    return months;
  }

  int count() {
    return sessions.size();
  }

  /** The sessions of the day of that number, counted from 0. */
  List<Session> sessions(int day) {
    return sessions.get(day);
  }

  /** The open minutes before that day. */
  int before(int day) {
    return before[day];
  }

  /**
   * The day in which that open minute passes, found by doubling steps from a day near it; -1 if
   * there are not so many.
   */
  int dayHolding(long minute, int near) {
    if (minute < 0 || minute >= before[before.length - 1]) {
      return -1;
    }
    int low = near;
    int high = near + 1;
    for (int step = 1; before[low] > minute; step *= 2) {
      low = Math.max(0, low - step);
    }
    for (int step = 1; before[high] <= minute; step *= 2) {
      low = high;
      high = Math.min(before.length - 1, high + step);
    }
    // Now before[low] <= minute < before[high].
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (before[middle] <= minute) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
