package org.yijianshi.contract.history;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yijianshi.port.Storage;

/**
 * A history that is played through the hall over a storage comes out as the pure decider plays it:
 * the same answers, commits, lists and messages. Many cases share one store.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class HistoryReplayContract {
  /** For the suites. */
  protected HistoryReplayContract() {}

  /** A fresh, empty store. */
  protected abstract Storage open();

  /** Where the histories play; the sample shop by default. */
  protected World world() {
    return Worlds.shop();
  }

  /** How many histories are played. */
  protected int count() {
    return 25;
  }

  @Test
  void histories_over_the_store_come_out_as_the_pure_decider_plays_them() {
    Storage storage = open();
    World world = world();
    for (int seed = 0; seed < count(); seed++) {
      HistoryReplay.over(storage, HistoryGenerator.generate(world, seed));
    }
  }
}
