package org.yijianshi.condition;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a condition mentions: which facts, each used as which kinds, and which thresholds. A {@link
 * Presence} takes any kind, so it adds none.
 *
 * @param kinds the kinds that each fact is used as; empty for a fact that is only asked to exist
 * @param thresholds the thresholds, in alphabetical order
 */
record Mentions(Map<String, Set<AnswerKind>> kinds, Set<String> thresholds) {
  static Mentions of(Condition... conditions) {
    Map<String, Set<AnswerKind>> kinds = new TreeMap<>();
    Set<String> thresholds = new TreeSet<>();
    Stream.of(conditions)
        .flatMap(Mentions::leaves)
        .forEach(
            leaf -> {
              if (leaf instanceof Comparison comparison) {
                used(kinds, comparison.fact()).add(comparison.operand().kind());
                if (comparison.operand() instanceof Operand.Reference reference) {
                  thresholds.add(reference.threshold());
                }
              } else if (leaf instanceof Membership membership) {
                used(kinds, membership.fact()).add(membership.kind());
              } else if (leaf instanceof Presence presence) {
                used(kinds, presence.fact());
              }
            });
    return new Mentions(kinds, ImmutableSortedSet.copyOf(thresholds));
  }

  Set<String> facts() {
    return ImmutableSortedSet.copyOf(kinds.keySet());
  }

  private static Set<AnswerKind> used(Map<String, Set<AnswerKind>> kinds, String fact) {
    return kinds.computeIfAbsent(fact, name -> new TreeSet<>());
  }

  /** The parts of a node; empty for a leaf. */
  static List<Condition> parts(Condition condition) {
    if (condition instanceof All all) {
      return all.parts();
    }
    if (condition instanceof Any any) {
      return any.parts();
    }
    return condition instanceof Not not ? List.of(not.part()) : List.of();
  }

  private static Stream<Condition> leaves(Condition condition) {
    List<Condition> parts = parts(condition);
    return parts.isEmpty() ? Stream.of(condition) : parts.stream().flatMap(Mentions::leaves);
  }

  static int size(Condition condition) {
    return 1 + parts(condition).stream().mapToInt(Mentions::size).sum();
  }

  static int depth(Condition condition) {
    return 1 + parts(condition).stream().mapToInt(Mentions::depth).max().orElse(0);
  }
}
