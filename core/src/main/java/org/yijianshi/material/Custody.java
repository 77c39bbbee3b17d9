package org.yijianshi.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * Who holds each original that is kept, since when and under which rule, and who held it before.
 * Each has exactly one holder at every moment.
 *
 * @param holdings the present holding of each original
 * @param past the earlier holdings of each, oldest first; each ended when the next one began
 */
@Rule({"R31", "R50"})
public record Custody(
    ImmutableMap<MaterialCode, Holding> holdings,
    ImmutableListMultimap<MaterialCode, Holding> past) {
  private static final Custody NOTHING = new Custody(ImmutableMap.of(), ImmutableListMultimap.of());

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

  /** Every holding of that original, oldest first, the present one last; empty if nobody had it. */
  public List<Holding> trail(MaterialCode original) {
    Holding present = holdings.get(original);
    ImmutableList.Builder<Holding> trail = ImmutableList.builder();
    trail.addAll(past.get(original));
    return present == null ? trail.build() : trail.add(present).build();
  }

  /** The originals in that party's hands, in the order in which they first came in. */
  public List<MaterialCode> of(Party party) {
    return holdings.entrySet().stream()
        .filter(e -> e.getValue().holder().equals(party))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** With that original in those hands; who had it until then is remembered. */
  public Custody passing(MaterialCode original, Holding to) {
    ImmutableListMultimap.Builder<MaterialCode, Holding> before = ImmutableListMultimap.builder();
    before.putAll(past);
    of(original).ifPresent(held -> before.put(original, held));
    ImmutableMap.Builder<MaterialCode, Holding> next =
        ImmutableMap.builderWithExpectedSize(holdings.size() + 1);
    next.putAll(holdings);
    next.put(original, to);
    return new Custody(next.buildKeepingLast(), before.build());
  }
}
