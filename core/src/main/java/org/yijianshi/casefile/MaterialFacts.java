package org.yijianshi.casefile;

import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/**
 * What happened to one material beside where it comes from.
 *
 * @param promised the undertaking whose material came and is not accepted yet; null otherwise
 * @param attempts how often shared data was not to be had, in a row
 * @param supplier whose data it is, as far as a fetch or a failure said so; null otherwise
 * @param requested whether the supplier was asked by hand
 * @param dispute what is said to be wrong with it while a dispute is open; null otherwise
 * @param fallback whether what was taken instead is verified; null where nothing was
 * @param foundFalse whether it was found false before the decision
 */
@Rule({"R12", "R29"})
public record MaterialFacts(
    Supply.@Nullable ToFollow promised,
    int attempts,
    @Nullable Party supplier,
    boolean requested,
    @Nullable DataFault dispute,
    @Nullable Verification fallback,
    boolean foundFalse) {
  private static final MaterialFacts NONE =
      new MaterialFacts(null, 0, null, false, null, null, false);

  /** Nothing of it yet. */
  public static MaterialFacts none() {
    return NONE;
  }

  MaterialFacts promised(Supply.@Nullable ToFollow next) {
    return new MaterialFacts(next, attempts, supplier, requested, dispute, fallback, foundFalse);
  }

  /** The data is there: whatever failed before is over, and nothing stands in for it. */
  MaterialFacts supplied(@Nullable Party by) {
    return new MaterialFacts(
        promised, 0, by == null ? supplier : by, false, dispute, null, foundFalse);
  }

  MaterialFacts failed(Party by, int attempt) {
    return new MaterialFacts(promised, attempt, by, requested, dispute, fallback, foundFalse);
  }

  MaterialFacts asked() {
    return new MaterialFacts(promised, attempts, supplier, true, dispute, fallback, foundFalse);
  }

  MaterialFacts disputed(@Nullable DataFault next, @Nullable Party by) {
    return new MaterialFacts(
        promised, attempts, by == null ? supplier : by, requested, next, fallback, foundFalse);
  }

  MaterialFacts verified(Verification next) {
    return new MaterialFacts(promised, attempts, supplier, requested, dispute, next, foundFalse);
  }

  MaterialFacts provedFalse() {
    return new MaterialFacts(promised, attempts, supplier, requested, dispute, fallback, true);
  }
}
