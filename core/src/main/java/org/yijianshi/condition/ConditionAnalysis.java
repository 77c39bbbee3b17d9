package org.yijianshi.condition;

import java.util.List;

/**
 * What can be said of conditions before any fact is known, for a linter. Exact for comparisons,
 * memberships and presences joined by all, any and not in any way; {@link Truth#UNKNOWN} when the
 * disjunctive normal form has more than 2048 branches, or when a fact is used as two kinds at once.
 * Never wrong.
 *
 * <p>Numbers are taken from the real line ({@code x > 1 and x < 2} can hold), a choice takes its
 * declared options only, any other text may be anything, blank included. A number, a yes-or-no and
 * a choice are always {@link Presence present} once answered. A threshold may be set to any number,
 * and is the same number wherever it stands.
 */
public final class ConditionAnalysis {
  private final Vocabulary words;

  private ConditionAnalysis(Vocabulary words) {
    this.words = words;
  }

  /** Without declared questions: a text may be anything. */
  public static ConditionAnalysis plain() {
    return new ConditionAnalysis(Vocabulary.none());
  }

  /** With declared questions: a choice takes its options only. */
  public static ConditionAnalysis with(Vocabulary words) {
    return new ConditionAnalysis(words);
  }

  /** Whether no answers whatever make it hold: what hangs on it is unreachable. */
  public Truth contradictory(Condition condition) {
    return Solver.of(words, condition).satisfiable(List.of(Solver.Goal.that(condition))).not();
  }

  /** Whether all answers make it hold: it asks in vain. */
  public Truth alwaysTrue(Condition condition) {
    return Solver.of(words, condition)
        .satisfiable(List.of(Solver.Goal.that(condition).opposite()))
        .not();
  }

  /** Whether no answers make both hold. */
  public Truth disjoint(Condition one, Condition other) {
    return Solver.of(words, one, other)
        .satisfiable(List.of(Solver.Goal.that(one), Solver.Goal.that(other)))
        .not();
  }

  /** Whether every answer that makes the one hold makes the other hold too. */
  public Truth implies(Condition one, Condition other) {
    return Solver.of(words, one, other)
        .satisfiable(List.of(Solver.Goal.that(one), Solver.Goal.that(other).opposite()))
        .not();
  }

  /** Whether both hold for the same answers. */
  public Truth equivalent(Condition one, Condition other) {
    return implies(one, other).and(implies(other, one));
  }
}
