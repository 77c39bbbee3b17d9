package org.yijianshi.condition;

import java.util.regex.Pattern;

/** The form of the names of facts and thresholds. */
final class Names {
  private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

  private Names() {}

  static String check(String what, String name) {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(what + " name must match " + FORM + ": " + name);
    }
    return name;
  }
}
