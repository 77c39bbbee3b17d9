package org.yijianshi.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.contract.arbitrary.ConditionArbitraries;

/** The slow and obvious oracle: tries every answer to every open question. */
final class Worlds {
  private Worlds() {}

  /** Plain two-valued truth of a condition of which everything is known. */
  static boolean holds(Condition condition, Facts facts, Thresholds thresholds) {
    if (condition instanceof All all) {
      return all.parts().stream().allMatch(part -> holds(part, facts, thresholds));
    }
    if (condition instanceof Any any) {
      return any.parts().stream().anyMatch(part -> holds(part, facts, thresholds));
    }
    if (condition instanceof Not not) {
      return !holds(not.part(), facts, thresholds);
    }
    if (condition instanceof Membership membership) {
      return membership.values().contains(facts.get(membership.fact()).orElseThrow());
    }
    if (condition instanceof Presence presence) {
      return !facts.get(presence.fact()).orElseThrow().equals(FactValue.of(""));
    }
    if (condition instanceof Comparison comparison) {
      FactValue value = facts.get(comparison.fact()).orElseThrow();
      if (value instanceof FactValue.Numeric number) {
        BigDecimal right =
            comparison.operand() instanceof Operand.Reference reference
                ? thresholds.get(reference.threshold()).orElseThrow()
                : ((FactValue.Numeric) ((Operand.Literal) comparison.operand()).value()).value();
        int sign = number.value().compareTo(right);
        return switch (comparison.operator()) {
          case EQ -> sign == 0;
          case NE -> sign != 0;
          case LT -> sign < 0;
          case LE -> sign <= 0;
          case GT -> sign > 0;
          case GE -> sign >= 0;
        };
      }
      boolean same = value.equals(((Operand.Literal) comparison.operand()).value());
      return same == (comparison.operator() == Operator.EQ);
    }
    return true;
  }

  /** A way that things may turn out to be. */
  record World(Facts facts, Thresholds thresholds) {}

  /** Every way that agrees with what is known, as far as the condition can tell them apart. */
  static List<World> completions(Condition condition, Facts facts, Thresholds thresholds) {
    List<World> worlds = List.of(new World(facts, thresholds));
    for (String fact : condition.facts()) {
      if (facts.get(fact).isEmpty()) {
        List<World> next = new ArrayList<>();
        for (World world : worlds) {
          for (FactValue value : ConditionArbitraries.domain(fact)) {
            next.add(new World(world.facts().with(fact, value), world.thresholds()));
          }
        }
        worlds = next;
      }
    }
    for (String name : condition.thresholds()) {
      if (thresholds.get(name).isEmpty()) {
        List<World> next = new ArrayList<>();
        for (World world : worlds) {
          for (BigDecimal value : ConditionArbitraries.numbers()) {
            next.add(new World(world.facts(), world.thresholds().with(name, value)));
          }
        }
        worlds = next;
      }
    }
    return worlds;
  }

  static Truth truth(Condition condition, Facts facts, Thresholds thresholds) {
    Set<Boolean> outcomes = new TreeSet<>();
    for (World world : completions(condition, facts, thresholds)) {
      outcomes.add(holds(condition, world.facts(), world.thresholds()));
      if (outcomes.size() > 1) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.of(outcomes.contains(true));
  }

  /** The open facts that change the outcome of some completion when they alone change. */
  static Set<String> openFacts(Condition condition, Facts facts, Thresholds thresholds) {
    Set<String> open = new TreeSet<>();
    List<World> worlds = completions(condition, facts, thresholds);
    for (String fact : condition.facts()) {
      if (facts.get(fact).isEmpty()
          && worlds.stream()
              .anyMatch(
                  world -> {
                    boolean now = holds(condition, world.facts(), world.thresholds());
                    return ConditionArbitraries.domain(fact).stream()
                        .anyMatch(
                            other ->
                                holds(
                                        condition,
                                        world.facts().with(fact, other),
                                        world.thresholds())
                                    != now);
                  })) {
        open.add(fact);
      }
    }
    return open;
  }
}
