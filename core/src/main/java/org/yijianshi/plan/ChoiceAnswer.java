package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.ChoiceRule;
import org.yijianshi.catalog.Item;
import org.yijianshi.condition.AnswerKind;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Truth;

/**
 * Which variants of a choice are the applicant's. The fact named like the group answers it; without
 * that, so do the items picked; without those, nothing does yet.
 *
 * @param choice the choice
 * @param question what to ask, with the answers "none of these" and "all of these" where the
 *     choice's rule allows them
 * @param variants the applicant's variants, or null while nothing answers the choice
 * @param fromFact whether a fact answers it
 * @param violations an unusable answer, and variants picked together that exclude each other
 */
record ChoiceAnswer(
    Choice choice,
    Question question,
    @Nullable Set<String> variants,
    boolean fromFact,
    List<Violation> violations) {
  private static final String NONE = "none";
  private static final String SEPARATOR = ",";

  static ChoiceAnswer of(Catalog catalog, Bundle bundle, Choice choice, Wish wish) {
    Question question = question(catalog, choice);
    List<Violation> violations = new ArrayList<>();
    Set<Item> picked = picked(bundle, choice, wish);
    Set<String> pickedVariants =
        picked.stream().flatMap(i -> variantOf(i, choice)).collect(Collectors.toSet());
    if (!choice.allows(pickedVariants.size())) {
      violations.add(exclusive(choice, picked));
    }
    FactValue value = wish.facts().get(choice.group()).orElse(null);
    Set<String> named = null;
    if (value != null) {
      named = named(choice, question, value);
      if (named == null) {
        violations.addAll(question.check(value));
      }
    }
    boolean fromFact = named != null;
    Set<String> variants = fromFact ? named : pickedVariants.isEmpty() ? null : pickedVariants;
    return new ChoiceAnswer(choice, question, variants, fromFact, List.copyOf(violations));
  }

  /** Whether that variant is the applicant's. */
  Truth has(String variant) {
    return variants == null ? Truth.UNKNOWN : Truth.of(variants.contains(variant));
  }

  private static java.util.stream.Stream<String> variantOf(Item item, Choice choice) {
    return item.variant() != null && item.variant().group().equals(choice.group())
        ? java.util.stream.Stream.of(item.variant().name())
        : java.util.stream.Stream.empty();
  }

  private static Set<Item> picked(Bundle bundle, Choice choice, Wish wish) {
    Set<Item> picked = new LinkedHashSet<>();
    for (Item item : bundle.items()) {
      if (wish.picked() != null
          && wish.picked().contains(item.code())
          && variantOf(item, choice).findAny().isPresent()) {
        picked.add(item);
      }
    }
    return picked;
  }

  private static Violation exclusive(Choice choice, Set<Item> picked) {
    return Words.violation(
        Words.SELECTION,
        "EXCLUSIVE_VARIANTS",
        Words.names(picked).zh() + "属于互斥情形，只能选择其中一种",
        Words.names(picked).en() + " exclude each other: pick those of one variant",
        choice.group());
  }

  /** The variants that an answer names, none included; null when it is no answer to the choice. */
  private static @Nullable Set<String> named(Choice choice, Question question, FactValue value) {
    if (!(value instanceof FactValue.Text text)) {
      return null;
    }
    if (text.value().isEmpty()) {
      return choice.rule() == ChoiceRule.EXACTLY_ONE ? null : Set.of();
    }
    Set<String> parts = Set.copyOf(distinct(text.value()));
    if (choice.variants().containsAll(parts)) {
      return choice.allows(parts.size()) ? parts : null;
    }
    // An option that is no variant: another situation, or none.
    return question.option(text.value()).isPresent() ? Set.of() : null;
  }

  private static Set<String> distinct(String value) {
    return Arrays.stream(value.split(SEPARATOR, -1))
        .map(String::strip)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Question question(Catalog catalog, Choice choice) {
    Question declared =
        catalog
            .question(choice.group())
            .filter(q -> q.kind() == AnswerKind.CHOICE)
            .orElseGet(
                () ->
                    new Question(
                        choice.group(),
                        choice.question(),
                        AnswerKind.CHOICE,
                        null,
                        choice.variants().stream().map(v -> Option.of(v, v, v)).toList()));
    List<Option> options = new ArrayList<>(declared.options());
    if (choice.rule() == ChoiceRule.ANY) {
      String all = String.join(SEPARATOR, choice.variants());
      options.add(Option.of(all, "以上全部", "all of these"));
    }
    if (choice.rule() != ChoiceRule.EXACTLY_ONE
        && options.stream().map(Option::value).allMatch(v -> !v.equals(NONE))) {
      options.add(Option.of(NONE, "以上都不是", "none of these"));
    }
    return new Question(
        declared.fact(), declared.text(), declared.kind(), declared.unit(), options);
  }
}
