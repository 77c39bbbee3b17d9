package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.condition.Condition;

/**
 * One reason why an item is needed or not: a condition and where its words stand.
 *
 * @param basis where the words stand: remark, name, or nowhere (inferred)
 * @param condition when the item is needed, as far as this reason goes
 */
public record Applicability(ConditionBasis basis, Condition condition) {
  /** Checks that nothing is missing. */
  public Applicability {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(condition, "condition");
  }
}
