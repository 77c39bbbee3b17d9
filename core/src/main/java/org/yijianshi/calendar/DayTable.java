package org.yijianshi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * The working days of a century, laid out so that counting and stepping take a handful of machine
 * instructions whatever the distance: per month a bitmap of its working days and the number of
 * working days before it, and all working days in a row. The number of working days up to a date is
 * a look-up and a bit count; the n-th after it is one more look-up.
 */
final class DayTable {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2099;
  static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

  private static final int MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

  /**
   * Every day of the range: one object each, shared by all calendars, so that stepping makes none.
   */
  private static final List<LocalDate> DAYS = FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).toList();

  /** Per month: working days before it in the upper half, its bitmap (bit 1 is the 1st) below. */
  private final long[] months;

  private final LocalDate[] working;

  /** From one bitmap a month, bit 1 being the 1st. */
  DayTable(int[] bitmaps) {
    months = new long[MONTHS];
    List<LocalDate> inOrder = new ArrayList<>(27_000);
    int day = 0;
    for (int month = 0; month < MONTHS; month++) {
      months[month] = (long) inOrder.size() << 32 | Integer.toUnsignedLong(bitmaps[month]);
      int length = lengthOf(month);
      for (int i = 1; i <= length; i++, day++) {
        if ((bitmaps[month] >>> i & 1) != 0) {
          inOrder.add(DAYS.get(day));
        }
      }
    }
    working = inOrder.toArray(new LocalDate[0]);
  }

  /** A month's place in the bitmaps; refuses a date outside the century. */
  static int monthOf(LocalDate date) {
    int month = (date.getYear() - FIRST_YEAR) * 12 + date.getMonthValue() - 1;
    if (month < 0 || month >= MONTHS) {
      throw outside(date.toString());
    }
    return month;
  }

  /** Monday to Friday, as bitmaps for the constructor. */
  static int[] mondayToFriday() {
    int[] bitmaps = new int[MONTHS];
    int weekday = FIRST_DAY.getDayOfWeek().getValue() - 1;
    for (int month = 0; month < MONTHS; month++) {
      int length = lengthOf(month);
      for (int i = 1; i <= length; i++) {
        if (weekday < 5) {
          bitmaps[month] |= 1 << i;
        }
        weekday = weekday == 6 ? 0 : weekday + 1;
      }
    }
    return bitmaps;
  }

  static void set(int[] bitmaps, LocalDate date, boolean isWorking) {
    int bit = 1 << date.getDayOfMonth();
    int month = monthOf(date);
    bitmaps[month] = isWorking ? bitmaps[month] | bit : bitmaps[month] & ~bit;
  }

  /**
   * The day that is so many days after the first.
   *
   * @throws IllegalArgumentException if that is outside the century
   */
  static LocalDate day(long sinceFirst) {
    if (sinceFirst < 0 || sinceFirst >= DAYS.size()) {
      throw outside("day no. " + sinceFirst);
    }
    return DAYS.get((int) sinceFirst);
  }

  boolean contains(LocalDate date) {
    return (months[monthOf(date)] >>> date.getDayOfMonth() & 1) != 0;
  }

  /** How many working days there are from the start of the century to that day, itself included. */
  int rank(LocalDate date) {
    long month = months[monthOf(date)];
    // Shifting left by 31 - day drops the days after it.
    return (int) (month >>> 32) + Integer.bitCount((int) month << (31 - date.getDayOfMonth()));
  }

  /** The working day of that rank; the first is 1. */
  LocalDate ofRank(int rank) {
    if (rank < 1 || rank > working.length) {
      throw outside("working day no. " + rank);
    }
    return working[rank - 1];
  }

  private static int lengthOf(int month) {
    return Month.of(month % 12 + 1).length(Year.isLeap(FIRST_YEAR + month / 12));
  }

  private static IllegalArgumentException outside(String what) {
    return new IllegalArgumentException(
        "The calendar knows " + FIRST_DAY + " to " + LAST_DAY + " only: " + what);
  }
}
