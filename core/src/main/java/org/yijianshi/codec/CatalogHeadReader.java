package org.yijianshi.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.DelegatedPower;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.LevelOverride;
import org.yijianshi.catalog.Region;
import org.yijianshi.catalog.Zone;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.AnswerKind;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;

/** Reads what stands before the bundles: regions, zones, departments, questions, thresholds. */
final class CatalogHeadReader {
  private final CatalogReferences references;
  private final Map<String, BigDecimal> thresholdValues = new TreeMap<>();

  CatalogHeadReader(CatalogReferences references) {
    this.references = references;
  }

  /** The values that stood beside declared thresholds. */
  Map<String, BigDecimal> thresholdValues() {
    return thresholdValues;
  }

  private <T> CatalogSlot<T> declaring(
      CatalogReferences.Kind kind, CatalogNode node, String field, CatalogSlot<T> slot) {
    if (node.json().path(field).isTextual()) {
      references.declare(kind, node.json().path(field).textValue());
    }
    return slot;
  }

  void using(CatalogReferences.Kind kind, CatalogSlot<?> slot, String pointer) {
    Object value = slot.orNull();
    if (value != null) {
      references.use(kind, value.toString(), pointer);
    }
  }

  List<Region> regions(CatalogNode root) {
    return root.list(
        "regions",
        false,
        n -> {
          CatalogSlot<RegionCode> code =
              declaring(CatalogReferences.Kind.REGION, n, "code", n.of("code", CatalogForm.REGION));
          CatalogSlot<String> name = n.text("name");
          CatalogSlot<Level> level = n.constant("level", Level.class);
          CatalogSlot<RegionCode> parent = n.optional("parent", CatalogForm.REGION);
          using(CatalogReferences.Kind.REGION, parent, n.at("parent"));
          CatalogSlot<Boolean> district = n.optionalFlag("urbanDistrict");
          return n.build(
              () ->
                  new Region(
                      code.get(), name.get(), level.get(), parent.orNull(), district.or(false)));
        });
  }

  List<Zone> zones(CatalogNode root) {
    return root.list(
        "zones",
        false,
        n -> {
          CatalogSlot<RegionCode> code =
              declaring(CatalogReferences.Kind.REGION, n, "code", n.of("code", CatalogForm.REGION));
          CatalogSlot<String> name = n.text("name");
          CatalogSlot<RegionCode> parent = n.of("parent", CatalogForm.REGION);
          using(CatalogReferences.Kind.REGION, parent, n.at("parent"));
          List<DelegatedPower> powers = n.list("powers", false, this::power);
          return n.build(() -> new Zone(code.get(), name.get(), parent.get(), powers));
        });
  }

  private CatalogSlot<DelegatedPower> power(CatalogNode n) {
    CatalogSlot<ItemCode> item = n.of("item", CatalogForm.ITEM);
    CatalogSlot<Level> level = n.constant("level", Level.class);
    CatalogSlot<DepartmentCode> organ = n.of("organ", CatalogForm.DEPARTMENT);
    using(CatalogReferences.Kind.DEPARTMENT, organ, n.at("organ"));
    var from = n.of("from", CatalogForm.DATE);
    var until = n.optional("until", CatalogForm.DATE);
    return n.build(
        () -> new DelegatedPower(item.get(), level.get(), organ.get(), from.get(), until.orNull()));
  }

  List<LevelOverride> levelOverrides(CatalogNode root) {
    return root.list(
        "levelOverrides",
        false,
        n -> {
          CatalogSlot<ItemCode> item = n.of("item", CatalogForm.ITEM);
          CatalogSlot<RegionCode> region = n.of("region", CatalogForm.REGION);
          using(CatalogReferences.Kind.REGION, region, n.at("region"));
          CatalogSlot<Level> level = n.constant("level", Level.class);
          var from = n.of("from", CatalogForm.DATE);
          var until = n.optional("until", CatalogForm.DATE);
          CatalogSlot<String> source = n.text("source");
          return n.build(
              () ->
                  new LevelOverride(
                      item.get(),
                      region.get(),
                      level.get(),
                      from.get(),
                      until.orNull(),
                      source.get()));
        });
  }

  List<Department> departments(CatalogNode root, boolean required) {
    return root.list(
        "departments",
        required,
        n -> {
          CatalogSlot<DepartmentCode> code =
              declaring(
                  CatalogReferences.Kind.DEPARTMENT,
                  n,
                  "code",
                  n.of("code", CatalogForm.DEPARTMENT));
          CatalogSlot<String> name = n.text("name");
          CatalogSlot<Accountability> to = n.constant("accountability", Accountability.class);
          return n.build(() -> new Department(code.get(), name.get(), to.get()));
        });
  }

  List<Question> questions(CatalogNode root) {
    return root.list(
        "questions",
        false,
        n -> {
          CatalogSlot<String> fact =
              declaring(CatalogReferences.Kind.FACT, n, "fact", n.text("fact"));
          CatalogSlot<Label> text = n.label("text");
          CatalogSlot<AnswerKind> kind = n.constant("kind", AnswerKind.class);
          CatalogSlot<String> unit = n.optionalText("unit");
          List<Option> options = n.list("options", false, CatalogHeadReader::option);
          return n.build(
              () -> new Question(fact.get(), text.get(), kind.get(), unit.orNull(), options));
        });
  }

  private static CatalogSlot<Option> option(CatalogNode n) {
    CatalogSlot<String> value = n.text("value");
    CatalogSlot<String> zh = n.text("zh");
    CatalogSlot<String> en = n.text("en");
    return n.build(() -> Option.of(value.get(), zh.get(), en.get()));
  }

  List<Threshold> thresholds(CatalogNode root) {
    List<Threshold> all = new ArrayList<>();
    for (CatalogNode n : root.children("thresholds", false)) {
      CatalogSlot<String> name =
          declaring(CatalogReferences.Kind.THRESHOLD, n, "name", n.text("name"));
      CatalogSlot<String> zh = n.text("zh");
      CatalogSlot<String> en = n.text("en");
      CatalogSlot<String> unit = n.optionalText("unit");
      CatalogSlot<BigDecimal> value = n.optionalNumber("value");
      Threshold threshold =
          n.build(() -> Threshold.of(name.get(), zh.get(), en.get(), unit.orNull())).orNull();
      if (threshold != null) {
        all.add(threshold);
        BigDecimal set = value.orNull();
        if (set != null) {
          thresholdValues.put(threshold.name(), set);
        }
      }
    }
    return all;
  }
}
