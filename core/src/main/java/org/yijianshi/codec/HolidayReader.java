package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yijianshi.base.Label;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.WorkCalendar;

/** Reads notices and closures from a JSON tree, to its end, whatever is wrong on the way. */
final class HolidayReader {
  static final int FORMAT = 1;

  private static final Set<String> CALENDAR_FIELDS =
      Set.of("format", "notices", "closures", "strict");
  private static final Set<String> NOTICE_FIELDS =
      Set.of("year", "document", "title", "papers", "days");
  private static final Set<String> DAY_FIELDS = Set.of("name", "date", "isOffDay");
  private static final Set<String> CLOSURE_FIELDS =
      Set.of("from", "through", "reason", "notice", "movesDayClocks");

  private final HolidayFaults faults;
  private final List<HolidayNotice> notices = new ArrayList<>();
  private final List<LocalClosure> closures = new ArrayList<>();
  private final Map<Integer, String> years = new HashMap<>();
  private boolean strict;

  HolidayReader(JsonNode root, boolean noticesOnly, HolidayFaults faults) {
    this.faults = faults;
    if (faults.count() > 0) {
      return;
    }
    if (noticesOnly && root.isArray()) {
      readNotices(root, "");
    } else if (noticesOnly && root.isObject() && !root.has("notices")) {
      readNotice(root, "");
    } else if (faults.isObject(root, "")) {
      readCalendar(root);
    }
  }

  Loaded<List<HolidayNotice>> notices() {
    return faults.count() > 0 ? Loaded.faulty(faults.all()) : Loaded.of(List.copyOf(notices));
  }

  Loaded<WorkCalendar> calendar() {
    if (faults.count() > 0) {
      return Loaded.faulty(faults.all());
    }
    WorkCalendar calendar = WorkCalendar.of(notices);
    for (LocalClosure closure : closures) {
      calendar = calendar.withClosure(closure);
    }
    return Loaded.of(strict ? calendar.strict() : calendar);
  }

  private void readCalendar(JsonNode root) {
    faults
        .integer(root, "format", "")
        .filter(format -> format != FORMAT)
        .ifPresent(
            format ->
                faults.add(
                    "/format",
                    "UNKNOWN_FORMAT",
                    "格式版本应为" + FORMAT + "：" + format,
                    "The format must be " + FORMAT + ": " + format));
    faults.array(root, "notices", "").ifPresent(array -> readNotices(array, "/notices"));
    if (root.has("closures")) {
      faults.array(root, "closures", "").ifPresent(this::readClosures);
    }
    strict = root.has("strict") && faults.bool(root, "strict", "").orElse(false);
    faults.unknownFields(root, "", CALENDAR_FIELDS);
  }

  private void readNotices(JsonNode array, String pointer) {
    for (int i = 0; i < array.size(); i++) {
      readNotice(array.get(i), pointer + "/" + i);
    }
  }

  private void readNotice(JsonNode node, String pointer) {
    if (!faults.isObject(node, pointer)) {
      return;
    }
    int before = faults.count();
    Optional<Integer> year = faults.integer(node, "year", pointer);
    year.ifPresent(value -> readYear(value, pointer));
    String papers = node.has("papers") ? readPapers(node, pointer) : "";
    String calledBy = year.map(value -> value + "年部分节假日安排").orElse("");
    Optional<String> document =
        node.has("document")
            ? faults.text(node, "document", pointer)
            : Optional.of(papers.isEmpty() ? calledBy : papers);
    Optional<String> title =
        node.has("title") ? faults.text(node, "title", pointer) : Optional.of(calledBy);
    Days days = new Days();
    faults
        .array(node, "days", pointer)
        .ifPresentOrElse(array -> readDays(array, pointer, days), () -> days.faulty = true);
    year.ifPresent(value -> check(value, days, pointer));
    faults.unknownFields(node, pointer, NOTICE_FIELDS);
    if (faults.count() == before) {
      notices.add(
          new HolidayNotice(
              year.orElseThrow(),
              document.orElseThrow(),
              title.orElseThrow(),
              days.off,
              days.makeUp));
    }
  }

  private void readYear(int year, String pointer) {
    String first = years.putIfAbsent(year, pointer + "/year");
    if (first != null) {
      faults.add(
          pointer + "/year",
          "DUPLICATE_YEAR",
          year + "年已见于" + first,
          "There is a notice of " + year + " already, at " + first);
    }
  }

