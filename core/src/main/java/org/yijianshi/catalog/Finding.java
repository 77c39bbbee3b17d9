package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.base.Violation;

/**
 * Something in a catalog that does not make sense.
 *
 * @param severity how bad it is
 * @param violation what it is and what would be right, with the JSON pointer of the place
 */
public record Finding(Severity severity, Violation violation) {
  /** Checks that nothing is missing. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(violation, "violation");
  }

  @Override
  public String toString() {
    return severity + " " + violation;
  }
}
