package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * Which open duties: all that are said must match. Start with {@link #of} and narrow it down.
 *
 * <pre>{@code
 * WorkQuery.of(party).kind(ObligationKind.DECIDE).light(DutyLight.RED, now).limit(20)
 * }</pre>
 *
 * @param party who owes them
 * @param region only those of cases in that region; null for all
 * @param kind only those of that kind; null for all
 * @param item only those about that item; null for all
 * @param light only those that stand so at that time; null for all
 * @param dueBefore only those due before that instant; null for all. Suspended duties are due
 *     before no instant
 * @param after continue behind that cursor; null from the start
 * @param limit at most so many, 1 to 1,000
 */
public record WorkQuery(
    Party party,
    @Nullable RegionCode region,
    @Nullable ObligationKind kind,
    @Nullable ItemCode item,
    @Nullable LightAt light,
    @Nullable Instant dueBefore,
    @Nullable DutyCursor after,
    int limit) {
  /** Checks the limit. */
  public WorkQuery {
    Objects.requireNonNull(party, "party");
    Pages.check(limit);
  }

  /**
   * A light at some time. As due date {@code d} and warning date {@code w}: red is {@code d < now},
   * yellow {@code d >= now and w <= now}, green {@code d >= now and w > now}, suspended no date.
   *
   * @param light the light
   * @param now the time
   */
  public record LightAt(DutyLight light, Instant now) {
    /** Checks that nothing is missing. */
    public LightAt {
      Objects.requireNonNull(light, "light");
      Objects.requireNonNull(now, "now");
    }

    /** Whether that duty stands so. */
    public boolean matches(Obligation duty) {
      return DutyLight.of(duty, now) == light;
    }
  }

  /** The first 100 of that party. */
  public static WorkQuery of(Party party) {
    return new WorkQuery(party, null, null, null, null, null, null, Pages.USUAL);
  }

  /** Only those of cases in that region; null for all. */
  public WorkQuery region(@Nullable RegionCode only) {
    return new WorkQuery(party, only, kind, item, light, dueBefore, after, limit);
  }

  /** Only those of that kind; null for all. */
  public WorkQuery kind(@Nullable ObligationKind only) {
    return new WorkQuery(party, region, only, item, light, dueBefore, after, limit);
  }

  /** Only those about that item; null for all. */
  public WorkQuery item(@Nullable ItemCode only) {
    return new WorkQuery(party, region, kind, only, light, dueBefore, after, limit);
  }

  /** Only those with that light at that time. */
  public WorkQuery light(DutyLight only, Instant now) {
    return new WorkQuery(
        party, region, kind, item, new LightAt(only, now), dueBefore, after, limit);
  }

  /** Only those due before that instant; null for all. */
  public WorkQuery dueBefore(@Nullable Instant end) {
    return new WorkQuery(party, region, kind, item, light, end, after, limit);
  }

  /** Behind that cursor; null from the start. */
  public WorkQuery after(@Nullable DutyCursor cursor) {
    return new WorkQuery(party, region, kind, item, light, dueBefore, cursor, limit);
  }

  /** At most so many, 1 to 1,000. */
  public WorkQuery limit(int most) {
    return new WorkQuery(party, region, kind, item, light, dueBefore, after, most);
  }
}
