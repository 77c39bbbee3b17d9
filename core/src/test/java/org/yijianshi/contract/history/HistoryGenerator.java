package org.yijianshi.contract.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Outage;

/**
 * Makes whole histories of a seed, with nothing but the JDK: months of a case with lawful and
 * unlawful commands, repeats, stale and overtaken ones, wrong actors and sweeps. The same seed in
 * the same world always makes the same history.
 *
 * <p>What is tried next is drawn by weights that fall with everything that was seen already, so
 * that rare states are reached; what a history is fond of altogether is its mood, which differs
 * from seed to seed.
 */
public final class HistoryGenerator {
  /** How many commands a history has at most, unless it is said otherwise. */
  public static final int LENGTH = 200;

  private static final int MOVES_AFTER_CLOSING = 25;
  private static final double NEAR_MISS = 0.15;
  private static final int VIEWS_BACK = 8;

  /** How often of what is tried at random something is done a second time. */
  private static final double ONCE_MORE = 0.2;

  /** How often the curious look around once something is filed: it takes time. */
  private static final double LOOK_AROUND = 0.25;

  /** How many ways of applying they think of before: there are many to be wrong in. */
  private static final int LOOKS_BEFORE = 12;

  /** How often somebody hands in what is wrong while nothing is filed yet. */
  private static final double WRONG_FIRST = 0.5;

  private final World.Stage stage;
  private final Intents intents;
  private final Dice dice;
  private final Mood mood;
  private final double nearMiss;
  private final boolean dutiful;
  private final Curiosity curiosity;
  private final Player player;
  private final History history;
  private final List<Intent> tried = new ArrayList<>();
  private final List<CaseState> views = new ArrayList<>();
  private final List<Try> done = new ArrayList<>();
  private final Map<Class<? extends CaseCommand>, Seen> seen = new HashMap<>();

  /** How often something came of a command, and how often the same refusal as before. */
  private static final class Seen {
    int accepted;
    int stale;
    final Map<String, Integer> refused = new HashMap<>();

    /** What happens in every case happens once an item; of the rest once is mostly enough. */
    double boredom(boolean orderly, double weight) {
      if (!orderly) {
        return 1.0 + stale;
      }
      return weight < 1 ? 1.0 + accepted : Math.sqrt(1.0 + accepted);
    }
  }

  private HistoryGenerator(World world, long seed, boolean dutiful, Curiosity curiosity) {
    this.curiosity = curiosity;
    this.intents = Intents.all();
    this.nearMiss = dutiful ? 0 : NEAR_MISS;
    this.dutiful = dutiful;
    this.dice = Dice.of(seed ^ Integer.toUnsignedLong(world.name().hashCode()) << 32);
    this.stage = world.stage(dice.fork());
    this.mood = mood(curiosity, seed);
    this.history =
        new History(world.name(), seed, stage.books(), stage.opens(dice.fork()), List.of());
    this.player = new Player(history, Engine.real());
  }

  private Mood mood(Curiosity about, long seed) {
    if (dutiful) {
      return Mood.dutiful(intents);
    }
    Mood mood = Mood.of(intents, dice.fork());
    return about.satisfied() ? mood : mood.bent(Plot.of(seed));
  }

  /** The history of that seed in that world, played: at most {@link #LENGTH} intents. */
  public static PlayedHistory generate(World world, long seed) {
    return generate(world, seed, LENGTH);
  }

  /** The history of that seed in that world, played: at most that many intents. */
  public static PlayedHistory generate(World world, long seed, int length) {
    return new HistoryGenerator(world, seed, false, Curiosity.none()).run(length);
  }

  /**
   * A history of that seed in which people look around for what they have not seen yet and try that
   * first. The same seed and the same wishes always make the same history.
   *
   * @param wanted what they want to see, as {@link Coverage} names it: class names of commands and
   *     events, reasons as rule and code or as a code alone
   */
  public static PlayedHistory curious(World world, long seed, Set<String> wanted) {
    return new HistoryGenerator(world, seed, false, Curiosity.about(wanted)).run(LENGTH);
  }

