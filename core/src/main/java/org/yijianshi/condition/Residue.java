package org.yijianshi.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left of a condition once the facts are filled in, and what of it can still matter. A fact
 * matters when, for some answers to everything else, one answer to it makes the condition true and
 * another makes it false. Where the {@link Solver} gives up, everything left is taken to matter.
 */
final class Residue {
  private final Condition left;
  private final Facts facts;
  private final Solver solver;

  private Residue(Condition left, Facts facts, Solver solver) {
    this.left = left;
    this.facts = facts;
    this.solver = solver;
  }

  static Residue of(Condition condition, Facts facts, Thresholds thresholds, Vocabulary words) {
    // Kinds come from the whole: a fact known to be a number stays one when little is left.
    Solver solver = Solver.of(words, condition);
    return new Residue(condition.given(facts, thresholds), facts, solver);
  }

  Truth truth() {
    if (satisfiable(Solver.Goal.that(left)) == Truth.FALSE) {
      return Truth.FALSE;
    }
    return satisfiable(Solver.Goal.that(left).opposite()) == Truth.FALSE
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  Set<String> openFacts() {
    return left.facts().stream()
        .filter(fact -> facts.get(fact).isEmpty())
        .filter(fact -> matters(Solver.Variable.fact(fact)))
        .collect(Collectors.toSet());
  }

  Set<String> openThresholds() {
    return left.thresholds().stream()
        .filter(name -> matters(Solver.Variable.threshold(name)))
        .collect(Collectors.toSet());
  }

  private boolean matters(Solver.Variable variable) {
    Solver.Goal holds = Solver.Goal.that(left);
    return satisfiable(holds, holds.opposite().varying(variable)) != Truth.FALSE;
  }

  /** With what is known, which is still compared with thresholds that are not set. */
  private Truth satisfiable(Solver.Goal... goals) {
    List<Solver.Goal> all = new ArrayList<>(List.of(goals));
    for (String fact : left.facts()) {
      facts
          .get(fact)
          .ifPresent(
              value -> all.add(Solver.Goal.that(Condition.compare(fact, Operator.EQ, value))));
    }
    return solver.satisfiable(all);
  }
}
