package org.yijianshi.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.condition.Facts;
import org.yijianshi.policy.MissingThresholdRule;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SelectionPolicy;

/**
 * Turns a wish into a selection. Conditions exclude, exclusive variants choose, the law's parallel
 * groups force, and nothing else does: a predecessor that is missing is a question, and an item
 * that applies and was not picked is a warning. What is not known is asked, never assumed; a number
 * that the county has not set is asked of the department.
 *
 * <p>The result does not depend on the order in which the wish names things, and planning what came
 * out plans the same again.
 */
@Rule({"R2", "R18", "P-selection", "P-missingThreshold", "P-levelResolver"})
public final class Closure {
  private final SelectionPolicy policy;

  /** By the default policy. */
  public Closure() {
    this(Policy.defaults().selection());
  }

  /**
   * By that policy: how a number that the county has not set is taken, and whose region decides.
   */
  public Closure(SelectionPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /** Whether an item counts as needed while the county has not set the number it hangs on. */
  @Rule("P-missingThreshold")
  boolean takesAsNeeded() {
    return policy.missingThreshold() == MissingThresholdRule.TAKE_AS_NEEDED;
  }

  /**
   * What the wish comes to.
   *
   * @param catalog the catalog in force, overlays applied
   * @param wish the wish
   * @param day the day for which it is decided which organ is competent
   */
  public Selection select(Catalog catalog, Wish wish, LocalDate day) {
    Optional<Bundle> bundle = catalog.bundle(wish.bundle());
    return bundle.isEmpty()
        ? unknownBundle(wish)
        : new Choosing(
                catalog, bundle.get(), wish, choices(catalog, bundle.get(), wish), day, policy)
            .choose();
  }

  private static Map<String, ChoiceAnswer> choices(Catalog catalog, Bundle bundle, Wish wish) {
    Map<String, ChoiceAnswer> answers = new LinkedHashMap<>();
    for (Choice choice : bundle.choices()) {
      answers.put(choice.group(), ChoiceAnswer.of(catalog, bundle, choice, wish));
    }
    return answers;
  }

  /** The facts, and what picking the items of one variant says about the choice. */
  static Facts facts(Wish wish, Map<String, ChoiceAnswer> choices) {
    Facts facts = wish.facts();
    for (ChoiceAnswer answer : choices.values()) {
      if (!answer.fromFact() && answer.variants() != null && answer.variants().size() == 1) {
        facts = facts.with(answer.choice().group(), answer.variants().iterator().next());
      }
    }
    return facts;
  }

  private static Selection unknownBundle(Wish wish) {
    Violation unknown =
        Words.violation(
            Words.PICK,
            "UNKNOWN_BUNDLE",
            "清单中没有“一件事”" + wish.bundle(),
            "The catalog has no bundle " + wish.bundle(),
            wish.bundle());
    return new Selection(
        wish,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(unknown));
  }
}
