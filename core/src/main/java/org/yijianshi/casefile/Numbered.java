package org.yijianshi.casefile;

/** Documents have numbers. */
final class Numbered {
  private Numbered() {}

  /**
   * Checks that a document's number is there.
   *
   * @throws IllegalArgumentException if it is blank
   */
  static void check(String number, String what) {
    if (number.isBlank()) {
      throw new IllegalArgumentException(what + " needs the number of its document");
    }
  }
}
