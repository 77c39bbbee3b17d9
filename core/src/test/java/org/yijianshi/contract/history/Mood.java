package org.yijianshi.contract.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.yijianshi.calendar.OfficeClock;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseState;

/**
 * How one history goes: orderly or not, brisk or slow, and what people in it are fond of. One mood
 * for all histories would make them all alike; moods that differ reach what a mean never does.
 */
final class Mood {
  private static final double USUAL = 0.3;
  private static final double STEPS = 0.1;
  private static final double ORDERLY = 0.95;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final double orderly;
  private final double brisk;
  private final double sweeping;
  private final double odd;
  private final double calm;
  private final Map<Intents.Entry, Double> fondness = new HashMap<>();

  private Mood(double orderly, double brisk, double sweeping, double odd, double calm) {
    this.orderly = orderly;
    this.brisk = brisk;
    this.sweeping = sweeping;
    this.odd = odd;
    this.calm = calm;
  }

  static Mood of(Intents intents, Dice dice) {
    Mood mood =
        new Mood(
            dice.of(0.95, 0.8, 0.6, 0.35),
            dice.of(0.98, 0.9, 0.7, 0.3),
            dice.of(0.0, 0.05, 0.15),
            dice.of(0.02, 0.1, 0.3),
            dice.fraction());
    for (Intents.Entry entry : intents.entries()) {
      // What happens in every case is never left out; anything else may be, or be all the rage.
      double factor = entry.weight() >= 1 ? dice.of(0.5, 1.0, 2.0) : dice.of(0.0, 0.3, 1.0, 4.0);
      mood.fondness.put(entry, entry.weight() * factor);
    }
    return mood;
  }

  /** Orderly, and bent on a plot. */
  Mood bent(Plot plot) {
    Mood bent = new Mood(ORDERLY, plot.brisk(brisk), sweeping, 1 - ORDERLY, calm);
    fondness.forEach((entry, fond) -> bent.fondness.put(entry, plot.fond(entry, fond)));
    return bent;
  }

  /**
   * Everybody does their duty in good time and nothing goes wrong; special steps are taken all the
   * same.
   */
  static Mood dutiful(Intents intents) {
    Mood mood = new Mood(1, 0.98, 0, 0, 1);
    for (Intents.Entry entry : intents.entries()) {
      boolean step = entry.command() == ApprovalCommand.OpenSpecialStep.class;
      boolean never = entry.temptation() || entry.weight() < USUAL;
      mood.fondness.put(entry, step ? STEPS : never ? 0 : entry.weight());
    }
    return mood;
  }

  /** How much people like that command here, from 0. */
  double fondnessOf(Intents.Entry entry) {
    return fondness.getOrDefault(entry, entry.weight());
  }

  boolean orderly(Dice dice) {
    return dice.chance(orderly);
  }

  boolean sweeps(Dice dice) {
    return dice.chance(sweeping);
  }

  boolean repeats(Dice dice) {
    return dice.chance(odd / 4);
  }

  /** What is odd about the next command; mostly nothing. */
  Twist twist(Dice dice) {
    return dice.chance(odd)
        ? dice.of(Twist.WRONG_ACTOR, Twist.STALE, Twist.OVERTAKEN, Twist.LATE, Twist.PAPER)
        : Twist.NONE;
  }

  /** How long it takes until something is tried again; people mostly keep office hours. */
  Duration pause(CaseState state, Instant now, OfficeClock clock, Dice dice) {
    if (dice.chance(1 - brisk) && dice.chance(1 - calm)) {
      return untilNextDue(state, now, dice);
    }
    Duration pause =
        dice.chance(brisk)
            ? Duration.ofSeconds(dice.chance(0.3) ? 0 : dice.below(2_400))
            : Duration.ofMinutes(dice.below(dice.of(600, 3_000, 12_000)));
    Instant then = now.plus(pause);
    return clock.isOpen(then) || dice.chance(0.1)
        ? pause
        : Duration.between(now, clock.openingAfter(then));
  }

  /** Just before, at, or just after the next date that somebody has to keep. */
  private static Duration untilNextDue(CaseState state, Instant now, Dice dice) {
    return state.obligations().open().stream()
        .flatMap(o -> Stream.ofNullable(o.dueAt()))
        .filter(due -> due.isAfter(now))
        .sorted()
        .skip(dice.below(3))
        .findFirst()
        .map(due -> Duration.between(now, due))
        .map(wait -> dice.of(wait, wait.minus(A_MOMENT), wait.plus(A_MOMENT), wait.plusDays(1)))
        .filter(wait -> !wait.isNegative())
        .orElse(Duration.ofHours(dice.below(100)));
  }
}
