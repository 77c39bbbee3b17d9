package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Variant;
import org.yijianshi.condition.All;
import org.yijianshi.condition.Conclusion;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Evaluation;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Truth;
import org.yijianshi.condition.Vocabulary;
import org.yijianshi.policy.MissingThresholdRule;
import org.yijianshi.policy.SelectionPolicy;

/**
 * Decides of each item whether it applies: the bundle's scope, the item's variant, its conditions
 * and its alternatives, in that order; the first that fails says why.
 */
@Rule({"R2", "R13", "P-selection", "P-missingThreshold"})
final class Verdicts {
  private final Catalog catalog;
  private final Bundle bundle;
  private final Vocabulary words;
  private final Facts facts;
  private final Map<String, ChoiceAnswer> choices;
  private final boolean takenAsNeeded;
  private final Map<Condition, Evaluation> evaluations = new HashMap<>();
  private final Evaluation scope;

  Verdicts(
      Catalog catalog,
      Bundle bundle,
      Facts facts,
      Map<String, ChoiceAnswer> choices,
      SelectionPolicy policy) {
    this.takenAsNeeded = policy.missingThreshold() == MissingThresholdRule.TAKE_AS_NEEDED;
    this.catalog = catalog;
    this.bundle = bundle;
    this.words = catalog.vocabulary();
    this.facts = facts;
    this.choices = choices;
    this.scope = evaluate(bundle.scope());
  }

  /** Whether the applicant is one whom the bundle serves. */
  Evaluation scope() {
    return scope;
  }

  /** The same condition stands in many rows, and is weighed once. */
  Evaluation evaluate(Condition condition) {
    Evaluation known = evaluations.get(condition);
    if (known == null) {
      known = condition.evaluate(facts, catalog.thresholdValues(), words);
      evaluations.put(condition, known);
    }
    return known;
  }

  Verdict of(Item item) {
    List<Violation> violations = new ArrayList<>();
    Evaluation condition = evaluate(item.condition());
    violations.addAll(condition.violations());
    if (scope.truth() == Truth.FALSE) {
      return no(item, LeftOutReason.OUTSIDE_SCOPE, outsideScope(), violations);
    }
    Truth variant = variant(item.variant());
    if (variant == Truth.FALSE && item.variant() != null) {
      return no(item, LeftOutReason.OTHER_VARIANT, otherVariant(item.variant()), violations);
    }
    if (condition.truth() == Truth.FALSE) {
      return no(item, LeftOutReason.NOT_APPLICABLE, concluding(item, condition), violations);
    }
    AlternativeChoice alternatives =
        AlternativeChoice.of(item, this::evaluate, c -> evaluate(together(item, c)));
    violations.addAll(alternatives.violations());
    if (alternatives.truth() == Truth.FALSE) {
      return no(item, LeftOutReason.NEITHER_ALTERNATIVE, alternatives.why(), violations);
    }
    return open(item, variant, condition, alternatives, violations);
  }

  /** Scope, condition and alternative as one, so that a fact common to them counts but once. */
  private Condition together(Item item, Condition alternative) {
    return new All(List.of(bundle.scope(), item.condition(), alternative)).simplify();
  }

  private Verdict open(
      Item item,
      Truth variant,
      Evaluation condition,
      AlternativeChoice alternatives,
      List<Violation> violations) {
    Truth applies = variant.and(alternatives.truth());
    Set<String> open = new TreeSet<>(alternatives.openFacts());
    Set<String> missing = alternatives.missingThresholds();
    if (variant == Truth.UNKNOWN && item.variant() != null) {
      open.add(item.variant().group());
    }
    List<Explanation> why = new ArrayList<>();
    if (scope.truth() == Truth.UNKNOWN) {
      why.add(scope.reason());
    }
    if (item.variant() != null) {
      why.add(variantReason(item.variant(), variant));
    }
    if (!item.applicability().isEmpty()) {
      why.add(concluding(item, condition));
    }
    if (item.eitherOr()) {
      why.add(alternatives.why());
    }
    Alternative alternative = alternatives.chosen();
    boolean numberAlone = applies == Truth.UNKNOWN && open.isEmpty() && !missing.isEmpty();
    if (takenAsNeeded && numberAlone && alternative != null) {
      return asNeeded(item, alternative, why, violations);
    }
    return new Verdict(
        item,
        applies,
        LeftOutReason.NOT_APPLICABLE,
        alternative,
        summary(applies, missing).because(why),
        open,
        missing,
        violations);
  }

