package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.message;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;
import static org.yijianshi.contract.Outboxes.LATE;
import static org.yijianshi.contract.Outboxes.LONG;
import static org.yijianshi.contract.Outboxes.claimOne;
import static org.yijianshi.contract.Outboxes.sequences;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Head;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Outbox.Backlog;
import org.yijianshi.port.Outbox.Claimed;
import org.yijianshi.port.Storage;

/** What an {@link Outbox} must do; how to run it stands in the package's introduction. */
public abstract class OutboxContract extends ParkingContract {
  /** For the adapter's test. */
  protected OutboxContract() {}

  @Test
  void an_empty_outbox_has_nothing_to_claim() {
    Storage storage = open();
    append(1, Head.NONE).to(storage.caseLog());

    assertEquals(List.of(), storage.outbox().claim(LATE, LONG, 10));
    assertEquals(List.of(), storage.outbox().parked());
  }

  @Test
  void a_backlog_counts_every_message_once() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    append(2, Head.NONE).telling(1).to(storage.caseLog());
    append(3, Head.NONE).telling(1).to(storage.caseLog());
    Outbox outbox = viewOf(storage).outbox();

    assertEquals(new Backlog(4, 0, 0, minute(61)), outbox.backlog(LATE));
    Claimed first = outbox.claim(LATE, LONG, 1).get(0);
    assertEquals(new Backlog(3, 1, 0, minute(61)), outbox.backlog(LATE));
    assertEquals(new Backlog(4, 0, 0, minute(61)), outbox.backlog(LATE.plus(LONG)));
    assertTrue(outbox.park(first, "Nobody knows the address"));
    assertEquals(3, outbox.backlog(LATE).waiting());
    assertEquals(1, outbox.backlog(LATE).parked());
    assertTrue(outbox.skip(first.caseId(), first.message().sequence()));
    Outboxes.drain(outbox);
    assertEquals(new Backlog(0, 0, 0, null), outbox.backlog(LATE));
  }

  @Test
  void a_message_is_claimed_as_it_was_appended() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Outbox outbox = viewOf(storage).outbox();

    Claimed first = claimOne(outbox, LATE);
    assertEquals(caseId(1), first.caseId());
    assertEquals(message(1, 0, minute(61)), first.message());
    assertEquals(1, first.attempt());
    assertTrue(outbox.acknowledge(first));

    Claimed second = claimOne(outbox, LATE);
    assertEquals(message(1, 1, minute(61)), second.message());
    assertEquals(1, second.attempt());
    assertNotEquals(first.lease(), second.lease());
  }

  @Test
  void messages_of_a_case_leave_in_order_across_its_commits() {
    Storage storage = open();
    append(1, Head.NONE).telling(3).to(storage.caseLog());
    Claimed first = claimOne(storage.outbox(), LATE);
    next(1, storage.caseLog()).to(storage.caseLog());
    next(1, storage.caseLog()).telling(11).to(storage.caseLog());
    assertTrue(storage.outbox().acknowledge(first));

    assertEquals(
        List.of(
            1001L, 1002L, 3000L, 3001L, 3002L, 3003L, 3004L, 3005L, 3006L, 3007L, 3008L, 3009L,
            3010L),
        sequences(Outboxes.drain(viewOf(storage).outbox())));
  }

  @Test
  void an_acknowledged_message_never_comes_again() {
    Storage storage = open();
    append(1, Head.NONE).telling(1).to(storage.caseLog());
    Outbox outbox = storage.outbox();

    Claimed claimed = claimOne(outbox, LATE);
    assertTrue(outbox.acknowledge(claimed));

    assertEquals(List.of(), outbox.claim(LATE.plus(Duration.ofDays(999)), LONG, 10));
    assertFalse(outbox.acknowledge(claimed));
    assertFalse(outbox.giveBack(claimed, LATE));
    assertFalse(outbox.park(claimed, "gone"));
    assertEquals(List.of(), outbox.parked());
  }

  @Test
  void one_claim_gives_each_case_at_most_one_message() {
    Storage storage = withThreeCases();

    List<Claimed> claimed = storage.outbox().claim(LATE, LONG, 100);

    assertEquals(3, claimed.size());
    assertEquals(Set.of(caseId(1), caseId(2), caseId(3)), cases(claimed));
    assertEquals(List.of(1000L, 1000L, 1000L), sequences(claimed));
  }

  @Test
  void a_case_whose_first_message_is_leased_gives_none() {
    Storage storage = withThreeCases();
    assertEquals(3, storage.outbox().claim(LATE, LONG, 100).size());

    assertEquals(List.of(), viewOf(storage).outbox().claim(LATE, LONG, 100));
  }

  @Test
  void a_claim_gives_no_more_than_was_asked_and_leaves_the_rest() {
    Storage storage = withThreeCases();

    List<Claimed> two = storage.outbox().claim(LATE, LONG, 2);
    List<Claimed> third = viewOf(storage).outbox().claim(LATE, LONG, 2);

    assertEquals(2, two.size());
    assertEquals(1, third.size());
    Set<CaseId> all = cases(two);
    all.addAll(cases(third));
    assertEquals(3, all.size());
  }

  @Test
  void a_lease_holds_until_its_end() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    Claimed claimed = outbox.claim(LATE, Duration.ofMinutes(5), 10).get(0);

    Instant justBefore = LATE.plus(Duration.ofMinutes(5)).minusNanos(1000);
    assertEquals(List.of(), viewOf(storage).outbox().claim(justBefore, LONG, 10));
    assertTrue(outbox.acknowledge(claimed));
  }

  @Test
  void a_lease_that_ran_out_makes_its_message_claimable_by_another() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Claimed lost = storage.outbox().claim(LATE, Duration.ofMinutes(5), 10).get(0);
    Outbox other = viewOf(storage).outbox();

    Claimed again = claimOne(other, LATE.plus(Duration.ofMinutes(6)));

    assertEquals(lost.message(), again.message());
    assertEquals(2, again.attempt());
    assertNotEquals(lost.lease(), again.lease());
  }

  @Test
  void who_lost_the_lease_can_change_nothing() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    Claimed lost = outbox.claim(LATE, Duration.ofMinutes(5), 10).get(0);
    Claimed held = claimOne(viewOf(storage).outbox(), LATE.plus(Duration.ofMinutes(6)));

    assertFalse(outbox.acknowledge(lost));
    assertFalse(outbox.giveBack(lost, LATE));
    assertFalse(outbox.park(lost, "not mine"));

    assertEquals(List.of(), outbox.parked());
    assertEquals(List.of(), outbox.claim(LATE.plus(Duration.ofMinutes(7)), LONG, 10));
    assertTrue(outbox.acknowledge(held));
    assertEquals(List.of(1001L), sequences(Outboxes.drain(outbox)));
  }

  @Test
  void a_message_given_back_waits_as_long_as_was_said_and_the_later_ones_with_it() {
    Storage storage = open();
    append(1, Head.NONE).telling(2).to(storage.caseLog());
    append(2, Head.NONE).telling(1).to(storage.caseLog());
    Outbox outbox = storage.outbox();
    Claimed claimed = ofCase(1, outbox.claim(LATE, LONG, 10));
    Instant notBefore = LATE.plus(Duration.ofMinutes(30));

    assertTrue(outbox.giveBack(claimed, notBefore));
    assertFalse(outbox.acknowledge(claimed));
    assertFalse(outbox.giveBack(claimed, LATE));

    assertEquals(List.of(), viewOf(storage).outbox().claim(notBefore.minusNanos(1000), LONG, 10));
    Claimed again = claimOne(viewOf(storage).outbox(), notBefore);
    assertEquals(claimed.message(), again.message());
    assertEquals(2, again.attempt());
    assertNotEquals(claimed.lease(), again.lease());
  }

  @Test
  void a_case_that_waits_holds_no_other() {
    Storage storage = withThreeCases();
    Outbox outbox = storage.outbox();
    List<Claimed> all = outbox.claim(LATE, LONG, 10);
    assertTrue(outbox.giveBack(ofCase(1, all), LATE.plus(Duration.ofDays(30))));
    assertTrue(outbox.acknowledge(ofCase(2, all)));
    assertTrue(outbox.park(ofCase(3, all), "no such address"));

    Claimed free = claimOne(outbox, LATE);

    assertEquals(caseId(2), free.caseId());
    assertEquals(1001, free.message().sequence());
  }

  @Test
  void four_relays_deliver_every_message_once_and_each_case_in_order() {
    Storage storage = open();

    Relays.Outcome outcome = Relays.run(4, 20, storage, () -> viewOf(storage).outbox());

    outcome.check();
    assertEquals(List.of(), storage.outbox().claim(LATE.plus(Duration.ofDays(99)), LONG, 10));
  }

  @Test
  void a_second_view_sees_the_leases_and_a_store_of_its_own_does_not() {
    Storage storage = open();
    append(1, Head.NONE).telling(1).to(storage.caseLog());
    Claimed claimed = claimOne(storage.outbox(), LATE);

    Optional<Storage> second = secondViewOn(storage);
    if (second.isPresent()) {
      Outbox other = second.get().outbox();
      assertEquals(List.of(), other.claim(LATE, LONG, 10));
      assertTrue(other.acknowledge(claimed));
      assertFalse(storage.outbox().acknowledge(claimed));
    } else {
      Outbox other = open().outbox();
      assertEquals(List.of(), other.claim(LATE, LONG, 10));
      assertFalse(other.acknowledge(claimed));
      assertTrue(storage.outbox().acknowledge(claimed));
    }
  }

  private Storage withThreeCases() {
    Storage storage = open();
    for (int n = 1; n <= 3; n++) {
      append(n, Head.NONE).telling(2).to(storage.caseLog());
    }
    return storage;
  }

  private static Set<CaseId> cases(List<Claimed> claimed) {
    Set<CaseId> cases = new HashSet<>();
    claimed.forEach(c -> cases.add(c.caseId()));
    return cases;
  }

  private static Claimed ofCase(int n, List<Claimed> claimed) {
    return claimed.stream().filter(c -> c.caseId().equals(caseId(n))).findFirst().orElseThrow();
  }
}
