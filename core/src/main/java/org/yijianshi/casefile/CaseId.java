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

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
