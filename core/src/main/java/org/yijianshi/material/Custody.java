package org.yijianshi.material;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * Who holds each retained original, since when and under which rule. Each has exactly one holder at
 * every moment.
 *
 * @param holdings the holding of each original
 */
@Rule({"R31", "R50"})
public record Custody(ImmutableMap<MaterialCode, Holding> holdings) {
  private static final Custody NOTHING = new Custody(ImmutableMap.of());

  /**
   * One original in somebody's hands.
   *
   * @param holder who has it
   * @param since since when
   * @param rule under which rule
   */
  public record Holding(Party holder, Instant since, RuleId rule) {
    /** Checks that nothing is missing. */
    public Holding {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(rule, "rule");
    }
  }

  /** No original is held. */
  public static Custody nothing() {
    return NOTHING;
  }

  /** Who holds that original. */
  public Optional<Holding> of(MaterialCode original) {
    return Optional.ofNullable(holdings.get(original));
  }

  /** Whether any original is held by that party. */
  public boolean heldBy(Party party) {
    return holdings.values().stream().anyMatch(h -> h.holder().equals(party));
  }

  /** With that original in those hands. */
  public Custody passing(MaterialCode original, Holding to) {
    ImmutableMap.Builder<MaterialCode, Holding> next =
        ImmutableMap.builderWithExpectedSize(holdings.size() + 1);
    next.putAll(holdings);
    next.put(original, to);
    return new Custody(next.buildKeepingLast());
  }
}
