package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.plan.Cities.COUNTY;
import static org.yijianshi.plan.Cities.PUBLISHED;
import static org.yijianshi.plan.Cities.RESTAURANT;
import static org.yijianshi.plan.Cities.item;
import static org.yijianshi.plan.Cities.items;
import static org.yijianshi.plan.Cities.leftOut;
import static org.yijianshi.plan.Cities.select;
import static org.yijianshi.plan.Cities.wish;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.policy.MissingThresholdRule;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SelectionPolicy;

class ClosureTest {
  @Test
  @Rule({"R2", "R13"})
  void a_restaurant_of_120_square_metres_needs_three_items_where_300_are_checked() {
    Selection selection = select(COUNTY, wish("E03", RESTAURANT));

    assertThat(selection.settled()).isTrue();
    assertThat(selection.items()).isEqualTo(items("E03-01", "E03-02", "E03-04"));
    LeftOut fire = leftOut(selection, "E03-03");
    assertThat(fire.reason()).isEqualTo(LeftOutReason.NOT_APPLICABLE);
    assertThat(fire.why().rule()).isEqualTo(RuleId.of("R13"));
    assertThat(fire.why().text().zh()).contains("120").contains("不需要办理");
    assertThat(fire.why().text().en()).contains("120").contains("not needed");
  }

