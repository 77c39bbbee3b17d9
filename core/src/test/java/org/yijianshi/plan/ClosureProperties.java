package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.plan.Cities.COUNTY;
import static org.yijianshi.plan.Cities.PUBLISHED;
import static org.yijianshi.plan.Cities.codes;
import static org.yijianshi.plan.Cities.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;

@Rule({"R2", "R18", "P-selection"})
class ClosureProperties {

  /** A catalog, one of its bundles, and a wish about it. */
  private record Situation(
      Catalog catalog, Bundle bundle, Map<String, List<FactValue>> domains, Wish wish) {
    static Situation any(Random random) {
      Catalog catalog = random.nextBoolean() ? COUNTY : Situations.strange(random);
      Bundle bundle = Situations.any(catalog.bundles(), random);
      Map<String, List<FactValue>> domains = Situations.domains(catalog, bundle);
      Facts facts = Situations.someFacts(domains, random);
      return new Situation(catalog, bundle, domains, Situations.wish(bundle, facts, random));
    }

    /** Whether only a mandatory group can bring the item in. */
    boolean forced(Item item) {
      return wish.picked() != null
          && !wish.picked().contains(item.code())
          && bundle.parallelGroups().stream().anyMatch(g -> g.items().contains(item.code()));
    }

    Selection selection() {
      return select(catalog, wish);
    }
  }

  @Property(tries = 3000)
  void every_item_is_what_every_possible_answer_makes_of_it(@ForAll Random random) {
    Situation situation = Situation.any(random);
    Selection selection = situation.selection();
    if (codes(selection).contains("EXCLUSIVE_VARIANTS")
        || codes(selection).contains("ALTERNATIVES_OVERLAP")) {
      return;
    }
    NaiveClosure naive =
        new NaiveClosure(
            situation.catalog(), situation.bundle(), situation.wish(), situation.domains());
    for (Item item : situation.bundle().items()) {
      Optional<String> expected = naive.outcome(item.code());
      Optional<LeftOut> left = selection.leftOut(item.code());
      if (situation.forced(item) && left.isPresent() && !left.get().decided()) {
        // A group's conditions are not weighed against one another: rather asked than assumed.
        continue;
      }
      if (expected.isEmpty()) {
        assertThat(left)
            .as("%s", item.code())
            .hasValueSatisfying(l -> assertThat(l.reason()).isEqualTo(LeftOutReason.UNDECIDED));
      } else if (NaiveClosure.out(expected.get())) {
        assertThat(left)
            .as("%s", item.code())
            .hasValueSatisfying(l -> assertThat(l.decided()).isTrue());
      } else {
        assertThat(selection.planned())
            .as("%s", item.code())
            .anyMatch(p -> p.item().equals(item) && p.alternative().code().equals(expected.get()));
      }
    }
  }

  @Property(tries = 2000)
  @Rule("P-missingThreshold")
  void exactly_the_facts_that_still_matter_are_asked(@ForAll Random random) {
    Situation situation = Situation.any(random);
    Selection selection = situation.selection();
    if (codes(selection).contains("EXCLUSIVE_VARIANTS")) {
      return;
    }
    NaiveClosure naive =
        new NaiveClosure(
            situation.catalog(), situation.bundle(), situation.wish(), situation.domains());
    Set<String> asked = new HashSet<>();
    selection.openQuestions().forEach(q -> asked.add(q.fact()));
    assertThat(asked).containsAll(naive.factsThatMatter());
    Set<String> beside = new HashSet<>();
    situation.bundle().dependencies().forEach(d -> beside.addAll(d.condition().facts()));
    situation.bundle().prerequisites().forEach(p -> beside.addAll(p.condition().facts()));
    if (situation.bundle().parallelGroups().isEmpty()) {
      asked.removeAll(beside);
      assertThat(naive.factsThatMatter()).containsAll(asked);
    }
  }

