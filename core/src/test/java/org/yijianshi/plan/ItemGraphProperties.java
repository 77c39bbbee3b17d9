package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;

@Rule("R39")
class ItemGraphProperties {

  @Property(tries = 2000)
  void predecessors_stand_in_earlier_layers_and_every_layer_is_as_early_as_it_can(
      @ForAll Random random) {
    Orders orders = Orders.any(random, 12);
    ItemGraph graph = orders.graph();
    Map<InstanceId, Integer> layer = new HashMap<>();
    for (int i = 0; i < graph.layers().size(); i++) {
      for (InstanceId id : graph.layers().get(i)) {
        assertThat(layer.put(id, i)).isNull();
      }
    }
    assertThat(layer.keySet()).isEqualTo(Set.copyOf(orders.instances()));
    for (InstanceId id : orders.instances()) {
      int earliest =
          graph.predecessors(id).stream().mapToInt(b -> layer.get(b) + 1).max().orElse(0);
      assertThat(layer).containsEntry(id, earliest);
    }
    for (List<InstanceId> together : graph.layers()) {
      for (InstanceId one : together) {
        for (InstanceId other : together) {
          assertThat(graph.parallel(one, other)).isEqualTo(!one.equals(other));
        }
      }
    }
  }

  @Property(tries = 1000)
  void what_is_reached_is_what_walking_every_path_reaches(@ForAll Random random) {
    Orders orders = Orders.any(random, 8);
    ItemGraph graph = orders.graph();
    for (InstanceId id : orders.instances()) {
      Set<InstanceId> walked = new HashSet<>();
      walk(graph, id, walked);
      assertThat(graph.descendants(id)).isEqualTo(walked);
      for (InstanceId other : orders.instances()) {
        assertThat(graph.ancestors(other).contains(id)).isEqualTo(walked.contains(other));
      }
    }
  }

  private static void walk(ItemGraph graph, InstanceId from, Set<InstanceId> walked) {
    for (InstanceId after : graph.successors(from)) {
      walked.add(after);
      walk(graph, after, walked);
    }
  }

  @Property(tries = 1000)
  void a_successor_waits_for_its_own_subject_or_for_what_runs_once(@ForAll Random random) {
    Orders orders = Orders.any(random, 8);
    ItemGraph graph = orders.graph();
    for (InstanceId after : orders.instances()) {
      for (InstanceId before : graph.predecessors(after)) {
        boolean own =
            after.subject() == null
                || before.subject() == null
                || before.subject().equals(after.subject())
                || !kind(orders, before).equals(kind(orders, after));
        assertThat(own).as("%s before %s", before, after).isTrue();
      }
    }
  }

  private static java.util.Optional<org.yijianshi.catalog.PerSubject> kind(
      Orders orders, InstanceId id) {
    return orders.bundle().item(id.item()).map(Item::perSubject);
  }

  @Example
  void the_published_orderings_have_no_circle_and_no_successor_before_its_predecessor() {
    for (Bundle bundle : Cities.PUBLISHED.bundles()) {
      List<InstanceId> all = new ArrayList<>();
      bundle.items().forEach(i -> all.add(InstanceId.of(i.code())));
      ItemGraph graph = ItemGraph.of(bundle, all);
      List<InstanceId> order = graph.order();
      bundle
          .dependencies()
          .forEach(
              d ->
                  assertThat(order.indexOf(InstanceId.of(d.before())))
                      .isLessThan(order.indexOf(InstanceId.of(d.after()))));
    }
  }
}
