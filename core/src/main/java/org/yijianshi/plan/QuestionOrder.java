package org.yijianshi.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Prerequisite;
import org.yijianshi.catalog.Variant;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.All;
import org.yijianshi.condition.Answers;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Outlook;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Truth;
import org.yijianshi.condition.Vocabulary;

/**
 * In which order to ask so that few questions are asked: first the one whose answer leaves the
 * fewest to ask, over all its answers; of equals the one whose answer decides most items; of those
 * the one on which more items hang; then the order of the list. Every answer that makes a
 * difference is tried, so the worth is exact.
 */
@Rule({"R23", "R25"})
final class QuestionOrder {
  private static final RuleId ASKED = RuleId.of("R25");

  private final Catalog catalog;
  private final Vocabulary words;
  private final Closure closure;
  private final Selection selection;
  private final LocalDate day;
  private final boolean beside;
  private final List<Open> open;

  /** An undecided item with everything that it hangs on, one condition for each alternative. */
  private record Open(Item item, List<Condition> conditions, Set<String> facts) {}

  private QuestionOrder(Catalog catalog, Closure closure, Selection selection, LocalDate day) {
    this.closure = closure;
    this.catalog = catalog;
    this.words = catalog.vocabulary();
    this.selection = selection;
    this.day = day;
    this.beside = closure.takesAsNeeded() || beside(selection);
    this.open = selection.undecided().stream().map(this::open).toList();
  }

  /** The questions that still matter, the most worthwhile first. */
  static List<NextQuestion> of(
      Catalog catalog, Closure closure, Selection selection, LocalDate day) {
    if (selection.openQuestions().isEmpty()) {
      return List.of();
    }
    QuestionOrder order = new QuestionOrder(catalog, closure, selection, day);
    // The sort is stable: what is worth the same stays in the order of the list.
    return selection.openQuestions().stream()
        .map(order::worth)
        .sorted(NextQuestion::compareWorth)
        .toList();
  }

  private Open open(LeftOut left) {
    Item item = left.item();
    List<Condition> conditions = new ArrayList<>();
    for (Alternative alternative : item.alternatives()) {
      conditions.add(
          new All(List.of(selection.bundle().scope(), item.condition(), alternative.condition()))
              .simplify());
    }
    return new Open(item, conditions, left.openFacts());
  }

  private NextQuestion worth(Question question) {
    List<ItemCode> waiting =
        open.stream()
            .filter(o -> o.facts().contains(question.fact()))
            .map(o -> o.item().code())
            .toList();
    List<FactValue> answers =
        Answers.of(question, conditions(selection.bundle()), catalog.thresholdValues());
    int left = 0;
    int decided = 0;
    for (FactValue answer : answers) {
      After after = after(question, answer);
      left += after.questions();
      decided += open.size() - after.undecided();
    }
    return new NextQuestion(question, answers, left, decided, waiting, List.of(), why(waiting));
  }

  /** What is open after an answer: so many questions, and so many items. */
  private record After(int questions, int undecided) {}

  private After after(Question question, FactValue answer) {
    Wish wish = selection.wish();
    Wish answered = wish.withFacts(wish.facts().with(question.fact(), answer));
    if (beside) {
      Selection then = closure.select(catalog, answered, day);
      return new After(then.openQuestions().size(), then.undecided().size());
    }
    Optional<Choice> choice = selection.bundle().choice(question.fact());
    ChoiceAnswer chosen =
        choice.isEmpty()
            ? null
            : ChoiceAnswer.of(catalog, selection.bundle(), choice.get(), answered);
    Set<String> facts = new HashSet<>();
    int undecided = 0;
    for (Open one : open) {
      Outlook outlook =
          one.facts().contains(question.fact())
              ? outlook(one, answered, chosen)
              : new Outlook(Truth.UNKNOWN, one.facts());
      if (outlook.truth() == Truth.UNKNOWN) {
        undecided++;
        facts.addAll(outlook.openFacts());
      }
    }
    return new After(facts.size(), undecided);
  }

  /** The same as {@link Verdicts} finds, without the words. */
  private Outlook outlook(Open one, Wish wish, @Nullable ChoiceAnswer chosen) {
    Truth variant = variant(one.item(), wish, chosen);
    Truth some = Truth.FALSE;
    boolean settled = true;
    Set<String> facts = new HashSet<>();
    for (Condition condition : one.conditions()) {
      if (variant != Truth.FALSE) {
        Outlook outlook = condition.outlook(wish.facts(), catalog.thresholdValues(), words);
        settled &= outlook.truth() != Truth.UNKNOWN;
        some = some.or(outlook.truth());
        facts.addAll(outlook.openFacts());
      }
    }
    if (variant == Truth.UNKNOWN && one.item().variant() != null) {
      facts.add(one.item().variant().group());
    }
    return new Outlook(variant.and(settled ? some : Truth.UNKNOWN), facts);
  }

  private Truth variant(Item item, Wish wish, @Nullable ChoiceAnswer chosen) {
    Variant variant = item.variant();
    if (variant == null) {
      return Truth.TRUE;
    }
    if (chosen != null && chosen.choice().group().equals(variant.group())) {
      return chosen.has(variant.name());
    }
    return selection
        .bundle()
        .choice(variant.group())
        .map(c -> ChoiceAnswer.of(catalog, selection.bundle(), c, wish).has(variant.name()))
        .orElse(Truth.UNKNOWN);
  }

  /**
   * Whether more than the items' own conditions matters: picked items, which mandatory groups and
   * the choice that they make hang on, and orderings or prerequisites that have a condition. Then
   * the whole is planned anew with every answer.
   */
  private static boolean beside(Selection selection) {
    return selection.wish().picked() != null
        || Stream.concat(
                selection.bundle().dependencies().stream().map(Dependency::condition),
                selection.bundle().prerequisites().stream().map(Prerequisite::condition))
            .anyMatch(condition -> !condition.equals(Condition.always()));
  }

  /** Everything in the bundle that can hang on an answer. */
  static List<Condition> conditions(Bundle bundle) {
    List<Condition> all = new ArrayList<>();
    all.add(bundle.scope());
    for (Item item : bundle.items()) {
      all.add(item.condition());
      item.alternatives().stream().map(Alternative::condition).forEach(all::add);
    }
    bundle.dependencies().stream().map(Dependency::condition).forEach(all::add);
    bundle.prerequisites().stream().map(Prerequisite::condition).forEach(all::add);
    return all;
  }

  private Explanation why(List<ItemCode> waiting) {
    if (waiting.isEmpty()) {
      return Explanation.of(
          ASKED,
          "回答影响办理顺序或先行取得的证照，不影响办理哪些事项",
          "The answer decides an order or what must be held first, not which items are needed");
    }
    List<Item> items =
        waiting.stream().flatMap(code -> selection.bundle().item(code).stream()).toList();
    return Explanation.of(
        ASKED,
        "回答决定是否办理" + Words.names(items).zh(),
        "The answer decides whether these are needed: " + Words.names(items).en());
  }
}
