package org.yijianshi.procedure;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;

/** What wishes come to: a pure function of book, wish and day, worked out once a command. */
final class Selections {
  private Selections() {}

  /**
   * What a wish comes to.
   *
   * @param selection the selection
   * @param plans what is fixed for each instance; none while something stands in the way
   * @param form the one form of what is selected
   */
  record Chosen(Selection selection, List<ItemPlan> plans, UnifiedForm form) {
    /** Copies the plans. */
    Chosen {
      plans = List.copyOf(plans);
    }
  }

  /** What the wish comes to by that book on that day. */
  static Chosen of(Rulebook book, Wish wish, LocalDate day) {
    Selection selection = new Closure(book.policy().selection()).select(book.catalog(), wish, day);
    return new Chosen(
        selection,
        selection.settled() ? Applications.plans(selection) : List.of(),
        Forms.of(book, selection));
  }
}
