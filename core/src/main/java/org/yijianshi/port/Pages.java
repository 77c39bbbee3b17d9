package org.yijianshi.port;

/** What pages have in common. */
final class Pages {
  /** How long a page is when nobody says. */
  static final int USUAL = 100;

  private static final int LONGEST = 1000;

  private Pages() {}

  static void check(int limit) {
    if (limit < 1 || limit > LONGEST) {
      throw new IllegalArgumentException("A page has 1 to 1000 entries: " + limit);
    }
  }
}
