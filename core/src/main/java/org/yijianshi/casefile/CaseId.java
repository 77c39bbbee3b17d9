package org.yijianshi.casefile;

import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a case (办件). It comes in with the submission; time-ordered ids keep indexes
 * small.
 *
 * @param value the id
 */
public record CaseId(UUID value) implements Comparable<CaseId> {
  /** Checks that there is an id. */
  public CaseId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with that text. */
  public static CaseId of(String uuid) {
    return new CaseId(UUID.fromString(uuid));
  }

  /** By unsigned bytes, as databases order them; {@link UUID#compareTo} is signed. */
  @Override
  public int compareTo(CaseId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
