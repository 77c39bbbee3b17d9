package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.plan.Cities.COUNTY;
import static org.yijianshi.plan.Cities.PUBLISHED;
import static org.yijianshi.plan.Cities.RESTAURANT;
import static org.yijianshi.plan.Cities.codes;
import static org.yijianshi.plan.Cities.item;
import static org.yijianshi.plan.Cities.items;
import static org.yijianshi.plan.Cities.plain;
import static org.yijianshi.plan.Cities.select;
import static org.yijianshi.plan.Cities.small;
import static org.yijianshi.plan.Cities.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.policy.LevelResolution;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SelectionPolicy;

class WishTest {
  @Test
  @Rule("P-selection")
  void each_subject_is_an_instance_and_a_subject_without_its_predecessor_is_asked_about() {
    Facts facts = Facts.none().with("floatingPersonnelFile", false);
    Selection selection =
        select(
            COUNTY,
            wish("E24", facts)
                .withSubjects(item("E24-01"), List.of("employee-1", "employee-2"))
                .withSubjects(item("E24-02"), List.of("employee-2")));

    assertThat(selection.instances())
        .startsWith(
            InstanceId.parse("E24-01/employee-1"),
            InstanceId.parse("E24-01/employee-2"),
            InstanceId.parse("E24-02/employee-2"));
    assertThat(selection.settled()).isTrue();

    Selection missing =
        select(
            perEmployee(),
            wish("X01", Facts.none())
                .withSubjects(item("X01-01"), List.of("employee-1"))
                .withSubjects(item("X01-02"), List.of("employee-1", "employee-2")));
    assertThat(missing.predecessorQuestions())
        .singleElement()
        .satisfies(
            q -> assertThat(q.successors()).containsExactly(InstanceId.parse("X01-02/employee-2")));
  }

  /** Two items per employee, one after the other. */
  private static Catalog perEmployee() {
    return small(
        List.of(
            plain("X01-01").perSubject(PerSubject.EMPLOYEE).build(),
            plain("X01-02").perSubject(PerSubject.EMPLOYEE).build()),
        List.of(),
        List.of(),
        List.of(
            Dependency.of(
                item("X01-01"), item("X01-02"), DependencyKind.PRE_REVIEWABLE, Basis.INFERRED)));
  }

  @Test
  @Rule("P-levelResolver")
  void the_place_decides_the_level_and_a_fact_may_name_another_place() {
    Selection here = select(COUNTY, wish("E03", RESTAURANT));
    assertThat(here.planned().get(0).level()).isEqualTo(Level.COUNTY);
    assertThat(here.planned().get(0).decidingRegion()).isEqualTo(Cities.LUSHI);

    Facts facts =
        Facts.none()
            .with("ethnicityMisrecorded", false)
            .with("ethnicityBasis", "parents")
            .with("hukouRegion", "411282");
    Selection elsewhere = select(COUNTY, wish("I05", facts));
    assertThat(elsewhere.planned().get(0).decidingRegion()).isEqualTo(RegionCode.of("411282"));
    assertThat(elsewhere.planned().get(1).level()).isEqualTo(Level.CITY);
  }

  @Test
  @Rule("P-levelResolver")
  void by_policy_the_region_of_the_case_decides_whatever_a_fact_says() {
    Facts facts =
        Facts.none()
            .with("ethnicityMisrecorded", false)
            .with("ethnicityBasis", "parents")
            .with("hukouRegion", "411282");
    Selection selection =
        new Closure(
                Policy.builder()
                    .set(SelectionPolicy.LEVEL_RESOLVER, LevelResolution.CASE_REGION)
                    .build()
                    .selection())
            .select(COUNTY, wish("I05", facts), LocalDate.of(2026, 3, 2));

    assertThat(selection.planned().get(0).decidingRegion()).isEqualTo(Cities.LUSHI);
  }

