package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Threshold;

/** Everything in an overlay that its catalog stands against. */
@Rule({"R6", "R13"})
final class OverlayCheck {
  private final CatalogOverlay overlay;
  private final Catalog base;
  private final Findings conflicts = new Findings();

  private OverlayCheck(CatalogOverlay overlay, Catalog base) {
    this.overlay = overlay;
    this.base = base;
  }

  static List<Violation> conflicts(CatalogOverlay overlay, Catalog base) {
    OverlayCheck check = new OverlayCheck(overlay, base);
    check.identity();
    OverlayAdditions.check(overlay, base, check.conflicts);
    check.thresholds();
    check.departments();
    check.levels();
    check.changes();
    check.dependencies();
    check.confidential();
    return check.conflicts.all().stream().map(Finding::violation).toList();
  }

  private void identity() {
    if (!overlay.base().equals(base.code())) {
      conflicts.error(
          "R13",
          "/overlay/base",
          "WRONG_BASE",
          "本拓展基于“" + overlay.base() + "”，不能用于“" + base.code() + "”",
          "The overlay lies on \"" + overlay.base() + "\", not on \"" + base.code() + "\"");
    }
    boolean own = overlay.kind() == OverlayKind.GUIDE;
    if (own && !overlay.region().equals(base.region())) {
      conflicts.error(
          "R6",
          "/overlay/region",
          "GUIDE_OF_ANOTHER_REGION",
          "本级办事指南的区划应为“" + base.region() + "”，实为“" + overlay.region() + "”",
          "The catalog's own guide is for \""
              + base.region()
              + "\", not for \""
              + overlay.region()
              + "\"");
    } else if (!below(overlay.region())) {
      conflicts.error(
          "R13",
          "/overlay/region",
          "OUTSIDE_REGION",
          "区划“" + overlay.region() + "”不属于“" + base.region() + "”",
          "The region \"" + overlay.region() + "\" does not lie in \"" + base.region() + "\"");
    }
  }

  /**
   * Whether a place is the catalog's region or lies below it, by the catalog's or the overlay's
   * word.
   */
  private boolean below(RegionCode place) {
    Set<RegionCode> seen = new HashSet<>();
    RegionCode at = place;
    while (at != null && seen.add(at)) {
      if (at.equals(base.region())) {
        return true;
      }
      at = parent(at);
    }
    return false;
  }

  private @Nullable RegionCode parent(RegionCode place) {
    for (Region region : base.regions()) {
      if (region.code().equals(place)) {
        return region.parent();
      }
    }
    for (Region region : overlay.regions()) {
      if (region.code().equals(place)) {
        return region.parent();
      }
    }
    Optional<Zone> zone = base.zone(place);
    if (zone.isEmpty()) {
      zone = overlay.zones().stream().filter(z -> z.code().equals(place)).findFirst();
    }
    return zone.map(Zone::parent).orElse(null);
  }

  private void thresholds() {
    List<String> known = new ArrayList<>();
    base.thresholds().stream().map(Threshold::name).forEach(known::add);
    overlay.thresholds().stream().map(Threshold::name).forEach(known::add);
    overlay
        .thresholdValues()
        .forEach(
            (name, value) -> {
              String at = "/thresholdValues/" + name;
              if (!known.contains(name)) {
                conflicts.unknown("R13", at, "UNKNOWN_THRESHOLD", "标准", "threshold", name, known);
              }
              if (value.signum() < 0) {
                conflicts.error(
                    "R13",
                    at,
                    "NEGATIVE_THRESHOLD",
                    "标准不得为负：" + value.toPlainString(),
                    "A threshold must not be negative: " + value.toPlainString());
              }
            });
  }

