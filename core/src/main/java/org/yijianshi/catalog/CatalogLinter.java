package org.yijianshi.catalog;

import java.util.List;

/**
 * Says what in a catalog does not make sense: names that point at nothing, orderings in a circle,
 * conditions that can never hold, choices that overlap, brackets nobody has read, limits that
 * cannot be kept. Everything at once, in reading order of each check, each with the JSON pointer of
 * its place.
 */
public final class CatalogLinter {
  private CatalogLinter() {}

  /** All findings; a catalog without one of severity {@link Severity#ERROR} may be used. */
  public static List<Finding> lint(Catalog catalog) {
    Findings findings = new Findings();
    LintNames.check(catalog, findings);
    LintReferences.check(catalog, findings);
    for (int b = 0; b < catalog.bundles().size(); b++) {
      Bundle bundle = catalog.bundles().get(b);
      String where = "/bundles/" + b;
      LintBrackets.check(bundle, where, findings);
      LintChoices.check(catalog, bundle, where, findings);
      LintOrder.check(bundle, where, findings);
      LintConditions.check(catalog, bundle, where, findings);
      LintRequirements.check(bundle, where, findings);
    }
    LintUnused.check(catalog, findings);
    return findings.all();
  }

  /** The findings of severity {@link Severity#ERROR} alone. */
  public static List<Finding> errors(Catalog catalog) {
    return lint(catalog).stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }
}
