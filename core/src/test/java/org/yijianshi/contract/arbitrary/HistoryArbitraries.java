package org.yijianshi.contract.arbitrary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.yijianshi.contract.history.History;
import org.yijianshi.contract.history.HistoryGenerator;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.history.World;

/**
 * Whole histories of a world. They shrink by taking intents out, halves first and single ones last.
 */
public final class HistoryArbitraries {
  private HistoryArbitraries() {}

  /** Histories of up to {@link HistoryGenerator#LENGTH} intents. */
  public static Arbitrary<PlayedHistory> histories(World world) {
    return histories(world, HistoryGenerator.LENGTH);
  }

  /** Histories of up to that many intents. */
  public static Arbitrary<PlayedHistory> histories(World world, int length) {
    return Arbitraries.fromGenerator(
        random -> new Shrinking(HistoryGenerator.generate(world, random.nextLong(), length)));
  }

  private record Shrinking(PlayedHistory value) implements Shrinkable<PlayedHistory> {
    @Override
    public Stream<Shrinkable<PlayedHistory>> shrink() {
      History history = value.history();
      int size = history.intents().size();
      List<History> smaller = new ArrayList<>();
      for (int chunk = size / 2; chunk > 0; chunk /= 2) {
        for (int to = size; to > 0; to -= chunk) {
          smaller.add(history.without(Math.max(0, to - chunk), to));
        }
      }
      return smaller.stream().map(one -> new Shrinking(one.played()));
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(value.history().intents().size());
    }
  }
}
