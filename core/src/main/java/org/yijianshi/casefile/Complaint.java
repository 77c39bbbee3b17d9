package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/**
 * A complaint (投诉, 有诉即办) as it stands. Its text stays with the host: it may be personal.
 *
 * @param no its number within the case, from 1
 * @param instance the item it is about, or null when it is about the case
 * @param reference the host's number of it
 * @param at when it was made
 * @param duty the number of the duty to answer it
 * @param answer the number of the answer, or null while it is open
 */
@Rule("R20")
public record Complaint(
    int no,
    @Nullable InstanceId instance,
    String reference,
    Instant at,
    int duty,
    @Nullable String answer) {
  /** Checks that nothing is missing. */
  public Complaint {
    Objects.requireNonNull(at, "at");
    if (no < 1 || reference.isBlank()) {
      throw new IllegalArgumentException("A complaint has a number from 1 and a reference: " + no);
    }
  }

  Complaint answered(String number) {
    return new Complaint(no, instance, reference, at, duty, number);
  }
}
