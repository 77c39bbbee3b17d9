package org.yijianshi.code;

import java.util.regex.Pattern;

/**
 * The identity of a bundle (一件事) in a catalog. It is the catalog's own, not a national code.
 *
 * @param value the code, for instance {@code E03}
 */
public record BundleCode(String value) implements Comparable<BundleCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

  /** Checks the form. */
  public BundleCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("BundleCode must match " + FORM + ": " + value);
    }
  }

  /** The code with that text. */
  public static BundleCode of(String value) {
    return new BundleCode(value);
  }

  @Override
  public int compareTo(BundleCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
