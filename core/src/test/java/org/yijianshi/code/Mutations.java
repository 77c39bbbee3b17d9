package org.yijianshi.code;

import java.util.ArrayList;
import java.util.List;

/** Every text that differs from a code in one character. */
final class Mutations {
  /** Printable ASCII, and what a Chinese keyboard produces by mistake. */
  private static final String CHARACTERS = ascii() + "０１９ＡＸ。．·×\t\n\u00a0\u0660";

  private Mutations() {}

  static List<String> of(String code) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < code.length(); i++) {
      for (char c : CHARACTERS.toCharArray()) {
        if (c != code.charAt(i)) {
          all.add(code.substring(0, i) + c + code.substring(i + 1));
        }
      }
    }
    return all;
  }

  private static String ascii() {
    StringBuilder all = new StringBuilder();
    for (char c = ' '; c <= '~'; c++) {
      all.append(c);
    }
    return all.toString();
  }
}
