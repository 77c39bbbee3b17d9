package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * The review of an instance by an organ below the deciding one.
 *
 * @param reviewer the lower organ
 * @param opinion the number of its opinion; null before
 * @param reviewed the materials that it reviewed; empty before
 * @param sentUp whether the upper organ has the file
 */
@Rule({"XKF-35", "XKF-43"})
public record LowerReview(
    Party reviewer, @Nullable String opinion, Set<MaterialCode> reviewed, boolean sentUp) {
  /** Copies the set and checks that there is a reviewer. */
  public LowerReview {
    Objects.requireNonNull(reviewer, "reviewer");
    reviewed = Set.copyOf(reviewed);
  }

  static LowerReview by(Party organ) {
    return new LowerReview(organ, null, Set.of(), false);
  }

  LowerReview opined(String number, Set<MaterialCode> materials) {
    return new LowerReview(reviewer, number, materials, false);
  }

  LowerReview up() {
    return new LowerReview(reviewer, opinion, reviewed, true);
  }
}
