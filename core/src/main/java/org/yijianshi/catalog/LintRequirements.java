package org.yijianshi.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;

/** Limits, materials, fields and prerequisites of one bundle go together. */
@Rule({"R3", "R11", "R17"})
final class LintRequirements {
  private static final MaterialCode BUSINESS_LICENCE = MaterialCode.of("business-licence");

  private final Findings findings;
  private final Map<MaterialCode, MaterialRequirement> materials = new HashMap<>();

  private LintRequirements(Findings findings) {
    this.findings = findings;
  }

  static void check(Bundle bundle, String where, Findings findings) {
    LintRequirements lint = new LintRequirements(findings);
    if (bundle.items().isEmpty()) {
      findings.error("R1", where + "/items", "NO_ITEMS", "本件事没有任何事项", "The bundle has no items");
    }
    boolean licensed =
        bundle.prerequisites().stream().anyMatch(p -> p.certificate().equals(BUSINESS_LICENCE));
    if (bundle.kind() == BundleKind.OPERATING_PERMIT && !licensed) {
      findings.error(
          "R17",
          where + "/prerequisites",
          "NO_BUSINESS_LICENCE",
          "准营类一件事应要求先行取得营业执照（business-licence）",
          "A permit to operate needs the business licence first (business-licence)");
    }
    for (int i = 0; i < bundle.items().size(); i++) {
      Item item = bundle.items().get(i);
      String at = where + "/items/" + i;
      boolean plain = item.alternatives().size() == 1;
      for (int a = 0; a < item.alternatives().size(); a++) {
        lint.limits(item.alternatives().get(a), plain ? at : at + "/alternatives/" + a);
      }
      lint.materials(item.materials(), at);
    }
    fields(bundle, where, findings);
  }

  @Rule("P-statutoryLimit")
  private void limits(Alternative alternative, String at) {
    TimeLimit promised = alternative.limits().promised();
    TimeLimit statutory = alternative.limits().statutory();
    if (statutory == null
        && !alternative.type().underLicensingLaw()
        && alternative.processing() == ProcessingType.PROMISED) {
      findings.publish(
          "P-statutoryLimit",
          at + "/limits",
          "NO_STATUTORY_LIMIT",
          "“" + alternative.name() + "”不是行政许可，发布前须写明法定时限",
          "\""
              + alternative.name()
              + "\" is no licence: its statutory limit must be given before publication");
    }
    if (promised != null && statutory != null && exceeds(promised, statutory)) {
      findings.error(
          "P-statutoryLimit",
          at + "/limits/promised",
          "PROMISED_EXCEEDS_STATUTORY",
          "承诺时限" + promised.label().zh() + "超过法定时限" + statutory.label().zh(),
          "The promised "
              + promised.label().en()
              + " exceed the statutory "
              + statutory.label().en());
    }
  }

  /** Only limits of one unit and one start can be compared without a calendar. */
  private static boolean exceeds(TimeLimit promised, TimeLimit statutory) {
    return promised.unit() == statutory.unit()
        && promised.startsAt() == statutory.startsAt()
        && promised.amount() > statutory.amount();
  }

  private void materials(List<MaterialRequirement> all, String at) {
    findings.duplicates(
        "R1",
        "DUPLICATE_MATERIAL",
        "材料",
        "material",
        all.stream().map(MaterialRequirement::code).toList(),
        i -> at + "/materials/" + i + "/code");
    for (int m = 0; m < all.size(); m++) {
      MaterialRequirement material = all.get(m);
      MaterialRequirement first = materials.putIfAbsent(material.code(), material);
      if (first != null && !first.name().equals(material.name())) {
        findings.error(
            "R1",
            at + "/materials/" + m + "/name",
            "MATERIAL_CONFLICT",
            "材料“" + material.code() + "”在本件事中另名“" + first.name() + "”",
            "The material \""
                + material.code()
                + "\" is called \""
                + first.name()
                + "\" elsewhere in the bundle");
      }
    }
  }

  /** What several items ask under one code must be one field: every conflict where it stands. */
  @Rule("R11")
  private static void fields(Bundle bundle, String where, Findings findings) {
    List<FieldMerge.Use> uses =
        bundle.items().stream()
            .flatMap(i -> i.fields().stream().map(f -> new FieldMerge.Use(i.code(), f)))
            .toList();
    for (FieldMerge merge : FieldMerge.all(uses)) {
      for (FieldMerge.Conflict conflict : merge.conflicts()) {
        findings.error(
            "R11",
            place(bundle, where, conflict.item(), merge.field().code()) + "/" + conflict.aspect(),
            "FIELD_CONFLICT",
            conflict.text().zh(),
            conflict.text().en());
      }
    }
  }

  private static String place(Bundle bundle, String where, ItemCode item, String field) {
    for (int i = 0; i < bundle.items().size(); i++) {
      if (bundle.items().get(i).code().equals(item)) {
        List<String> codes =
            bundle.items().get(i).fields().stream().map(FieldRequirement::code).toList();
        return where + "/items/" + i + "/fields/" + codes.lastIndexOf(field);
      }
    }
    return where;
  }
}
