package org.yijianshi.codec;

import static org.yijianshi.codec.CatalogWriter.object;
import static org.yijianshi.codec.CatalogWriter.put;
import static org.yijianshi.codec.CatalogWriter.putSome;
import static org.yijianshi.codec.CatalogWriter.putTexts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.catalog.DepartmentChoice;
import org.yijianshi.catalog.DependencyAddition;
import org.yijianshi.catalog.ItemAddition;
import org.yijianshi.catalog.ItemChange;
import org.yijianshi.catalog.MaterialExemption;
import org.yijianshi.condition.Thresholds;

/** Writes an overlay in the form that {@link OverlayReader} reads; what is empty is left out. */
final class OverlayWriter {
  private OverlayWriter() {}

  static ObjectNode overlay(CatalogOverlay overlay) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode page = root.putObject("overlay");
    put(page, "code", overlay.code());
    put(page, "version", overlay.version());
    put(page, "base", overlay.base());
    put(page, "region", overlay.region());
    put(page, "kind", overlay.kind());
    put(page, "source", overlay.source());
    put(page, "from", overlay.from());
    put(page, "until", overlay.until());
    putSome(root, "regions", overlay.regions(), CatalogWriter::region);
    putSome(root, "zones", overlay.zones(), CatalogWriter::zone);
    putSome(root, "departments", overlay.departments(), CatalogWriter::department);
    putSome(root, "questions", overlay.questions(), CatalogWriter::question);
    putSome(
        root,
        "thresholds",
        overlay.thresholds(),
        t -> CatalogWriter.threshold(t, Thresholds.none()));
    if (!overlay.thresholdValues().isEmpty()) {
      ObjectNode values = root.putObject("thresholdValues");
      overlay.thresholdValues().forEach((name, v) -> values.set(name, CatalogLayout.number(v)));
    }
    putSome(root, "departmentChoices", overlay.departmentChoices(), OverlayWriter::choice);
    putSome(root, "levelOverrides", overlay.levelOverrides(), CatalogWriter::levelOverride);
    putSome(root, "bundles", overlay.bundles(), CatalogBundleWriter::bundle);
    putSome(root, "items", overlay.items(), OverlayWriter::addition);
    putSome(root, "changes", overlay.changes(), OverlayWriter::change);
    putSome(root, "dependencies", overlay.dependencies(), OverlayWriter::ordering);
    if (!overlay.confidential().isEmpty()) {
      putTexts(root, "confidential", List.copyOf(overlay.confidential()));
    }
    return root;
  }

  private static ObjectNode choice(DepartmentChoice choice) {
    Set<String> among =
        choice.among().stream()
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    return object(
        n -> {
          put(n, "item", choice.item());
          putTexts(n, "among", List.copyOf(among));
          put(n, "chosen", choice.chosen());
        });
  }

  private static ObjectNode addition(ItemAddition addition) {
    return object(
        n -> {
          put(n, "bundle", addition.bundle());
          n.set("item", CatalogBundleWriter.item(addition.item()));
        });
  }

  private static ObjectNode change(ItemChange change) {
    return object(
        n -> {
          put(n, "item", change.item());
          if (change.inferred() != null) {
            n.set("inferred", ConditionWriter.write(change.inferred()));
          }
          put(n, "window", change.window());
          if (change.formalities() != null) {
            putTexts(n, "formalities", List.copyOf(change.formalities()));
          }
          if (!change.limits().isEmpty()) {
            ObjectNode limits = n.putObject("limits");
            change.limits().forEach((code, l) -> CatalogBundleWriter.limits(limits, code, l));
          }
          putSome(n, "materials", change.materials(), CatalogBundleWriter::material);
          putSome(n, "exemptions", change.exemptions(), OverlayWriter::exemption);
          putSome(n, "fields", change.fields(), CatalogBundleWriter::field);
        });
  }

  private static ObjectNode exemption(MaterialExemption exemption) {
    return object(
        n -> {
          put(n, "material", exemption.material());
          put(n, "by", exemption.by());
        });
  }

  private static ObjectNode ordering(DependencyAddition addition) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "bundle", addition.bundle());
    node.setAll(CatalogBundleWriter.dependency(addition.dependency()));
    return node;
  }
}
