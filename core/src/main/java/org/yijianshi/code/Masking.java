package org.yijianshi.code;

/**
 * Hides the middle of personal data, so that people recognise their own and nobody learns
 * another's. Counts characters as a reader does (code points), and never shows more than half of a
 * text.
 */
public final class Masking {
  private static final String HIDDEN = "*";

  private Masking() {}

  /**
   * The first and last characters, an asterisk for each between. All is hidden where that would
   * show more than half.
   */
  public static String middle(String text, int first, int last) {
    if (first < 0 || last < 0) {
      throw new IllegalArgumentException(
          "Characters to show must not be negative: first=" + first + ", last=" + last);
    }
    int length = text.codePointCount(0, text.length());
    if ((long) first + last > length / 2) {
      return HIDDEN.repeat(length);
    }
    return text.substring(0, text.offsetByCodePoints(0, first))
        + HIDDEN.repeat(length - first - last)
        + text.substring(text.offsetByCodePoints(text.length(), -last));
  }

  /** The number of an identity document: two characters at each end. */
  public static String number(String number) {
    return middle(number, 2, 2);
  }

  /** A telephone number: three digits in front, two behind ({@code 138******78}). */
  public static String phone(String phone) {
    return middle(phone, 3, 2);
  }

  /** The name of a person: the last character alone, the family name hidden ({@code *伟}). */
  public static String name(String name) {
    int length = name.codePointCount(0, name.length());
    return length < 2 ? HIDDEN.repeat(length) : middle(name, 0, 1);
  }
}
