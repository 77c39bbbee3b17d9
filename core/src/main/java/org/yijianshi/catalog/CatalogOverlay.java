package org.yijianshi.catalog;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;

/**
 * What a county adds to, or sets in, its city's catalog (各县（市、区）拓展), or a guide with its materials
 * and limits. It is data of its own: {@link #applyTo} gives a new catalog or every conflict at
 * once.
 *
 * @param code its identity across versions
 * @param version its version
 * @param base the code of the catalog that it lies on
 * @param region the region that it is for
 * @param kind whose word it is, and what it may do to materials
 * @param source the document that it is taken from
 * @param from the first day that it holds (inclusive)
 * @param until the last day (inclusive), or null while it stands
 * @param regions regions it adds
 * @param zones zones it adds, or states anew
 * @param departments departments it adds
 * @param questions questions it adds
 * @param thresholds thresholds it declares for conditions of its own
 * @param thresholdValues the values it sets, by name of the threshold
 * @param departmentChoices which of alternative departments decide
 * @param levelOverrides who decides an item where, by exception
 * @param bundles bundles it adds, of the region's own origin
 * @param items items it adds to bundles of the catalog
 * @param changes what it says about items of the catalog
 * @param dependencies orderings it adds
 * @param confidential bundles of the catalog that it keeps confidential; none that is so already is
 *     opened by it
 */
@Rule("R13")
public record CatalogOverlay(
    String code,
    String version,
    String base,
    RegionCode region,
    OverlayKind kind,
    String source,
    LocalDate from,
    @Nullable LocalDate until,
    List<Region> regions,
    List<Zone> zones,
    List<Department> departments,
    List<Question> questions,
    List<Threshold> thresholds,
    Map<String, BigDecimal> thresholdValues,
    List<DepartmentChoice> departmentChoices,
    List<LevelOverride> levelOverrides,
    List<Bundle> bundles,
    List<ItemAddition> items,
    List<ItemChange> changes,
    List<DependencyAddition> dependencies,
    Set<BundleCode> confidential) {
  /** Copies the collections, in their order. */
  public CatalogOverlay {
    Text.required("CatalogOverlay", "code", code);
    Text.required("CatalogOverlay", "version", version);
    Text.required("CatalogOverlay", "base", base);
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(kind, "kind");
    Text.required("CatalogOverlay", "source", source);
    Days.inOrder(from, until);
    regions = List.copyOf(regions);
    zones = List.copyOf(zones);
    departments = List.copyOf(departments);
    questions = List.copyOf(questions);
    thresholds = List.copyOf(thresholds);
    thresholdValues = Collections.unmodifiableMap(new LinkedHashMap<>(thresholdValues));
    departmentChoices = List.copyOf(departmentChoices);
    levelOverrides = List.copyOf(levelOverrides);
    bundles = List.copyOf(bundles);
    items = List.copyOf(items);
    changes = List.copyOf(changes);
    dependencies = List.copyOf(dependencies);
    confidential = ImmutableSet.copyOf(new TreeSet<>(confidential));
  }

  /** Keeps no bundle confidential that was not. */
  public CatalogOverlay(
      String code,
      String version,
      String base,
      RegionCode region,
      OverlayKind kind,
      String source,
      LocalDate from,
      @Nullable LocalDate until,
      List<Region> regions,
      List<Zone> zones,
      List<Department> departments,
      List<Question> questions,
      List<Threshold> thresholds,
      Map<String, BigDecimal> thresholdValues,
      List<DepartmentChoice> departmentChoices,
      List<LevelOverride> levelOverrides,
      List<Bundle> bundles,
      List<ItemAddition> items,
      List<ItemChange> changes,
      List<DependencyAddition> dependencies) {
    this(
        code,
        version,
        base,
        region,
        kind,
        source,
        from,
        until,
        regions,
        zones,
        departments,
        questions,
        thresholds,
        thresholdValues,
        departmentChoices,
        levelOverrides,
        bundles,
        items,
        changes,
        dependencies,
        Set.of());
  }

  /** Whether it holds on that day. */
  public boolean in(LocalDate day) {
    return Days.within(from, until, day);
  }

  /** The catalog with this overlay on it, or every conflict between the two. */
  public Applied applyTo(Catalog catalog) {
    return new OverlayApplication(this, catalog).apply();
  }
}
