package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.WorkCalendar;

/**
 * Holiday notices and calendars as JSON. A notice has the shape of the public holiday-cn files,
 * with two optional fields more:
 *
 * <pre>{@code
 * {"year": 2024, "document": "国办发明电〔2023〕7号", "title": "…", "papers": ["https://…"],
 *  "days": [{"name": "元旦", "date": "2024-01-01", "isOffDay": true}]}
 * }</pre>
 *
 * <p>{@link #readNotices} takes one notice, an array of them, or {@code {"format": 1, "notices":
 * […], "closures": […]}}; {@link #readCalendar} the last of these whole. Both report all faults at
 * once, each with its JSON pointer.
 */
@Rule("P-unpublishedYear")
public final class CalendarCodec {
  private static final String BUILT_IN = "/org/yijianshi/calendar/holiday-notices.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CalendarCodec() {}

  /** The notices that come with the library: every year from 2002 to 2026. */
  public static List<HolidayNotice> builtInNotices() {
    try (InputStream in = CalendarCodec.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("Missing from the library: " + BUILT_IN);
      }
      return readNotices(in).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calendar of the notices that come with the library, without local closures. */
  public static WorkCalendar builtIn() {
    return WorkCalendar.of(builtInNotices());
  }

  /** One or several notices, UTF-8. The stream is read to its end and left open. */
  public static Loaded<List<HolidayNotice>> readNotices(InputStream json) {
    return readNotices(text(json));
  }

  /** One or several notices; those that are read come in the order of the document. */
  public static Loaded<List<HolidayNotice>> readNotices(String json) {
    return calendarReader(json, true).notices();
  }

  /** A whole calendar, UTF-8. The stream is read to its end and left open. */
  public static Loaded<WorkCalendar> readCalendar(InputStream json) {
    return readCalendar(text(json));
  }

  /** A whole calendar as {@link #write} has it: notices, local closures, strictness. */
  public static Loaded<WorkCalendar> readCalendar(String json) {
    return calendarReader(json, false).calendar();
  }

  /** The calendar with all that it rests on; reading it gives an equal calendar. */
  public static String write(WorkCalendar calendar) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", HolidayReader.FORMAT);
    root.put("strict", calendar.isStrict());
    ArrayNode notices = root.putArray("notices");
    calendar.notices().forEach(notice -> write(notice, notices.addObject()));
    ArrayNode closures = root.putArray("closures");
    calendar.closures().forEach(closure -> write(closure, closures.addObject()));
    return print(root);
  }

  /** One notice, in the shape of the public files. */
  public static String write(HolidayNotice notice) {
    ObjectNode root = JSON.createObjectNode();
    write(notice, root);
    return print(root);
  }

  private static void write(HolidayNotice notice, ObjectNode node) {
    node.put("year", notice.year());
    node.put("document", notice.document());
    node.put("title", notice.title());
    ArrayNode days = node.putArray("days");
    notice.daysOff().forEach(day -> write(day, true, days.addObject()));
    notice.makeUpDays().forEach(day -> write(day, false, days.addObject()));
  }

  private static void write(NamedDay day, boolean off, ObjectNode node) {
    node.put("name", day.name());
    node.put("date", day.date().toString());
    node.put("isOffDay", off);
  }

  private static void write(LocalClosure closure, ObjectNode node) {
    node.put("from", closure.from().toString());
    node.put("through", closure.through().toString());
    ObjectNode reason = node.putObject("reason");
    reason.put("zh", closure.reason().zh());
    reason.put("en", closure.reason().en());
    node.put("notice", closure.notice());
    node.put("movesDayClocks", closure.movesDayClocks());
  }

  private static HolidayReader calendarReader(String json, boolean noticesOnly) {
    HolidayFaults faults = new HolidayFaults();
    JsonNode root = JSON.missingNode();
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      faults.add(
          "",
          "NOT_JSON",
          "不是有效的JSON：" + e.getOriginalMessage(),
          at + ": " + e.getOriginalMessage());
    }
    return new HolidayReader(root, noticesOnly, faults);
  }

  private static String print(ObjectNode root) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }

  private static String text(InputStream json) {
    try {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
