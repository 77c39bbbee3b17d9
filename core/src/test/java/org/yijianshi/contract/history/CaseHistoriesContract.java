package org.yijianshi.contract.history;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Histories of a world keep every invariant and reach everything that the library can do. For the
 * catalogs and policies of those who embed it; needs JUnit Jupiter alone.
 *
 * <p>The system property {@code histories} says how many are played, for instance {@code
 * -Dhistories=10000}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class CaseHistoriesContract {
  /** How many times as many are played at most, while something is not reached yet. */
  private static final int FARTHEST = 6;

  /** For the suites. */
  protected CaseHistoriesContract() {}

  /** Where the histories play. */
  protected abstract World world();

  /**
   * How many are played unless the system property says so. Where they do not reach everything, as
   * may be after a change anywhere, up to six times as many are.
   */
  protected int usualCount() {
    return 200;
  }

  /**
   * Whether they must together reach every command and event; as it is by default. A catalog of few
   * items, or a short run, has no reason to.
   */
  protected boolean reachesEverything() {
    return true;
  }

  /**
   * The simple names of commands and events that cannot come up in this world, for instance because
   * its catalog has no item of that kind; none by default.
   */
  protected Set<String> outOfReach() {
    return Set.of();
  }

  /**
   * The reasons that must have been given for refusals, as rule and code, for instance {@code R36
   * WRONG_STATE}; a code alone stands for any rule. None by default.
   */
  protected Set<String> reasons() {
    return Set.of();
  }

  @Test
  void every_history_keeps_every_invariant_and_together_they_reach_everything() {
    int count = Histories.count(usualCount());
    Coverage reached = Histories.check(world(), count, FARTHEST * count, this::missing);

    if (!missing(reached).isEmpty()) {
      throw new AssertionError(
          "None of " + reached.histories() + " histories reached " + missing(reached));
    }
  }

  private Set<String> missing(Coverage reached) {
    Set<String> missing = new TreeSet<>();
    if (reachesEverything()) {
      missing.addAll(reached.missingCommands());
      missing.addAll(reached.missingEvents());
    }
    missing.removeIf(
        name -> outOfReach().contains(name.substring(name.lastIndexOf('.') + 1).replace('$', '.')));
    missing.addAll(reached.missingReasons(reasons()));
    return missing;
  }
}
