package org.yijianshi.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/** The days of which a notice says something or, in a year without one, the statute. */
@Rule("P-unpublishedYear")
final class SpecialDays {
  private final Map<LocalDate, Said> days = new HashMap<>();

  /**
   * What is said of a day.
   *
   * @param kind what it is
   * @param name the holiday
   * @param source the notice or statute
   */
  record Said(DayKind kind, String name, String source) {
    boolean working() {
      return kind == DayKind.MAKE_UP_WORKDAY;
    }
  }

  /** From the notices in ascending order of their years. */
  SpecialDays(Collection<HolidayNotice> notices) {
    Set<Integer> published = new HashSet<>();
    notices.forEach(notice -> published.add(notice.year()));
    for (int year = DayTable.FIRST_YEAR; year <= DayTable.LAST_YEAR; year++) {
      if (!published.contains(year)) {
        say(StatutoryDays.of(year), DayKind.STATUTORY_HOLIDAY, StatutoryDays.TITLE);
      }
    }
    // Ascending, so that the later notice prevails on the last days of December.
    for (HolidayNotice notice : notices) {
      say(notice.daysOff(), DayKind.HOLIDAY, notice.document());
      say(notice.makeUpDays(), DayKind.MAKE_UP_WORKDAY, notice.document());
    }
  }

  private void say(List<NamedDay> named, DayKind kind, String source) {
    named.forEach(day -> days.put(day.date(), new Said(kind, day.name(), source)));
  }

  /** The days of which something is said. */
  Stream<LocalDate> dates() {
    return days.keySet().stream();
  }

  /** What is said of that day, or null where it is an ordinary weekday or weekend. */
  @Nullable Said of(LocalDate date) {
    return days.get(date);
  }

  /** What that day is but for local closures. */
  DayKind kind(LocalDate date) {
    Said said = days.get(date);
    if (said != null) {
      return said.kind();
    }
    return HolidayNotice.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY;
  }

  /** The working days, without those that a closure's notice takes out of the count. */
  @Rule("P-localClosure")
  DayTable table(List<LocalClosure> closures) {
    int[] bitmaps = DayTable.mondayToFriday();
    days.forEach(
        (date, said) -> {
          // A notice of 2000 may speak of December 1999.
          if (date.getYear() >= DayTable.FIRST_YEAR) {
            DayTable.set(bitmaps, date, said.working());
          }
        });
    for (LocalClosure closure : closures) {
      if (closure.movesDayClocks()) {
        closure
            .from()
            .datesUntil(closure.through().plusDays(1))
            .forEach(date -> DayTable.set(bitmaps, date, false));
      }
    }
    return new DayTable(bitmaps);
  }
}
