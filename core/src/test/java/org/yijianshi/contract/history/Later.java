package org.yijianshi.contract.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Label;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.procedure.Outages;
import org.yijianshi.procedure.Rulebook;

/** What happens around a running case: calendars and catalogs are published, systems are down. */
final class Later {
  private static final int OUTAGES_EVERY = 6;

  private Later() {}

  /** The rulebook with outages every few days, and calendars and catalogs that come later. */
  static Books books(Rulebook first, List<Catalog> catalogs, LocalDate firstDay, int days) {
    return Books.of(first.with(outages(firstDay, days)))
        .andLater(catalogs, calendars(first.deadlines().calendar(), firstDay, days));
  }

  /** With the notice of the next year; with a closure; and with one that lacks a notice. */
  private static List<WorkCalendar> calendars(WorkCalendar known, LocalDate firstDay, int days) {
    int next = known.notices().stream().mapToInt(HolidayNotice::year).max().orElse(2025) + 1;
    List<NamedDay> off = new ArrayList<>();
    List.of(LocalDate.of(next, 1, 1), LocalDate.of(next, 5, 1), LocalDate.of(next, 10, 1))
        .forEach(day -> day.datesUntil(day.plusDays(5)).forEach(d -> off.add(NamedDay.of(d, "假"))));
    HolidayNotice notice = new HolidayNotice(next, "文" + next, next + "年部分节假日安排", off, List.of());
    LocalDate flood = firstDay.plusDays(days / 2);
    WorkCalendar published = known.with(notice);
    return List.of(
        published,
        known.withClosure(
            new LocalClosure(flood, flood.plusDays(4), Label.of("防汛", "flood"), "防汛公告", true)),
        known.withClosure(
            LocalClosure.of(flood, flood.plusDays(60), Label.of("搬迁", "moving"), "搬迁公告")),
        published.without(firstDay.getYear()));
  }

  private static Outages outages(LocalDate firstDay, int days) {
    Outages outages = Outages.none();
    for (int day = 0; day < days + 200; day += OUTAGES_EVERY) {
      Instant from = firstDay.plusDays(day).atTime(9, 30).atZone(OfficeHours.CHINA).toInstant();
      outages =
          outages.and(
              new Outage(
                  "TJ-" + day,
                  Set.of(),
                  from,
                  from.plusSeconds(5 * 3_600L),
                  from.plusSeconds(600)));
    }
    return outages;
  }
}
