package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * Which closed duties: all that are said must match. Start with {@link #of} and narrow it down.
 *
 * @param party who owed them when they were closed
 * @param from closed at or after that instant
 * @param before closed before that instant; a period that is empty or reversed has none
 * @param region only those of cases in that region; null for all
 * @param kind only those of that kind; null for all
 * @param after continue behind that cursor; null from the start
 * @param limit at most so many, 1 to 1,000
 */
public record ClosedQuery(
    Party party,
    Instant from,
    Instant before,
    @Nullable RegionCode region,
    @Nullable ObligationKind kind,
    @Nullable DutyCursor after,
    int limit) {
  /** Checks the limit, and that the cursor has the time that every closed duty has. */
  public ClosedQuery {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(before, "before");
    Pages.check(limit);
    if (after != null && after.at() == null) {
      throw new IllegalArgumentException("A cursor of closed duties says when one was closed");
    }
  }

  /** The first 100 of that party in that period. */
  public static ClosedQuery of(Party party, Instant from, Instant before) {
    return new ClosedQuery(party, from, before, null, null, null, Pages.USUAL);
  }

  /** Only those of cases in that region; null for all. */
  public ClosedQuery region(@Nullable RegionCode only) {
    return new ClosedQuery(party, from, before, only, kind, after, limit);
  }

  /** Only those of that kind; null for all. */
  public ClosedQuery kind(@Nullable ObligationKind only) {
    return new ClosedQuery(party, from, before, region, only, after, limit);
  }

  /** Behind that cursor; null from the start. */
  public ClosedQuery after(@Nullable DutyCursor cursor) {
    return new ClosedQuery(party, from, before, region, kind, cursor, limit);
  }

  /** At most so many, 1 to 1,000. */
  public ClosedQuery limit(int most) {
    return new ClosedQuery(party, from, before, region, kind, after, most);
  }
}
