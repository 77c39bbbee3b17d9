package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;

/**
 * One item needs another's result.
 *
 * @param before the predecessor (前置事项)
 * @param after the successor (后置事项)
 * @param kind what the successor may do meanwhile
 * @param basis on whose word the ordering rests; an inferred one is a question, never a compulsion
 * @param condition when the ordering holds; always, unless said otherwise
 */
public record Dependency(
    ItemCode before, ItemCode after, DependencyKind kind, Basis basis, Condition condition) {
  /** Checks that an item does not wait for itself. */
  public Dependency {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(condition, "condition");
    if (before.equals(after)) {
      throw new IllegalArgumentException("An item must not wait for itself: " + before);
    }
  }

  /** An ordering that always holds. */
  public static Dependency of(ItemCode before, ItemCode after, DependencyKind kind, Basis basis) {
    return new Dependency(before, after, kind, basis, Condition.always());
  }
}
