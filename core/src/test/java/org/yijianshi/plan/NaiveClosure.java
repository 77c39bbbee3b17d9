package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;

/**
 * The slow and obvious oracle: answers every open question in every way, and in each such world,
 * where everything is known, looks at one item after another.
 */
final class NaiveClosure {
  private static final String OUT = "-";

  private final Catalog catalog;
  private final Bundle bundle;
  private final Wish wish;
  private final List<Facts> worlds = new ArrayList<>();
  private final Map<Facts, Map<ItemCode, String>> outcomes = new LinkedHashMap<>();
  private final Map<String, List<FactValue>> open = new LinkedHashMap<>();

  NaiveClosure(Catalog catalog, Bundle bundle, Wish wish, Map<String, List<FactValue>> domains) {
    this.catalog = catalog;
    this.bundle = bundle;
    this.wish = wish;
    Facts known = wish.facts();
    for (Choice choice : bundle.choices()) {
      Optional<String> picked = pickedVariant(choice);
      if (known.get(choice.group()).isEmpty() && picked.isPresent()) {
        known = known.with(choice.group(), picked.get());
      }
    }
    worlds.add(known);
    for (Map.Entry<String, List<FactValue>> domain : domains.entrySet()) {
      if (known.get(domain.getKey()).isEmpty()) {
        open.put(domain.getKey(), domain.getValue());
        List<Facts> more = new ArrayList<>();
        for (Facts world : worlds) {
          domain.getValue().forEach(v -> more.add(world.with(domain.getKey(), v)));
        }
        worlds.clear();
        worlds.addAll(more);
      }
    }
    worlds.forEach(world -> outcomes.put(world, outcome(world)));
  }

  private Optional<String> pickedVariant(Choice choice) {
    List<String> picked =
        bundle.items().stream()
            .filter(i -> wish.picked() != null && wish.picked().contains(i.code()))
            .filter(i -> i.variant() != null && i.variant().group().equals(choice.group()))
            .map(i -> i.variant().name())
            .toList();
    return picked.isEmpty() ? Optional.empty() : Optional.of(String.join(",", picked));
  }

  /** The alternative as which the item is planned, "-" if left out, or empty if worlds differ. */
  Optional<String> outcome(ItemCode item) {
    Set<String> all = new HashSet<>();
    outcomes.values().forEach(o -> all.add(o.get(item)));
    return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
  }

  static boolean out(String outcome) {
    return outcome.equals(OUT);
  }

  /** The facts of which one answer instead of another changes what becomes of some item. */
  Set<String> factsThatMatter() {
    Set<String> matter = new TreeSet<>();
    for (Map.Entry<String, List<FactValue>> domain : open.entrySet()) {
      for (Facts world : worlds) {
        for (FactValue value : domain.getValue()) {
          Facts other = world.with(domain.getKey(), value);
          if (!outcomes.get(world).equals(outcomes.get(other))) {
            matter.add(domain.getKey());
          }
        }
      }
    }
    return matter;
  }

  private Map<ItemCode, String> outcome(Facts world) {
    Map<ItemCode, Optional<String>> applies = new LinkedHashMap<>();
    bundle.items().forEach(i -> applies.put(i.code(), applies(i, world)));
    Set<ItemCode> wanted = new HashSet<>();
    for (Item item : bundle.items()) {
      if (wish.picked() == null || wish.picked().contains(item.code())) {
        wanted.add(item.code());
      }
    }
    for (int round = 0; round < bundle.items().size(); round++) {
      for (ParallelGroup group : bundle.parallelGroups()) {
        if (group.items().stream()
            .filter(i -> !wish.held().contains(i))
            .anyMatch(i -> wanted.contains(i) && applies.get(i).isPresent())) {
          wanted.addAll(group.items());
        }
      }
    }
    Map<ItemCode, String> outcome = new LinkedHashMap<>();
    applies.forEach(
        (item, as) ->
            outcome.put(
                item, wanted.contains(item) && !wish.held().contains(item) ? as.orElse(OUT) : OUT));
    return outcome;
  }

  private Optional<String> applies(Item item, Facts world) {
    boolean variant =
        item.variant() == null
            || world
                .get(item.variant().group())
                .filter(
                    v ->
                        v instanceof FactValue.Text text
                            && List.of(text.value().split(",")).contains(item.variant().name()))
                .isPresent();
    if (!variant || !holds(bundle.scope(), world) || !holds(item.condition(), world)) {
      return Optional.empty();
    }
    return item.alternatives().stream()
        .filter(a -> holds(a.condition(), world))
        .map(Alternative::code)
        .findFirst();
  }

  private boolean holds(Condition condition, Facts world) {
    return condition.evaluate(world, catalog.thresholdValues()).holds();
  }
}
