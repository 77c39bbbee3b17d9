package org.yijianshi.contract.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Chance that can be had again: the same seed always falls the same way. Not thread-safe. */
public final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** The dice of that seed. */
  public static Dice of(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  /** Other dice, whose falls do not depend on how often these are thrown afterwards. */
  public Dice fork() {
    return new Dice(random.split());
  }

  /** A whole number from 0, less than {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A fraction from 0, less than 1. */
  public double fraction() {
    return random.nextDouble();
  }

  /** True with that probability, from 0 to 1. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of them. */
  @SafeVarargs
  public final <T> T of(T... some) {
    return some[below(some.length)];
  }

  /** One of them; at least one must be there. */
  public <T> T of(List<T> some) {
    return some.get(below(some.size()));
  }

  /** One of them, or null where there is none. */
  public <T> @Nullable T any(Collection<T> some) {
    return some.isEmpty() ? null : of(List.copyOf(some));
  }

  /** Each of them with that probability, in their order. */
  public <T> List<T> each(Collection<T> some, double probability) {
    List<T> chosen = new ArrayList<>();
    for (T one : some) {
      if (chance(probability)) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  /** As many hexadecimal digits. */
  public String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append(Character.forDigit(below(16), 16));
    }
    return text.toString();
  }
}
