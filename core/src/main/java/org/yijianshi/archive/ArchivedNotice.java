package org.yijianshi.archive;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.document.OfficialDocument;

/**
 * A notice as it was given out (文书). Its text is filed as it is and names the people whom it
 * addresses; {@code toString} does not.
 *
 * @param kind which notice
 * @param number its number
 * @param instance the instance it is about, or null when it is about the case
 * @param date the day it bears
 * @param text the whole text
 */
public record ArchivedNotice(
    DocumentKind kind, String number, @Nullable InstanceId instance, LocalDate date, String text) {
  /** Checks that nothing is missing. */
  public ArchivedNotice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(text, "text");
  }

  static ArchivedNotice of(OfficialDocument document) {
    return new ArchivedNotice(
        document.kind(),
        document.number(),
        document.instance().orElse(null),
        document.date(),
        document.text());
  }

  /** Where its text lies; {@code no} is its place among the notices, from 1. */
  public String path(int no) {
    return "notices/" + no + "-" + kind.label().zh() + ".txt";
  }

  @Override
  public String toString() {
    return kind + " " + number;
  }
}
