package org.yijianshi.form;

import java.util.Objects;

/**
 * A value in a form. It may be personal, so it does not print.
 *
 * @param text the value as text: a number without exponent, a date as 2026-01-31, {@code true} or
 *     {@code false}, else as written, without blanks around it; never blank
 * @param provenance where it comes from
 */
public record FormValue(String text, Provenance provenance) {
  /** Drops blanks around the text; a blank value is none, and must not be given. */
  public FormValue {
    text = text.strip();
    Objects.requireNonNull(provenance, "provenance");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A value must not be blank: leave it out");
    }
  }

  /** Filled in by the applicant. */
  public static FormValue filled(String text) {
    return new FormValue(text, Provenance.filled());
  }

  /** Its provenance alone. */
  @Override
  public String toString() {
    return "FormValue[" + provenance.kind() + "]";
  }
}
