package org.yijianshi.code;

import java.util.regex.Pattern;

/**
 * The identity of a kind of material (申请材料); equal codes mean one document serves several items.
 *
 * @param value the code, for instance {@code business-licence}
 */
public record MaterialCode(String value) implements Comparable<MaterialCode> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");

  /** Checks the form. */
  public MaterialCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("MaterialCode must match " + FORM + ": " + value);
    }
  }

  /** The code with that text. */
  public static MaterialCode of(String value) {
    return new MaterialCode(value);
  }

  @Override
  public int compareTo(MaterialCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
