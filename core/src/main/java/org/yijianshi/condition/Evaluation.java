package org.yijianshi.condition;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Violation;

/**
 * What a condition came to, and why.
 *
 * @param truth unknown while an answer or a threshold that can still matter is missing
 * @param reason why, in words
 * @param openFacts the unanswered facts that can still change the outcome; empty once it is known
 * @param missingThresholds the thresholds not set that can still change the outcome: then ask the
 *     department, and never take it for "not needed"
 * @param violations answers that could not be used, of the wrong kind or no option
 */
public record Evaluation(
    Truth truth,
    Explanation reason,
    Set<String> openFacts,
    Set<String> missingThresholds,
    List<Violation> violations) {
  /** Copies, in alphabetical order. */
  public Evaluation {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(reason, "reason");
    openFacts = ImmutableSortedSet.copyOf(openFacts);
    missingThresholds = ImmutableSortedSet.copyOf(missingThresholds);
    violations = List.copyOf(violations);
  }

  /** Whether the condition is known to hold. */
  public boolean holds() {
    return truth == Truth.TRUE;
  }

  /** The reason with what follows from it, for instance …：不需要办理. */
  public Explanation concluding(Conclusion conclusion) {
    return conclusion.of(this, null);
  }

  /**
   * The same, naming the department to ask where a threshold is missing.
   *
   * @param department the department's name in Chinese
   */
  public Explanation concluding(Conclusion conclusion, String department) {
    return conclusion.of(this, department);
  }
}
