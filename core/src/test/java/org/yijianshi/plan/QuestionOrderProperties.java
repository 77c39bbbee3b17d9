package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yijianshi.plan.Cities.COUNTY;
import static org.yijianshi.plan.Cities.PUBLISHED;
import static org.yijianshi.plan.Cities.codes;
import static org.yijianshi.plan.Cities.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;

@Rule({"R23", "R25"})
class QuestionOrderProperties {

  /** The county's bundles, the published ones and bundles that nobody would publish. */
  private static Catalog any(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> COUNTY;
      case 1 -> PUBLISHED;
      default -> Situations.strange(random);
    };
  }

  private static List<NextQuestion> order(Catalog catalog, Selection selection) {
    return QuestionOrder.of(catalog, new Closure(), selection, Cities.DAY);
  }

  @Property(tries = 1500)
  void the_worth_of_a_question_is_what_planning_anew_with_every_answer_finds(
      @ForAll Random random) {
    Catalog catalog = any(random);
    Bundle bundle = Situations.any(catalog.bundles(), random);
    Map<String, List<FactValue>> domains = Situations.domains(catalog, bundle);
    Wish wish = Situations.wish(bundle, Situations.someFacts(domains, random), random);
    Selection before = select(catalog, wish);

    List<NextQuestion> order = order(catalog, before);

    assertThat(order)
        .extracting(q -> q.question().fact())
        .containsExactlyInAnyOrderElementsOf(
            before.openQuestions().stream().map(Question::fact).toList());
    for (NextQuestion next : order) {
      int decided = 0;
      int left = 0;
      for (FactValue answer : next.answers()) {
        Facts facts = wish.facts().with(next.question().fact(), answer);
        Selection after = select(catalog, wish.withFacts(facts));
        decided += before.undecided().size() - after.undecided().size();
        left += after.openQuestions().size();
      }
      assertThat(next.decided()).as("%s", next).isEqualTo(decided);
      assertThat(next.left()).as("%s", next).isEqualTo(left);
    }
    for (int i = 1; i < order.size(); i++) {
      assertThat(order.get(i - 1).leavesOnAverage())
          .isLessThanOrEqualTo(order.get(i).leavesOnAverage() + 1e-9);
    }
  }

  @Property(tries = 1500)
  void whatever_is_answered_an_answer_that_was_tried_has_the_same_outcome(@ForAll Random random) {
    Catalog catalog = any(random);
    Bundle bundle = Situations.any(catalog.bundles(), random);
    Map<String, List<FactValue>> domains = Situations.domains(catalog, bundle);
    Wish wish = Situations.wish(bundle, Situations.someFacts(domains, random), random);
    Selection before = select(catalog, wish);
    for (NextQuestion next : order(catalog, before)) {
      String fact = next.question().fact();
      FactValue said = Situations.any(domains.get(fact), random);
      Selection after = select(catalog, wish.withFacts(wish.facts().with(fact, said)));

      assertThat(next.answers())
          .as("%s", fact)
          .anySatisfy(
              tried -> {
                Selection same = select(catalog, wish.withFacts(wish.facts().with(fact, tried)));
                assertThat(same.instances()).isEqualTo(after.instances());
                assertThat(same.undecided().stream().map(l -> l.item().code()))
                    .isEqualTo(after.undecided().stream().map(l -> l.item().code()).toList());
              });
    }
  }

  @Property(tries = 60)
  void no_path_of_answers_leads_to_a_contradiction_or_asks_more_than_the_naive_list(
      @ForAll Random random) {
    Catalog catalog = random.nextInt(3) == 0 ? PUBLISHED : COUNTY;
    for (Bundle bundle : catalog.bundles()) {
      Map<String, List<FactValue>> naive = Situations.domains(catalog, bundle);
      Wish wish = Wish.all(bundle.code(), Cities.LUSHI, Facts.none());
      Selection selection = select(catalog, wish);
      Map<ItemCode, Boolean> decided = new HashMap<>();
      List<String> asked = new ArrayList<>();
      List<NextQuestion> order = order(catalog, selection);
      while (!order.isEmpty()) {
        String fact = order.get(0).question().fact();
        assertThat(asked).as("asked twice").doesNotContain(fact);
        asked.add(fact);
        wish = wish.withFacts(wish.facts().with(fact, Situations.any(naive.get(fact), random)));
        selection = select(catalog, wish);
        remembers(decided, selection);
        order = order(catalog, selection);
      }

      assertThat(asked).as("%s", bundle.code()).hasSizeLessThanOrEqualTo(naive.size());
      assertThat(naive.keySet()).containsAll(asked);
      assertThat(Set.copyOf(codes(selection)))
          .isSubsetOf("OUTSIDE_SCOPE", "NOTHING_TO_APPLY_FOR", "DEPARTMENT_NOT_CHOSEN");
      if (catalog.equals(COUNTY)) {
        assertThat(selection.undecided()).as("%s", bundle.code()).isEmpty();
      } else {
        assertThat(selection.undecided()).allSatisfy(l -> assertThat(l.openFacts()).isEmpty());
      }
    }
  }

  /** What was decided once is never decided otherwise later on. */
  private static void remembers(Map<ItemCode, Boolean> decided, Selection selection) {
    for (ItemCode code : selection.items()) {
      assertThat(decided.put(code, true)).as("%s", code).isNotEqualTo(Boolean.FALSE);
    }
    for (LeftOut left : selection.leftOut()) {
      if (left.decided()) {
        assertThat(decided.put(left.item().code(), false)).isNotEqualTo(Boolean.TRUE);
      }
    }
  }

  @Example
  void over_all_answers_of_the_53_bundles_no_other_order_asks_fewer_questions() {
    for (Bundle bundle : COUNTY.bundles()) {
      Wish wish = Wish.all(bundle.code(), Cities.LUSHI, Facts.none());
      Expected expected = expected(wish, new HashMap<>());
      assertThat(expected.ours())
          .as("%s", bundle.code())
          .isCloseTo(expected.fewest(), within(1e-9));
    }
  }

  /** Over all answers: how many questions are asked in our order, and in the best one of all. */
  private record Expected(double ours, double fewest) {}

  private static Expected expected(Wish wish, Map<Facts, Expected> known) {
    Expected before = known.get(wish.facts());
    if (before != null) {
      return before;
    }
    Selection selection = select(COUNTY, wish);
    List<NextQuestion> order = order(COUNTY, selection);
    double ours = 0;
    double fewest = order.isEmpty() ? 0 : Double.MAX_VALUE;
    for (NextQuestion next : order) {
      double sum = 0;
      double least = 0;
      for (FactValue answer : next.answers()) {
        Expected then =
            expected(wish.withFacts(wish.facts().with(next.question().fact(), answer)), known);
        sum += then.ours();
        least += then.fewest();
      }
      if (next == order.get(0)) {
        ours = 1 + sum / next.answers().size();
      }
      fewest = Math.min(fewest, 1 + least / next.answers().size());
    }
    Expected found = new Expected(ours, fewest);
    known.put(wish.facts(), found);
    return found;
  }
}