  @Test
  @Rule("R13")
  void a_county_that_has_not_chosen_a_department_is_told_how_to() {
    Selection selection = select(PUBLISHED, wish("E03", RESTAURANT.with("premisesArea", 500)));

    assertThat(selection.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("DEPARTMENT_NOT_CHOSEN");
              assertThat(v.where()).isEqualTo("E03-04");
              assertThat(v.message().en()).contains("overlay");
            });
  }

  @Test
  @Rule({"R2", "P-selection"})
  void everything_that_is_wrong_is_said_at_once() {
    Facts facts =
        RESTAURANT.with("premisesArea", "large").with("outdoorAdvert", 1).with("hukouRegion", "x");
    Wish wish =
        new Wish(
            wish("E03", facts).bundle(),
            RegionCode.of("999999"),
            facts,
            items("E03-01", "E03-99", "E05-01"),
            Map.of(item("E03-01"), List.of("a"), item("E24-01"), List.of("b")),
            items("E03-01", "E77-01"));

    assertThat(codes(select(COUNTY, wish)))
        .contains(
            "UNKNOWN_REGION",
            "UNKNOWN_ITEM",
            "ALREADY_HELD",
            "NOT_PER_SUBJECT",
            "WRONG_KIND_OF_FACT")
        .filteredOn("UNKNOWN_ITEM"::equals)
        .hasSize(4);
  }

  @Test
  @Rule("P-selection")
  void malformed_repeated_and_missing_subjects_are_each_said_without_repeating_a_name() {
    Facts facts = Facts.none().with("dangerousGoods", false).with("lightTrucksOnly", true);
    Selection selection =
        select(
            COUNTY,
            wish("E13", facts).withSubjects(item("E13-02"), List.of("truck-1", "张三", "truck-1")));
    assertThat(codes(selection)).containsExactly("MALFORMED_SUBJECT", "SUBJECT_TWICE");
    assertThat(selection.violations().toString()).doesNotContain("张三");
    assertThat(codes(select(COUNTY, wish("E13", facts).withSubjects(item("E13-02"), List.of()))))
        .containsExactly("NO_SUBJECTS");
  }

  @Test
  @Rule("P-selection")
  void an_unknown_bundle_has_no_items_and_says_so() {
    Selection selection = select(COUNTY, wish("E99", Facts.none()));

    assertThat(codes(selection)).containsExactly("UNKNOWN_BUNDLE");
    assertThat(selection.settled()).isFalse();
    assertThatThrownBy(selection::bundle).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  @Rule("P-selection")
  void outside_the_scope_of_the_bundles_name_nothing_is_planned() {
    Selection selection = select(COUNTY, wish("E13", Facts.none().with("dangerousGoods", true)));

    assertThat(codes(selection)).containsExactly("OUTSIDE_SCOPE");
    assertThat(selection.leftOut())
        .hasSize(2)
        .allMatch(l -> l.reason() == LeftOutReason.OUTSIDE_SCOPE);
  }

  @Test
  @Rule("R2")
  void picking_nothing_and_needing_nothing_are_refused() {
    assertThat(codes(select(COUNTY, wish("E03", RESTAURANT).picking(Set.of()))))
        .containsExactly("NOTHING_PICKED");
    assertThat(
            codes(
                select(
                    COUNTY,
                    wish("I17", Facts.none())
                        .holding(
                            items(
                                "I17-01", "I17-02", "I17-03", "I17-04", "I17-05", "I17-06",
                                "I17-07")))))
        .containsExactly("NOTHING_TO_APPLY_FOR");
  }

  @Test
  @Rule("R39")
  void items_that_wait_for_one_another_are_said_with_the_circle() {
    List<Dependency> circle =
        List.of(
            Dependency.of(
                item("X01-01"), item("X01-02"), DependencyKind.SEQUENTIAL, Basis.INFERRED),
            Dependency.of(
                item("X01-02"), item("X01-01"), DependencyKind.SEQUENTIAL, Basis.INFERRED));
    Selection selection =
        select(
            small(
                List.of(plain("X01-01").build(), plain("X01-02").build()),
                List.of(),
                List.of(),
                circle),
            wish("X01", Facts.none()));

    assertThat(selection.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("CIRCULAR_ORDER");
              assertThat(v.message().en()).contains("X01-01 → X01-02 → X01-01");
            });
  }
}
