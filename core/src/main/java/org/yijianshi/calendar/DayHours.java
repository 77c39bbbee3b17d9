package org.yijianshi.calendar;

import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sessions of each kind of day. A weekday's hold where it is worked and no make-up day; those
 * of Saturday and Sunday hold on ordinary weekends, for a counter that is open then (周六不打烊).
 *
 * @param week sessions by day of the week; a day that is absent is closed
 * @param makeUpDays sessions of a Saturday or Sunday that a notice makes a working day
 * @param holidays sessions on public holidays, usually none
 */
public record DayHours(
    Map<DayOfWeek, List<Session>> week, List<Session> makeUpDays, List<Session> holidays) {
  /** Sorts the sessions and refuses any that overlap. */
  public DayHours {
    Map<DayOfWeek, List<Session>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, sessions) -> {
          if (!sessions.isEmpty()) {
            sorted.put(day, inOrder(sessions));
          }
        });
    // In the order of the week: the text of the hours names a policy, so it must not depend on the
    // run.
    week = Maps.immutableEnumMap(sorted);
    makeUpDays = inOrder(makeUpDays);
    holidays = inOrder(holidays);
  }

  /** The same sessions on every working day, make-up days included; closed otherwise. */
  public static DayHours onWorkingDays(Session... sessions) {
    List<Session> list = List.of(sessions);
    Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, list);
      }
    }
    return new DayHours(week, list, List.of());
  }

  /** Open round the clock on every day, as a self-service machine is. */
  public static DayHours alwaysOpen() {
    return onWorkingDays(Session.allDay())
        .on(DayOfWeek.SATURDAY, Session.allDay())
        .on(DayOfWeek.SUNDAY, Session.allDay())
        .onHolidays(Session.allDay());
  }

  /** The same with other sessions on one day of the week; none closes it. */
  public DayHours on(DayOfWeek day, Session... sessions) {
    Map<DayOfWeek, List<Session>> other = new EnumMap<>(DayOfWeek.class);
    other.putAll(week);
    other.put(day, List.of(sessions));
    return new DayHours(other, makeUpDays, holidays);
  }

  /** The same with other sessions on make-up days. */
  public DayHours onMakeUpDays(Session... sessions) {
    return new DayHours(week, List.of(sessions), holidays);
  }

  /** The same with other sessions on public holidays. */
  public DayHours onHolidays(Session... sessions) {
    return new DayHours(week, makeUpDays, List.of(sessions));
  }

  /** The sessions of a day of that kind and name, in order. */
  public List<Session> sessions(DayKind kind, DayOfWeek day) {
    return switch (kind) {
      case WORKDAY, WEEKEND -> week.getOrDefault(day, List.of());
      case MAKE_UP_WORKDAY -> makeUpDays;
      case HOLIDAY, STATUTORY_HOLIDAY -> holidays;
      case LOCAL_CLOSURE -> List.of();
    };
  }

  private static List<Session> inOrder(List<Session> sessions) {
    List<Session> sorted = sessions.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).opens() < sorted.get(i - 1).closes()) {
        throw new IllegalArgumentException("Sessions must not overlap: " + sorted);
      }
    }
    return sorted;
  }
}
