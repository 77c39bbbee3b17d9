package org.yijianshi.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.arbitrary.ConditionArbitraries.WORDS;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yijianshi.base.Language;
import org.yijianshi.contract.arbitrary.ConditionArbitraries;

class ConditionProperties {
  @Provide
  Arbitrary<Condition> conditions() {
    return ConditionArbitraries.conditions();
  }

  @Provide
  Arbitrary<Facts> facts() {
    return ConditionArbitraries.facts();
  }

  @Provide
  Arbitrary<Facts> full() {
    return ConditionArbitraries.fullFacts();
  }

  @Provide
  Arbitrary<Thresholds> thresholds() {
    return ConditionArbitraries.thresholds();
  }

  /** At most two numbers open, so that trying them all stays quick. */
  private static Facts known(Condition condition, Facts facts, Facts full) {
    Facts known = facts;
    if (condition.facts().size() > 3) {
      for (String fact : List.of("seats", "permit")) {
        known = known.with(fact, full.get(fact).orElseThrow());
      }
    }
    return known;
  }

  @Property(tries = 500)
  void is_known_exactly_when_every_completion_agrees(
      @ForAll("conditions") Condition condition,
      @ForAll("facts") Facts facts,
      @ForAll("full") Facts full,
      @ForAll("thresholds") Thresholds thresholds) {
    Facts known = known(condition, facts, full);

    Evaluation evaluation = condition.evaluate(known, thresholds, WORDS);

    assertThat(evaluation.truth()).isEqualTo(Worlds.truth(condition, known, thresholds));
    assertThat(evaluation.violations()).isEmpty();
  }

  @Property(tries = 500)
  void asks_exactly_the_facts_that_can_still_change_the_outcome(
      @ForAll("conditions") Condition condition,
      @ForAll("facts") Facts facts,
      @ForAll("full") Facts full,
      @ForAll("thresholds") Thresholds thresholds) {
    Facts known = known(condition, facts, full);

    Evaluation evaluation = condition.evaluate(known, thresholds, WORDS);

    assertThat(evaluation.openFacts()).isEqualTo(Worlds.openFacts(condition, known, thresholds));
    assertThat(evaluation.openFacts().isEmpty() && evaluation.missingThresholds().isEmpty())
        .isEqualTo(evaluation.truth() != Truth.UNKNOWN);
  }

  @Property
  void learning_a_fact_never_flips_what_was_known(
      @ForAll("conditions") Condition condition,
      @ForAll("facts") Facts facts,
      @ForAll("facts") Facts more,
      @ForAll("thresholds") Thresholds thresholds) {
    Truth before = condition.evaluate(facts, thresholds, WORDS).truth();
    Truth after = condition.evaluate(more.withAll(facts), thresholds, WORDS).truth();

    assertThat(before == Truth.UNKNOWN || before == after).isTrue();
  }

  @Property
  void setting_a_threshold_never_flips_what_was_known(
      @ForAll("conditions") Condition condition,
      @ForAll("facts") Facts facts,
      @ForAll("thresholds") Thresholds thresholds) {
    Truth before = condition.evaluate(facts, Thresholds.none(), WORDS).truth();
    Truth after = condition.evaluate(facts, thresholds, WORDS).truth();

    assertThat(before == Truth.UNKNOWN || before == after).isTrue();
  }

  @Property
  void obeys_de_morgan(
      @ForAll("conditions") Condition a,
      @ForAll("conditions") Condition b,
      @ForAll("facts") Facts facts,
      @ForAll("thresholds") Thresholds thresholds) {
    Evaluation outside = Condition.not(Condition.all(a, b)).evaluate(facts, thresholds, WORDS);
    Evaluation inside =
        Condition.any(Condition.not(a), Condition.not(b)).evaluate(facts, thresholds, WORDS);

    assertThat(outside.truth()).isEqualTo(inside.truth());
    assertThat(outside.openFacts()).isEqualTo(inside.openFacts());
    assertThat(outside.missingThresholds()).isEqualTo(inside.missingThresholds());
  }

  @Property
  void what_is_left_agrees_with_the_whole(
      @ForAll("conditions") Condition condition,
      @ForAll("facts") Facts facts,
      @ForAll("facts") Facts more,
      @ForAll("thresholds") Thresholds thresholds) {
    Facts all = more.withAll(facts);
    Evaluation whole = condition.evaluate(all, thresholds, WORDS);

    for (Condition left :
        List.of(condition.given(facts), condition.given(facts, thresholds), condition.simplify())) {
      Evaluation part = left.evaluate(all, thresholds, WORDS);
      assertThat(part.truth()).isEqualTo(whole.truth());
      assertThat(part.openFacts()).isEqualTo(whole.openFacts());
      assertThat(part.missingThresholds()).isEqualTo(whole.missingThresholds());
      assertThat(left.size()).isLessThanOrEqualTo(condition.size());
      assertThat(left.simplify()).isEqualTo(left);
    }
  }

