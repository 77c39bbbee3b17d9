package org.yijianshi.condition;

import java.util.Objects;
import java.util.Set;

/**
 * What is left of a condition, without words.
 *
 * @param truth whether it holds
 * @param openFacts the unanswered facts that can still change that; empty once it is known
 */
public record Outlook(Truth truth, Set<String> openFacts) {
  /** Copies the facts. */
  public Outlook {
    Objects.requireNonNull(truth, "truth");
    openFacts = Set.copyOf(openFacts);
  }

  /** Known, whatever else is answered. */
  static Outlook settled(Truth truth) {
    return new Outlook(truth, Set.of());
  }
}
