package org.yijianshi.hall;

import java.time.Instant;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.condition.Question;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Expectations;
import org.yijianshi.procedure.Rulebook;

/** Advice before a case exists; nothing is stored and nobody is asked who they are. */
@Rule({"R23", "R25"})
public final class AdviceDesk {
  private final HallParts parts;

  AdviceDesk(HallParts parts) {
    this.parts = parts;
  }

  /** What the wish comes to today: items needed and not needed and why, and open questions. */
  public Selection select(Wish wish) {
    return select(wish, book(wish), parts.clock().instant());
  }

  /**
   * The question to ask next, for a host that asks one at a time: the first that an item of the
   * list still needs. Put the answer into the wish's facts and ask again; empty when the applicant
   * can say nothing more that matters. What remains then, {@link Selection#obstacles} says.
   */
  public Optional<Question> nextQuestion(Wish wish) {
    return select(wish).openQuestions().stream().findFirst();
  }

  /** {@link #forecast(Wish, Instant)} for a submission now. */
  public Optional<Forecast> forecast(Wish wish) {
    return forecast(wish, parts.clock().instant());
  }

  /**
   * By when all will be decided if it is submitted at that time and everybody keeps their limits:
   * the date of each item, the date of the whole, and which item and department fix it, explained
   * day by day. Empty while the wish is not settled, or when nothing is needed.
   */
  public Optional<Forecast> forecast(Wish wish, Instant submitted) {
    Rulebook book = book(wish);
    Selection selection = select(wish, book, submitted);
    if (!selection.settled() || selection.planned().isEmpty()) {
      return Optional.empty();
    }
    Schedule schedule =
        Schedule.forward(selection, Expectations.ifSubmitted(submitted, book), book.deadlines());
    return Optional.of(
        new Forecast(selection, schedule, CriticalPath.of(schedule, book.deadlines())));
  }

  private Rulebook book(Wish wish) {
    return parts.rulebooks().inForce(wish.region());
  }

  private static Selection select(Wish wish, Rulebook book, Instant at) {
    return new Closure(book.policy().selection())
        .select(book.catalog(), wish, book.deadlines().dateOf(at));
  }
}