  /**
   * By policy an item is taken as needed while the county has not set the number on which alone it
   * hangs. What it turns into is not guessed: that is still asked.
   */
  @Rule({"R13", "P-missingThreshold"})
  private static Verdict asNeeded(
      Item item, Alternative alternative, List<Explanation> why, List<Violation> violations) {
    return new Verdict(
        item,
        Truth.TRUE,
        LeftOutReason.NOT_APPLICABLE,
        alternative,
        Explanation.of(
                Words.MISSING_THRESHOLD,
                "当地尚未设定标准，按需要办理处理",
                "the county has set no standard: taken as needed")
            .because(why),
        Set.of(),
        Set.of(),
        violations);
  }

  private static Explanation summary(Truth applies, Set<String> missing) {
    if (applies == Truth.TRUE) {
      return Explanation.of(Words.PICK, "需要办理", "needed");
    }
    return missing.isEmpty()
        ? Explanation.of(
            Words.SELECTION, "尚不能确定是否需要办理，取决于尚未回答的问题", "not known yet: depends on an open answer")
        : Explanation.of(
            Words.MISSING_THRESHOLD,
            "尚不能确定是否需要办理，当地尚未设定标准，请咨询主管部门",
            "not known yet: the county has set no standard, ask the department");
  }

  private Explanation concluding(Item item, Evaluation condition) {
    Explanation said =
        condition.concluding(Conclusion.ITEM, Words.departments(catalog, item.departments()));
    return new Explanation(said.text(), rule(item, said), said.details());
  }

  /** The county's threshold, else what the evaluation names, else the selection itself. */
  private static RuleId rule(Item item, Explanation said) {
    if (said.rule() != null) {
      return said.rule();
    }
    return item.condition().thresholds().isEmpty() ? Words.SELECTION : Words.COUNTY;
  }

  private Truth variant(@Nullable Variant variant) {
    if (variant == null) {
      return Truth.TRUE;
    }
    ChoiceAnswer answer = choices.get(variant.group());
    return answer == null ? Truth.UNKNOWN : answer.has(variant.name());
  }

  private Explanation variantReason(Variant variant, Truth truth) {
    Label question = label(variant.group());
    Label name = variantName(variant);
    return switch (truth) {
      case TRUE ->
          Explanation.of(
              Words.SELECTION, question.zh() + "：" + name.zh(), question.en() + ": " + name.en());
      case FALSE -> otherVariant(variant);
      case UNKNOWN ->
          Explanation.of(
              Words.SELECTION,
              question.zh() + "：尚未回答，本事项适用于" + name.zh(),
              question.en() + ": open; the item is for " + name.en());
    };
  }

  private Explanation otherVariant(Variant variant) {
    Label question = label(variant.group());
    Label name = variantName(variant);
    return Explanation.of(
        Words.SELECTION,
        "本事项适用于“" + name.zh() + "”，与申请人的情形不符（" + question.zh() + "）",
        "The item is for \""
            + name.en()
            + "\", which is not the applicant's case ("
            + question.en()
            + ")");
  }

  private Label label(String group) {
    ChoiceAnswer answer = choices.get(group);
    return answer == null ? Label.same(group) : answer.question().subject();
  }

  private Label variantName(Variant variant) {
    ChoiceAnswer answer = choices.get(variant.group());
    return answer == null
        ? Label.same(variant.name())
        : answer
            .question()
            .option(variant.name())
            .map(o -> o.label())
            .orElse(Label.same(variant.name()));
  }

  private Explanation outsideScope() {
    return Explanation.of(
            Words.SELECTION, "申请人的情形不在本一件事范围内", "The bundle does not serve this applicant's case")
        .because(List.of(scope.reason()));
  }

  private static Verdict no(
      Item item, LeftOutReason reason, Explanation why, List<Violation> violations) {
    return new Verdict(item, Truth.FALSE, reason, null, why, Set.of(), Set.of(), violations);
  }
}
