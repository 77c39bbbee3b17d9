package org.yijianshi.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yijianshi.base.Label;
import org.yijianshi.base.Violation;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;
import org.yijianshi.condition.Thresholds;

/**
 * Lays one overlay on one catalog. First everything is checked against the catalog; then the result
 * is linted, and errors that the catalog did not have before count as conflicts too.
 */
final class OverlayApplication {
  private final CatalogOverlay overlay;
  private final Catalog base;

  OverlayApplication(CatalogOverlay overlay, Catalog base) {
    this.overlay = overlay;
    this.base = base;
  }

  Applied apply() {
    List<Violation> conflicts = new ArrayList<>(OverlayCheck.conflicts(overlay, base));
    Catalog result = combined();
    Set<Object> before = new HashSet<>();
    CatalogLinter.errors(base).forEach(f -> before.add(identity(f.violation())));
    CatalogLinter.errors(result).stream()
        .map(Finding::violation)
        .filter(v -> !before.contains(identity(v)))
        .filter(v -> conflicts.stream().noneMatch(c -> c.message().equals(v.message())))
        .map(v -> v.at("=" + v.where()))
        .forEach(conflicts::add);
    return conflicts.isEmpty()
        ? new Applied(Optional.of(result), List.of())
        : new Applied(Optional.empty(), conflicts);
  }

  /** Places shift when something is added, so a finding is known by what it says. */
  private static Object identity(Violation violation) {
    Label message = violation.message();
    return List.of(violation.code(), message);
  }

  /** What has been refused already is left out, so that it is not reported a second time. */
  private Catalog combined() {
    Thresholds values = base.thresholdValues();
    for (Map.Entry<String, BigDecimal> value : overlay.thresholdValues().entrySet()) {
      values = values.with(value.getKey(), value.getValue());
    }
    List<Bundle> bundles = new ArrayList<>();
    for (Bundle bundle : base.bundles()) {
      bundles.add(changed(bundle));
    }
    overlay.bundles().stream().filter(b -> base.bundle(b.code()).isEmpty()).forEach(bundles::add);
    List<LevelOverride> overrides = new ArrayList<>();
    overlay.levelOverrides().stream().filter(o -> known(o.region())).forEach(overrides::add);
    overrides.addAll(base.levelOverrides());
    return new Catalog(
        base.code(),
        base.version() + "+" + overlay.code() + "." + overlay.version(),
        overlay.kind() == OverlayKind.COUNTY && known(overlay.region())
            ? overlay.region()
            : base.region(),
        base.source(),
        base.title(),
        merged(base.regions(), overlay.regions(), Region::code),
        merged(base.zones(), overlay.zones(), Zone::code),
        merged(base.departments(), overlay.departments(), Department::code),
        merged(base.questions(), overlay.questions(), Question::fact),
        merged(base.thresholds(), overlay.thresholds(), Threshold::name),
        values,
        overrides,
        bundles);
  }

  private boolean known(RegionCode place) {
    return base.region(place).isPresent()
        || base.zone(place).isPresent()
        || overlay.regions().stream().anyMatch(r -> r.code().equals(place))
        || overlay.zones().stream().anyMatch(z -> z.code().equals(place));
  }

  /**
   * The first list, each value replaced by the second's of the same key, then the second's new
   * ones.
   */
  private static <T, K> List<T> merged(List<T> first, List<T> second, Function<T, K> key) {
    Map<K, T> all = new LinkedHashMap<>();
    first.forEach(t -> all.put(key.apply(t), t));
    second.forEach(t -> all.put(key.apply(t), t));
    return List.copyOf(all.values());
  }

  private Bundle changed(Bundle bundle) {
    BundleCode code = bundle.code();
    List<Item> items = new ArrayList<>();
    bundle.items().forEach(item -> items.add(changed(item)));
    overlay.items().stream()
        .filter(a -> a.bundle().equals(code) && base.item(a.item().code()).isEmpty())
        .forEach(a -> items.add(a.item()));
    List<Dependency> added =
        overlay.dependencies().stream()
            .filter(a -> a.bundle().equals(code))
            .map(DependencyAddition::dependency)
            .toList();
    List<Dependency> orderings =
        merged(bundle.dependencies(), added, d -> List.of(d.before(), d.after())).stream()
            .filter(d -> !d.condition().equals(Condition.never()))
            .toList();
    Bundle next = bundle.with(items, orderings);
    return overlay.confidential().contains(code) ? next.kept() : next;
  }

  private Item changed(Item item) {
    ItemBuilder builder = item.toBuilder();
    overlay.departmentChoices().stream()
        .filter(c -> c.settles(item))
        .findFirst()
        .ifPresent(c -> builder.departments(List.of(c.chosen())));
    ItemCode code = item.code();
    List<Alternative> alternatives = item.alternatives();
    List<MaterialRequirement> materials = item.materials();
    List<FieldRequirement> fields = item.fields();
    for (ItemChange change : overlay.changes()) {
      if (change.item().equals(code)) {
        if (change.inferred() != null) {
          builder.applicability(inferred(item, change.inferred()));
        }
        if (change.window() != null) {
          builder.window(change.window());
        }
        if (change.formalities() != null) {
          builder.formalities(change.formalities());
        }
        alternatives =
            alternatives.stream()
                .map(a -> a.with(change.limits().getOrDefault(a.code(), a.limits())))
                .toList();
        materials = merged(materials, change.materials(), MaterialRequirement::code);
        materials = exempted(materials, change.exemptions());
        fields = merged(fields, change.fields(), FieldRequirement::code);
      }
    }
    return builder.alternatives(alternatives).materials(materials).fields(fields).build();
  }

  private static List<Applicability> inferred(Item item, Condition condition) {
    List<Applicability> reasons = new ArrayList<>();
    item.applicability().stream()
        .filter(a -> a.basis() != ConditionBasis.INFERRED)
        .forEach(reasons::add);
    if (!condition.equals(Condition.always())) {
      reasons.add(new Applicability(ConditionBasis.INFERRED, condition));
    }
    return reasons;
  }

  private static List<MaterialRequirement> exempted(
      List<MaterialRequirement> materials, List<MaterialExemption> exemptions) {
    return materials.stream()
        .map(
            m ->
                exemptions.stream()
                    .filter(e -> e.material().equals(m.code()))
                    .findFirst()
                    .map(e -> m.exempt(e.by()))
                    .orElse(m))
        .toList();
  }
}
