package org.yijianshi.hall;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How often the hall decides again after a lost race, and how long it waits in between. Waits
 * double and are jittered, so that racers do not meet again.
 *
 * @param attempts how often it decides at most, from 1; with 1 a lost race goes to the host
 * @param first the longest first wait
 * @param longest the longest wait of all
 */
public record Retry(int attempts, Duration first, Duration longest) {
  /** Checks that there is an attempt and that waits are not negative. */
  public Retry {
    if (attempts < 1) {
      throw new IllegalArgumentException("There must be at least one attempt: " + attempts);
    }
    Waits.check(first, longest);
  }

  /** Eight attempts, from 2 milliseconds to a quarter of a second. */
  public static Retry usual() {
    return new Retry(8, Duration.ofMillis(2), Duration.ofMillis(250));
  }

  /** No second attempt: for a host's own transaction, which has to be rolled back first. */
  public static Retry never() {
    return new Retry(1, Duration.ZERO, Duration.ZERO);
  }

  /** Whether a lost race goes to the host. */
  boolean isNever() {
    return attempts == 1;
  }

  /** Waits after so many lost races. */
  void pause(int lost) {
    long most = Waits.after(lost, first, longest).toNanos();
    if (most > 0) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most) + 1);
    }
  }
}
