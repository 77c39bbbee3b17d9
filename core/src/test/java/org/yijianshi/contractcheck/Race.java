package org.yijianshi.contractcheck;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes sure that a liar loses its first race: whoever comes into the gap first waits until another
 * thread has come as well. Sleeping instead only makes it likely, and a busy machine makes it rare.
 * The thread that opened the store races with nobody and never waits.
 */
final class Race {
  /** Waited for in vain only where a single thread writes. */
  private static final long PATIENCE_SECONDS = 3;

  private final Thread opener = Thread.currentThread();
  private final CountDownLatch other = new CountDownLatch(1);
  private final AtomicBoolean open = new AtomicBoolean();

  /** In the gap: waits until another thread has been there or has seen it. */
  void linger() {
    if (Thread.currentThread() != opener) {
      if (open.getAndSet(true)) {
        other.countDown();
      }
      try {
        if (!other.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          other.countDown();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether somebody is in the gap. */
  boolean open() {
    return open.get();
  }

  /** Lets whoever is in the gap go on. */
  void seen() {
    other.countDown();
  }
}
