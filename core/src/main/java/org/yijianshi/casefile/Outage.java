package org.yijianshi.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;
import org.yijianshi.code.RegionCode;

/**
 * A declared outage (停机公告): while it lasted, windows worked on paper with numbers set aside for
 * that, and what they did is entered afterwards, at the time at which it was done.
 *
 * @param number the number of the announcement
 * @param regions where; a region stands for those below it, none at all for everywhere
 * @param from when it began, to the microsecond
 * @param to when it ended, to the microsecond
 * @param declaredAt when it was declared; nothing that was recorded before rests on it
 */
@Rule("P-occurredAtTolerance")
public record Outage(
    String number, Set<RegionCode> regions, Instant from, Instant to, Instant declaredAt) {
  /** Truncates the instants and checks their order. */
  public Outage {
    regions = ImmutableSet.copyOf(regions);
    from = Micros.truncate(from);
    to = Micros.truncate(to);
    declaredAt = Micros.truncate(declaredAt);
    Objects.requireNonNull(number, "number");
    if (number.isBlank()) {
      throw new IllegalArgumentException("An outage needs the number of its announcement");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("An outage ends after it begins: " + from + "/" + to);
    }
  }

  /** Whether it lasted then, ends included. */
  public boolean lasted(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }
}
