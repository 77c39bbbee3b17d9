package org.yijianshi.calendar;

import java.time.LocalTime;
import java.util.Locale;

/**
 * A stretch of one day in which an office is open, from the first minute up to but not including
 * the second. Lunch is the gap between two sessions.
 *
 * @param opens minutes after midnight, 0 to 1439
 * @param closes minutes after midnight, later than opening, at most 1440 (24:00)
 */
public record Session(int opens, int closes) implements Comparable<Session> {
  private static final int DAY = 24 * 60;

  /** Checks the order. */
  public Session {
    if (opens < 0 || closes <= opens || closes > DAY) {
      throw new IllegalArgumentException(
          "A session must open before it closes, within one day: "
              + clock(opens)
              + "-"
              + clock(closes));
    }
  }

  /** From one time to another, each as {@code 9:00} or {@code 09:00}; closing may be 24:00. */
  public static Session of(String opens, String closes) {
    return new Session(minutes(opens), minutes(closes));
  }

  /** Open round the clock. */
  public static Session allDay() {
    return new Session(0, DAY);
  }

  private static int minutes(String time) {
    if (time.equals("24:00")) {
      return DAY;
    }
    LocalTime parsed = LocalTime.parse(time.length() == 4 ? "0" + time : time);
    if (parsed.getSecond() != 0 || parsed.getNano() != 0) {
      throw new IllegalArgumentException("Office hours are in whole minutes: " + time);
    }
    return parsed.getHour() * 60 + parsed.getMinute();
  }

  /** How long it lasts, in minutes. */
  public int minutes() {
    return closes - opens;
  }

  /** Earlier before later. */
  @Override
  public int compareTo(Session other) {
    return opens != other.opens
        ? Integer.compare(opens, other.opens)
        : Integer.compare(closes, other.closes);
  }

  static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  /** As 09:00–12:00. */
  @Override
  public String toString() {
    return clock(opens) + "–" + clock(closes);
  }
}