  private void departments() {
    for (int i = 0; i < overlay.departmentChoices().size(); i++) {
      DepartmentChoice choice = overlay.departmentChoices().get(i);
      String at = "/departmentChoices/" + i;
      if (choice.item() != null && base.item(choice.item()).isEmpty()) {
        unknownItem(at + "/item", choice.item());
      } else if (base.items().noneMatch(choice::settles)) {
        conflicts.error(
            "R13",
            at + "/among",
            "NOT_ALTERNATIVES",
            "没有事项以" + new TreeSet<>(choice.among()) + "为可选部门",
            "No item has these alternatives: " + new TreeSet<>(choice.among()));
      }
    }
  }

  private void levels() {
    for (int i = 0; i < overlay.levelOverrides().size(); i++) {
      LevelOverride override = overlay.levelOverrides().get(i);
      String at = "/levelOverrides/" + i;
      if (base.item(override.item()).isEmpty() && added(override.item()).isEmpty()) {
        unknownItem(at + "/item", override.item());
      }
      if (!below(override.region())) {
        conflicts.error(
            "P-levelResolver",
            at + "/region",
            "OUTSIDE_REGION",
            "区划“" + override.region() + "”不属于“" + base.region() + "”",
            "The region \"" + override.region() + "\" does not lie in \"" + base.region() + "\"");
      }
    }
  }

  private Optional<Item> added(ItemCode code) {
    return Stream.concat(
            overlay.items().stream().map(ItemAddition::item),
            overlay.bundles().stream().flatMap(b -> b.items().stream()))
        .filter(i -> i.code().equals(code))
        .findFirst();
  }

  private void changes() {
    for (int i = 0; i < overlay.changes().size(); i++) {
      ItemChange change = overlay.changes().get(i);
      String at = "/changes/" + i;
      Optional<Item> item = base.item(change.item());
      if (item.isEmpty()) {
        unknownItem(at + "/item", change.item());
        continue;
      }
      List<String> known = item.get().alternatives().stream().map(Alternative::code).toList();
      for (String alternative : change.limits().keySet()) {
        if (!known.contains(alternative)) {
          conflicts.unknown(
              "R3",
              at + "/limits/" + alternative,
              "UNKNOWN_ALTERNATIVE",
              "情形",
              "alternative",
              alternative,
              known);
        }
      }
      Origin origin = base.bundleOf(change.item()).map(Bundle::origin).orElse(Origin.STATE);
      OverlayMaterials.check(overlay.kind(), origin, item.get(), change, at, conflicts);
    }
  }

  private void confidential() {
    int i = 0;
    for (BundleCode code : overlay.confidential()) {
      OverlayAdditions.knownBundle(base, code, "/confidential/" + i++, conflicts);
    }
  }

  private void dependencies() {
    for (int i = 0; i < overlay.dependencies().size(); i++) {
      DependencyAddition addition = overlay.dependencies().get(i);
      String at = "/dependencies/" + i;
      OverlayAdditions.knownBundle(base, addition.bundle(), at + "/bundle", conflicts);
      Dependency stated = addition.dependency();
      boolean binding =
          base.bundle(addition.bundle()).stream()
              .flatMap(b -> b.dependencies().stream())
              .anyMatch(
                  d ->
                      d.basis() == Basis.REGULATION
                          && d.before().equals(stated.before())
                          && d.after().equals(stated.after()));
      if (binding) {
        conflicts.error(
            "R39",
            at,
            "ORDER_OF_THE_REGULATION",
            "“" + stated.before() + " → " + stated.after() + "”出自规定，不得改动",
            "\""
                + stated.before()
                + " → "
                + stated.after()
                + "\" is the regulation's and may not be restated");
      }
      if (stated.basis() == Basis.REGULATION) {
        conflicts.error(
            "R39",
            at + "/basis",
            "NOT_THE_REGULATION",
            "拓展的前后置关系不得以REGULATION为依据：应为INFERRED",
            "An added ordering may not claim the basis REGULATION: it is INFERRED");
      }
    }
  }

  private void unknownItem(String at, ItemCode code) {
    conflicts.unknown(
        "R13",
        at,
        "UNKNOWN_ITEM",
        "事项",
        "item",
        code.value(),
        base.items().map(i -> i.code().value()).toList());
  }
}
