package org.yijianshi.hall;

import org.yijianshi.base.Rule;
import org.yijianshi.plan.Closure;
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
}
