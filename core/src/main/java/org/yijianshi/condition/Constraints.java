package org.yijianshi.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A conjunction of constraints: sets of values for yes-or-no and text variables, and an order among
 * numeric ones and the numbers that they are compared with. The order is decided exactly: it
 * contradicts itself if a strict step lies on a circle, or two that must differ lie on one.
 */
final class Constraints {
  private static final int NONE = 0;
  private static final int AT_MOST = 1;
  private static final int BELOW = 2;

  /** What each discrete variable can still be; one that can be any text has no entry. */
  private final Map<String, Set<FactValue>> allowed = new HashMap<>();

  private final Map<String, Set<FactValue>> excluded = new HashMap<>();
  private final Map<String, Integer> nodes = new HashMap<>();
  private final TreeMap<BigDecimal, Integer> numbers = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();

  private record Step(int left, Operator operator, int right) {}

  Constraints copy() {
    Constraints copy = new Constraints();
    copy.allowed.putAll(allowed);
    copy.excluded.putAll(excluded);
    copy.nodes.putAll(nodes);
    copy.numbers.putAll(numbers);
    copy.steps.addAll(steps);
    return copy;
  }

  /** The variable compared with another. */
  void order(String left, Operator operator, String right) {
    steps.add(new Step(node(left), operator, node(right)));
  }

  /** The variable compared with a number. */
  void order(String left, Operator operator, FactValue.Numeric right) {
    int fresh = nodes.size() + numbers.size();
    int number = numbers.computeIfAbsent(right.value(), value -> fresh);
    steps.add(new Step(node(left), operator, number));
  }

  private int node(String name) {
    int fresh = nodes.size() + numbers.size();
    return nodes.computeIfAbsent(name, key -> fresh);
  }

  /**
   * The variable is among the values, or is not; false when nothing is left of it.
   *
   * @param domain what it can be at all, or null for any text
   */
  boolean restrict(
      String variable, @Nullable Set<FactValue> domain, Set<FactValue> values, boolean among) {
    Set<FactValue> before = allowed.getOrDefault(variable, domain);
    Set<FactValue> out = new HashSet<>(excluded.getOrDefault(variable, Set.of()));
    if (!among) {
      out.addAll(values);
      excluded.put(variable, out);
    }
    if (before == null && !among) {
      return true;
    }
    Set<FactValue> left = new HashSet<>(before == null ? values : before);
    if (among) {
      left.retainAll(values);
    }
    left.removeAll(out);
    allowed.put(variable, left);
    return !left.isEmpty();
  }

  /** Whether numbers can be found for all numeric variables. */
  boolean consistent() {
    int[][] order = closure();
    for (int i = 0; i < order.length; i++) {
      if (order[i][i] == BELOW) {
        return false;
      }
    }
    return steps.stream()
        .filter(step -> step.operator() == Operator.NE)
        .noneMatch(
            step ->
                step.left() == step.right()
                    || (order[step.left()][step.right()] != NONE
                        && order[step.right()][step.left()] != NONE));
  }

  private int[][] closure() {
    int count = nodes.size() + numbers.size();
    int[][] order = new int[count][count];
    Integer previous = null;
    for (int number : numbers.values()) {
      if (previous != null) {
        order[previous][number] = BELOW;
      }
      previous = number;
    }
    steps.forEach(step -> enter(order, step));
    for (int via = 0; via < count; via++) {
      for (int from = 0; from < count; from++) {
        for (int to = 0; order[from][via] != NONE && to < count; to++) {
          if (order[via][to] != NONE) {
            int through = Math.max(order[from][via], order[via][to]);
            order[from][to] = Math.max(order[from][to], through);
          }
        }
      }
    }
    return order;
  }

  private static void enter(int[][] order, Step step) {
    int left = step.left();
    int right = step.right();
    switch (step.operator()) {
      case LT -> order[left][right] = BELOW;
      case LE -> order[left][right] = Math.max(order[left][right], AT_MOST);
      case GT -> order[right][left] = BELOW;
      case GE -> order[right][left] = Math.max(order[right][left], AT_MOST);
      case EQ -> {
        order[left][right] = Math.max(order[left][right], AT_MOST);
        order[right][left] = Math.max(order[right][left], AT_MOST);
      }
      case NE -> {
        // Says nothing about the order; looked at when all else is closed.
      }
    }
  }
}