  @Property
  void what_is_left_mentions_no_known_fact_once_thresholds_are_set(
      @ForAll("conditions") Condition condition, @ForAll("facts") Facts facts) {
    Condition left = condition.given(facts, Thresholds.none().with("limit", 2));

    assertThat(left.facts()).filteredOn(facts.names()::contains).isEmpty();
    assertThat(left.thresholds()).isEmpty();
  }

  @Property
  void every_condition_describes_and_explains_itself(
      @ForAll("conditions") Condition condition,
      @ForAll("facts") Facts facts,
      @ForAll("thresholds") Thresholds thresholds) {
    Evaluation evaluation = condition.evaluate(facts, thresholds, WORDS);

    assertThat(condition.describe(WORDS).zh()).isNotBlank();
    assertThat(condition.describe(WORDS).en().chars()).allMatch(c -> c < 0x2E80);
    assertThat(evaluation.reason().print(Language.EN).chars()).allMatch(c -> c < 0x2E80);
    assertThat(evaluation.concluding(Conclusion.ITEM).text().zh()).contains("办理");
  }

  @Property(tries = 400)
  void the_analysis_agrees_with_trying_everything(
      @ForAll("small") Condition one, @ForAll("small") Condition other) {
    ConditionAnalysis analysis = ConditionAnalysis.with(WORDS);
    Condition both = Condition.all(one, other);
    List<Worlds.World> worlds = Worlds.completions(both, Facts.none(), Thresholds.none());

    List<Boolean> first =
        worlds.stream().map(w -> Worlds.holds(one, w.facts(), w.thresholds())).toList();
    List<Boolean> second =
        worlds.stream().map(w -> Worlds.holds(other, w.facts(), w.thresholds())).toList();

    assertThat(analysis.contradictory(one)).isEqualTo(Truth.of(!first.contains(true)));
    assertThat(analysis.alwaysTrue(one)).isEqualTo(Truth.of(!first.contains(false)));
    boolean together = false;
    boolean implied = true;
    for (int i = 0; i < first.size(); i++) {
      together |= first.get(i) && second.get(i);
      implied &= !first.get(i) || second.get(i);
    }
    assertThat(analysis.disjoint(one, other)).isEqualTo(Truth.of(!together));
    assertThat(analysis.implies(one, other)).isEqualTo(Truth.of(implied));
    assertThat(analysis.equivalent(one, one.simplify())).isEqualTo(Truth.TRUE);
  }

  /** Conditions that two of which have at most four facts, so that all worlds can be tried. */
  @Provide
  Arbitrary<Condition> small() {
    return ConditionArbitraries.conditions()
        .filter(condition -> !condition.facts().contains("seats") || condition.size() < 4);
  }

  @Property
  void kleene_is_the_weakest_reading_of_each_table(@ForAll Truth a, @ForAll Truth b) {
    assertThat(a.and(b)).isEqualTo(b.and(a)).isEqualTo(table(a, b, true));
    assertThat(a.or(b)).isEqualTo(b.or(a)).isEqualTo(table(a, b, false));
    assertThat(a.not().not()).isEqualTo(a);
  }

  private static Truth table(Truth a, Truth b, boolean and) {
    List<Boolean> outcomes =
        values(a).stream()
            .flatMap(x -> values(b).stream().map(y -> and ? x && y : x || y))
            .distinct()
            .toList();
    return outcomes.size() == 2 ? Truth.UNKNOWN : Truth.of(outcomes.get(0));
  }

  private static List<Boolean> values(Truth truth) {
    return truth == Truth.UNKNOWN ? List.of(true, false) : List.of(truth == Truth.TRUE);
  }

  @Property
  void a_numbers_scale_does_not_matter(@ForAll("scales") int scale) {
    BigDecimal scaled = new BigDecimal(200).setScale(scale);

    assertThat(FactValue.of(scaled))
        .isEqualTo(FactValue.of(200))
        .hasToString("Numeric[value=2E+2]");
  }

  @Provide
  Arbitrary<Integer> scales() {
    return Arbitraries.integers().between(0, 20);
  }
}
