package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;

/** Random bundles with random orderings, without a circle, and instances of them. */
record Orders(Bundle bundle, List<InstanceId> instances) {

  static Orders any(Random random, int most) {
    int count = 1 + random.nextInt(most);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PerSubject kind =
          random.nextInt(3) == 0
              ? Situations.any(List.of(PerSubject.EMPLOYEE, PerSubject.VEHICLE), random)
              : null;
      items.add(Cities.plain(code(i).value()).perSubject(kind).build());
    }
    double density = random.nextDouble();
    List<Dependency> dependencies = new ArrayList<>();
    for (int before = 0; before < count; before++) {
      for (int after = before + 1; after < count; after++) {
        if (random.nextDouble() < density) {
          dependencies.add(
              Dependency.of(
                  code(before),
                  code(after),
                  Situations.any(List.of(DependencyKind.values()), random),
                  Basis.INFERRED));
        }
      }
    }
    java.util.Collections.shuffle(items, random);
    java.util.Collections.shuffle(dependencies, random);
    Bundle bundle = Cities.bundle(items, List.of(), List.of(), dependencies);
    return new Orders(bundle, instances(items, random));
  }

  private static List<InstanceId> instances(List<Item> items, Random random) {
    List<InstanceId> instances = new ArrayList<>();
    for (Item item : items) {
      if (random.nextInt(5) == 0 && !instances.isEmpty()) {
        continue;
      }
      Set<String> subjects = new HashSet<>();
      if (item.perSubject() != null) {
        for (int s = random.nextInt(3); s > 0; s--) {
          subjects.add("s-" + random.nextInt(3));
        }
      }
      if (subjects.isEmpty()) {
        instances.add(InstanceId.of(item.code()));
      }
      subjects.stream().sorted().forEach(s -> instances.add(InstanceId.of(item.code(), s)));
    }
    return instances;
  }

  static ItemCode code(int i) {
    return Cities.item("X01-" + (10 + i));
  }

  ItemGraph graph() {
    return ItemGraph.of(bundle, instances);
  }
}
