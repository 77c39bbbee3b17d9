package org.yijianshi.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * Answers "市、县级: who?" for an item in a place on a day: first what a zone has been delegated, then
 * dated overrides from the nearest region upwards, then the levels of the list, the lowest that the
 * place has. 「不含市辖区」 leaves out a district's level.
 */
@Rule("P-levelResolver")
public final class LevelResolver {
  private static final RuleId RULE = RuleId.of("P-levelResolver");
  private static final String NOT_IN_DISTRICTS = "不含市辖区";

  private final Catalog catalog;

  private LevelResolver(Catalog catalog) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
  }

  /** A resolver over that catalog's regions, zones and overrides. */
  public static LevelResolver of(Catalog catalog) {
    return new LevelResolver(catalog);
  }

  /**
   * Who decides the item for something that lies in that region or zone, on that day; empty when
   * the place is unknown to the catalog or none of the item's levels exists there. Which place
   * counts (premises, household registration, property …) is {@link Item#territory()}.
   */
  public Optional<ResolvedLevel> resolve(Item item, RegionCode place, LocalDate day) {
    Optional<Zone> zone = catalog.zone(place);
    if (zone.isPresent()) {
      Optional<DelegatedPower> power = zone.get().power(item.code(), day);
      return power.isPresent()
          ? Optional.of(delegated(zone.get(), power.get()))
          : inRegion(item, zone.get().parent(), day);
    }
    return inRegion(item, place, day);
  }

  private static ResolvedLevel delegated(Zone zone, DelegatedPower power) {
    return new ResolvedLevel(
        power.level(),
        zone.code(),
        power.organ(),
        Explanation.of(
            RULE,
            zone.name() + "受委托行使" + power.level().label().zh() + "权限",
            zone.name()
                + " exercises the delegated power of the "
                + power.level().label().en()
                + " level"));
  }

  private Optional<ResolvedLevel> inRegion(Item item, RegionCode place, LocalDate day) {
    List<Region> line = ancestry(place);
    for (Region region : line) {
      Optional<LevelOverride> override =
          catalog.levelOverrides().stream()
              .filter(o -> o.item().equals(item.code()) && o.region().equals(region.code()))
              .filter(o -> o.in(day))
              .findFirst();
      if (override.isPresent()) {
        return overridden(override.get(), line);
      }
    }
    for (Region region : line) {
      Level level = decidingLevel(item, region);
      if (level != null) {
        return Optional.of(
            new ResolvedLevel(
                level,
                region.code(),
                null,
                Explanation.of(
                    RULE,
                    item.territory().label().zh()
                        + "属"
                        + region.name()
                        + "，由"
                        + level.label().zh()
                        + "办理",
                    item.territory().label().en()
                        + " is in "
                        + region.name()
                        + ": decided at "
                        + level.label().en()
                        + " level")));
      }
    }
    return Optional.empty();
  }

  private static Optional<ResolvedLevel> overridden(LevelOverride override, List<Region> line) {
    return line.stream()
        .filter(r -> carries(r, override.level()))
        .findFirst()
        .map(
            r ->
                new ResolvedLevel(
                    override.level(),
                    r.code(),
                    null,
                    Explanation.of(
                        RULE,
                        "依据"
                            + override.source()
                            + "，由"
                            + r.name()
                            + override.level().label().zh()
                            + "办理",
                        override.source()
                            + ": decided by "
                            + r.name()
                            + " at "
                            + override.level().label().en()
                            + " level")));
  }

  /** The level at which that region itself decides the item, or null when it does not. */
  private static @Nullable Level decidingLevel(Item item, Region region) {
    boolean left =
        region.urbanDistrict()
            && item.levelNote() != null
            && item.levelNote().contains(NOT_IN_DISTRICTS);
    if (left) {
      return null;
    }
    return item.levels().stream()
        .filter(level -> carries(region, level))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A county-level region also stands for its townships and villages, which have no codes here. */
  public static boolean carries(Region region, Level level) {
    return region.level() == level
        || (region.level() == Level.COUNTY && level.compareTo(Level.COUNTY) > 0);
  }

  /** The region and those above it, nearest first; ends where a parent is unknown or repeats. */
  public List<Region> ancestry(RegionCode place) {
    List<Region> line = new ArrayList<>();
    Optional<Region> next = catalog.region(place);
    while (next.isPresent() && !line.contains(next.get())) {
      Region region = next.get();
      line.add(region);
      next = region.parent() == null ? Optional.empty() : catalog.region(region.parent());
    }
    return List.copyOf(line);
  }
}
