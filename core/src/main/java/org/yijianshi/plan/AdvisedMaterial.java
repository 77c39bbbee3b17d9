package org.yijianshi.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.condition.Truth;
import org.yijianshi.material.OneMaterial;

/**
 * One document of the one list: where it comes from, and what may be done while it is not there.
 *
 * @param material the document, merged over all items that ask for it
 * @param needed true, or unknown while an answer still decides it: the window then asks for it
 * @param origin where it comes from
 * @param followsBy the last day on which it may follow (容缺受理), or null where it may not, or nothing
 *     is promised yet
 * @param mayFollow whether it may follow at all, here and for every item that asks for it
 * @param commitment what may be signed in its place here (告知承诺), or null
 * @param openFacts the facts that still decide whether it is needed
 * @param why the chain of reasons, rules included
 */
@Rule({"R1", "R10", "R25", "R29"})
public record AdvisedMaterial(
    OneMaterial material,
    Truth needed,
    MaterialOrigin origin,
    boolean mayFollow,
    @Nullable LocalDate followsBy,
    @Nullable CommitmentKind commitment,
    Set<String> openFacts,
    Explanation why) {
  /** Copies the facts; what is not needed is not listed. */
  public AdvisedMaterial {
    Objects.requireNonNull(material, "material");
    Objects.requireNonNull(origin, "origin");
    openFacts = Set.copyOf(openFacts);
    Objects.requireNonNull(why, "why");
    if (needed == Truth.FALSE) {
      throw new IllegalArgumentException("Not needed, so not listed: " + material.code());
    }
  }
}
