package org.yijianshi.plan;

import java.util.Collection;
import java.util.stream.Collectors;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.DepartmentCode;

/** How this package names things in its sentences. */
final class Words {
  static final RuleId PICK = RuleId.of("R2");
  static final RuleId ALONE = RuleId.of("R18");
  static final RuleId COUNTY = RuleId.of("R13");
  static final RuleId SELECTION = RuleId.of("P-selection");
  static final RuleId LEVEL = RuleId.of("P-levelResolver");
  static final RuleId DUPLICATE = RuleId.of("P-duplicate");
  static final RuleId PREDECESSOR = RuleId.of("P-predecessorFailure");
  static final RuleId MISSING_THRESHOLD = RuleId.of("P-missingThreshold");
  static final RuleId LICENCE_FIRST = RuleId.of("R17");
  static final RuleId PARALLEL = RuleId.of("R39");

  private Words() {}

  /** 「食品经营许可」（E03-01）, and "食品经营许可" (E03-01): titles are not translated. */
  static Label name(Item item) {
    return Label.of(
        "「" + item.name() + "」（" + item.code() + "）",
        "\"" + item.name() + "\" (" + item.code() + ")");
  }

  static Label names(Collection<Item> items) {
    return Label.of(
        items.stream().map(i -> name(i).zh()).collect(Collectors.joining("、")),
        items.stream().map(i -> name(i).en()).collect(Collectors.joining(", ")));
  }

  static String department(Catalog catalog, DepartmentCode code) {
    return catalog.department(code).map(d -> d.name()).orElse(code.value());
  }

  static String departments(Catalog catalog, Collection<DepartmentCode> codes) {
    return codes.stream().map(c -> department(catalog, c)).collect(Collectors.joining("、"));
  }

  static Explanation because(RuleId rule, Label text) {
    return Explanation.of(rule, text.zh(), text.en());
  }

  static Violation violation(RuleId rule, String code, String zh, String en, Object where) {
    return new Violation(rule, code, Label.of(zh, en), where.toString());
  }
}
