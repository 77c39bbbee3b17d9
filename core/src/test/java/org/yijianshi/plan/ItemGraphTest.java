package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.plan.Cities.item;
import static org.yijianshi.plan.Cities.plain;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.code.InstanceId;
import org.yijianshi.condition.Facts;

@Rule("R39")
class ItemGraphTest {
  private static Dependency before(String one, String other, DependencyKind kind) {
    return Dependency.of(item(one), item(other), kind, Basis.INFERRED);
  }

  private static Dependency before(String one, String other) {
    return before(one, other, DependencyKind.PRE_REVIEWABLE);
  }

  private static InstanceId id(String text) {
    return InstanceId.parse(text);
  }

  @Test
  void items_without_a_path_between_them_stand_in_one_layer_and_run_in_parallel() {
    ItemGraph graph = Cities.select(Cities.COUNTY, Cities.wish("I17", Facts.none())).graph();

    assertThat(graph.layers())
        .containsExactly(
            List.of(id("I17-01"), id("I17-02"), id("I17-03")),
            List.of(id("I17-04"), id("I17-05"), id("I17-06"), id("I17-07")));
    assertThat(graph.parallel(id("I17-04"), id("I17-07"))).isTrue();
    assertThat(graph.parallel(id("I17-01"), id("I17-07"))).isFalse();
    assertThat(graph.kind(id("I17-01"), id("I17-04"))).contains(DependencyKind.SEQUENTIAL);
    assertThat(graph.kind(id("I17-04"), id("I17-01"))).isEmpty();
  }

  @Test
  void what_is_not_among_the_instances_is_not_waited_for() {
    Bundle chain = chain();

    ItemGraph graph = ItemGraph.of(chain, List.of(id("X01-01"), id("X01-03")));

    assertThat(graph.predecessors(id("X01-03"))).isEmpty();
    assertThat(graph.layers()).hasSize(1);
  }

  private static Bundle chain() {
    return Cities.bundle(
        List.of(plain("X01-01").build(), plain("X01-02").build(), plain("X01-03").build()),
        List.of(),
        List.of(),
        List.of(before("X01-01", "X01-02"), before("X01-02", "X01-03")));
  }

  @Test
  void the_order_is_transitive() {
    ItemGraph graph = ItemGraph.of(chain(), List.of(id("X01-03"), id("X01-01"), id("X01-02")));

    assertThat(graph.ancestors(id("X01-03"))).containsExactly(id("X01-01"), id("X01-02"));
    assertThat(graph.descendants(id("X01-01"))).containsExactly(id("X01-03"), id("X01-02"));
    assertThat(graph.order()).containsExactly(id("X01-01"), id("X01-02"), id("X01-03"));
  }

  @Test
  @Rule("P-successorClock")
  void predecessors_match_by_subject_else_by_case() {
    Bundle bundle =
        Cities.bundle(
            List.of(
                plain("X01-01").build(),
                plain("X01-02").perSubject(PerSubject.EMPLOYEE).build(),
                plain("X01-03").perSubject(PerSubject.EMPLOYEE).build(),
                plain("X01-04").perSubject(PerSubject.VEHICLE).build(),
                plain("X01-05").build()),
            List.of(),
            List.of(),
            List.of(
                before("X01-01", "X01-02"),
                before("X01-02", "X01-03"),
                before("X01-02", "X01-04"),
                before("X01-03", "X01-05")));
    ItemGraph graph =
        ItemGraph.of(
            bundle,
            List.of(
                id("X01-01"),
                id("X01-02/e-1"),
                id("X01-02/e-2"),
                id("X01-03/e-1"),
                id("X01-03/e-3"),
                id("X01-04/v-1"),
                id("X01-05")));

    assertThat(graph.predecessors(id("X01-02/e-2"))).containsExactly(id("X01-01"));
    assertThat(graph.predecessors(id("X01-03/e-1"))).containsExactly(id("X01-02/e-1"));
    assertThat(graph.predecessors(id("X01-03/e-3"))).isEmpty();
    assertThat(graph.predecessors(id("X01-04/v-1")))
        .containsExactly(id("X01-02/e-1"), id("X01-02/e-2"));
    assertThat(graph.predecessors(id("X01-05")))
        .containsExactly(id("X01-03/e-1"), id("X01-03/e-3"));
  }

  @Test
  void of_two_orderings_between_the_same_items_the_stricter_holds() {
    Bundle bundle =
        Cities.bundle(
            List.of(plain("X01-01").build(), plain("X01-02").build()),
            List.of(),
            List.of(),
            List.of(
                before("X01-01", "X01-02", DependencyKind.SEQUENTIAL),
                before("X01-01", "X01-02", DependencyKind.PRE_REVIEWABLE)));

    assertThat(
            ItemGraph.of(bundle, List.of(id("X01-01"), id("X01-02")))
                .kind(id("X01-01"), id("X01-02")))
        .contains(DependencyKind.SEQUENTIAL);
  }

  @Test
  void a_circle_is_refused_naming_its_path() {
    Bundle bundle =
        Cities.bundle(
            List.of(
                plain("X01-01").build(),
                plain("X01-02").build(),
                plain("X01-03").build(),
                plain("X01-04").build()),
            List.of(),
            List.of(),
            List.of(
                before("X01-01", "X01-02"),
                before("X01-02", "X01-03"),
                before("X01-03", "X01-04"),
                before("X01-04", "X01-02")));
    List<InstanceId> all = List.of(id("X01-01"), id("X01-02"), id("X01-03"), id("X01-04"));

    assertThatThrownBy(() -> ItemGraph.of(bundle, all))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Items wait for one another: X01-02 → X01-03 → X01-04 → X01-02");
    assertThat(ItemGraph.cycle(bundle, bundle.dependencies(), all.subList(0, 3))).isEmpty();
  }
}
