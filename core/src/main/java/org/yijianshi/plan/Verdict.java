package org.yijianshi.plan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Item;
import org.yijianshi.condition.Truth;

/**
 * Whether an item applies to the applicant, picked or not.
 *
 * @param item the item
 * @param applies whether it applies
 * @param reason why it would be left out where it does not apply
 * @param alternative the alternative that applies, or null while that is open or none does
 * @param why in words
 * @param openFacts the facts that can still change it
 * @param missingThresholds the numbers not set that can still change it
 * @param violations unusable answers, and alternatives that overlap
 */
record Verdict(
    Item item,
    Truth applies,
    LeftOutReason reason,
    @Nullable Alternative alternative,
    Explanation why,
    Set<String> openFacts,
    Set<String> missingThresholds,
    List<Violation> violations) {
  Verdict {
    openFacts = ImmutableSortedSet.copyOf(openFacts);
    missingThresholds = ImmutableSortedSet.copyOf(missingThresholds);
    violations = List.copyOf(violations);
  }

  /** Whether nothing that the applicant could still say decides it, only the department. */
  boolean waitsForDepartmentOnly() {
    return applies == Truth.UNKNOWN && openFacts.isEmpty() && alternative != null;
  }
}
