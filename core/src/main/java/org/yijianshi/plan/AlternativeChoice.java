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
 * @param truth whether the item applies as one of them, its variant aside
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

  /**
   * Chooses.
   *
   * @param alone evaluates an alternative's own condition, for the words
   * @param within evaluates it together with everything else that the item hangs on
   */
  static AlternativeChoice of(
      Item item, Function<Condition, Evaluation> alone, Function<Condition, Evaluation> within) {
    List<Alternative> holding = new ArrayList<>();
    List<Alternative> possible = new ArrayList<>();
    List<Explanation> reasons = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    List<Violation> violations = new ArrayList<>();
    for (Alternative alternative : item.alternatives()) {
      Evaluation own = alone.apply(alternative.condition());
      Evaluation whole = within.apply(alternative.condition());
      violations.addAll(own.violations());
      open.addAll(whole.openFacts());
      missing.addAll(whole.missingThresholds());
      reasons.add(named(alternative, own));
      if (whole.truth() != Truth.FALSE) {
        possible.add(alternative);
      }
      if (whole.holds()) {
        holding.add(alternative);
      }
    }
    if (holding.size() > 1) {
      violations.add(overlap(item, holding));
    }
    boolean settled = possible.size() == holding.size();
    Truth truth = settled ? Truth.of(!holding.isEmpty()) : Truth.UNKNOWN;
    // The only one that is left is chosen, even while it is open whether the item applies at all.
    Alternative chosen = possible.size() == 1 || settled ? first(possible) : null;
    return new AlternativeChoice(
        chosen, truth, summary(chosen, truth).because(reasons), open, missing, violations);
  }

  private static @Nullable Alternative first(List<Alternative> some) {
    return some.isEmpty() ? null : some.get(0);
  }

  private static Explanation summary(@Nullable Alternative chosen, Truth truth) {
    if (chosen != null) {
      return Explanation.of(
          Words.SELECTION, "按“" + chosen.name() + "”办理", "handled as \"" + chosen.name() + "\"");
    }
    return truth == Truth.UNKNOWN
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
