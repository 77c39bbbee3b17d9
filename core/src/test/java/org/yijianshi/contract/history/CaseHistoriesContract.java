package org.yijianshi.contract.history;

import java.util.Set;
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
  /** For the suites. */
  protected CaseHistoriesContract() {}

  /** Where the histories play. */
  protected abstract World world();

  /** How many are played unless the system property says so. */
  protected int usualCount() {
    return 400;
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
    Coverage reached = Histories.check(world(), 0, Histories.count(usualCount()));

    missing("command", reached.missingCommands());
    missing("event", reached.missingEvents());
    missing("reason to refuse", reached.missingReasons(reasons()));
  }

  private void missing(String kind, Set<String> names) {
    names.removeIf(
        name -> outOfReach().contains(name.substring(name.lastIndexOf('.') + 1).replace('$', '.')));
    if (!names.isEmpty()) {
      throw new AssertionError("No history reached a " + kind + " of " + names);
    }
  }
}
