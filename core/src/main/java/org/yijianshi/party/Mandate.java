package org.yijianshi.party;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.ItemCode;

/**
 * What an agent, handler or guardian may do for an applicant: by act, by item and for a time (民法典,
 * agency).
 *
 * @param acts the acts covered; at least one
 * @param items the items covered; empty for all of the case
 * @param until the last instant at which it holds, or null if it has no end
 */
public record Mandate(Set<Act> acts, Set<ItemCode> items, @Nullable Instant until) {
  /** Copies the sets and checks that something is covered. */
  public Mandate {
    acts = Set.copyOf(acts);
    items = Set.copyOf(items);
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("A mandate must cover at least one act");
    }
  }

  /** A mandate for those acts, all items, without end. */
  public static Mandate forActs(Act first, Act... more) {
    return new Mandate(Set.copyOf(java.util.EnumSet.of(first, more)), Set.of(), null);
  }

  /** Whether it covers that act for that item at that time. */
  public boolean covers(Act act, ItemCode item, Instant at) {
    return acts.contains(act) && (items.isEmpty() || items.contains(item)) && holdsAt(at);
  }

  /** Whether it covers that act for the case as a whole at that time. */
  public boolean covers(Act act, Instant at) {
    return acts.contains(act) && items.isEmpty() && holdsAt(at);
  }

  private boolean holdsAt(Instant at) {
    Objects.requireNonNull(at, "at");
    return until == null || !at.isAfter(until);
  }
}
