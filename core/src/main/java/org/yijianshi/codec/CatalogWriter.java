package org.yijianshi.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.DelegatedPower;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.LevelOverride;
import org.yijianshi.catalog.Region;
import org.yijianshi.catalog.Zone;
import org.yijianshi.condition.Always;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;
import org.yijianshi.condition.Thresholds;

/** Writes a catalog in the form that {@link CatalogReader} reads; what is absent is left out. */
final class CatalogWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CatalogWriter() {}

  static ObjectNode catalog(Catalog catalog) {
    ObjectNode root = JSON.objectNode();
    root.putObject("catalog")
        .put("code", catalog.code())
        .put("version", catalog.version())
        .put("region", catalog.region().value())
        .put("source", catalog.source())
        .put("title", catalog.title());
    putSome(root, "regions", catalog.regions(), CatalogWriter::region);
    putSome(root, "zones", catalog.zones(), CatalogWriter::zone);
    putAll(root, "departments", catalog.departments(), CatalogWriter::department);
    putSome(root, "questions", catalog.questions(), CatalogWriter::question);
    putSome(root, "thresholds", catalog.thresholds(), t -> threshold(t, catalog.thresholdValues()));
    putSome(root, "levelOverrides", catalog.levelOverrides(), CatalogWriter::levelOverride);
    putAll(root, "bundles", catalog.bundles(), CatalogBundleWriter::bundle);
    return root;
  }

  static <T> void putAll(
      ObjectNode node, String name, List<T> values, Function<T, ObjectNode> writer) {
    ArrayNode array = node.putArray(name);
    values.forEach(v -> array.add(writer.apply(v)));
  }

  static <T> void putSome(
      ObjectNode node, String name, List<T> values, Function<T, ObjectNode> writer) {
    if (!values.isEmpty()) {
      putAll(node, name, values, writer);
    }
  }

  static void putTexts(ObjectNode node, String name, List<?> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(v -> array.add(v instanceof Enum<?> e ? e.name() : v.toString()));
  }

  static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value instanceof Enum<?> e ? e.name() : value.toString());
    }
  }

  static void putFlag(ObjectNode node, String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
  }

  static void putCondition(ObjectNode node, String name, Condition condition) {
    if (!(condition instanceof Always)) {
      node.set(name, ConditionWriter.write(condition));
    }
  }

  static ObjectNode object(Consumer<ObjectNode> fill) {
    ObjectNode node = JSON.objectNode();
    fill.accept(node);
    return node;
  }

  static ObjectNode label(Label label) {
    return JSON.objectNode().put("zh", label.zh()).put("en", label.en());
  }

  static ObjectNode region(Region region) {
    return object(
        n -> {
          put(n, "code", region.code());
          put(n, "name", region.name());
          put(n, "level", region.level());
          put(n, "parent", region.parent());
          putFlag(n, "urbanDistrict", region.urbanDistrict());
        });
  }

  static ObjectNode zone(Zone zone) {
    return object(
        n -> {
          put(n, "code", zone.code());
          put(n, "name", zone.name());
          put(n, "parent", zone.parent());
          putSome(n, "powers", zone.powers(), CatalogWriter::power);
        });
  }

  private static ObjectNode power(DelegatedPower power) {
    return object(
        n -> {
          put(n, "item", power.item());
          put(n, "level", power.level());
          put(n, "organ", power.organ());
          put(n, "from", power.from());
          put(n, "until", power.until());
        });
  }

  static ObjectNode levelOverride(LevelOverride override) {
    return object(
        n -> {
          put(n, "item", override.item());
          put(n, "region", override.region());
          put(n, "level", override.level());
          put(n, "from", override.from());
          put(n, "until", override.until());
          put(n, "source", override.source());
        });
  }

  static ObjectNode department(Department department) {
    return object(
        n -> {
          put(n, "code", department.code());
          put(n, "name", department.name());
          put(n, "accountability", department.accountability());
        });
  }

  static ObjectNode question(Question question) {
    return object(
        n -> {
          put(n, "fact", question.fact());
          n.set("text", label(question.text()));
          put(n, "kind", question.kind());
          put(n, "unit", question.unit());
          putSome(n, "options", question.options(), CatalogWriter::option);
        });
  }

  private static ObjectNode option(Option option) {
    return JSON.objectNode()
        .put("value", option.value())
        .put("zh", option.label().zh())
        .put("en", option.label().en());
  }

  static ObjectNode threshold(Threshold threshold, Thresholds values) {
    return object(
        n -> {
          put(n, "name", threshold.name());
          n.put("zh", threshold.label().zh()).put("en", threshold.label().en());
          put(n, "unit", threshold.unit());
          BigDecimal value = values.get(threshold.name()).orElse(null);
          if (value != null) {
            n.set("value", CatalogLayout.number(value));
          }
        });
  }
}
