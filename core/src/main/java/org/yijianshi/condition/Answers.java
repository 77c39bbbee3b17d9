package org.yijianshi.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The answers to a question that make a difference: yes and no, each option, and of numbers and
 * texts one of each kind that the conditions tell apart. Whatever a person answers, one of these
 * leads to the same outcome, so that trying them all tries everything.
 */
public final class Answers {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final FactValue NONE = FactValue.of("");

  private Answers() {}

  /**
   * One answer of each kind.
   *
   * @param question what is asked
   * @param conditions everything that may hang on the answer
   * @param thresholds the numbers that are set; what is not set tells no answers apart
   */
  public static List<FactValue> of(
      Question question, Collection<Condition> conditions, Thresholds thresholds) {
    return switch (question.kind()) {
      case BOOLEAN -> List.of(FactValue.of(true), FactValue.of(false));
      case CHOICE -> question.options().stream().map(o -> FactValue.of(o.value())).toList();
      case NUMBER, TEXT -> {
        List<Condition> leaves =
            conditions.stream()
                .flatMap(Answers::leaves)
                .filter(leaf -> leaf.facts().contains(question.fact()))
                .distinct()
                .toList();
        List<FactValue> named = named(leaves, thresholds);
        yield toldApart(
            question.fact(),
            question.kind() == AnswerKind.NUMBER ? around(named) : beside(named),
            leaves,
            thresholds);
      }
    };
  }

  private static Stream<Condition> leaves(Condition condition) {
    List<Condition> parts = Mentions.parts(condition);
    return parts.isEmpty() ? Stream.of(condition) : parts.stream().flatMap(Answers::leaves);
  }

  /** The values that the leaves compare with. */
  private static List<FactValue> named(List<Condition> leaves, Thresholds thresholds) {
    List<FactValue> named = new ArrayList<>();
    for (Condition leaf : leaves) {
      if (leaf instanceof Comparison comparison) {
        Leaves.operand(comparison, thresholds).ifPresent(named::add);
      } else if (leaf instanceof Membership membership) {
        named.addAll(membership.values());
      }
    }
    return named;
  }

  /** The numbers, one between each two of them, one below and one above. */
  private static List<FactValue> around(List<FactValue> named) {
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    for (FactValue value : named) {
      if (value instanceof FactValue.Numeric numeric) {
        numbers.add(numeric.value());
      }
    }
    if (numbers.isEmpty()) {
      return List.of(FactValue.of(1));
    }
    List<FactValue> values = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal number : numbers) {
      values.add(
          FactValue.of(
              before == null ? number.subtract(BigDecimal.ONE) : before.add(number).divide(TWO)));
      values.add(FactValue.of(number));
      before = number;
    }
    values.add(FactValue.of(numbers.last().add(BigDecimal.ONE)));
    return values;
  }

  /** The texts, none at all, and one that is none of them. */
  private static List<FactValue> beside(List<FactValue> named) {
    StringBuilder other = new StringBuilder("x");
    while (named.contains(FactValue.of(other.toString()))) {
      other.append('x');
    }
    List<FactValue> values = new ArrayList<>(named);
    values.add(NONE);
    values.add(FactValue.of(other.toString()));
    return values;
  }

  /** The first of each group of values that no leaf tells apart. */
  private static List<FactValue> toldApart(
      String fact, List<FactValue> values, List<Condition> leaves, Thresholds thresholds) {
    Map<List<Truth>, FactValue> groups = new LinkedHashMap<>();
    for (FactValue value : values) {
      Facts facts = Facts.none().with(fact, value);
      groups.putIfAbsent(
          leaves.stream().map(leaf -> truth(leaf, facts, thresholds)).toList(), value);
    }
    return List.copyOf(groups.values());
  }

  private static Truth truth(Condition leaf, Facts facts, Thresholds thresholds) {
    if (leaf instanceof Comparison comparison) {
      return Leaves.truth(comparison, facts, thresholds);
    }
    return leaf instanceof Membership membership
        ? Leaves.truth(membership, facts)
        : Leaves.truth((Presence) leaf, facts);
  }
}