  /**
   * A history of that seed in which everybody does their duty in good time: it goes on until the
   * case is closed and nothing is owed any more, or until {@code length} intents are over.
   */
  public static PlayedHistory dutiful(World world, long seed, int length) {
    return new HistoryGenerator(world, seed, true, Curiosity.none()).run(length);
  }

  private PlayedHistory run(int length) {
    int most = dutiful ? 1 : MOVES_AFTER_CLOSING;
    while (tried.size() < length && most > 0) {
      next(length);
      if (closed()) {
        most--;
      }
    }
    return new PlayedHistory(history.with(tried), player.played().moves());
  }

  private boolean closed() {
    return player.state().stage() == CaseStage.CLOSED
        && !(dutiful && !player.state().obligations().open().isEmpty());
  }

  private void next(int length) {
    Duration pause = mood.pause(player.state(), player.now(), stage.books().hours(), dice);
    Instant then = player.now().plus(pause);
    if (mood.sweeps(dice)) {
      play(pause, Twist.NONE, Duration.ZERO, new Deed.Sweep());
    } else if (tried.size() > 1 && mood.repeats(dice)) {
      play(pause, Twist.NONE, Duration.ZERO, new Deed.Again(1 + dice.below(tried.size())));
    } else {
      give(pause, then, tried.size() + 1 < length);
    }
  }

  private void give(Duration pause, Instant then, boolean roomForTwo) {
    Try rare = rare(then);
    if (rare != null) {
      play(pause, Twist.NONE, Duration.ZERO, give(rare));
      return;
    }
    boolean orderly = mood.orderly(dice) && !(trying() && dice.chance(WRONG_FIRST));
    Twist twist = mood.twist(dice);
    CaseState view = twist == Twist.STALE ? older() : player.state();
    Try next = orderly ? sensible(view, then) : wild(view, then);
    if (next == null && !dutiful) {
      next = wild(view, then);
    }
    if (next == null) {
      // Nothing can be tried now; time passes.
      play(pause, Twist.NONE, Duration.ZERO, new Deed.Sweep());
      return;
    }
    switch (twist) {
      case WRONG_ACTOR -> {
        Scene scene = new Scene(stage, view, then, true, dice);
        play(pause, twist, Duration.ZERO, give(scene.by(scene.people().anybody(), next.command())));
      }
      case LATE -> play(pause, twist, Duration.ofMinutes(dice.below(60)), give(next));
      case OVERTAKEN -> {
        Try later = roomForTwo ? wild(view, then) : null;
        if (later != null) {
          play(pause, Twist.NONE, Duration.ZERO, give(later));
          play(Duration.ZERO, twist, Duration.ZERO, give(next));
        } else {
          play(pause, Twist.NONE, Duration.ZERO, give(next));
        }
      }
      case PAPER -> play(pause, twist, sinceAnOutage(then), give(next));
      case NONE, STALE -> play(pause, twist, Duration.ZERO, give(next));
    }
  }

  /** Many an application is wrong a few times before it is right. */
  private boolean trying() {
    return !dutiful && !player.state().filed();
  }

  private static Deed.Give give(Try some) {
    return new Deed.Give(some.actor(), some.command());
  }

  /** Back into the last outage; now and then a little time only, in which nothing was down. */
  private Duration sinceAnOutage(Instant then) {
    return stage.books().first().outages().declared().stream()
        .filter(outage -> outage.from().isBefore(then) && dice.chance(0.9))
        .max(java.util.Comparator.comparing(Outage::from))
        .map(outage -> outage.from().plusSeconds(dice.below(7_200)))
        .map(during -> Duration.between(during, then))
        .filter(lag -> !lag.isNegative())
        .orElse(Duration.ofMinutes(dice.below(60)));
  }

