package org.yijianshi.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Prerequisite;
import org.yijianshi.catalog.ResolvedLevel;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Evaluation;
import org.yijianshi.condition.Truth;
import org.yijianshi.policy.SelectionPolicy;

/** One run of {@link Closure}: goes through the list once and collects everything beside it. */
final class Choosing {
  private final Bundle bundle;
  private final Wish wish;
  private final Map<String, ChoiceAnswer> choices;
  private final Verdicts verdicts;
  private final Competence competence;
  private final OpenQuestions open;

  private final List<Planned> planned = new ArrayList<>();
  private final Map<ItemCode, LeftOut> leftOut = new LinkedHashMap<>();
  private final Set<Violation> violations = new LinkedHashSet<>();

  Choosing(
      Catalog catalog,
      Bundle bundle,
      Wish wish,
      Map<String, ChoiceAnswer> choices,
      LocalDate day,
      SelectionPolicy policy) {
    this.bundle = bundle;
    this.wish = wish;
    this.choices = choices;
    this.verdicts = new Verdicts(catalog, bundle, Closure.facts(wish, choices), choices, policy);
    this.competence = new Competence(catalog, wish, day, policy);
    this.open = new OpenQuestions(catalog, choices);
    this.violations.addAll(WishCheck.check(catalog, bundle, wish));
  }

  Selection choose() {
    choices.values().forEach(answer -> violations.addAll(answer.violations()));
    Map<ItemCode, Verdict> each = new LinkedHashMap<>();
    bundle.items().forEach(item -> each.put(item.code(), verdicts.of(item)));
    each.values().forEach(verdict -> violations.addAll(verdict.violations()));
    scope();
    Wanted wanted = new Wanted(bundle, wish, each);
    each.values().forEach(verdict -> place(verdict, wanted));
    List<Dependency> orderings = orderings();
    List<PrerequisiteNotice> prerequisites = prerequisites();
    List<InstanceId> instances = planned.stream().map(Planned::id).toList();
    circle(orderings, instances);
    nothing();
    violations.addAll(competence.violations());
    violations.addAll(open.violations());
    return new Selection(
        wish,
        bundle,
        planned,
        List.copyOf(leftOut.values()),
        open.questions(),
        open.departmentQuestions(),
        new PredecessorQuestions(bundle, orderings, instances, leftOut).ask(),
        prerequisites,
        orderings,
        List.copyOf(violations));
  }

  private void place(Verdict verdict, Wanted wanted) {
    Item item = verdict.item();
    Truth want = wanted.of(item.code());
    if (verdict.applies() == Truth.FALSE) {
      leaveOut(verdict, verdict.reason(), verdict.why());
      if (wanted.named(item.code())) {
        violations.add(doesNotApply(verdict));
      }
    } else if (wish.held().contains(item.code())) {
      leaveOut(
          verdict,
          LeftOutReason.HELD,
          Explanation.of(Words.DUPLICATE, "申请人已取得该事项的结果，不再办理", "The applicant holds its result"));
    } else if (want == Truth.FALSE) {
      leaveOut(verdict, LeftOutReason.NOT_PICKED, notPicked(verdict));
    } else if (want == Truth.TRUE && verdict.applies() == Truth.TRUE) {
      plan(verdict, wanted.why(item));
    } else if (wanted.named(item.code()) && verdict.waitsForDepartmentOnly()) {
      // Applying is free, and a missing number must not keep anybody from it.
      open.department(verdict);
      plan(verdict, wanted.why(item));
    } else {
      open.of(verdict);
      leaveOut(verdict, LeftOutReason.UNDECIDED, undecided(verdict));
    }
  }

  private void plan(Verdict verdict, Explanation picked) {
    Item item = verdict.item();
    Alternative alternative = verdict.alternative();
    Optional<ResolvedLevel> level = competence.level(item);
    if (alternative == null || level.isEmpty()) {
      leaveOut(
          verdict,
          LeftOutReason.NOBODY_DECIDES,
          Explanation.of(Words.LEVEL, "该地没有对应层级的办理机关", "No organ of its levels exists there"));
      return;
    }
    DepartmentCode department = competence.department(item);
    Explanation why =
        picked.because(List.of(verdict.why(), competence.why(department, level.get())));
    for (InstanceId id : InstanceSubjects.instances(item, wish)) {
      planned.add(
          new Planned(
              id, item, alternative, department, level.get().level(), level.get().region(), why));
    }
  }

  private void leaveOut(Verdict verdict, LeftOutReason reason, Explanation why) {
    Set<String> facts = reason == LeftOutReason.UNDECIDED ? verdict.openFacts() : Set.of();
    leftOut.put(
        verdict.item().code(), new LeftOut(verdict.item(), reason, verdict.applies(), why, facts));
  }

