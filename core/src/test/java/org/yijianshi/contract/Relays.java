package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Outbox.Claimed;
import org.yijianshi.port.Storage;

/** Relays that empty an outbox together while cases still write to it. */
final class Relays {
  private static final int MESSAGES_A_COMMIT = 3;
  private static final int COMMITS_A_CASE = 3;

  /** So much is never to be delivered: whoever delivers it does so without end. */
  private static final int TOO_MANY = 100_000;

  private Relays() {}

  /**
   * What came of it.
   *
   * @param cases how many cases wrote
   * @param delivered what was delivered, in the order of delivery; each before it was acknowledged
   * @param refused acknowledgements that were refused although the lease cannot have run out
   */
  record Outcome(int cases, List<Claimed> delivered, List<Claimed> refused) {
    /** Every message once, each case in order, no lease lost. */
    void check() {
      List<Long> order = new ArrayList<>();
      for (long version = 1; version <= COMMITS_A_CASE; version++) {
        for (int ordinal = 0; ordinal < MESSAGES_A_COMMIT; ordinal++) {
          order.add(version * 1000 + ordinal);
        }
      }
      Map<CaseId, List<Long>> expected = new LinkedHashMap<>();
      for (int n = 1; n <= cases; n++) {
        expected.put(CaseSamples.caseId(n), order);
      }
      Map<CaseId, List<Long>> actual = new LinkedHashMap<>();
      for (Claimed claimed : delivered) {
        actual
            .computeIfAbsent(claimed.caseId(), id -> new ArrayList<>())
            .add(claimed.message().sequence());
      }
      assertEquals(expected, actual);
      assertEquals(List.of(), refused);
    }
  }

  /** So many relays, so many cases; each relay has its own view. */
  static Outcome run(int relays, int cases, Storage storage, Supplier<Outbox> view) {
    ConcurrentLinkedQueue<Claimed> delivered = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Claimed> refused = new ConcurrentLinkedQueue<>();
    AtomicBoolean written = new AtomicBoolean();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          try {
            write(cases, storage);
            return true;
          } finally {
            written.set(true);
          }
        });
    for (int i = 0; i < relays; i++) {
      int size = i + 1;
      tasks.add(
          () -> {
            Outbox outbox = view.get();
            boolean last;
            List<Claimed> some;
            do {
              last = written.get();
              some = outbox.claim(Outboxes.LATE, Outboxes.LONG, size);
              deliver(some, outbox, delivered, refused);
            } while ((!some.isEmpty() || !last) && delivered.size() < TOO_MANY);
            return true;
          });
    }
    Together.run(tasks);
    // A relay may leave while another still holds what blocks the rest.
    delivered.addAll(Outboxes.drain(storage.outbox()));
    return new Outcome(cases, List.copyOf(delivered), List.copyOf(refused));
  }

  private static void write(int cases, Storage storage) {
    for (int commit = 0; commit < COMMITS_A_CASE; commit++) {
      for (int n = 1; n <= cases; n++) {
        CaseSamples.next(n, storage.caseLog()).telling(MESSAGES_A_COMMIT).to(storage.caseLog());
      }
    }
  }

  private static void deliver(
      List<Claimed> some,
      Outbox outbox,
      ConcurrentLinkedQueue<Claimed> delivered,
      ConcurrentLinkedQueue<Claimed> refused) {
    for (Claimed claimed : some) {
      delivered.add(claimed);
      if (!outbox.acknowledge(claimed)) {
        refused.add(claimed);
      }
    }
  }
}
