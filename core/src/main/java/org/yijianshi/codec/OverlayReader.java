package org.yijianshi.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.catalog.DepartmentChoice;
import org.yijianshi.catalog.DependencyAddition;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Formality;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemAddition;
import org.yijianshi.catalog.ItemChange;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialExemption;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.OverlayKind;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Condition;

/**
 * Reads a whole overlay. What its names point at stands in a catalog that is not here, so applying
 * it, not reading it, finds dangling ones.
 */
final class OverlayReader {
  private final CatalogReferences elsewhere = new CatalogReferences();
  private final CatalogHeadReader head = new CatalogHeadReader(elsewhere);
  private final CatalogItemReader items = new CatalogItemReader(elsewhere);
  private final CatalogBundleReader bundles = new CatalogBundleReader(elsewhere, items);

  CatalogSlot<CatalogOverlay> overlay(CatalogNode root) {
    if (!root.isObject()) {
      return CatalogSlot.empty();
    }
    CatalogNode page = root.child("overlay");
    if (page == null) {
      root.text("overlay");
      root.build(() -> true);
      return CatalogSlot.empty();
    }
    CatalogSlot<String> code = page.text("code");
    CatalogSlot<String> version = page.text("version");
    CatalogSlot<String> base = page.text("base");
    CatalogSlot<RegionCode> region = page.of("region", CatalogForm.REGION);
    CatalogSlot<OverlayKind> kind = page.constant("kind", OverlayKind.class);
    CatalogSlot<String> source = page.text("source");
    CatalogSlot<LocalDate> from = page.of("from", CatalogForm.DATE);
    CatalogSlot<LocalDate> until = page.optional("until", CatalogForm.DATE);
    page.build(() -> true);
    var regions = head.regions(root);
    var zones = head.zones(root);
    var departments = head.departments(root, false);
    var questions = head.questions(root);
    var thresholds = head.thresholds(root);
    Map<String, BigDecimal> values = new LinkedHashMap<>(head.thresholdValues());
    values.putAll(thresholdValues(root));
    List<DepartmentChoice> choices =
        root.list("departmentChoices", false, OverlayReader::departmentChoice);
    var overrides = head.levelOverrides(root);
    List<Bundle> added = root.list("bundles", false, bundles::bundle);
    List<ItemAddition> itemAdditions = root.list("items", false, this::itemAddition);
    List<ItemChange> changes = root.list("changes", false, this::change);
    List<DependencyAddition> orderings = root.list("dependencies", false, this::ordering);
    List<BundleCode> confidential = root.list("confidential", false, b -> b.as(CatalogForm.BUNDLE));
    return root.build(
        () ->
            new CatalogOverlay(
                code.get(),
                version.get(),
                base.get(),
                region.get(),
                kind.get(),
                source.get(),
                from.get(),
                until.orNull(),
                regions,
                zones,
                departments,
                questions,
                thresholds,
                values,
                choices,
                overrides,
                added,
                itemAdditions,
                changes,
                orderings,
                Set.copyOf(confidential)));
  }

  private static Map<String, BigDecimal> thresholdValues(CatalogNode root) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    CatalogNode object = root.child("thresholdValues");
    if (object != null && object.isObject()) {
      for (Iterator<String> names = object.json().fieldNames(); names.hasNext(); ) {
        String name = names.next();
        BigDecimal value = object.optionalNumber(name).orNull();
        if (value != null) {
          values.put(name, value);
        }
      }
    }
    return values;
  }

  private static CatalogSlot<DepartmentChoice> departmentChoice(CatalogNode n) {
    CatalogSlot<ItemCode> item = n.optional("item", CatalogForm.ITEM);
    Set<DepartmentCode> among =
        new LinkedHashSet<>(n.list("among", true, a -> a.as(CatalogForm.DEPARTMENT)));
    CatalogSlot<DepartmentCode> chosen = n.of("chosen", CatalogForm.DEPARTMENT);
    return n.build(() -> new DepartmentChoice(item.orNull(), among, chosen.get()));
  }

  private CatalogSlot<ItemAddition> itemAddition(CatalogNode n) {
    CatalogSlot<BundleCode> bundle = n.of("bundle", CatalogForm.BUNDLE);
    @Nullable CatalogNode child = n.child("item");
    if (child == null) {
      n.text("item");
    }
    CatalogSlot<Item> item = child == null ? CatalogSlot.empty() : items.item(child);
    return n.build(() -> new ItemAddition(bundle.get(), item.get()));
  }

  private CatalogSlot<ItemChange> change(CatalogNode n) {
    CatalogSlot<ItemCode> item = n.of("item", CatalogForm.ITEM);
    @Nullable CatalogNode condition = n.child("inferred");
    @Nullable Condition inferred =
        condition == null ? null : items.condition(n, "inferred").orNull();
    CatalogSlot<WindowAuthority> window = n.optionalConstant("window", WindowAuthority.class);
    @Nullable List<Formality> formalities =
        n.has("formalities")
            ? n.list("formalities", false, f -> f.asConstant(Formality.class))
            : null;
    Map<String, Limits> limits = CatalogItemReader.limitsByAlternative(n);
    List<MaterialRequirement> materials = n.list("materials", false, items::material);
    List<MaterialExemption> exemptions = n.list("exemptions", false, OverlayReader::exemption);
    List<FieldRequirement> fields = n.list("fields", false, items::field);
    return n.build(
        () ->
            new ItemChange(
                item.get(),
                inferred,
                window.orNull(),
                limits,
                materials,
                exemptions,
                fields,
                formalities == null ? null : Set.copyOf(formalities)));
  }

  private static CatalogSlot<MaterialExemption> exemption(CatalogNode n) {
    CatalogSlot<MaterialCode> material = n.of("material", CatalogForm.MATERIAL);
    CatalogSlot<MaterialSource> by = n.constant("by", MaterialSource.class);
    return n.build(() -> new MaterialExemption(material.get(), by.get()));
  }

  private CatalogSlot<DependencyAddition> ordering(CatalogNode n) {
    CatalogSlot<BundleCode> bundle = n.of("bundle", CatalogForm.BUNDLE);
    var dependency = bundles.dependency(n, Set.of());
    return n.make(() -> new DependencyAddition(bundle.get(), dependency.get()));
  }
}
