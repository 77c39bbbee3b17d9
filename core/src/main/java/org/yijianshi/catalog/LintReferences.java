package org.yijianshi.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;

/** Every name points at something that is declared. */
final class LintReferences {
  private final Catalog catalog;
  private final Findings findings;
  private final Set<String> departments;
  private final Set<String> places;
  private final Set<String> items;
  private final Set<String> facts;
  private final Set<String> thresholds;

  private LintReferences(Catalog catalog, Findings findings) {
    this.catalog = catalog;
    this.findings = findings;
    this.departments =
        catalog.departments().stream().map(d -> d.code().value()).collect(Collectors.toSet());
    this.places =
        Stream.concat(
                catalog.regions().stream().map(r -> r.code().value()),
                catalog.zones().stream().map(z -> z.code().value()))
            .collect(Collectors.toSet());
    this.items = catalog.items().map(i -> i.code().value()).collect(Collectors.toSet());
    this.facts = catalog.questions().stream().map(Question::fact).collect(Collectors.toSet());
    this.thresholds =
        catalog.thresholds().stream().map(Threshold::name).collect(Collectors.toSet());
  }

  static void check(Catalog catalog, Findings findings) {
    LintReferences lint = new LintReferences(catalog, findings);
    lint.places();
    lint.bundles();
  }

  private void places() {
    place(catalog.region(), "/catalog/region");
    for (int r = 0; r < catalog.regions().size(); r++) {
      Region region = catalog.regions().get(r);
      if (region.parent() != null) {
        place(region.parent(), "/regions/" + r + "/parent");
        ancestry(region, "/regions/" + r + "/parent");
      }
    }
    for (int z = 0; z < catalog.zones().size(); z++) {
      Zone zone = catalog.zones().get(z);
      place(zone.parent(), "/zones/" + z + "/parent");
      for (int p = 0; p < zone.powers().size(); p++) {
        String at = "/zones/" + z + "/powers/" + p;
        item(zone.powers().get(p).item(), at + "/item");
        department(zone.powers().get(p).organ(), at + "/organ");
      }
    }
    List<LevelOverride> overrides = catalog.levelOverrides();
    for (int o = 0; o < overrides.size(); o++) {
      String at = "/levelOverrides/" + o;
      LevelOverride override = overrides.get(o);
      item(override.item(), at + "/item");
      place(override.region(), at + "/region");
      Optional<LevelOverride> other =
          overrides.subList(0, o).stream().filter(override::collidesWith).findFirst();
      if (other.isPresent()) {
        findings.error(
            "P-levelResolver",
            at,
            "OVERLAPPING_OVERRIDE",
            "与“" + other.get().source() + "”对同一事项、同一区划的规定时间重叠",
            "Overlaps in time with \"" + other.get().source() + "\" for the same item and region");
      }
    }
  }

  private void ancestry(Region region, String at) {
    List<Region> line = LevelResolver.of(catalog).ancestry(region.code());
    RegionCode top = line.isEmpty() ? null : line.get(line.size() - 1).parent();
    if (top != null && line.stream().anyMatch(r -> r.code().equals(top))) {
      findings.error(
          "P-levelResolver",
          at,
          "REGION_CYCLE",
          "上级区划循环：" + path(line, top),
          "The regions above form a circle: " + path(line, top));
    }
  }

  private static String path(List<Region> line, RegionCode top) {
    return line.stream().map(r -> r.code().value()).collect(Collectors.joining(" → "))
        + " → "
        + top;
  }

  private void bundles() {
    for (int b = 0; b < catalog.bundles().size(); b++) {
      Bundle bundle = catalog.bundles().get(b);
      String at = "/bundles/" + b;
      department(bundle.lead(), at + "/lead");
      condition(bundle.scope(), at + "/scope");
      for (int p = 0; p < bundle.prerequisites().size(); p++) {
        condition(
            bundle.prerequisites().get(p).condition(), at + "/prerequisites/" + p + "/condition");
      }
      for (int i = 0; i < bundle.items().size(); i++) {
        item(bundle.items().get(i), at + "/items/" + i);
      }
      for (int g = 0; g < bundle.parallelGroups().size(); g++) {
        List<ItemCode> members = bundle.parallelGroups().get(g).items();
        for (int m = 0; m < members.size(); m++) {
          own(bundle, members.get(m), at + "/parallelGroups/" + g + "/items/" + m);
        }
      }
      for (int d = 0; d < bundle.dependencies().size(); d++) {
        Dependency dependency = bundle.dependencies().get(d);
        own(bundle, dependency.before(), at + "/dependencies/" + d + "/before");
        own(bundle, dependency.after(), at + "/dependencies/" + d + "/after");
        condition(dependency.condition(), at + "/dependencies/" + d + "/condition");
      }
    }
  }

  private void item(Item item, String at) {
    for (int d = 0; d < item.departments().size(); d++) {
      department(item.departments().get(d), at + "/departments/" + d);
    }
    item.applicability().forEach(a -> condition(a.condition(), at + "/condition/" + a.basis()));
    for (int a = 0; a < item.alternatives().size(); a++) {
      condition(item.alternatives().get(a).condition(), at + "/alternatives/" + a + "/condition");
    }
    for (int m = 0; m < item.materials().size(); m++) {
      MaterialRequirement material = item.materials().get(m);
      condition(material.condition(), at + "/materials/" + m + "/condition");
      if (material.producedBy() != null) {
        item(material.producedBy(), at + "/materials/" + m + "/producedBy");
      }
    }
    for (int f = 0; f < item.fields().size(); f++) {
      condition(item.fields().get(f).condition(), at + "/fields/" + f + "/condition");
    }
  }

  private void department(DepartmentCode code, String at) {
    if (!departments.contains(code.value())) {
      findings.unknown(
          "R1", at, "UNKNOWN_DEPARTMENT", "部门", "department", code.value(), departments);
    }
  }

  private void place(RegionCode code, String at) {
    if (!places.contains(code.value())) {
      findings.unknown(
          "P-levelResolver", at, "UNKNOWN_REGION", "区划", "region", code.value(), places);
    }
  }

  private void item(ItemCode code, String at) {
    if (!items.contains(code.value())) {
      findings.unknown("R39", at, "UNKNOWN_ITEM", "事项", "item", code.value(), items);
    }
  }

  private void own(Bundle bundle, ItemCode code, String at) {
    Set<String> own =
        bundle.items().stream().map(i -> i.code().value()).collect(Collectors.toSet());
    if (!own.contains(code.value())) {
      findings.unknown(
          "R39", at, "UNKNOWN_ITEM", "（本件事中的）事项", "item of this bundle", code.value(), own);
    }
  }

  private void condition(Condition condition, String at) {
    for (String fact : condition.facts()) {
      if (!facts.contains(fact)) {
        findings.unknown("R13", at, "UNKNOWN_FACT", "事实", "fact", fact, facts);
      }
    }
    for (String threshold : condition.thresholds()) {
      if (!thresholds.contains(threshold)) {
        findings.unknown("R13", at, "UNKNOWN_THRESHOLD", "标准", "threshold", threshold, thresholds);
      }
    }
  }
}
