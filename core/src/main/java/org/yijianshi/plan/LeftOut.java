package org.yijianshi.plan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Explanation;
import org.yijianshi.catalog.Item;
import org.yijianshi.condition.Truth;

/**
 * An item that is not planned, and why.
 *
 * @param item the item
 * @param reason the kind of reason
 * @param applies whether the item applies to the applicant, picked or not
 * @param why the reason in words, with its rule
 * @param openFacts while it is undecided, the unanswered facts that can still change that, in
 *     alphabetical order; empty where only the department, or its group, can
 */
public record LeftOut(
    Item item, LeftOutReason reason, Truth applies, Explanation why, Set<String> openFacts) {
  /** Checks that nothing is missing. */
  public LeftOut {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(applies, "applies");
    Objects.requireNonNull(why, "why");
    openFacts = ImmutableSortedSet.copyOf(openFacts);
  }

  /** Whether it is settled that the item is not planned: no further answer brings it back. */
  public boolean decided() {
    return reason != LeftOutReason.UNDECIDED;
  }

  /** Whether the item applies and was left out by the applicant's own choice: worth a warning. */
  public boolean warns() {
    return reason == LeftOutReason.NOT_PICKED && applies == Truth.TRUE;
  }
}
