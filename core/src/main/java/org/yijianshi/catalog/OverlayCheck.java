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
import org.yijianshi.code.NationalItemCode;
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
    check.additions();
    check.thresholds();
    check.departments();
    check.levels();
    check.bundles();
    check.items();
    check.changes();
    check.dependencies();
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

  /** What the catalog has declared stays as it is; an overlay adds beside it. */
  private void additions() {
    for (int i = 0; i < overlay.regions().size(); i++) {
      if (base.region(overlay.regions().get(i).code()).isPresent()) {
        exists("/regions/" + i + "/code", "区划", "region", overlay.regions().get(i).code());
      }
    }
    for (int i = 0; i < overlay.departments().size(); i++) {
      if (base.department(overlay.departments().get(i).code()).isPresent()) {
        exists(
            "/departments/" + i + "/code", "部门", "department", overlay.departments().get(i).code());
      }
    }
    for (int i = 0; i < overlay.questions().size(); i++) {
      if (base.question(overlay.questions().get(i).fact()).isPresent()) {
        exists("/questions/" + i + "/fact", "事实", "fact", overlay.questions().get(i).fact());
      }
    }
    for (int i = 0; i < overlay.thresholds().size(); i++) {
      if (base.threshold(overlay.thresholds().get(i).name()).isPresent()) {
        exists("/thresholds/" + i + "/name", "标准", "threshold", overlay.thresholds().get(i).name());
      }
    }
  }

  private void exists(String at, String zh, String en, Object found) {
    conflicts.error(
        "R13",
        at,
        "ALREADY_DECLARED",
        zh + "“" + found + "”已在目录中，不得另行定义",
        "The " + en + " \"" + found + "\" is declared in the catalog and may not be declared anew");
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

  private void bundles() {
    for (int i = 0; i < overlay.bundles().size(); i++) {
      Bundle bundle = overlay.bundles().get(i);
      String at = "/bundles/" + i;
      if (base.bundle(bundle.code()).isPresent()) {
        exists(at + "/code", "一件事", "bundle", bundle.code());
      }
      if (bundle.origin() != Origin.CITY) {
        conflicts.error(
            "R16",
            at + "/origin",
            "ORIGIN_NOT_OWN",
            "拓展的一件事不得标为“" + bundle.origin().mark() + "”：应为CITY",
            "An added bundle may not bear the mark \""
                + bundle.origin().mark()
                + "\": its origin is CITY");
      }
      for (int n = 0; n < bundle.items().size(); n++) {
        nationalCode(bundle.items().get(n), at + "/items/" + n + "/nationalCode");
      }
    }
  }

  private void items() {
    for (int i = 0; i < overlay.items().size(); i++) {
      ItemAddition addition = overlay.items().get(i);
      String at = "/items/" + i;
      knownBundle(addition.bundle(), at + "/bundle");
      if (base.item(addition.item().code()).isPresent()) {
        exists(at + "/item/code", "事项", "item", addition.item().code());
      }
      nationalCode(addition.item(), at + "/item/nationalCode");
    }
  }

  /** Second reading, U11: additions come from the general directory, so they have its code. */
  private void nationalCode(Item item, String at) {
    String code = item.nationalCode();
    if (overlay.kind() == OverlayKind.ILLUSTRATIVE && code == null) {
      return;
    }
    if (code == null) {
      conflicts.error(
          "R13",
          at,
          "NO_NATIONAL_CODE",
          "拓展事项“" + item.code() + "”须以政务服务事项通用目录为基础，应填写事项编码",
          "The added item \""
              + item.code()
              + "\" must be in the general directory: give its national code");
    } else {
      for (Violation fault : NationalItemCode.parse(code).violations()) {
        String zh = "拓展事项“" + item.code() + "”的事项编码：" + fault.message().zh();
        String en =
            "National code of the added item \"" + item.code() + "\": " + fault.message().en();
        conflicts.error(fault.rule().code(), at, "BAD_NATIONAL_CODE", zh, en);
      }
    }
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

  private void dependencies() {
    for (int i = 0; i < overlay.dependencies().size(); i++) {
      DependencyAddition addition = overlay.dependencies().get(i);
      String at = "/dependencies/" + i;
      knownBundle(addition.bundle(), at + "/bundle");
      if (addition.dependency().basis() == Basis.REGULATION) {
        conflicts.error(
            "R39",
            at + "/basis",
            "NOT_THE_REGULATION",
            "拓展的前后置关系不得以REGULATION为依据：应为INFERRED",
            "An added ordering may not claim the basis REGULATION: it is INFERRED");
      }
    }
  }

  private void knownBundle(BundleCode code, String at) {
    if (base.bundle(code).isEmpty()) {
      conflicts.unknown(
          "R13",
          at,
          "UNKNOWN_BUNDLE",
          "一件事",
          "bundle",
          code.value(),
          base.bundles().stream().map(b -> b.code().value()).toList());
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
