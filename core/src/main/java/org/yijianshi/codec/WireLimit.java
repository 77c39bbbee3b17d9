package org.yijianshi.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;

/** A limit as a short text: {@code 20 wd acceptance} is 20 working days from acceptance. */
final class WireLimit {
  private static final Map<String, TimeLimit.Unit> UNITS =
      Arrays.stream(TimeLimit.Unit.values())
          .collect(Collectors.toUnmodifiableMap(WireLimit::unit, Function.identity()));

  private static final Map<String, TimeLimit.StartsAt> STARTS =
      Arrays.stream(TimeLimit.StartsAt.values())
          .collect(Collectors.toUnmodifiableMap(WireLimit::start, Function.identity()));

  private WireLimit() {}

  private static String unit(TimeLimit.Unit unit) {
    return switch (unit) {
      case WORKING_DAYS -> "wd";
      case WORKING_HOURS -> "wh";
      case NATURAL_DAYS -> "d";
      case NATURAL_HOURS -> "h";
      case SAME_DAY -> "same-day";
      case AT_ONCE -> "at-once";
    };
  }

  private static String start(TimeLimit.StartsAt start) {
    return switch (start) {
      case SUBMISSION -> "submission";
      case RECEIPT -> "receipt";
      case ACCEPTANCE -> "acceptance";
      case TRANSFER -> "transfer";
    };
  }

  static String format(TimeLimit limit) {
    return limit.amount() + " " + unit(limit.unit()) + " " + start(limit.startsAt());
  }

  /** Reads exactly what {@link #format} writes, or throws. */
  static TimeLimit parse(String text) {
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("A limit is an amount, a unit and a start");
    }
    TimeLimit.@Nullable Unit unit = UNITS.get(text.substring(first + 1, second));
    TimeLimit.@Nullable StartsAt start = STARTS.get(text.substring(second + 1));
    if (unit == null || start == null) {
      throw new IllegalArgumentException("A limit's unit or start is unknown");
    }
    return new TimeLimit(Long.parseLong(text.substring(0, first)), unit, start);
  }
}
