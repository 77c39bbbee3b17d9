package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;

/** What the catalog asks of the items of a case, and which of them need a material. */
final class Requirements {
  private Requirements() {}

  /** What those items ask of that material, one an item; empty if none asks for it. */
  static List<MaterialRequirement> of(
      Rulebook book, Iterable<InstanceId> items, Facts facts, MaterialCode code) {
    Set<InstanceId> ids = new TreeSet<>();
    items.forEach(ids::add);
    return ids.stream()
        .map(InstanceId::item)
        .distinct()
        .flatMap(item -> book.catalog().item(item).map(Item::materials).orElse(List.of()).stream())
        .filter(r -> r.code().equals(code) && Applications.needed(r, facts, book))
        .toList();
  }

  /** The same of a case's items. */
  static List<MaterialRequirement> of(CaseState state, Rulebook book, MaterialCode code) {
    return of(book, state.instances().keySet(), facts(state), code);
  }

  /** The instances that need that material. */
  static Set<InstanceId> neededBy(CaseState state, Rulebook book, MaterialCode code) {
    Set<InstanceId> needing = new TreeSet<>();
    for (InstanceId id : state.instances().keySet()) {
      if (!of(book, List.of(id), facts(state), code).isEmpty()) {
        needing.add(id);
      }
    }
    return needing;
  }

  /** The instances that need that material, as they stand. */
  static List<ItemInstance> needing(CaseState state, Rulebook book, MaterialCode code) {
    Set<InstanceId> ids =
        state
            .materials()
            .find(code)
            .map(Material::neededBy)
            .orElseGet(() -> neededBy(state, book, code));
    return state.all().stream().filter(i -> ids.contains(i.id())).toList();
  }

  /** The material of that code from that supply, with everything that needs it. */
  static Material supplied(CaseState state, Rulebook book, MaterialCode code, Supply supply) {
    Optional<Material> known = state.materials().find(code);
    if (known.isPresent()) {
      return known.get().from(supply);
    }
    MaterialRequirement asked = of(state, book, code).get(0);
    return new Material(code, asked.name(), asked.handling(), supply, neededBy(state, book, code));
  }

  /** What the government has itself, so that nobody is asked for it. */
  static boolean exempt(List<MaterialRequirement> asked) {
    return asked.stream()
        .allMatch(
            r ->
                switch (r.source()) {
                  case SHARED_DATA, E_CERTIFICATE -> true;
                  case APPLICANT, PRODUCED -> false;
                });
  }

  private static Facts facts(CaseState state) {
    return state.requireFiling().application().wish().facts();
  }
}
