package org.yijianshi.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instant in UTC, such as {@code 2024-03-01T01:00:00Z}, with as many digits behind the second as
 * it has: none, three, six or nine. Where an event must name one and does not, it is the time at
 * which the commit occurred.
 */
final class WireTime extends Wire<Instant> {
  static final WireTime INSTANCE = new WireTime();

  private static final long SECONDS_A_DAY = 86_400;
  private static final int SECONDS_LENGTH = 20;

  private WireTime() {}

  @Override
  boolean omits(Instant value, Object owner, WireOut out) {
    return out.isOccurredAt(value);
  }

  @Override
  @Nullable Instant absent(@Nullable Object[] siblings, WireIn in) {
    return in.occurredAt();
  }

  @Override
  void write(Instant value, WireOut out) throws IOException {
    out.json.writeString(format(value));
  }

  @Override
  Instant read(WireIn in) throws IOException {
    Instant instant = parse(in.text());
    if (instant == null) {
      throw in.fault(WireFault.WRONG_FORM, form());
    }
    return instant;
  }

  @Override
  String form() {
    return "time";
  }

  /** As {@link Instant#toString} does, ten times as fast for the years that people live in. */
  static String format(Instant instant) {
    long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
    int second = (int) Math.floorMod(instant.getEpochSecond(), SECONDS_A_DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      return instant.toString();
    }
    byte[] text = new byte[SECONDS_LENGTH + 10];
    digits(text, 0, 4, date.getYear());
    text[4] = '-';
    digits(text, 5, 2, date.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, date.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, second / 3600);
    text[13] = ':';
    digits(text, 14, 2, second / 60 % 60);
    text[16] = ':';
    digits(text, 17, 2, second % 60);
    int length = 19 + fraction(text, instant.getNano());
    text[length] = 'Z';
    return new String(text, 0, length + 1, StandardCharsets.ISO_8859_1);
  }

  private static int fraction(byte[] text, int nano) {
    if (nano == 0) {
      return 0;
    }
    text[19] = '.';
    if (nano % 1_000_000 == 0) {
      digits(text, 20, 3, nano / 1_000_000);
      return 4;
    }
    if (nano % 1000 == 0) {
      digits(text, 20, 6, nano / 1000);
      return 7;
    }
    digits(text, 20, 9, nano);
    return 10;
  }

  private static void digits(byte[] text, int from, int count, int number) {
    int left = number;
    for (int i = from + count - 1; i >= from; i--) {
      text[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  /** Reads exactly what {@link #format} writes; null for anything else. */
  static @Nullable Instant parse(String text) {
    int length = text.length();
    if (length < SECONDS_LENGTH
        || length > SECONDS_LENGTH + 10
        || text.charAt(4) != '-'
        || text.charAt(length - 1) != 'Z') {
      return rare(text);
    }
    int fraction = length - SECONDS_LENGTH;
    int year = number(text, 0, 4);
    int second = number(text, 11, 13) * 3600 + number(text, 14, 16) * 60 + number(text, 17, 19);
    int nano = fraction == 0 ? 0 : number(text, 20, length - 1) * scale(fraction);
    try {
      Instant instant =
          Instant.ofEpochSecond(
              LocalDate.of(year, number(text, 5, 7), number(text, 8, 10)).toEpochDay()
                      * SECONDS_A_DAY
                  + second,
              nano);
      return format(instant).equals(text) ? instant : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int scale(int fraction) {
    return switch (fraction) {
      case 4 -> 1_000_000;
      case 7 -> 1000;
      default -> 1;
    };
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static @Nullable Instant rare(String text) {
    try {
      Instant instant = Instant.parse(text);
      return instant.toString().equals(text) ? instant : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