  private Explanation notPicked(Verdict verdict) {
    return verdict.applies() == Truth.TRUE
        ? Explanation.of(
                Words.ALONE,
                "申请人未选择；该事项符合办理条件，如需要可一并办理",
                "Not picked, although it applies: it can be added")
            .because(List.of(verdict.why()))
        : Explanation.of(
            Words.ALONE, "申请人未选择，是否需要办理未予确定", "Not picked; whether it applies was not asked");
  }

  private static Explanation undecided(Verdict verdict) {
    return verdict.applies() == Truth.TRUE
        ? Explanation.of(
                Words.PICK,
                "是否须一并办理，取决于同组事项尚未回答的问题",
                "Whether it must come along depends on an open answer about its group")
            .because(List.of(verdict.why()))
        : verdict.why();
  }

  private static Violation doesNotApply(Verdict verdict) {
    Explanation why = verdict.why();
    return Words.violation(
        why.rule() == null ? Words.SELECTION : why.rule(),
        "PICKED_DOES_NOT_APPLY",
        "所选" + Words.name(verdict.item()).zh() + "不适用：" + why.text().zh(),
        Words.name(verdict.item()).en() + " was picked but does not apply: " + why.text().en(),
        verdict.item().code());
  }

  private void scope() {
    Evaluation scope = verdicts.scope();
    violations.addAll(scope.violations());
    if (scope.truth() == Truth.FALSE) {
      violations.add(
          Words.violation(
              Words.SELECTION,
              "OUTSIDE_SCOPE",
              "申请人的情形不在“" + bundle.name() + "”范围内：" + scope.reason().text().zh(),
              "\"" + bundle.name() + "\" does not serve this case: " + scope.reason().text().en(),
              bundle.code()));
    }
  }

  /** An ordering whose condition is open is kept, and asked: too early is worse than too late. */
  private List<Dependency> orderings() {
    List<Dependency> hold = new ArrayList<>();
    for (Dependency ordering : bundle.dependencies()) {
      Evaluation evaluation = verdicts.evaluate(ordering.condition());
      violations.addAll(evaluation.violations());
      if (evaluation.truth() != Truth.FALSE) {
        hold.add(ordering);
        if (concerns(ordering.after()) && concerns(ordering.before())) {
          open.facts(evaluation.openFacts());
        }
      }
    }
    return hold;
  }

  /** Whether the item is planned or may yet be. */
  private boolean concerns(ItemCode item) {
    LeftOut left = leftOut.get(item);
    return left == null || !left.decided();
  }

  @Rule("R17")
  private List<PrerequisiteNotice> prerequisites() {
    List<PrerequisiteNotice> notices = new ArrayList<>();
    if (planned.isEmpty() && leftOut.values().stream().allMatch(LeftOut::decided)) {
      return notices;
    }
    for (Prerequisite prerequisite : bundle.prerequisites()) {
      Evaluation evaluation = verdicts.evaluate(prerequisite.condition());
      violations.addAll(evaluation.violations());
      open.facts(evaluation.openFacts());
      if (evaluation.truth() != Truth.FALSE) {
        String quote = prerequisite.quote() == null ? "" : "（" + prerequisite.quote() + "）";
        Explanation why =
            Explanation.of(
                    Words.LICENCE_FIRST,
                    "需先行取得" + prerequisite.name() + quote + "，也可由正在办理的其他事项取得",
                    "\""
                        + prerequisite.name()
                        + "\" must be held first; another case that is running may bring it")
                .because(List.of(evaluation.reason()));
        notices.add(new PrerequisiteNotice(prerequisite, evaluation.truth(), why));
      }
    }
    return notices;
  }

  private void circle(List<Dependency> orderings, List<InstanceId> instances) {
    ItemGraph.cycle(bundle, orderings, instances)
        .ifPresent(
            cycle ->
                violations.add(
                    Words.violation(
                        Words.PARALLEL,
                        "CIRCULAR_ORDER",
                        "事项互为前置：" + Cycles.print(cycle) + "，请修正清单中的先后顺序",
                        "Items wait for one another: "
                            + Cycles.print(cycle)
                            + "; the catalog's orderings must not form a circle",
                        bundle.code())));
  }

  private void nothing() {
    if (planned.isEmpty()
        && violations.isEmpty()
        && leftOut.values().stream().allMatch(LeftOut::decided)) {
      violations.add(
          Words.violation(
              Words.SELECTION,
              "NOTHING_TO_APPLY_FOR",
              "按所填情形，“" + bundle.name() + "”没有需要办理的事项",
              "Nothing of \"" + bundle.name() + "\" is to be applied for in this case",
              bundle.code()));
    }
  }
}