  @Property(tries = 2000)
  void planned_and_left_out_are_all_items_and_disjoint(@ForAll Random random) {
    Situation situation = Situation.any(random);
    Selection selection = situation.selection();
    List<ItemCode> left = selection.leftOut().stream().map(l -> l.item().code()).toList();
    List<ItemCode> planned =
        selection.planned().stream().map(p -> p.item().code()).distinct().toList();

    assertThat(Collections.disjoint(planned, left)).isTrue();
    List<ItemCode> all = new ArrayList<>(planned);
    all.addAll(left);
    List<ItemCode> items = situation.bundle().items().stream().map(Item::code).toList();
    assertThat(all).containsExactlyInAnyOrderElementsOf(items);
    assertThat(planned).isSortedAccordingTo(java.util.Comparator.comparing(items::indexOf));
    assertThat(left).isSortedAccordingTo(java.util.Comparator.comparing(items::indexOf));
  }

  @Property(tries = 2000)
  void every_reason_has_words_in_both_languages_and_a_rule(@ForAll Random random) {
    Selection selection = Situation.any(random).selection();

    assertThat(selection.planned()).allSatisfy(p -> assertThat(p.why().rule()).isNotNull());
    assertThat(selection.leftOut()).allSatisfy(l -> assertThat(l.why().rule()).isNotNull());
    assertThat(selection.predecessorQuestions())
        .allSatisfy(q -> assertThat(q.why().rule()).isNotNull());
  }

  @Property(tries = 2000)
  void planning_what_came_out_plans_the_same_again(@ForAll Random random) {
    Situation situation = Situation.any(random);
    Selection once = situation.selection();
    if (!once.settled()) {
      return;
    }
    Selection again = select(situation.catalog(), situation.wish().picking(once.items()));

    assertThat(again.settled()).isTrue();
    assertThat(again.instances()).isEqualTo(once.instances());
    assertThat(again.planned().stream().map(Planned::alternative))
        .isEqualTo(once.planned().stream().map(Planned::alternative).toList());
  }

  @Property(tries = 2000)
  void an_answer_never_turns_a_decided_item_around(@ForAll Random random) {
    Situation situation = Situation.any(random);
    Selection before = situation.selection();
    if (codes(before).contains("EXCLUSIVE_VARIANTS")) {
      return;
    }
    for (Question question : before.openQuestions()) {
      Wish wish = situation.wish();
      Facts more =
          wish.facts()
              .with(
                  question.fact(),
                  Situations.any(situation.domains().get(question.fact()), random));
      Selection after =
          select(
              situation.catalog(),
              new Wish(
                  wish.bundle(), wish.region(), more, wish.picked(), wish.subjects(), wish.held()));
      assertThat(after.items()).containsAll(before.items());
      for (LeftOut left : before.leftOut()) {
        assertThat(left.decided() && after.items().contains(left.item().code()))
            .as("%s by %s", left.item().code(), question.fact())
            .isFalse();
      }
    }
  }

  @Property(tries = 2000)
  void a_mandatory_group_is_whole_as_far_as_it_applies(@ForAll Random random) {
    Selection selection = Situation.any(random).selection();
    for (ParallelGroup group : selection.bundle().parallelGroups()) {
      if (Collections.disjoint(group.items(), selection.items())) {
        continue;
      }
      for (ItemCode member : group.items()) {
        assertThat(selection.leftOut(member))
            .as("%s", member)
            .satisfiesAnyOf(
                l -> assertThat(l).isEmpty(),
                l -> assertThat(l.orElseThrow().reason()).isEqualTo(LeftOutReason.HELD),
                l ->
                    assertThat(l.orElseThrow().applies())
                        .isNotEqualTo(org.yijianshi.condition.Truth.TRUE));
      }
    }
  }

  @Property(tries = 2000)
  void no_selection_without_violations_holds_two_exclusive_variants(@ForAll Random random) {
    Selection selection = Situation.any(random).selection();
    if (!selection.violations().isEmpty()) {
      return;
    }
    for (Choice choice : selection.bundle().choices()) {
      long variants =
          selection.planned().stream()
              .map(p -> p.item().variant())
              .filter(v -> v != null && v.group().equals(choice.group()))
              .distinct()
              .count();
      assertThat(choice.allows((int) variants)).isTrue();
    }
  }

