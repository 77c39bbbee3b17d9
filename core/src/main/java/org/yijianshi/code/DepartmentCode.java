package org.yijianshi.code;

import java.util.regex.Pattern;

/**
 * The identity of a department (部门) or body that decides items.
 *
 * @param value the code, for instance {@code market-regulation}
 */
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Checks the form. */
  public DepartmentCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("DepartmentCode must match " + FORM + ": " + value);
    }
  }

  /** The code with that text. */
  public static DepartmentCode of(String value) {
    return new DepartmentCode(value);
  }

  @Override
  public int compareTo(DepartmentCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
