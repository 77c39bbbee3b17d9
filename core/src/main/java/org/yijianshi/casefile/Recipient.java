package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.party.Mandate;

/**
 * Who took results, as the window checked it.
 *
 * @param reference the participant's reference in the case
 * @param mandate the authorisation that was shown; null for somebody who needs none
 */
public record Recipient(String reference, @Nullable Mandate mandate) {
  /** Checks that somebody is named. */
  public Recipient {
    Objects.requireNonNull(reference, "reference");
    if (reference.isBlank()) {
      throw new IllegalArgumentException("A recipient needs a reference");
    }
  }

  /** Somebody who takes their own results. */
  public static Recipient inPerson(String reference) {
    return new Recipient(reference, null);
  }
}
