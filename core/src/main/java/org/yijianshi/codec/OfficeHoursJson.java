package org.yijianshi.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yijianshi.calendar.DayHours;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.Season;
import org.yijianshi.calendar.Session;

/** Office hours as JSON: a zone, the usual hours, and those of seasons; sessions as 09:00-12:00. */
final class OfficeHoursJson {
  private static final int HOUR = 60;

  private static final CatalogForm<ZoneId> ZONE =
      new CatalogForm<>(ZoneId::of, "时区，如Asia/Shanghai", "a time zone such as Asia/Shanghai");

  private static final CatalogForm<MonthDay> DAY =
      new CatalogForm<>(MonthDay::parse, "形如--06-01的月日", "a month and day such as --06-01");

  private static final CatalogForm<Session> SESSION =
      new CatalogForm<>(
          OfficeHoursJson::session, "形如09:00-12:00的时段", "a session such as 09:00-12:00");

  private OfficeHoursJson() {}

  private static Session session(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A session has two times");
    }
    return Session.of(parts[0], parts[1]);
  }

  static CatalogSlot<OfficeHours> read(CatalogNode node) {
    if (!node.isObject()) {
      return CatalogSlot.empty();
    }
    CatalogSlot<ZoneId> zone = node.of("zone", ZONE);
    CatalogSlot<DayHours> usual = hours(node);
    List<Season> seasons = node.list("seasons", false, OfficeHoursJson::season);
    return node.build(() -> new OfficeHours(zone.get(), usual.get(), seasons));
  }

  private static CatalogSlot<Season> season(CatalogNode node) {
    CatalogSlot<MonthDay> from = node.of("from", DAY);
    CatalogSlot<MonthDay> through = node.of("through", DAY);
    CatalogSlot<DayHours> hours = hours(node);
    return node.build(() -> new Season(from.get(), through.get(), hours.get()));
  }

  private static CatalogSlot<DayHours> hours(CatalogNode owner) {
    CatalogNode node = owner.field("hours", true) == null ? null : owner.child("hours");
    if (node == null || !node.isObject()) {
      return CatalogSlot.empty();
    }
    Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
    CatalogNode days = node.child("week");
    if (days != null && days.isObject()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        week.put(day, sessions(days, day.name()));
      }
      days.reportUnread();
    }
    List<Session> makeUpDays = sessions(node, "makeUpDays");
    List<Session> holidays = sessions(node, "holidays");
    return node.build(() -> new DayHours(week, makeUpDays, holidays));
  }

  private static List<Session> sessions(CatalogNode node, String name) {
    return node.list(name, false, element -> element.as(SESSION));
  }

  static ObjectNode write(OfficeHours hours) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("zone", hours.zone().getId());
    node.set("hours", write(hours.usual()));
    if (!hours.seasons().isEmpty()) {
      var seasons = node.putArray("seasons");
      for (Season season : hours.seasons()) {
        ObjectNode one = seasons.addObject();
        one.put("from", season.from().toString());
        one.put("through", season.through().toString());
        one.set("hours", write(season.hours()));
      }
    }
    return node;
  }

  private static ObjectNode write(DayHours hours) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode week = node.putObject("week");
    for (DayOfWeek day : DayOfWeek.values()) {
      write(week, day.name(), hours.week().getOrDefault(day, List.of()));
    }
    write(node, "makeUpDays", hours.makeUpDays());
    write(node, "holidays", hours.holidays());
    return node;
  }

  private static void write(ObjectNode node, String name, List<Session> sessions) {
    if (!sessions.isEmpty()) {
      var array = node.putArray(name);
      sessions.forEach(session -> array.add(text(session)));
    }
  }

  private static String text(Session session) {
    return clock(session.opens()) + "-" + clock(session.closes());
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
  }
}
