package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Head;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Outbox.Claimed;

/** No case starves another: what has waited longest goes first. */
class WaitingOrderTest {
  private static final Instant NOW = minute(1_000_000);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int CASES = 40;

  private final MemoryStorage storage = new MemoryStorage();
  private final Outbox outbox = storage.outbox();

  @Test
  void the_message_that_has_waited_longest_is_claimed_first() {
    for (int n = CASES; n >= 1; n--) {
      append(n, Head.NONE).telling(1).to(storage.caseLog());
    }

    List<CaseId> order = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Claimed claimed = outbox.claim(NOW, LEASE, 1).get(0);
      assertThat(outbox.acknowledge(claimed)).isTrue();
      order.add(claimed.caseId());
    }

    assertThat(order).isEqualTo(IntStream.rangeClosed(1, CASES).mapToObj(n -> caseId(n)).toList());
  }

  @Test
  void cases_that_never_fall_silent_starve_no_other() {
    for (int n = 1; n <= CASES; n++) {
      append(n, Head.NONE).telling(1).to(storage.caseLog());
    }

    List<CaseId> served = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Claimed claimed = outbox.claim(NOW, LEASE, 1).get(0);
      // It speaks again before it is acknowledged, and so never leaves the outbox.
      next((int) claimed.caseId().value().getLeastSignificantBits(), storage.caseLog())
          .telling(1)
          .to(storage.caseLog());
      assertThat(outbox.giveBack(claimed, NOW)).isTrue();
      served.add(claimed.caseId());
    }

    assertThat(served).doesNotHaveDuplicates().hasSize(CASES);
  }

  @Test
  void a_claim_for_no_time_or_for_nothing_is_misuse() {
    assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(NOW, Duration.ZERO, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(NOW, LEASE.negated(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(NOW, LEASE, 0));
  }
}
