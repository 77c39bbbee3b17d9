package org.yijianshi.hall;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.plan.Assumptions;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
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
    Rulebook book = parts.rulebooks().inForce(wish.region());
    return new Closure()
        .select(book.catalog(), wish, book.deadlines().dateOf(parts.clock().instant()));
  }

  /**
   * When all will be decided if it is submitted now: received within two office hours, accepted one
   * working day later, each item decided within its limit. Empty while the wish is not settled.
   */
  public Optional<Forecast> forecast(Wish wish) {
    Selection selection = select(wish);
    if (!selection.settled() || selection.planned().isEmpty()) {
      return Optional.empty();
    }
    Rulebook book = parts.rulebooks().inForce(wish.region());
    Deadlines deadlines = book.deadlines();
    Instant submitted = parts.clock().instant();
    Instant received = deadlines.due(submitted, TimeLimit.workingHours(2)).at();
    Instant accepted = deadlines.due(received, TimeLimit.workingDays(1)).at();
    TimeLimit usual = TimeLimit.workingDays(book.policy().approval().statutoryLimit());
    Schedule schedule =
        Schedule.forward(
            selection,
            new Assumptions(submitted, received, accepted, Map.of(), usual, usual),
            deadlines);
    return Optional.of(new Forecast(selection, schedule, CriticalPath.of(schedule, deadlines)));
  }
}
