package org.yijianshi.catalog;

import org.jspecify.annotations.Nullable;

/** Checks of text that several values here share. */
final class Text {
  private Text() {}

  static String required(String owner, String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(owner + " " + field + " must not be blank");
    }
    return value;
  }

  static void optional(String owner, String field, @Nullable String value) {
    if (value != null) {
      required(owner, field, value);
    }
  }

  /** The key under which names are compared: brackets made half-width, every space dropped. */
  static String folded(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '（', '〔' -> out.append('(');
        case '）', '〕' -> out.append(')');
        default -> {
          if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
            out.append(Character.toLowerCase(c));
          }
        }
      }
    }
    return out.toString();
  }
}
