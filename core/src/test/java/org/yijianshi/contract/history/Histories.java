package org.yijianshi.contract.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Runs: many histories of a world, each checked against every invariant. What fails is made small
 * and told as a story. A run of the same seeds is the same run.
 */
public final class Histories {
  private static final int AT_A_TIME = 50;
  private static final int CURIOUS_AT_A_TIME = 10;

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
    for (long seed = firstSeed; seed < firstSeed + count; seed += AT_A_TIME) {
      check(
          LongStream.range(seed, Math.min(seed + AT_A_TIME, firstSeed + count)),
          each -> HistoryGenerator.generate(world, each),
          coverage);
    }
    return coverage;
  }

  /**
   * The same, and while something is wanted histories of people who are curious about it, until
   * there are {@code most}: what comes up once in a thousand histories comes up there soon.
   */
  static Coverage check(World world, int count, int most, Function<Coverage, Set<String>> wanting) {
    Coverage coverage = check(world, 0, count);
    Set<String> wanted = wanting.apply(coverage);
    for (long seed = count; seed < most && !wanted.isEmpty(); seed += CURIOUS_AT_A_TIME) {
      Set<String> now = wanted;
      check(
          LongStream.range(seed, Math.min(seed + CURIOUS_AT_A_TIME, most)),
          each -> HistoryGenerator.curious(world, each, now),
          coverage);
      wanted = wanting.apply(coverage);
    }
    return coverage;
  }

  /** Side by side; what is found first is what the first seed has. */
  private static void check(LongStream seeds, LongFunction<PlayedHistory> play, Coverage coverage) {
    record Checked(PlayedHistory played, Optional<Invariant> broken) {}
    List<Checked> all =
        seeds.parallel().mapToObj(play).map(played -> new Checked(played, broken(played))).toList();
    for (Checked one : all) {
      if (one.broken().isPresent()) {
        throw new AssertionError(told(one.broken().get(), one.played()));
      }
      coverage.add(one.played());
    }
  }

  /**
   * Checks one history.
   *
   * @throws AssertionError if it breaks an invariant, with the smallest history that does
   */
  public static void check(PlayedHistory played) {
    broken(played)
        .ifPresent(
            invariant -> {
              throw new AssertionError(told(invariant, played));
            });
  }

  private static Optional<Invariant> broken(PlayedHistory played) {
    return Invariants.all().stream()
        .filter(invariant -> invariant.breach(played).isPresent())
        .findFirst();
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
