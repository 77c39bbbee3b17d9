package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Outbox.Claimed;

/** What is done to outboxes again and again. */
final class Outboxes {
  /** Later than anything in the samples. */
  static final Instant LATE = Instant.parse("2027-01-01T00:00:00Z");

  /** A lease that outlives every test. */
  static final Duration LONG = Duration.ofDays(1);

  private Outboxes() {}

  /** The one message that can be claimed now. */
  static Claimed claimOne(Outbox outbox, Instant now) {
    List<Claimed> claimed = outbox.claim(now, LONG, 10);
    assertEquals(1, claimed.size(), "claimed");
    return claimed.get(0);
  }

  /** Claims and acknowledges everything that can still be claimed. */
  static List<Claimed> drain(Outbox outbox) {
    List<Claimed> all = new ArrayList<>();
    for (List<Claimed> some = outbox.claim(LATE, LONG, 100);
        !some.isEmpty();
        some = outbox.claim(LATE, LONG, 100)) {
      for (Claimed claimed : some) {
        assertTrue(outbox.acknowledge(claimed), "The lease is held, so it can be acknowledged");
        all.add(claimed);
      }
      assertTrue(all.size() < 100_000, "The outbox does not become empty");
    }
    return all;
  }

  /** Their sequences, in their order. */
  static List<Long> sequences(List<Claimed> claimed) {
    return claimed.stream().map(c -> c.message().sequence()).toList();
  }
}
