package org.yijianshi.contract.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yijianshi.casefile.CaseId;

/**
 * What is tried in one case, from beginning to end: a value that can be shown, played again, and
 * made smaller.
 *
 * @param world the name of the world that it plays in
 * @param seed what it was generated from
 * @param books what its case is decided by
 * @param opens when it begins
 * @param intents what is tried, in order
 */
public record History(String world, long seed, Books books, Instant opens, List<Intent> intents) {
  /** Copies the intents. */
  public History {
    Objects.requireNonNull(world, "world");
    Objects.requireNonNull(books, "books");
    Objects.requireNonNull(opens, "opens");
    intents = List.copyOf(intents);
  }

  /** The case; histories of different seeds or worlds have different ones. */
  public CaseId caseId() {
    return new CaseId(new UUID(seed, 0xCA5EL << 32 | Integer.toUnsignedLong(world.hashCode())));
  }

  /** The same with other intents. */
  public History with(List<Intent> others) {
    return new History(world, seed, books, opens, others);
  }

  /**
   * The same without the intents from one position to before another. Time passes as before: the
   * pauses of what is taken out go to what follows.
   */
  public History without(int from, int to) {
    List<Intent> kept = new ArrayList<>(intents.subList(0, from));
    Duration passed = Duration.ZERO;
    for (Intent out : intents.subList(from, to)) {
      passed = passed.plus(out.pause());
    }
    for (Intent next : intents.subList(to, intents.size())) {
      kept.add(next.after(next.pause().plus(passed)));
      passed = Duration.ZERO;
    }
    return with(kept);
  }

  /** The history as it is played by the real decider. */
  public PlayedHistory played() {
    return played(Engine.real());
  }

  /** The history as that engine plays it. */
  public PlayedHistory played(Engine engine) {
    Player player = new Player(this, engine);
    intents.forEach(player::play);
    return player.played();
  }

  /**
   * World, seed and the numbers of the intents: whoever has the same version of the library can
   * generate it again from that.
   */
  @Override
  public String toString() {
    return "history of seed "
        + seed
        + " in "
        + world
        + ", intents "
        + intents.stream().map(Intent::no).toList();
  }
}
