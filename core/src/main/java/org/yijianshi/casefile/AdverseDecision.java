package org.yijianshi.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision against the applicant must say: why, what can be done against it, and who is
 * competent if the decider is not.
 *
 * @param number the number of the decision document
 * @param grounds the specific reasons; rules refuse an empty list
 * @param remedies what the applicant can do; rules check them against who decided
 * @param competentOrgan the organ that is competent, where that is the reason; null otherwise
 */
public record AdverseDecision(
    String number, List<Ground> grounds, Set<Remedy> remedies, @Nullable String competentOrgan) {
  /** Copies the lists and checks that the document has a number. */
  public AdverseDecision {
    grounds = List.copyOf(grounds);
    remedies = Set.copyOf(remedies);
    if (number.isBlank()) {
      throw new IllegalArgumentException("An adverse decision needs the number of its document");
    }
  }
}