  @Test
  @Rule({"R13", "P-missingThreshold"})
  void a_number_that_the_county_has_not_set_is_asked_of_the_department_and_never_assumed() {
    Selection selection = select(PUBLISHED, wish("E03", RESTAURANT));

    assertThat(leftOut(selection, "E03-03").reason()).isEqualTo(LeftOutReason.UNDECIDED);
    assertThat(leftOut(selection, "E03-03").why().rule())
        .as("not because an answer is open")
        .isEqualTo(RuleId.of("P-missingThreshold"));
    assertThat(selection.settled()).isFalse();
    assertThat(selection.openQuestions()).isEmpty();
    assertThat(selection.departmentQuestions())
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.threshold()).isEqualTo("fireSafetyArea");
              assertThat(q.items()).containsExactly(item("E03-03"));
              assertThat(q.text().rule()).isEqualTo(RuleId.of("P-missingThreshold"));
              assertThat(q.text().text().zh()).contains("消防");
            });
    assertThat(selection.obstacles()).extracting(Violation::code).contains("ITEM_UNDECIDED");
  }

  @Test
  @Rule({"R13", "P-missingThreshold"})
  void by_policy_an_item_is_taken_as_needed_while_the_county_has_set_no_number() {
    SelectionPolicy needed =
        Policy.builder()
            .set(SelectionPolicy.MISSING_THRESHOLD, MissingThresholdRule.TAKE_AS_NEEDED)
            .build()
            .selection();
    Selection selection =
        new Closure(needed).select(PUBLISHED, wish("E03", RESTAURANT), LocalDate.of(2026, 3, 2));

    assertThat(selection.items()).contains(item("E03-03"));
    assertThat(selection.departmentQuestions()).isEmpty();
    assertThat(selection.planned())
        .filteredOn(p -> p.item().code().equals(item("E03-03")))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.why().details())
                    .anyMatch(
                        why ->
                            RuleId.of("P-missingThreshold").equals(why.rule())
                                && why.text().zh().contains("按需要办理处理")));
    Selection unanswered =
        new Closure(needed).select(PUBLISHED, wish("E03", Facts.none()), LocalDate.of(2026, 3, 2));
    assertThat(unanswered.items())
        .as("what an answer decides is asked")
        .doesNotContain(item("E03-03"));
  }

  @Test
  @Rule({"R18", "P-missingThreshold"})
  void nobody_is_kept_from_applying_because_the_county_has_set_no_number() {
    Selection selection = select(PUBLISHED, wish("E03", RESTAURANT).picking(items("E03-03")));

    assertThat(selection.settled()).isTrue();
    assertThat(selection.items()).isEqualTo(items("E03-03"));
    assertThat(selection.departmentQuestions()).hasSize(1);
  }

  @Test
  @Rule("P-selection")
  void what_is_not_known_is_asked_and_only_what_still_matters() {
    Selection nothing = select(COUNTY, wish("E03", Facts.none()));
    assertThat(nothing.openQuestions())
        .extracting(Question::fact)
        .containsExactly("outdoorAdvert", "premisesArea", "dischargesSewage");
    assertThat(nothing.settled()).isFalse();

    Selection single = select(COUNTY, wish("E03", Facts.none()).picking(items("E03-01", "E03-02")));
    assertThat(single.openQuestions()).extracting(Question::fact).containsExactly("outdoorAdvert");
    assertThat(single.items()).isEqualTo(items("E03-01"));
  }

  @Test
  @Rule("R2")
  void picking_one_of_a_mandatory_group_pulls_in_the_whole_group_and_says_so() {
    Selection selection = select(COUNTY, wish("I17", Facts.none()).picking(items("I17-02")));

    assertThat(selection.items()).isEqualTo(items("I17-01", "I17-02", "I17-03"));
    assertThat(selection.settled()).isTrue();
    assertThat(selection.planned().get(0).why().rule()).isEqualTo(RuleId.of("R2"));
    assertThat(selection.planned().get(0).why().text().zh()).contains("I17-02").contains("一并办理");
  }

  @Test
  @Rule({"R2", "R18"})
  void a_missing_predecessor_is_a_question_and_never_a_compulsion() {
    Selection selection = select(COUNTY, wish("I17", Facts.none()).picking(items("I17-04")));

    assertThat(selection.items()).isEqualTo(items("I17-04"));
    assertThat(selection.settled()).isTrue();
    assertThat(selection.predecessorQuestions())
        .extracting(q -> q.predecessor().code())
        .containsExactly(item("I17-01"), item("I17-02"), item("I17-03"));
    assertThat(selection.predecessorQuestions().get(0).basis()).isEqualTo(Basis.INFERRED);
    assertThat(selection.predecessorQuestions().get(0).text().en()).contains("have it already");
  }

  @Test
  @Rule("R2")
  void a_predecessor_that_the_regulation_names_is_asked_for_on_its_word() {
    Facts facts =
        Facts.none().with("ethnicityMisrecorded", false).with("ethnicityBasis", "parents");
    Selection selection = select(COUNTY, wish("I05", facts).picking(items("I05-02")));

    assertThat(selection.items()).isEqualTo(items("I05-02"));
    assertThat(selection.predecessorQuestions())
        .singleElement()
        .satisfies(q -> assertThat(q.basis()).isEqualTo(Basis.REGULATION));
  }

  @Test
  @Rule("R2")
  void a_held_or_inapplicable_predecessor_is_not_asked_for() {
    Selection held =
        select(
            COUNTY,
            wish("I17", Facts.none())
                .picking(items("I17-04"))
                .holding(items("I17-01", "I17-02", "I17-03")));
    assertThat(held.predecessorQuestions()).isEmpty();
    assertThat(leftOut(held, "I17-01").reason()).isEqualTo(LeftOutReason.HELD);

    Selection lightTrucks =
        select(
            COUNTY,
            wish("E13", Facts.none().with("dangerousGoods", false).with("lightTrucksOnly", true)));
    assertThat(lightTrucks.items()).isEqualTo(items("E13-02"));
    assertThat(lightTrucks.predecessorQuestions()).isEmpty();
  }

  @Test
  @Rule("P-selection")
  void exclusive_variants_are_asked_for_chosen_by_a_fact_or_by_a_pick() {
    Facts ktv = Facts.none().with("runsKtv", true).with("foodActivity", "none");
    assertThat(select(COUNTY, wish("E05", ktv)).openQuestions())
        .extracting(Question::fact)
        .contains("premisesTenure");

    Selection leased = select(COUNTY, wish("E05", ktv.with("premisesTenure", "leased")));
    assertThat(leased.leftOut())
        .filteredOn(l -> l.reason() == LeftOutReason.OTHER_VARIANT)
        .isNotEmpty()
        .allSatisfy(l -> assertThat(l.why().text().zh()).contains("自有"));

    Bundle bar = COUNTY.bundle(wish("E05", ktv).bundle()).orElseThrow();
    ItemCode own = variantItem(bar, "own");
    Selection picked = select(COUNTY, wish("E05", ktv).picking(Set.of(own)));
    assertThat(picked.settled()).isTrue();
    assertThat(picked.items()).containsExactly(own);
  }

  private static ItemCode variantItem(Bundle bundle, String variant) {
    return bundle.items().stream()
        .filter(i -> i.variant() != null && i.variant().name().equals(variant))
        .findFirst()
        .orElseThrow()
        .code();
  }

  @Test
  @Rule("P-selection")
  void two_exclusive_variants_picked_together_are_refused_naming_both() {
    Bundle bar = COUNTY.bundle(wish("E05", Facts.none()).bundle()).orElseThrow();
    ItemCode own = variantItem(bar, "own");
    ItemCode leased = variantItem(bar, "leased");
    Selection selection =
        select(
            COUNTY, wish("E05", Facts.none().with("runsKtv", true)).picking(Set.of(own, leased)));

    assertThat(selection.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("EXCLUSIVE_VARIANTS");
              assertThat(v.message().zh()).contains(own.value()).contains(leased.value());
            });
  }

  @Test
  @Rule("P-selection")
  void variants_that_stand_side_by_side_may_both_be_wanted() {
    Facts none = Facts.none();
    Selection asked = select(COUNTY, wish("I21", none));
    Question question = asked.openQuestions().get(0);
    assertThat(question.fact()).isEqualTo("taxiService");
    assertThat(question.options())
        .extracting("value")
        .containsExactly("cruising", "rideHailing", "cruising,rideHailing", "none");

    Selection both = select(COUNTY, wish("I21", none.with("taxiService", "rideHailing, cruising")));
    assertThat(both.settled()).isTrue();
    assertThat(both.leftOut()).isEmpty();
    Selection neither = select(COUNTY, wish("I21", none.with("taxiService", "none")));
    assertThat(neither.leftOut()).allMatch(l -> l.reason() == LeftOutReason.OTHER_VARIANT);
  }

  @Test
  @Rule("R2")
  void an_either_or_row_becomes_one_alternative_or_nothing_with_its_reason() {
    Facts facts = Facts.none().with("careHomeNature", "publicBenefit");
    Selection licence = select(COUNTY, wish("E30", facts.with("foodActivity", "madeOrLoose")));
    assertThat(licence.planned())
        .last()
        .satisfies(p -> assertThat(p.alternative().code()).isEqualTo("licence"));
    Selection filing = select(COUNTY, wish("E30", facts.with("foodActivity", "prepackagedOnly")));
    assertThat(filing.planned())
        .last()
        .satisfies(p -> assertThat(p.alternative().code()).isEqualTo("filing"));
    Selection neither = select(COUNTY, wish("E30", facts.with("foodActivity", "none")));
    assertThat(neither.settled()).isTrue();
    assertThat(leftOut(neither, "E30-03").why().text().zh()).contains("不需要办理");
  }

  @Test
  @Rule("R18")
  void a_single_item_alone_is_fine_and_applicable_ones_left_out_only_warn() {
    Selection selection = select(COUNTY, wish("E03", RESTAURANT).picking(items("E03-01")));

    assertThat(selection.settled()).isTrue();
    assertThat(selection.planned())
        .singleElement()
        .satisfies(p -> assertThat(p.why().rule()).isEqualTo(RuleId.of("R18")));
    assertThat(selection.warnings())
        .extracting(l -> l.item().code())
        .containsExactly(item("E03-02"), item("E03-04"));
  }

  @Test
  @Rule({"R2", "P-selection"})
  void an_item_that_does_not_apply_cannot_be_picked() {
    Selection selection =
        select(COUNTY, wish("E03", RESTAURANT).picking(items("E03-01", "E03-03")));

    assertThat(selection.items()).isEqualTo(items("E03-01"));
    assertThat(selection.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("PICKED_DOES_NOT_APPLY");
              assertThat(v.rule()).isEqualTo(RuleId.of("R13"));
              assertThat(v.where()).isEqualTo("E03-03");
              assertThat(v.message().zh()).contains("120");
            });
  }

  @Test
  @Rule("R17")
  void an_operating_permit_says_that_a_business_licence_comes_first() {
    assertThat(select(COUNTY, wish("E03", RESTAURANT)).prerequisites())
        .singleElement()
        .satisfies(
            n -> {
              assertThat(n.why().rule()).isEqualTo(RuleId.of("R17"));
              assertThat(n.why().text().zh()).contains("需先行取得营业执照");
            });
    Facts home = Facts.none().with("foodActivity", "none");
    assertThat(
            select(COUNTY, wish("E30", home.with("careHomeNature", "publicBenefit")))
                .prerequisites())
        .isEmpty();
    assertThat(
            select(COUNTY, wish("E30", home.with("careHomeNature", "commercial"))).prerequisites())
        .hasSize(1);
  }

  @Test
  @Rule("R17")
  void a_prerequisite_that_hangs_on_an_open_fact_is_asked_but_keeps_nobody_waiting() {
    Facts clinic =
        Facts.none().with("medicalForeignCapital", false).with("separateEstablishment", false);
    Selection selection = select(COUNTY, wish("E29", clinic));

    assertThat(selection.openQuestions())
        .extracting(Question::fact)
        .containsExactly("medicalForProfit");
    assertThat(selection.prerequisites()).hasSize(1);
    assertThat(selection.settled()).isTrue();
  }
}
