package org.yijianshi.procedure;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Outage;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.code.RegionCode;

/**
 * The outages that were declared. They are no part of what a case pins: an outage is a fact that
 * everybody shares, and one that was declared later does not change what was recorded before.
 *
 * @param declared the outages, in the order of their declaration
 */
@Rule("P-occurredAtTolerance")
public record Outages(List<Outage> declared) {
  private static final Outages NONE = new Outages(List.of());

  /** Copies the list. */
  public Outages {
    declared = ImmutableList.copyOf(declared);
  }

  /** Nothing was ever down. */
  public static Outages none() {
    return NONE;
  }

  /** With one more. */
  public Outages and(Outage outage) {
    return new Outages(ImmutableList.<Outage>builder().addAll(declared).add(outage).build());
  }

  /** The outage that lasted then in that region and was known at that time. */
  Optional<Outage> covering(RegionCode region, Instant at, Instant known, Rulebook book) {
    return declared.stream()
        .filter(o -> o.lasted(at) && !o.declaredAt().isAfter(known))
        .filter(o -> concerns(o, region, book))
        .findFirst();
  }

  private static boolean concerns(Outage outage, RegionCode region, Rulebook book) {
    return outage.regions().isEmpty()
        || outage.regions().contains(region)
        || LevelResolver.of(book.catalog()).ancestry(region).stream()
            .anyMatch(r -> outage.regions().contains(r.code()));
  }
}
