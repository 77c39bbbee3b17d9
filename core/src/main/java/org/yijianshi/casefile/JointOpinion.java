package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.party.Party;

/**
 * What one department found in a joint procedure.
 *
 * @param department whose opinion it is
 * @param verdict what it finds
 * @param text the reasons, and what to rectify; may be empty
 */
public record JointOpinion(Party department, JointVerdict verdict, String text) {
  /** Checks that nothing is missing. */
  public JointOpinion {
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(text, "text");
  }

  /** Without the reasons, which may tell of persons. */
  @Override
  public String toString() {
    return department + " " + verdict;
  }
}
