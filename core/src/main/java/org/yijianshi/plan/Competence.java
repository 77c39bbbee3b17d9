package org.yijianshi.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.catalog.ResolvedLevel;
import org.yijianshi.catalog.TerritorialFact;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.policy.LevelResolution;
import org.yijianshi.policy.SelectionPolicy;

/**
 * Which organ decides an item: its department, and the level and region by the place that counts
 * for it. That place is the wish's region, unless a fact named after the territory and {@code
 * Region} says otherwise, such as {@code hukouRegion} "411282"; by another policy it is always the
 * wish's.
 */
@Rule({"P-levelResolver", "R13"})
final class Competence {
  private final Catalog catalog;
  private final LevelResolver resolver;
  private final Wish wish;
  private final LocalDate day;
  private final boolean byCaseRegion;
  private final List<Violation> violations = new ArrayList<>();

  Competence(Catalog catalog, Wish wish, LocalDate day, SelectionPolicy policy) {
    this.byCaseRegion = policy.levelResolver() == LevelResolution.CASE_REGION;
    this.catalog = catalog;
    this.resolver = LevelResolver.of(catalog);
    this.wish = wish;
    this.day = day;
  }

  /** The level that decides; empty, with a violation, when no organ in that place does. */
  Optional<ResolvedLevel> level(Item item) {
    RegionCode place = place(item);
    Optional<ResolvedLevel> level = resolver.resolve(item, place, day);
    boolean known = catalog.region(place).isPresent() || catalog.zone(place).isPresent();
    // An unknown region is said once, of the wish, and not of every item.
    if (level.isEmpty() && (known || !place.equals(wish.region()))) {
      violations.add(
          Words.violation(
              Words.LEVEL,
              "NOBODY_DECIDES",
              Words.name(item).zh() + "在" + place + "没有对应层级的办理机关",
              Words.name(item).en() + ": no organ of its levels exists for " + place,
              item.code()));
    }
    return level;
  }

  /** The department that decides; while the county has not chosen, the first, with a violation. */
  DepartmentCode department(Item item) {
    if (item.settledDepartment().isEmpty()) {
      String names = Words.departments(catalog, item.departments());
      violations.add(
          Words.violation(
              Words.COUNTY,
              "DEPARTMENT_NOT_CHOSEN",
              Words.name(item).zh() + "由" + names + "之一办理，当地尚未确定，请在县级清单（CatalogOverlay）中选定其一",
              Words.name(item).en()
                  + " is decided by one of "
                  + names
                  + ": the county has to choose one in its overlay (CatalogOverlay)",
              item.code()));
    }
    return item.departments().get(0);
  }

  List<Violation> violations() {
    return violations;
  }

  /** Who decides, in words. */
  Explanation why(DepartmentCode decides, ResolvedLevel level) {
    String department = Words.department(catalog, decides);
    return Explanation.of(
            Words.LEVEL,
            "由" + level.level().label().zh() + department + "办理",
            "Decided by " + department + " at " + level.level().label().en() + " level")
        .because(List.of(level.reason()));
  }

  @Rule("P-levelResolver")
  private RegionCode place(Item item) {
    if (byCaseRegion) {
      return wish.region();
    }
    String fact = factOf(item.territory());
    return wish.facts()
        .get(fact)
        .filter(FactValue.Text.class::isInstance)
        .map(v -> ((FactValue.Text) v).value())
        .flatMap(v -> region(fact, v))
        .orElse(wish.region());
  }

  private static String factOf(TerritorialFact territory) {
    return territory.name().toLowerCase(Locale.ROOT) + "Region";
  }

  private Optional<RegionCode> region(String fact, String value) {
    try {
      return Optional.of(RegionCode.of(value));
    } catch (IllegalArgumentException notOne) {
      violations.add(
          Words.violation(
              Words.LEVEL,
              "MALFORMED_REGION",
              "“" + fact + "”应为六位行政区划代码",
              "\"" + fact + "\" takes a region's six digits",
              fact));
      return Optional.empty();
    }
  }
}
