package org.yijianshi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Violation;

/**
 * One year's notice of days off and make-up working days (国务院办公厅关于某年部分节假日安排的通知), with later changes
 * worked in. The notice of a year may also speak of the last days of December before it, and there
 * it prevails over the notice of that earlier year.
 *
 * @param year the year it arranges, 2000 to 2099
 * @param document its number, for instance 国办发明电〔2023〕7号, or several joined by 、 where the year was
 *     changed later; where the number is not known, a plain description
 * @param title its title
 * @param daysOff every day off, weekends within a holiday included, in order
 * @param makeUpDays Saturdays and Sundays that are worked, in order
 */
public record HolidayNotice(
    int year, String document, String title, List<NamedDay> daysOff, List<NamedDay> makeUpDays) {
  /** Sorts the days; refuses what {@link #check} finds wrong, all of it in one message. */
  public HolidayNotice {
    daysOff = daysOff.stream().sorted().toList();
    makeUpDays = makeUpDays.stream().sorted().toList();
    List<Violation> wrong = check(year, daysOff, makeUpDays);
    if (document.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("A holiday notice needs document and title: " + year);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "Holiday notice of " + year + ": " + wrong.stream().map(v -> v.message().en()).toList());
    }
  }

  /**
   * Everything wrong with the days of a notice: a year out of range, a day outside the year (and
   * not in the December before it), a day named twice, a make-up day from Monday to Friday. Each
   * violation is at {@code daysOff/i} or {@code makeUpDays/i}.
   */
  public static List<Violation> check(int year, List<NamedDay> daysOff, List<NamedDay> makeUpDays) {
    List<Violation> wrong = new ArrayList<>();
    if (year < DayTable.FIRST_YEAR || year > DayTable.LAST_YEAR) {
      wrong.add(
          fault(
              "YEAR_OUT_OF_RANGE",
              "年份应在2000至2099之间：" + year,
              "The year must be 2000 to 2099: " + year,
              "year"));
    }
    if (daysOff.isEmpty()) {
      wrong.add(
          fault(
              "NO_DAYS_OFF",
              "没有放假日期，该年通知可能尚未公布",
              "There is no day off: perhaps the notice of that year is not published yet",
              "daysOff"));
    }
    Set<LocalDate> seen = new HashSet<>();
    checkDays(year, daysOff, "daysOff", seen, wrong);
    checkDays(year, makeUpDays, "makeUpDays", seen, wrong);
    for (int i = 0; i < makeUpDays.size(); i++) {
      LocalDate date = makeUpDays.get(i).date();
      if (!isWeekend(date)) {
        wrong.add(
            fault(
                "MAKE_UP_ON_WEEKDAY",
                "调休上班日应为周六或周日：" + date,
                "A make-up day must be a Saturday or Sunday: " + date,
                "makeUpDays/" + i));
      }
    }
    return wrong;
  }

  private static void checkDays(
      int year, List<NamedDay> days, String place, Set<LocalDate> seen, List<Violation> wrong) {
    for (int i = 0; i < days.size(); i++) {
      LocalDate date = days.get(i).date();
      String here = place + "/" + i;
      if (!mayArrange(year, date)) {
        wrong.add(
            fault(
                "OUTSIDE_YEAR",
                date + "不在" + year + "年，也不在上一年12月",
                date + " is neither in " + year + " nor in the December before it",
                here));
      }
      if (!seen.add(date)) {
        wrong.add(fault("DUPLICATE_DAY", date + "出现不止一次", date + " is there more than once", here));
      }
    }
  }

  /** Whether the notice of that year may speak of that day. */
  private static boolean mayArrange(int year, LocalDate date) {
    return date.getYear() == year
        || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static Violation fault(String code, String zh, String en, String where) {
    return Violation.of("P-unpublishedYear", code, zh, en).at(where);
  }

  @Override
  public String toString() {
    return year + " " + document;
  }
}