  @Property(tries = 500)
  void the_order_in_which_a_wish_names_things_changes_nothing(@ForAll Random random) {
    Situation situation = Situation.any(random);
    Wish wish = situation.wish();
    Map<ItemCode, List<String>> subjects = new LinkedHashMap<>();
    for (Item item : situation.bundle().items()) {
      if (item.perSubject() == PerSubject.EMPLOYEE || random.nextInt(8) == 0) {
        subjects.put(item.code(), List.of("s-1", "s-2"));
      }
    }
    Selection one = select(situation.catalog(), shuffled(wish, subjects, random));
    Selection other = select(situation.catalog(), shuffled(wish, subjects, random));
    assertThat(one).isEqualTo(other);
    assertThat(one.hashCode()).isEqualTo(other.hashCode());
  }

  private static Wish shuffled(Wish wish, Map<ItemCode, List<String>> subjects, Random random) {
    List<ItemCode> order = new ArrayList<>(subjects.keySet());
    Collections.shuffle(order, random);
    Map<ItemCode, List<String>> mixed = new LinkedHashMap<>();
    order.forEach(code -> mixed.put(code, subjects.get(code)));
    List<String> facts = new ArrayList<>(wish.facts().names());
    Collections.shuffle(facts, random);
    Facts again = Facts.none();
    for (String fact : facts) {
      again = again.with(fact, wish.facts().get(fact).orElseThrow());
    }
    return new Wish(wish.bundle(), wish.region(), again, wish.picked(), mixed, wish.held());
  }

  @Example
  void answering_one_open_question_after_another_settles_each_of_the_53_bundles() {
    Random random = new Random(53);
    assertThat(COUNTY.bundles()).hasSize(53);
    for (Bundle bundle : COUNTY.bundles()) {
      for (int run = 0; run < 40; run++) {
        Selection selection = interview(COUNTY, bundle, random);
        assertThat(selection.settled() || !selection.violations().isEmpty())
            .as("%s %s", bundle.code(), selection.undecided())
            .isTrue();
        assertThat(codes(selection)).isSubsetOf("OUTSIDE_SCOPE", "NOTHING_TO_APPLY_FOR");
      }
    }
  }

  @Example
  @Rule({"R13", "P-missingThreshold"})
  void as_published_only_what_the_county_has_to_set_stays_open() {
    Random random = new Random(32);
    for (Bundle bundle : PUBLISHED.bundles()) {
      for (int run = 0; run < 10; run++) {
        Selection selection = interview(PUBLISHED, bundle, random);
        Set<ItemCode> asked = new HashSet<>();
        selection.departmentQuestions().forEach(q -> asked.addAll(q.items()));
        selection.undecided().forEach(l -> assertThat(asked).contains(l.item().code()));
        assertThat(codes(selection))
            .isSubsetOf("OUTSIDE_SCOPE", "NOTHING_TO_APPLY_FOR", "DEPARTMENT_NOT_CHOSEN");
      }
    }
  }

  /** Answers whatever comes first until nothing is asked any more. */
  private static Selection interview(Catalog catalog, Bundle bundle, Random random) {
    Map<String, List<FactValue>> domains = Situations.domains(catalog, bundle);
    Facts facts = Facts.none();
    Selection selection = select(catalog, Wish.all(bundle.code(), Cities.LUSHI, facts));
    int asked = 0;
    while (!selection.openQuestions().isEmpty()) {
      Question question = Situations.any(selection.openQuestions(), random);
      assertThat(facts.get(question.fact())).as("asked twice: %s", question.fact()).isEmpty();
      assertThat(question.check(domains.get(question.fact()).get(0))).isEmpty();
      facts = facts.with(question.fact(), Situations.any(domains.get(question.fact()), random));
      asked++;
      selection = select(catalog, Wish.all(bundle.code(), Cities.LUSHI, facts));
    }
    assertThat(asked).isLessThanOrEqualTo(domains.size());
    return selection;
  }
}
