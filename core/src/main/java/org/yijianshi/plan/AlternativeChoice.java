package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Item;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Evaluation;
import org.yijianshi.condition.Truth;

/**
 * What an item turns into. An either/or item turns into the alternative whose condition holds, and
 * into nothing when none holds; two that hold at once are the catalog's fault, and are said.
 *
 * @param chosen the alternative, or null while open or when none applies
 * @param truth whether one applies
 * @param why in words
 * @param openFacts the facts that can still change it
 * @param missingThresholds the numbers not set that can still change it
 * @param violations unusable answers and overlaps
 */
record AlternativeChoice(
    @Nullable Alternative chosen,
    Truth truth,
    Explanation why,
    Set<String> openFacts,
    Set<String> missingThresholds,
    List<Violation> violations) {

  static AlternativeChoice of(Item item, Function<Condition, Evaluation> evaluate) {
    List<Alternative> holding = new ArrayList<>();
    List<Explanation> reasons = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    List<Violation> violations = new ArrayList<>();
    boolean unknown = false;
    for (Alternative alternative : item.alternatives()) {
      Evaluation evaluation = evaluate.apply(alternative.condition());
      violations.addAll(evaluation.violations());
      open.addAll(evaluation.openFacts());
      missing.addAll(evaluation.missingThresholds());
      reasons.add(named(alternative, evaluation));
      unknown |= evaluation.truth() == Truth.UNKNOWN;
      if (evaluation.holds()) {
        holding.add(alternative);
      }
    }
    if (holding.size() > 1) {
      violations.add(overlap(item, holding));
    }
    Truth truth = !holding.isEmpty() ? Truth.TRUE : unknown ? Truth.UNKNOWN : Truth.FALSE;
    // While another could hold as well, which one it is stays open.
    Alternative chosen = unknown || holding.isEmpty() ? null : holding.get(0);
    return new AlternativeChoice(
        chosen,
        unknown ? Truth.UNKNOWN : truth,
        summary(chosen, unknown).because(reasons),
        open,
        missing,
        violations);
  }

  private static Explanation summary(@Nullable Alternative chosen, boolean unknown) {
    if (chosen != null) {
      return Explanation.of(
          Words.SELECTION, "按“" + chosen.name() + "”办理", "handled as \"" + chosen.name() + "\"");
    }
    return unknown
        ? Explanation.of(
            Words.SELECTION, "按哪种情形办理尚未确定", "which alternative applies is not known yet")
        : Explanation.of(Words.SELECTION, "各种情形均不适用，不需要办理", "no alternative applies: not needed");
  }

  private static Explanation named(Alternative alternative, Evaluation evaluation) {
    Explanation reason = evaluation.reason();
    return Explanation.of(
            alternative.name() + "：" + evaluation.truth().label().zh(),
            alternative.name() + ": " + evaluation.truth().label().en())
        .because(List.of(reason));
  }

  private static Violation overlap(Item item, List<Alternative> holding) {
    String names = holding.stream().map(Alternative::name).collect(Collectors.joining("、"));
    return Words.violation(
        Words.SELECTION,
        "ALTERNATIVES_OVERLAP",
        Words.name(item).zh() + "的多种情形同时成立：" + names + "，请修正清单中的条件",
        Words.name(item).en()
            + ": more than one alternative applies ("
            + names
            + "); the catalog's conditions must exclude each other",
        item.code());
  }
}
