package org.yijianshi.procedure;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.SelectionPolicy;

/**
 * What wishes come to, remembered: a pure function of catalog, wish and day, asked with every
 * submission, and most people of a county wish for the same few things on the same day. It changes
 * no answer, only how long it takes; bounded, and safe for all threads.
 */
final class Selections {
  private static final int MOST = 1_000;

  private final Cache<Key, Chosen> known = CacheBuilder.newBuilder().maximumSize(MOST).build();

  /**
   * A wish under a catalog on a day. The catalog counts by identity: comparing two would take
   * longer than choosing anew.
   */
  private record Key(Catalog catalog, SelectionPolicy policy, Wish wish, LocalDate day) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && catalog == that.catalog
          && policy.equals(that.policy)
          && wish.equals(that.wish)
          && day.equals(that.day);
    }

    @Override
    public int hashCode() {
      return 31 * wish.hashCode() + day.hashCode();
    }
  }

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
  Chosen of(Rulebook book, Wish wish, LocalDate day) {
    Key key = new Key(book.catalog(), book.policy().selection(), wish, day);
    Chosen chosen = known.getIfPresent(key);
    if (chosen == null) {
      chosen = choose(book, wish, day);
      known.put(key, chosen);
    }
    return chosen;
  }

  private static Chosen choose(Rulebook book, Wish wish, LocalDate day) {
    Selection selection = new Closure(book.policy().selection()).select(book.catalog(), wish, day);
    return new Chosen(
        selection,
        selection.settled() ? Applications.plans(selection) : List.of(),
        Forms.of(book, selection));
  }
}
