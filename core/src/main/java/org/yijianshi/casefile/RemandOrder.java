package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;

/**
 * The decision by which an item is to be handled again (责令重新作出行政行为).
 *
 * @param number the number of the decision (复议决定书、判决书文号)
 * @param remedy by which remedy it came about: reconsideration or litigation
 * @param limit within which time it is to be decided again, from its acceptance here; null where
 *     the decision sets none and the item's own limits hold
 */
public record RemandOrder(String number, Remedy remedy, @Nullable TimeLimit limit) {
  /** Checks that the decision is named. */
  public RemandOrder {
    Objects.requireNonNull(remedy, "remedy");
    if (number.isBlank()) {
      throw new IllegalArgumentException("A remand needs the number of the decision");
    }
  }
}
