package org.yijianshi.procedure;

import java.util.EnumSet;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Department;

/** What a decision against the applicant must say (g4, g11). */
@Rule({"R37", "XKF-38"})
final class Refusal {
  private Refusal() {}

  /** Notes everything that the decision lacks or must not say. */
  static void check(Rulebook book, ItemPlan plan, AdverseDecision decision, Refusals refusals) {
    if (decision.grounds().isEmpty()) {
      refusals.refuse(
          "R37", "NO_GROUNDS", "须列明具体理由", "The specific reasons must be given", plan.id());
    }
    Set<Remedy> right = remedies(book, plan);
    if (!decision.remedies().equals(right)) {
      refusals.refuse(
          "R37",
          "WRONG_REMEDIES",
          "救济途径应为：" + right.stream().map(r -> r.label().zh()).toList(),
          "The remedies must be: " + right.stream().map(r -> r.label().en()).toList(),
          plan.id());
    }
  }

  /** No 行政复议 against a gas company: remedies hang on what kind of body decides. */
  static Set<Remedy> remedies(Rulebook book, ItemPlan plan) {
    Accountability accountability =
        book.catalog()
            .department(plan.department())
            .map(Department::accountability)
            .orElse(Accountability.LOCAL);
    return switch (accountability) {
      case LOCAL, VERTICAL -> EnumSet.of(Remedy.RECONSIDERATION, Remedy.LITIGATION);
      case ENTERPRISE -> EnumSet.of(Remedy.COMPLAINT);
      case MILITARY, PARTY, SOCIAL -> EnumSet.of(Remedy.COMPLAINT, Remedy.APPEAL_TO_SUPERIOR);
    };
  }
}
