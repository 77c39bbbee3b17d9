package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.List;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;

/** Every identity stands once. */
final class LintNames {
  private LintNames() {}

  static void check(Catalog catalog, Findings findings) {
    findings.duplicates(
        "R16", "DUPLICATE_REGION", "区划", "region", places(catalog), i -> placeAt(catalog, i));
    findings.duplicates(
        "R1",
        "DUPLICATE_DEPARTMENT",
        "部门",
        "department",
        catalog.departments().stream().map(Department::code).toList(),
        i -> "/departments/" + i + "/code");
    findings.duplicates(
        "R13",
        "DUPLICATE_QUESTION",
        "事实",
        "fact",
        catalog.questions().stream().map(Question::fact).toList(),
        i -> "/questions/" + i + "/fact");
    findings.duplicates(
        "R13",
        "DUPLICATE_THRESHOLD",
        "标准",
        "threshold",
        catalog.thresholds().stream().map(Threshold::name).toList(),
        i -> "/thresholds/" + i + "/name");
    findings.duplicates(
        "R16",
        "DUPLICATE_BUNDLE",
        "一件事编码",
        "bundle code",
        catalog.bundles().stream().map(Bundle::code).toList(),
        i -> "/bundles/" + i + "/code");
    findings.duplicates(
        "R16",
        "DUPLICATE_NUMBER",
        "序号",
        "number",
        catalog.bundles().stream().map(b -> b.audience() + " " + b.number()).toList(),
        i -> "/bundles/" + i + "/number");
    items(catalog, findings);
  }

  private static List<String> places(Catalog catalog) {
    List<String> all = new ArrayList<>();
    catalog.regions().forEach(r -> all.add(r.code().value()));
    catalog.zones().forEach(z -> all.add(z.code().value()));
    return all;
  }

  private static String placeAt(Catalog catalog, int i) {
    int regions = catalog.regions().size();
    return i < regions ? "/regions/" + i + "/code" : "/zones/" + (i - regions) + "/code";
  }

  private static void items(Catalog catalog, Findings findings) {
    List<ItemCode> codes = new ArrayList<>();
    List<String> where = new ArrayList<>();
    for (int b = 0; b < catalog.bundles().size(); b++) {
      Bundle bundle = catalog.bundles().get(b);
      for (int i = 0; i < bundle.items().size(); i++) {
        Item item = bundle.items().get(i);
        String at = "/bundles/" + b + "/items/" + i;
        codes.add(item.code());
        where.add(at + "/code");
        mustStartWith(bundle.code(), item, at, findings);
        findings.duplicates(
            "R16",
            "DUPLICATE_ALTERNATIVE",
            "情形编码",
            "alternative",
            item.alternatives().stream().map(Alternative::code).toList(),
            a -> at + "/alternatives/" + a + "/code");
      }
    }
    findings.duplicates("R16", "DUPLICATE_ITEM", "事项编码", "item code", codes, where::get);
  }

  private static void mustStartWith(BundleCode bundle, Item item, String at, Findings findings) {
    if (!item.code().value().startsWith(bundle.value() + "-")) {
      findings.error(
          "R16",
          at + "/code",
          "FOREIGN_ITEM_CODE",
          "事项编码“" + item.code() + "”应以“" + bundle + "-”开头",
          "The item code \"" + item.code() + "\" should begin with \"" + bundle + "-\"");
    }
  }
}
