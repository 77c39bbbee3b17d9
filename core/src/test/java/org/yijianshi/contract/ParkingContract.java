package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.next;
import static org.yijianshi.contract.Outboxes.LATE;
import static org.yijianshi.contract.Outboxes.LONG;
import static org.yijianshi.contract.Outboxes.claimOne;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.port.Head;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Outbox.Claimed;
import org.yijianshi.port.Outbox.Parked;
import org.yijianshi.port.Storage;

/** The part of {@link OutboxContract} that is about parked messages; adapters run that one. */
public abstract class ParkingContract extends StorageContract {
  private static final String REASON = "对方系统拒收: no such address";

  /** For {@link OutboxContract}. */
  protected ParkingContract() {}

  @Test
  void a_parked_message_is_listed_and_holds_the_later_ones_of_its_case() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Claimed claimed = claimOne(storage.outbox(), LATE);

    assertTrue(storage.outbox().park(claimed, REASON));
    next(1, storage.caseLog()).telling(1).to(storage.caseLog());

    Outbox outbox = viewOf(storage).outbox();
    assertEquals(List.of(new Parked(caseId(1), claimed.message(), 1, REASON)), outbox.parked());
    assertEquals(List.of(), outbox.claim(LATE.plus(Duration.ofDays(999)), LONG, 10));
  }

  @Test
  void who_parked_a_message_holds_its_lease_no_longer() {
    Storage storage = open();
    append(1, Head.NONE).telling(1).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    Claimed claimed = claimOne(outbox, LATE);
    assertTrue(outbox.park(claimed, REASON));

    assertFalse(outbox.acknowledge(claimed));
    assertFalse(outbox.giveBack(claimed, LATE));
    assertFalse(outbox.park(claimed, "again"));

    assertEquals(List.of(new Parked(caseId(1), claimed.message(), 1, REASON)), outbox.parked());
  }

  @Test
  void a_released_message_is_claimed_again_and_its_case_goes_on() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    Claimed claimed = claimOne(outbox, LATE);
    assertTrue(outbox.park(claimed, REASON));

    assertTrue(viewOf(storage).outbox().release(caseId(1), 1000));

    assertEquals(List.of(), outbox.parked());
    Claimed again = claimOne(outbox, LATE);
    assertEquals(claimed.message(), again.message());
    assertEquals(2, again.attempt());
    assertFalse(outbox.acknowledge(claimed));
    assertTrue(outbox.acknowledge(again));
    assertEquals(1001, claimOne(outbox, LATE).message().sequence());
  }

  @Test
  void a_skipped_message_is_gone_and_its_case_goes_on() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    assertTrue(outbox.park(claimOne(outbox, LATE), REASON));

    assertTrue(viewOf(storage).outbox().skip(caseId(1), 1000));

    assertEquals(List.of(), outbox.parked());
    assertEquals(List.of(1001L), Outboxes.sequences(Outboxes.drain(outbox)));
  }

  @Test
  void what_is_not_parked_can_be_neither_released_nor_skipped() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    append(2, Head.NONE).telling(1).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    assertNotParked(outbox, 1, 1000);
    Claimed claimed = outbox.claim(LATE, LONG, 1).get(0);
    assertNotParked(outbox, 1, 1000);
    assertNotParked(outbox, 2, 1000);
    assertTrue(outbox.park(claimed, REASON));

    int parked = claimed.caseId().equals(caseId(1)) ? 1 : 2;
    assertNotParked(outbox, parked, 1001);
    assertNotParked(outbox, parked, 2000);
    assertNotParked(outbox, 3 - parked, 1000);
    assertNotParked(outbox, 3, 1000);

    assertTrue(outbox.release(caseId(parked), 1000));
    assertNotParked(outbox, parked, 1000);
    assertEquals(3, Outboxes.drain(outbox).size());
    assertNotParked(outbox, parked, 1000);
  }

  private static void assertNotParked(Outbox outbox, int n, long sequence) {
    assertFalse(outbox.release(caseId(n), sequence), "released " + n + "/" + sequence);
    assertFalse(outbox.skip(caseId(n), sequence), "skipped " + n + "/" + sequence);
  }

  @Test
  void parked_messages_stand_oldest_first() {
    Storage storage = open();
    for (int n : new int[] {5, 2, 4, 1, 3}) {
      append(n, Head.NONE).telling(1).to(storage.caseLog());
    }
    storage.outbox().claim(LATE, LONG, 10).stream()
        .sorted((a, b) -> a.message().at().compareTo(b.message().at()))
        .forEach(claimed -> assertTrue(storage.outbox().park(claimed, REASON)));

    assertEquals(
        List.of(caseId(1), caseId(2), caseId(3), caseId(4), caseId(5)),
        viewOf(storage).outbox().parked().stream().map(Parked::caseId).toList());
  }
}
