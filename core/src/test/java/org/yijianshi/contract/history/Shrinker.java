package org.yijianshi.contract.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing history small: intents are taken out, more at a time and then fewer, as long as
 * it still fails; what is left is told plainer. What comes out fails too, and fails no more when
 * any one of its intents is taken out.
 */
public final class Shrinker {
  private final Predicate<PlayedHistory> fails;
  private final Engine engine;

  private Shrinker(Predicate<PlayedHistory> fails, Engine engine) {
    this.fails = fails;
    this.engine = engine;
  }

  /**
   * A smallest history that breaks the invariant as this one does.
   *
   * @throws IllegalArgumentException if this one does not break it
   */
  public static PlayedHistory smallest(PlayedHistory failing, Invariant invariant) {
    return smallest(failing, Engine.real(), played -> invariant.breach(played).isPresent());
  }

  /**
   * A smallest history that fails as this one does when that engine plays it.
   *
   * @throws IllegalArgumentException if this one does not fail
   */
  public static PlayedHistory smallest(
      PlayedHistory failing, Engine engine, Predicate<PlayedHistory> fails) {
    Shrinker shrinker = new Shrinker(fails, engine);
    History whole = failing.history();
    if (!shrinker.fails(whole)) {
      throw new IllegalArgumentException("Played again it does not fail: " + whole);
    }
    History smaller = shrinker.fewer(whole);
    return shrinker.plainer(smaller).played(engine);
  }

  private boolean fails(History history) {
    return fails.test(history.played(engine));
  }

  private History fewer(History failing) {
    History smallest = failing;
    int chunk = Math.max(1, failing.intents().size() / 2);
    while (true) {
      int size = smallest.intents().size();
      smallest = without(smallest, chunk);
      boolean smaller = smallest.intents().size() < size;
      if (chunk == 1 && !smaller) {
        return smallest;
      }
      chunk = smaller ? Math.min(chunk, Math.max(1, size / 2)) : Math.max(1, chunk / 2);
    }
  }

  /** Once through from the end, which matters least. */
  private History without(History failing, int chunk) {
    History smallest = failing;
    for (int to = smallest.intents().size(); to > 0; to -= chunk) {
      History candidate = smallest.without(Math.max(0, to - chunk), to);
      if (fails(candidate)) {
        smallest = candidate;
      }
    }
    return smallest;
  }

  /** Without oddities that do not matter, and without waiting where nobody has to. */
  private History plainer(History failing) {
    History plainest = failing;
    for (int i = 0; i < plainest.intents().size(); i++) {
      Intent intent = plainest.intents().get(i);
      List<Intent> simpler =
          List.of(
              new Intent(intent.no(), Duration.ZERO, Duration.ZERO, Twist.NONE, intent.deed()),
              new Intent(intent.no(), intent.pause(), Duration.ZERO, Twist.NONE, intent.deed()),
              new Intent(intent.no(), Duration.ZERO, intent.lag(), intent.twist(), intent.deed()));
      for (Intent candidate : simpler) {
        History plainer = with(plainest, i, candidate);
        if (!candidate.equals(plainest.intents().get(i)) && fails(plainer)) {
          plainest = plainer;
          break;
        }
      }
    }
    return plainest;
  }

  private static History with(History history, int position, Intent intent) {
    List<Intent> intents = new ArrayList<>(history.intents());
    intents.set(position, intent);
    return history.with(intents);
  }
}
