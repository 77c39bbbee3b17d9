package org.yijianshi.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;

/**
 * Why a day is, or is not, a working day.
 *
 * @param date the day
 * @param kind what it is
 * @param name what to call it: 国庆节, 星期六, or the reason of a local closure
 * @param source the notice or statute behind it, such as 国办发明电〔2023〕7号; null for an ordinary
 *     weekday or weekend
 * @param working whether it counts in a limit of working days
 * @param open whether the hall is open at all: a local closure shuts a working day
 * @param provisional whether the notice that could change it is still unpublished
 */
public record DayReason(
    LocalDate date,
    DayKind kind,
    Label name,
    @Nullable String source,
    boolean working,
    boolean open,
    boolean provisional) {
  /** Checks that nothing is missing. */
  public DayReason {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** A short phrase such as 国庆节放假（国办发明电〔2023〕7号）. */
  public Label describe() {
    String behind = source == null ? "" : source;
    return switch (kind) {
      case WORKDAY, WEEKEND -> name;
      case MAKE_UP_WORKDAY ->
          Label.of(
              name.zh() + "调休上班" + zhBracket(behind),
              "made up for " + name.en() + enBracket(behind));
      case HOLIDAY -> Label.of(name.zh() + "放假" + zhBracket(behind), name.en() + enBracket(behind));
      case STATUTORY_HOLIDAY ->
          Label.of(
              name.zh() + "法定放假" + zhBracket(behind),
              name.en() + ", by statute" + enBracket(behind));
      case LOCAL_CLOSURE ->
          Label.of(
              "临时停止办公：" + name.zh() + zhBracket(behind),
              "closed locally: " + name.en() + enBracket(behind));
    };
  }

  private static String zhBracket(String text) {
    return text.isEmpty() ? "" : "（" + text + "）";
  }

  private static String enBracket(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }
}
