package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;

/**
 * Wishes for the bundles of any catalog: questions are answered at random until every item is
 * decided. Departments' questions cannot be answered by an applicant: a catalog whose thresholds
 * are not set leaves some bundles without a wish.
 */
final class Wishes {
  private static final int ATTEMPTS = 60;
  private static final int MOST_SUBJECTS = 3;

  private final Rulebook book;
  private final LocalDate day;
  private final Dice dice;

  Wishes(Rulebook book, LocalDate day, Dice dice) {
    this.book = book;
    this.day = day;
    this.dice = dice;
  }

  /** A wish for all items that apply, or for some, that leaves nothing undecided. */
  Wish settled(Bundle bundle, RegionCode region, List<String> subjects) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Wish wish = Wish.all(bundle.code(), region, Facts.none());
      for (Item item : bundle.items()) {
        if (item.perSubject() != null && !subjects.isEmpty() && dice.chance(0.8)) {
          int most = Math.min(MOST_SUBJECTS, subjects.size());
          wish = wish.withSubjects(item.code(), subjects.subList(0, 1 + dice.below(most)));
        }
      }
      Selection selection = answered(wish);
      if (selection.settled() && selection.planned().size() > 1 && dice.chance(0.3)) {
        selection = answered(selection.wish().picking(some(selection)));
      }
      if (selection.settled() && !selection.planned().isEmpty()) {
        return selection.wish();
      }
    }
    throw new IllegalStateException(
        "No wish for " + bundle.code() + " " + bundle.name() + " in " + region);
  }

  private Set<ItemCode> some(Selection selection) {
    List<ItemCode> all = List.copyOf(selection.items()).stream().sorted().toList();
    List<ItemCode> some = dice.each(all, dice.of(0.2, 0.5, 0.8));
    return some.isEmpty() ? Set.of(dice.of(all)) : Set.copyOf(some);
  }

  private Selection answered(Wish wish) {
    Wish asked = wish;
    while (true) {
      Selection selection = new Closure().select(book.catalog(), asked, day);
      if (selection.openQuestions().isEmpty()) {
        return selection;
      }
      asked = asked.withFacts(answer(asked.facts(), dice.of(selection.openQuestions())));
    }
  }

  private Facts answer(Facts facts, Question question) {
    return switch (question.kind()) {
      case BOOLEAN -> facts.with(question.fact(), dice.chance(0.5));
      case NUMBER -> facts.with(question.fact(), dice.below(1000));
      case CHOICE -> facts.with(question.fact(), dice.of(question.options()).value());
      case TEXT -> facts.with(question.fact(), "x");
    };
  }
}
