package org.yijianshi.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Thresholds;

/** Reads a whole catalog. */
final class CatalogReader {
  private final CatalogReferences references = new CatalogReferences();
  private final CatalogHeadReader head = new CatalogHeadReader(references);
  private final CatalogBundleReader bundles =
      new CatalogBundleReader(references, new CatalogItemReader(references));

  CatalogSlot<Catalog> catalog(CatalogNode root) {
    if (!root.isObject()) {
      return CatalogSlot.empty();
    }
    @Nullable CatalogNode titlePage = root.child("catalog");
    CatalogSlot<String> code = CatalogSlot.empty();
    CatalogSlot<String> version = CatalogSlot.empty();
    CatalogSlot<RegionCode> region = CatalogSlot.empty();
    CatalogSlot<String> source = CatalogSlot.empty();
    CatalogSlot<String> title = CatalogSlot.empty();
    if (titlePage == null) {
      root.text("catalog");
    } else {
      code = titlePage.text("code");
      version = titlePage.text("version");
      region = titlePage.of("region", CatalogForm.REGION);
      head.using(CatalogReferences.Kind.REGION, region, titlePage.at("region"));
      source = titlePage.text("source");
      title = titlePage.text("title");
      titlePage.build(() -> true);
    }
    var regions = head.regions(root);
    var zones = head.zones(root);
    var departments = head.departments(root, true);
    var questions = head.questions(root);
    var thresholds = head.thresholds(root);
    var overrides = head.levelOverrides(root);
    List<Bundle> all = root.list("bundles", true, bundles::bundle);
    references.reportUnknown(root.faults());
    CatalogSlot<String> c = code;
    CatalogSlot<String> v = version;
    CatalogSlot<RegionCode> r = region;
    CatalogSlot<String> s = source;
    CatalogSlot<String> t = title;
    return root.build(
        () ->
            new Catalog(
                c.get(),
                v.get(),
                r.get(),
                s.get(),
                t.get(),
                regions,
                zones,
                departments,
                questions,
                thresholds,
                thresholds(head.thresholdValues()),
                overrides,
                all));
  }

  static Thresholds thresholds(Map<String, BigDecimal> values) {
    Thresholds set = Thresholds.none();
    for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
      set = set.with(value.getKey(), value.getValue());
    }
    return set;
  }
}
