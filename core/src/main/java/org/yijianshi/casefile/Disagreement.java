package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * What a department put to the lead to be settled (会商, 三·二). It moves no state.
 *
 * @param no its number within the case, from 1
 * @param by the department that raised it
 * @param instance the item it is about; null for the case
 * @param subject what is disagreed about
 * @param duty the number of the lead's duty to settle it
 * @param resolution what was settled; null while it is open
 */
@Rule("P-leadResolution")
public record Disagreement(
    int no,
    Party by,
    @Nullable InstanceId instance,
    String subject,
    int duty,
    @Nullable String resolution) {
  /** Checks that nothing is missing. */
  public Disagreement {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(subject, "subject");
  }

  /** Whether the lead still has to settle it. */
  public boolean open() {
    return resolution == null;
  }

  Disagreement resolved(String note) {
    return new Disagreement(no, by, instance, subject, duty, note);
  }

  /** Without free text, which may tell of persons. */
  @Override
  public String toString() {
    return "Disagreement " + no + " by " + by + (open() ? " (open)" : " (settled)");
  }
}
