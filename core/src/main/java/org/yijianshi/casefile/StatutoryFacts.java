package org.yijianshi.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/**
 * Extension, hearing, lower review and inspectors of an instance (法定程序).
 *
 * @param extendedDays by how many working days its statutory limit was extended; 0 for not at all
 * @param jointDays by how many natural days the government extended joint handling; 0 for not
 * @param hearing its hearing; null unless somebody was told of it
 * @param lowerReview the review by an organ below; null unless there is one
 * @param inspectors who inspects; null until they are named
 * @param changedAt when any of this changed last; null if it never did
 */
@Rule({"XKF-42", "XKF-43", "XKF-47", "XKF-55"})
public record StatutoryFacts(
    int extendedDays,
    int jointDays,
    @Nullable Hearing hearing,
    @Nullable LowerReview lowerReview,
    @Nullable Inspectors inspectors,
    @Nullable Instant changedAt) {
  private static final StatutoryFacts NONE = new StatutoryFacts(0, 0, null, null, null, null);

  /** Nothing of it yet. */
  public static StatutoryFacts none() {
    return NONE;
  }

  StatutoryFacts extended(int days, Instant at) {
    return new StatutoryFacts(days, jointDays, hearing, lowerReview, inspectors, at);
  }

  StatutoryFacts jointly(int days, Instant at) {
    return new StatutoryFacts(extendedDays, days, hearing, lowerReview, inspectors, at);
  }

  StatutoryFacts heard(@Nullable Hearing next, Instant at) {
    return new StatutoryFacts(extendedDays, jointDays, next, lowerReview, inspectors, at);
  }

  StatutoryFacts reviewed(@Nullable LowerReview next, Instant at) {
    return new StatutoryFacts(extendedDays, jointDays, hearing, next, inspectors, at);
  }

  StatutoryFacts inspectedBy(Inspectors named, Instant at) {
    return new StatutoryFacts(extendedDays, jointDays, hearing, lowerReview, named, at);
  }
}
