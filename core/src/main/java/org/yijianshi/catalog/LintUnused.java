package org.yijianshi.catalog;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.yijianshi.condition.Condition;

/**
 * What is declared but decides nothing: a question nobody need answer, a threshold nobody need set.
 */
final class LintUnused {
  private LintUnused() {}

  static void check(Catalog catalog, Findings findings) {
    Set<String> facts = new HashSet<>();
    Set<String> thresholds = new HashSet<>();
    catalog.bundles().stream()
        .flatMap(LintUnused::conditions)
        .forEach(
            condition -> {
              facts.addAll(condition.facts());
              thresholds.addAll(condition.thresholds());
            });
    catalog.bundles().forEach(b -> b.choices().forEach(c -> facts.add(c.group())));
    for (int q = 0; q < catalog.questions().size(); q++) {
      String fact = catalog.questions().get(q).fact();
      if (!facts.contains(fact)) {
        findings.hint(
            "R13",
            "/questions/" + q,
            "UNUSED_QUESTION",
            "没有条件或情形用到“" + fact + "”",
            "No condition or choice uses \"" + fact + "\"");
      }
    }
    for (int t = 0; t < catalog.thresholds().size(); t++) {
      String name = catalog.thresholds().get(t).name();
      if (!thresholds.contains(name)) {
        findings.hint(
            "R13",
            "/thresholds/" + t,
            "UNUSED_THRESHOLD",
            "没有条件用到标准“" + name + "”",
            "No condition uses the threshold \"" + name + "\"");
      }
    }
  }

  private static Stream<Condition> conditions(Bundle bundle) {
    return Stream.of(
            Stream.of(bundle.scope()),
            bundle.prerequisites().stream().map(Prerequisite::condition),
            bundle.dependencies().stream().map(Dependency::condition),
            bundle.items().stream().flatMap(LintUnused::conditions))
        .flatMap(s -> s);
  }

  private static Stream<Condition> conditions(Item item) {
    return Stream.of(
            Stream.of(item.condition()),
            item.alternatives().stream().map(Alternative::condition),
            item.materials().stream().map(MaterialRequirement::condition),
            item.fields().stream().map(FieldRequirement::condition))
        .flatMap(s -> s);
  }
}
