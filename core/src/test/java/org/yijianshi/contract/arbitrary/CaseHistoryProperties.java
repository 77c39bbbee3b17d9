package org.yijianshi.contract.arbitrary;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yijianshi.contract.history.Breach;
import org.yijianshi.contract.history.HistoryReplay;
import org.yijianshi.contract.history.Invariant;
import org.yijianshi.contract.history.Invariants;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.history.World;
import org.yijianshi.port.Storage;

/**
 * Histories of a world keep every invariant, and come out over a storage as the pure decider plays
 * them; with jqwik, which shows other histories at every run and shrinks the one that fails. Hosts
 * without jqwik extend the suites of {@link org.yijianshi.contract.history} instead.
 */
public abstract class CaseHistoryProperties {
  /** For those who extend it. */
  protected CaseHistoryProperties() {}

  /** Where the histories play: the same world at every call. */
  protected abstract World world();

  /** A fresh, empty store to play over. */
  protected abstract Storage open();

  @Property(tries = 60)
  void every_history_keeps_every_invariant(@ForAll("histories") PlayedHistory played) {
    for (Invariant invariant : Invariants.all()) {
      invariant.breach(played).ifPresent(breach -> fail(invariant, breach));
    }
  }

  @Property(tries = 20)
  void every_history_comes_out_the_same_over_a_store(@ForAll("histories") PlayedHistory played) {
    HistoryReplay.over(open(), played);
  }

  /** The story of the history is the parameter that jqwik reports, shrunk. */
  private static void fail(Invariant invariant, Breach breach) {
    throw new AssertionError(invariant + "\nThis does not hold: " + breach.what());
  }

  @Provide
  Arbitrary<PlayedHistory> histories() {
    return HistoryArbitraries.histories(world());
  }
}
