package org.yijianshi.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Item;
import org.yijianshi.condition.Question;
import org.yijianshi.form.Prefill;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Parties;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Expectations;
import org.yijianshi.procedure.Rulebook;

/**
 * Advice before a case exists; nothing is stored, and nobody is asked who they are but for what
 * other systems know of them.
 */
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

  /** The one form of what the wish comes to today: each field once, whatever items ask for it. */
  @Rule("R11")
  public UnifiedForm form(Wish wish) {
    Rulebook book = book(wish);
    List<Item> items =
        select(wish, book, parts.clock().instant()).planned().stream()
            .map(Planned::item)
            .distinct()
            .toList();
    return UnifiedForm.of(wish.bundle(), items, wish.facts(), book.catalog().thresholdValues());
  }

  /**
   * That form with everything filled in that is known already: what the wish answers, and what the
   * sources that the catalog names know of the applicant. Those are asked only for an applicant
   * about oneself, for whoever has a mandate to submit for the first applicant, and for the intake
   * window of the region; for anybody else they stay silent. A source that fails is silent too.
   *
   * @param parties everybody whom the case will know
   */
  @Rule({"R11", "R12", "P-permission"})
  public Prefill prefill(Actor actor, Parties parties, Wish wish) {
    return new Prefilling(parts).fill(form(wish), actor, parties, wish);
  }

  private Rulebook book(Wish wish) {
    return parts.rulebooks().inForce(wish.region());
  }

  private static Selection select(Wish wish, Rulebook book, Instant at) {
    return new Closure().select(book.catalog(), wish, book.deadlines().dateOf(at));
  }
}
