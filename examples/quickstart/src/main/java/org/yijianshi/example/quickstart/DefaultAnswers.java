package org.yijianshi.example.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Question;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;

/**
 * Answers whatever the advice still asks, so that any bundle can run. The default is the answer
 * that leaves the most items of the bundle to be done, so that there is something to see; among
 * equals "yes", the first option, 500 of a number, and 示例 for a text.
 */
final class DefaultAnswers {
  private final Catalog catalog;
  private final LocalDate day;

  DefaultAnswers(Catalog catalog, LocalDate day) {
    this.catalog = catalog;
    this.day = day;
  }

  /** The wish with every open question answered. */
  Wish complete(Wish wish) {
    Wish answered = wish;
    for (Selection now = select(answered); !now.openQuestions().isEmpty(); now = select(answered)) {
      answered = answer(answered, now.openQuestions().get(0));
    }
    return answered;
  }

  private Wish answer(Wish wish, Question question) {
    Wish best = null;
    for (FactValue value : answers(question)) {
      Wish next = wish.withFacts(wish.facts().with(question.fact(), value));
      if (best == null || inPlay(next) > inPlay(best)) {
        best = next;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static List<FactValue> answers(Question question) {
    return switch (question.kind()) {
      case BOOLEAN -> List.of(FactValue.of(true), FactValue.of(false));
      case NUMBER -> List.of(FactValue.of(500));
      case TEXT -> List.of(FactValue.of("示例"));
      case CHOICE -> question.options().stream().map(o -> FactValue.of(o.value())).toList();
    };
  }

  private long inPlay(Wish wish) {
    Selection selection = select(wish);
    return selection.planned().stream().map(p -> p.item().code()).distinct().count()
        + selection.undecided().size();
  }

  private Selection select(Wish wish) {
    return new Closure().select(catalog, wish, day);
  }
}
