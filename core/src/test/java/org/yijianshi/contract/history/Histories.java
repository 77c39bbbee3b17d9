package org.yijianshi.contract.history;

import java.util.Optional;

/**
 * Runs: many histories of a world, each checked against every invariant. What fails is made small
 * and told as a story. A run of the same seeds is the same run.
 */
public final class Histories {
  private Histories() {}

  /**
   * How many histories a suite plays: the system property {@code histories}, or what the suite asks
   * for.
   */
  public static int count(int otherwise) {
    return Integer.getInteger("histories", otherwise);
  }

  /**
   * Plays the histories of {@code count} seeds from {@code firstSeed} on.
   *
   * @return what they reached
   * @throws AssertionError at the first history that breaks an invariant, with the smallest one
   *     that does
   */
  public static Coverage check(World world, long firstSeed, int count) {
    Coverage coverage = new Coverage();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      PlayedHistory played = HistoryGenerator.generate(world, seed);
      check(played);
      coverage.add(played);
    }
    return coverage;
  }

  /**
   * Checks one history.
   *
   * @throws AssertionError if it breaks an invariant, with the smallest history that does
   */
  public static void check(PlayedHistory played) {
    for (Invariant invariant : Invariants.all()) {
      Optional<Breach> breach = invariant.breach(played);
      if (breach.isPresent()) {
        throw new AssertionError(told(invariant, played));
      }
    }
  }

  private static String told(Invariant invariant, PlayedHistory played) {
    PlayedHistory smallest = Shrinker.smallest(played, invariant);
    Breach breach = invariant.breach(smallest).orElseThrow();
    Move move = smallest.moves().isEmpty() ? null : smallest.moves().get(breach.move());
    return invariant
        + "\nThis does not hold: #"
        + (move == null ? 0 : move.intent().no())
        + " "
        + breach.what()
        + "\n"
        + smallest.story();
  }
}
