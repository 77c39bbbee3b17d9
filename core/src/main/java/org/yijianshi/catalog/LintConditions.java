package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yijianshi.base.Rule;
import org.yijianshi.condition.All;
import org.yijianshi.condition.Any;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.ConditionAnalysis;
import org.yijianshi.condition.Truth;
import org.yijianshi.condition.Vocabulary;

/** Conditions can hold, alternatives can be reached, do not overlap and leave no gap. */
@Rule("R13")
final class LintConditions {
  private final ConditionAnalysis analysis;
  private final Vocabulary words;
  private final Bundle bundle;
  private final Findings findings;
  private final Map<Condition, Boolean> contradictory = new HashMap<>();

  private LintConditions(Catalog catalog, Bundle bundle, Findings findings) {
    this.words = catalog.vocabulary();
    this.analysis = ConditionAnalysis.with(words);
    this.bundle = bundle;
    this.findings = findings;
  }

  static void check(Catalog catalog, Bundle bundle, String where, Findings findings) {
    LintConditions lint = new LintConditions(catalog, bundle, findings);
    if (lint.never(bundle.scope())) {
      findings.error(
          "R13",
          where + "/scope",
          "CONTRADICTORY_CONDITION",
          "本件事的适用范围永不成立：" + bundle.scope().describe(lint.words).zh(),
          "The scope of the bundle can never hold: " + bundle.scope().describe(lint.words).en());
      return;
    }
    for (int i = 0; i < bundle.items().size(); i++) {
      lint.item(bundle.items().get(i), where + "/items/" + i);
    }
    for (int d = 0; d < bundle.dependencies().size(); d++) {
      lint.reachable(
          bundle.dependencies().get(d).condition(), where + "/dependencies/" + d + "/condition");
    }
  }

  private boolean never(Condition condition) {
    return contradictory.computeIfAbsent(condition, c -> analysis.contradictory(c) == Truth.TRUE);
  }

  private void item(Item item, String at) {
    Condition whole = new All(List.of(bundle.scope(), item.condition()));
    if (never(whole)) {
      boolean alone = never(item.condition());
      findings.error(
          "R13",
          at + "/condition",
          "CONTRADICTORY_CONDITION",
          (alone ? "条件永不成立：" : "在本件事的适用范围内条件永不成立：") + item.condition().describe(words).zh(),
          (alone
                  ? "The condition can never hold: "
                  : "Within the bundle's scope the condition can never hold: ")
              + item.condition().describe(words).en());
      return;
    }
    if (item.eitherOr()) {
      alternatives(item, whole, at);
    }
    for (int m = 0; m < item.materials().size(); m++) {
      reachable(item.materials().get(m).condition(), at + "/materials/" + m + "/condition");
    }
    for (int f = 0; f < item.fields().size(); f++) {
      reachable(item.fields().get(f).condition(), at + "/fields/" + f + "/condition");
    }
  }

  private void reachable(Condition condition, String at) {
    if (never(condition)) {
      findings.error(
          "R13",
          at,
          "CONTRADICTORY_CONDITION",
          "条件永不成立：" + condition.describe(words).zh(),
          "The condition can never hold: " + condition.describe(words).en());
    }
  }

  private void alternatives(Item item, Condition whole, String at) {
    List<Condition> all = new ArrayList<>();
    for (int a = 0; a < item.alternatives().size(); a++) {
      Alternative alternative = item.alternatives().get(a);
      String here = at + "/alternatives/" + a + "/condition";
      if (never(new All(List.of(whole, alternative.condition())))) {
        findings.error(
            "R13",
            here,
            "UNREACHABLE_ALTERNATIVE",
            "“" + alternative.name() + "”永不适用",
            "\"" + alternative.name() + "\" can never apply");
      }
      for (int b = 0; b < a; b++) {
        Alternative other = item.alternatives().get(b);
        Condition both = new All(List.of(whole, other.condition(), alternative.condition()));
        if (analysis.contradictory(both) == Truth.FALSE) {
          findings.error(
              "R13",
              here,
              "OVERLAPPING_ALTERNATIVES",
              "“" + other.name() + "”与“" + alternative.name() + "”可能同时适用",
              "\"" + other.name() + "\" and \"" + alternative.name() + "\" can apply at once");
        }
      }
      all.add(alternative.condition());
    }
    if (analysis.implies(whole, new Any(all)) == Truth.FALSE) {
      findings.error(
          "R13",
          at + "/alternatives",
          "ALTERNATIVES_LEAVE_A_GAP",
          "事项需要办理时，可能没有一种情形适用",
          "The item can be needed while none of its alternatives applies");
    }
  }
}