  private String readPapers(JsonNode node, String pointer) {
    return faults
        .array(node, "papers", pointer)
        .map(
            array ->
                StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("、")))
        .orElse("");
  }

  /** The days of a notice, each with the place that it came from. */
  private static final class Days {
    final List<NamedDay> off = new ArrayList<>();
    final List<Integer> offAt = new ArrayList<>();
    final List<NamedDay> makeUp = new ArrayList<>();
    final List<Integer> makeUpAt = new ArrayList<>();
    boolean faulty;

    String pointer(String where, String notice) {
      String[] parts = where.split("/", -1);
      return switch (parts[0]) {
        case "daysOff" -> parts.length == 1 ? notice + "/days" : day(offAt, parts[1], notice);
        case "makeUpDays" -> day(makeUpAt, parts[1], notice);
        default -> notice + "/" + where;
      };
    }

    private static String day(List<Integer> at, String index, String notice) {
      return notice + "/days/" + at.get(Integer.parseInt(index));
    }
  }

  private void readDays(JsonNode array, String pointer, Days days) {
    int before = faults.count();
    for (int i = 0; i < array.size(); i++) {
      String here = pointer + "/days/" + i;
      JsonNode node = array.get(i);
      if (!faults.isObject(node, here)) {
        continue;
      }
      Optional<String> name = faults.text(node, "name", here);
      Optional<LocalDate> date = faults.date(node, "date", here);
      Optional<Boolean> isOff = faults.bool(node, "isOffDay", here);
      faults.unknownFields(node, here, DAY_FIELDS);
      if (name.isEmpty() || date.isEmpty() || isOff.isEmpty()) {
        continue;
      }
      NamedDay day = NamedDay.of(date.get(), name.get());
      if (isOff.get()) {
        days.off.add(day);
        days.offAt.add(i);
      } else {
        days.makeUp.add(day);
        days.makeUpAt.add(i);
      }
    }
    days.faulty = faults.count() > before;
    dropResumptions(days);
  }

  /**
   * Leaves out entries that only say that work goes on after a holiday: 「2月3日（星期一）起正常上班」. The
   * public file of 2020 has one; a worked weekday anywhere else is a slip of the pen.
   */
  private static void dropResumptions(Days days) {
    Set<LocalDate> off = new HashSet<>();
    days.off.forEach(day -> off.add(day.date()));
    for (int i = days.makeUp.size() - 1; i >= 0; i--) {
      LocalDate date = days.makeUp.get(i).date();
      if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && off.contains(date.minusDays(1))) {
        days.makeUp.remove(i);
        days.makeUpAt.remove(i);
      }
    }
  }

  private void check(int year, Days days, String pointer) {
    for (Violation violation : HolidayNotice.check(year, days.off, days.makeUp)) {
      String where = violation.where() == null ? "" : violation.where();
      // Days that could not be read are not missing.
      if (!(days.faulty && where.equals("daysOff"))) {
        faults.add(violation.at(days.pointer(where, pointer)));
      }
    }
  }

  private void readClosures(JsonNode array) {
    for (int i = 0; i < array.size(); i++) {
      JsonNode node = array.get(i);
      String here = "/closures/" + i;
      if (faults.isObject(node, here)) {
        readClosure(node, here);
      }
    }
  }

  private void readClosure(JsonNode node, String here) {
    int before = faults.count();
    Optional<LocalDate> from = faults.date(node, "from", here);
    Optional<LocalDate> through = faults.date(node, "through", here);
    Optional<Label> reason = readReason(node, here);
    Optional<String> notice = faults.text(node, "notice", here);
    boolean moves =
        node.has("movesDayClocks") && faults.bool(node, "movesDayClocks", here).orElse(false);
    faults.unknownFields(node, here, CLOSURE_FIELDS);
    if (faults.count() > before) {
      return;
    }
    try {
      closures.add(
          new LocalClosure(
              from.orElseThrow(),
              through.orElseThrow(),
              reason.orElseThrow(),
              notice.orElseThrow(),
              moves));
    } catch (IllegalArgumentException e) {
      faults.add(here, "BAD_CLOSURE", "停止办公的起止日期有误", String.valueOf(e.getMessage()));
    }
  }

  private Optional<Label> readReason(JsonNode node, String here) {
    JsonNode reason = node.path("reason");
    if (!faults.isObject(reason, here + "/reason")) {
      return Optional.empty();
    }
    Optional<String> zh = faults.text(reason, "zh", here + "/reason");
    Optional<String> en = faults.text(reason, "en", here + "/reason");
    faults.unknownFields(reason, here + "/reason", Set.of("zh", "en"));
    return zh.flatMap(chinese -> en.map(english -> Label.of(chinese, english)));
  }
}
