package org.yijianshi.casefile;

import java.util.regex.Pattern;

/**
 * The number a person quotes for a case (办件编号). There is no national rule for it; the host's {@code
 * CaseNumbers} port gives it out.
 *
 * @param value letters, digits and hyphens, at most 40
 */
public record CaseNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,39}");

  /** Checks the form. */
  public CaseNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A case number has 4 to 40 capital letters, digits and hyphens: " + value);
    }
  }

  /** The number with that text. */
  public static CaseNumber of(String value) {
    return new CaseNumber(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
