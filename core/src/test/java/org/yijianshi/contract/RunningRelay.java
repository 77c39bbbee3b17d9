package org.yijianshi.contract;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.yijianshi.hall.Relay;
import org.yijianshi.message.Message;

/** Relays messages on a thread of its own until it is stopped. */
final class RunningRelay implements AutoCloseable {
  private static final int AT_ONCE = 20;

  private final Thread thread;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean stopped;

  RunningRelay(Relay relay, List<Message> delivered) {
    this.thread = new Thread(() -> run(relay, delivered), "relay");
    thread.start();
  }

  private void run(Relay relay, List<Message> delivered) {
    try {
      while (!stopped) {
        if (relay.run((caseId, message) -> delivered.add(message), AT_ONCE).delivered() == 0) {
          Thread.sleep(1);
        }
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      failure.set(e);
    }
  }

  /** Waits for it, and fails if it failed. */
  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
    Throwable failed = failure.get();
    if (failed != null) {
      throw new AssertionError("The relay failed", failed);
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
