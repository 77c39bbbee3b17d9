package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.party.Party;

/**
 * A rating as it stands. What the rater wrote stays with the host: it may be personal.
 *
 * @param no its number within the case, from 1
 * @param subject what was rated
 * @param grade how
 * @param named whether the rater gave a name and can be contacted
 * @param rated who is rated
 * @param at when
 * @param contactDuty the number of the duty to contact the rater; null if there is none
 * @param remedyDuty the number of the duty to put it right or to explain; null if there is none
 * @param standing whether it counts
 */
@Rule("R15")
public record Rating(
    int no,
    RatingSubject subject,
    Grade grade,
    boolean named,
    Party rated,
    Instant at,
    @Nullable Integer contactDuty,
    @Nullable Integer remedyDuty,
    Standing standing) {

  /** Whether a rating counts. */
  public enum Standing {
    /** It counts. */
    VALID,
    /** The rated party has appealed; it counts until that is decided. */
    APPEALED,
    /** The appeal was turned down; it counts for good. */
    UPHELD,
    /** It was malicious or mistaken, and does not count. */
    ANNULLED
  }

  /** Checks that nothing is missing. */
  public Rating {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(rated, "rated");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(standing, "standing");
    if (no < 1) {
      throw new IllegalArgumentException("A rating's number starts at 1: " + no);
    }
  }

  /** Whether it counts. */
  public boolean counts() {
    return standing != Standing.ANNULLED;
  }

  Rating standing(Standing next) {
    return new Rating(no, subject, grade, named, rated, at, contactDuty, remedyDuty, next);
  }
}
