package org.yijianshi.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.BundleKind;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemBuilder;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Origin;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Thresholds;

/** Catalogs to try things on: the published one, a county that has set everything, small ones. */
final class Cities {
  static final Catalog PUBLISHED = CatalogCodec.builtIn();
  static final Catalog COUNTY = settled(PUBLISHED);
  static final RegionCode LUSHI = RegionCode.of("411224");
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private Cities() {}

  static Selection select(Catalog catalog, Wish wish) {
    return new Closure().select(catalog, wish, DAY);
  }

  static Wish wish(String bundle, Facts facts) {
    return Wish.all(BundleCode.of(bundle), LUSHI, facts);
  }

  static ItemCode item(String code) {
    return ItemCode.of(code);
  }

  /** The same catalog with every threshold set to 300 and the first of alternative departments. */
  private static Catalog settled(Catalog catalog) {
    Thresholds thresholds = Thresholds.none();
    for (var threshold : catalog.thresholds()) {
      thresholds = thresholds.with(threshold.name(), 300);
    }
    List<Bundle> bundles =
        catalog.bundles().stream()
            .map(
                b -> with(b, i -> i.toBuilder().departments(i.departments().subList(0, 1)).build()))
            .toList();
    return with(catalog, thresholds, bundles);
  }

  static Catalog with(Catalog c, Thresholds thresholds, List<Bundle> bundles) {
    return with(c, c.questions(), thresholds, bundles);
  }

  static Catalog with(
      Catalog c, List<Question> questions, Thresholds thresholds, List<Bundle> bundles) {
    return new Catalog(
        c.code(),
        c.version(),
        c.region(),
        c.source(),
        c.title(),
        c.regions(),
        c.zones(),
        c.departments(),
        questions,
        c.thresholds(),
        thresholds,
        c.levelOverrides(),
        bundles);
  }

  private static Bundle with(Bundle b, UnaryOperator<Item> change) {
    return new Bundle(
        b.code(),
        b.number(),
        b.name(),
        b.nameParts(),
        b.scope(),
        b.audience(),
        b.origin(),
        b.lead(),
        b.kind(),
        b.prerequisites(),
        b.items().stream().map(change).toList(),
        b.choices(),
        b.parallelGroups(),
        b.dependencies());
  }

  /** An item of a small bundle, decided by one department of a county. */
  static ItemBuilder plain(String code) {
    return Item.builder(item(code), "事项" + code)
        .departments(List.of(DepartmentCode.of("market-regulation")))
        .levels(List.of(Level.COUNTY))
        .alternatives(
            List.of(
                Alternative.plain(
                    "事项" + code, ItemType.ADMINISTRATIVE_LICENCE, ProcessingType.PROMISED)));
  }

  /** A small bundle X01 in the published catalog's place. */
  static Catalog small(
      List<Item> items,
      List<Choice> choices,
      List<ParallelGroup> groups,
      List<Dependency> dependencies) {
    return with(
        PUBLISHED, Thresholds.none(), List.of(bundle(items, choices, groups, dependencies)));
  }

  static Bundle bundle(
      List<Item> items,
      List<Choice> choices,
      List<ParallelGroup> groups,
      List<Dependency> dependencies) {
    return new Bundle(
        BundleCode.of("X01"),
        1,
        "小事一件",
        List.of(),
        Condition.always(),
        Audience.ENTERPRISE,
        Origin.CITY,
        DepartmentCode.of("market-regulation"),
        BundleKind.RUNNING,
        List.of(),
        items,
        choices,
        groups,
        dependencies);
  }

  static final Facts RESTAURANT =
      Facts.none()
          .with("premisesArea", 120)
          .with("outdoorAdvert", true)
          .with("dischargesSewage", true);

  static Set<ItemCode> items(String... codes) {
    return Arrays.stream(codes).map(ItemCode::of).collect(Collectors.toSet());
  }

  static List<String> codes(Selection selection) {
    return selection.violations().stream().map(Violation::code).toList();
  }

  static LeftOut leftOut(Selection selection, String code) {
    return selection.leftOut(item(code)).orElseThrow();
  }
}