  private CaseState older() {
    int back = 1 + dice.below(VIEWS_BACK);
    return views.size() < back ? player.state() : views.get(views.size() - back);
  }

  /**
   * Something that will be accepted if it is given now, drawn by weight; null if nothing is. Now
   * and then what makes sense and will be refused all the same: the finest guards show there.
   */
  private @Nullable Try sensible(CaseState view, Instant then) {
    Scene scene = new Scene(stage, view, then, false, dice);
    for (Intents.Entry entry : drawn(true)) {
      Try some = entry.maker().make(scene);
      if (some != null
          && (some.temptation()
              || player.peek(some.actor(), some.command(), then).accepted()
              || dice.chance(nearMiss))) {
        return some;
      }
    }
    return null;
  }

  /** Something of which comes what nobody has seen yet; null where nobody is curious about it. */
  private @Nullable Try rare(Instant then) {
    boolean filed = player.state().filed();
    if (curiosity.satisfied() || (filed && !dice.chance(LOOK_AROUND))) {
      return null;
    }
    for (int look = 0; look < (filed ? 2 : LOOKS_BEFORE); look++) {
      Scene scene = new Scene(stage, player.state(), then, look % 2 == 1, dice);
      for (Intents.Entry entry : intents.entries()) {
        if (filed && (IntakeIntents.filing(entry.command()) || dice.chance(0.5))) {
          continue;
        }
        Try some = entry.maker().make(scene);
        if (some != null
            && curiosity.stirredBy(
                some.command(), player.peek(some.actor(), some.command(), then))) {
          return some;
        }
      }
    }
    return null;
  }

  /** Anything that can be tried at all, also again; null if there is nothing yet to try it on. */
  private @Nullable Try wild(CaseState view, Instant then) {
    if (!done.isEmpty() && dice.chance(ONCE_MORE)) {
      return done.get(done.size() - 1 - dice.below(Math.min(VIEWS_BACK, done.size())));
    }
    Scene scene = new Scene(stage, view, then, true, dice);
    for (Intents.Entry entry : drawn(false)) {
      Try some = entry.maker().make(scene);
      if (some != null) {
        return some;
      }
    }
    return null;
  }

  /** All entries, each before the others as likely as its weight says. */
  private Iterable<Intents.Entry> drawn(boolean orderly) {
    record Draw(double key, Intents.Entry entry) {}
    PriorityQueue<Draw> draws =
        new PriorityQueue<>(java.util.Comparator.comparingDouble(Draw::key));
    for (Intents.Entry entry : intents.entries()) {
      double fond = orderly ? mood.fondnessOf(entry) : 1;
      double weight = fond / seenOf(entry.command()).boredom(orderly, entry.weight());
      if (weight > 0) {
        draws.add(new Draw(-Math.log(1 - dice.fraction()) / weight, entry));
      }
    }
    return () ->
        new java.util.Iterator<>() {
          @Override
          public boolean hasNext() {
            return !draws.isEmpty();
          }

          @Override
          public Intents.Entry next() {
            return draws.remove().entry();
          }
        };
  }

  private Seen seenOf(Class<? extends CaseCommand> command) {
    return seen.computeIfAbsent(command, c -> new Seen());
  }

  private void play(Duration pause, Twist twist, Duration lag, Deed deed) {
    views.add(player.state());
    Intent intent = new Intent(tried.size() + 1, pause, lag, twist, deed);
    tried.add(intent);
    for (Move move : player.play(intent)) {
      Seen of = seenOf(move.command().command().getClass());
      if (move.decision().accepted()) {
        of.accepted++;
        done.add(new Try(move.command().actor(), move.command().command()));
      }
      curiosity.saw(move);
      boolean news = false;
      for (var refusal : move.refusals()) {
        news |= of.refused.merge(refusal.code(), 1, Integer::sum) == 1;
      }
      of.stale = news ? 0 : of.stale + 1;
    }
  }
}
