package org.yijianshi.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether goals can hold together: walks the disjunctive normal form depth first and prunes every
 * branch whose constraints already contradict one another. Exact for numbers on the real line, yes
 * and no, the options of a choice, and texts; thresholds that are not set are numbers like any
 * other. Unknown beyond {@link #MAX_BRANCHES} branches, and for a fact used as two kinds.
 */
final class Solver {
  /** The most branches of the normal form that are looked at. */
  static final int MAX_BRANCHES = 2048;

  private final Map<String, AnswerKind> kinds = new HashMap<>();
  private final Map<String, Set<FactValue>> options = new HashMap<>();
  private boolean mixed;

  private Solver() {}

  /** A solver for goals over the facts of these conditions. */
  static Solver of(Vocabulary words, Condition... conditions) {
    Solver solver = new Solver();
    Mentions.of(conditions)
        .kinds()
        .forEach((fact, used) -> solver.declare(fact, used, words.question(fact)));
    return solver;
  }

  private void declare(String fact, Set<AnswerKind> used, Optional<Question> question) {
    Set<AnswerKind> all = new TreeSet<>(used);
    if (question.isPresent()) {
      boolean choice = question.get().kind() == AnswerKind.CHOICE;
      all.add(choice ? AnswerKind.TEXT : question.get().kind());
      if (choice) {
        Set<FactValue> values = new HashSet<>();
        question.get().options().forEach(option -> values.add(FactValue.of(option.value())));
        options.put(fact, values);
      }
    }
    mixed |= all.size() > 1;
    kinds.put(fact, all.isEmpty() ? AnswerKind.TEXT : all.iterator().next());
  }

  /**
   * A fact or a threshold.
   *
   * @param name its name
   * @param threshold whether it is a threshold
   */
  record Variable(String name, boolean threshold) {
    static Variable fact(String name) {
      return new Variable(name, false);
    }

    static Variable threshold(String name) {
      return new Variable(name, true);
    }
  }

  /**
   * Something to hold, or not to.
   *
   * @param condition the condition
   * @param positive whether it is to hold
   * @param varying the one variable that takes a value of its own here, or null
   */
  record Goal(Condition condition, boolean positive, @Nullable Variable varying) {
    static Goal that(Condition condition) {
      return new Goal(condition, true, null);
    }

    Goal opposite() {
      return new Goal(condition, !positive, varying);
    }

    Goal varying(Variable variable) {
      return new Goal(condition, positive, variable);
    }

    private Goal part(Condition part) {
      return new Goal(part, positive, varying);
    }

    private List<Goal> parts() {
      return Mentions.parts(condition).stream().map(this::part).toList();
    }

    private String name(Variable variable) {
      String sort = variable.threshold() ? "threshold " : "fact ";
      return sort + variable.name() + (variable.equals(varying) ? "'" : "");
    }
  }

  /** True, false, or unknown when it would take too long or a fact is used as two kinds. */
  Truth satisfiable(List<Goal> goals) {
    if (mixed) {
      return Truth.UNKNOWN;
    }
    return new Search().run(new ArrayDeque<>(goals), List.of(), new Constraints());
  }

  private final class Search {
    private int branches;

    Truth run(Deque<Goal> conjuncts, List<List<Goal>> disjuncts, Constraints constraints) {
      List<List<Goal>> choices = new ArrayList<>(disjuncts);
      while (!conjuncts.isEmpty()) {
        Goal goal = conjuncts.pop();
        if (goal.condition() instanceof Not not) {
          conjuncts.push(goal.part(not.part()).opposite());
        } else if (goal.condition() instanceof All || goal.condition() instanceof Any) {
          if (goal.condition() instanceof All == goal.positive()) {
            goal.parts().forEach(conjuncts::push);
          } else {
            choices.add(goal.parts());
          }
        } else if (!constrain(goal, constraints, choices)) {
          return Truth.FALSE;
        }
      }
      if (!constraints.consistent()) {
        return Truth.FALSE;
      }
      return choices.isEmpty() ? Truth.TRUE : branch(choices, constraints);
    }

    private Truth branch(List<List<Goal>> choices, Constraints constraints) {
      List<List<Goal>> rest = choices.subList(1, choices.size());
      Truth any = Truth.FALSE;
      for (Goal option : choices.get(0)) {
        if (++branches > MAX_BRANCHES) {
          return Truth.UNKNOWN;
        }
        Deque<Goal> next = new ArrayDeque<>();
        next.push(option);
        any = any.or(run(next, rest, constraints.copy()));
        if (any == Truth.TRUE) {
          return any;
        }
      }
      return any;
    }

    /** Adds what a leaf demands; false when it cannot be met at all. */
    private boolean constrain(Goal goal, Constraints constraints, List<List<Goal>> choices) {
      if (goal.condition() instanceof Comparison comparison) {
        return compare(goal, comparison, constraints);
      }
      if (goal.condition() instanceof Membership membership) {
        if (membership.kind() != AnswerKind.NUMBER) {
          return discrete(
              goal,
              membership.fact(),
              Set.copyOf(membership.values()),
              goal.positive(),
              constraints);
        }
        List<Goal> equals =
            membership.values().stream()
                .map(value -> goal.part(Condition.compare(membership.fact(), Operator.EQ, value)))
                .toList();
        if (goal.positive()) {
          choices.add(equals);
          return true;
        }
        return equals.stream()
            .allMatch(each -> compare(each, (Comparison) each.condition(), constraints));
      }
      if (goal.condition() instanceof Presence presence) {
        return kinds.get(presence.fact()) == AnswerKind.TEXT
            ? discrete(
                goal, presence.fact(), Set.of(FactValue.of("")), !goal.positive(), constraints)
            : goal.positive();
      }
      return goal.positive();
    }

    private boolean compare(Goal goal, Comparison comparison, Constraints constraints) {
      Operator operator =
          goal.positive() ? comparison.operator() : comparison.operator().opposite();
      Variable fact = Variable.fact(comparison.fact());
      if (comparison.operand() instanceof Operand.Reference reference) {
        constraints.order(
            goal.name(fact), operator, goal.name(Variable.threshold(reference.threshold())));
        return true;
      }
      FactValue value = ((Operand.Literal) comparison.operand()).value();
      if (value instanceof FactValue.Numeric number) {
        constraints.order(goal.name(fact), operator, number);
        return true;
      }
      return discrete(goal, comparison.fact(), Set.of(value), operator == Operator.EQ, constraints);
    }

    private boolean discrete(
        Goal goal, String fact, Set<FactValue> values, boolean among, Constraints constraints) {
      Set<FactValue> domain =
          kinds.get(fact) == AnswerKind.BOOLEAN
              ? Set.of(FactValue.of(true), FactValue.of(false))
              : options.get(fact);
      return constraints.restrict(goal.name(Variable.fact(fact)), domain, values, among);
    }
  }
}
