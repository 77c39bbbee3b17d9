package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialList;
import org.yijianshi.material.OneMaterial;
import org.yijianshi.material.Requested;
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
    OneMaterial asked = merged(state, book, code);
    return new Material(code, asked.name(), asked.handling(), supply, neededBy(state, book, code));
  }

  /** What all the case's items together ask of that material: the strictest of their demands. */
  @Rule("R1")
  private static OneMaterial merged(CaseState state, Rulebook book, MaterialCode code) {
    List<Requested> asked = new ArrayList<>();
    Set<ItemCode> handled = new TreeSet<>();
    for (InstanceId id : new TreeSet<>(state.instances().keySet())) {
      handled.add(id.item());
      of(book, List.of(id), facts(state), code).forEach(r -> asked.add(new Requested(id, r)));
    }
    return MaterialList.of(asked, handled).find(code).orElseThrow();
  }

  /**
   * What the government has itself, for any of the items that ask for it, so that nobody is asked
   * for it: it is one document.
   */
  @Rule("R10")
  static boolean exempt(List<MaterialRequirement> asked) {
    return asked.isEmpty()
        || asked.stream()
            .anyMatch(
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
