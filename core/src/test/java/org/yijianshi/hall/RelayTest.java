package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.hall.Relay.Report;
import org.yijianshi.port.Outbox.Parked;

/** What leaves the house: in order, again where it failed, aside where it never will. */
class RelayTest {
  private static final Relay.Terms THREE =
      new Relay.Terms(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(3), 3);

  private final Halls halls = new Halls();
  private final ServiceHall hall = halls.hall(b -> b.relay(THREE));
  private final List<Long> delivered = new ArrayList<>();

  /** That many cases with a receipt, and so two messages for two applicants, each. */
  private void received(int cases) {
    for (int n = 1; n <= cases; n++) {
      CaseId id = new CaseId(new UUID(0x5A11L, n));
      hall.cases().submit(Cast.applicant(), id, command(1), submission()).orThrow();
      hall.cases().receive(Cast.window(), id, command(2)).orThrow();
    }
  }

  private void waits(Duration passed) {
    halls.now = halls.now.plus(passed);
  }

  @Test
  void a_case_speaks_in_order_and_what_failed_holds_the_rest_back() {
    received(1);
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    Courier once =
        (id, message) -> {
          if (delivered.isEmpty()) {
            delivered.add(-1L);
            throw new IllegalStateException("gateway down");
          }
          delivered.add(message.sequence());
        };

    assertThat(hall.relay().run(once, 100)).isEqualTo(new Report(0, 1, 0));
    assertThat(hall.relay().run(once, 100)).isEqualTo(new Report(0, 0, 0));
    waits(Duration.ofSeconds(1));
    Report rest = hall.relay().run(once, 100);

    assertThat(rest.delivered()).isGreaterThan(2);
    assertThat(delivered.subList(1, delivered.size())).isSorted().doesNotHaveDuplicates();
    assertThat(hall.relay().run(once, 100)).isEqualTo(new Report(0, 0, 0));
  }

  @Test
  void it_waits_longer_each_time_and_then_sets_aside_without_saying_whom_it_could_not_reach() {
    received(1);
    Courier never =
        (id, message) -> {
          throw new IllegalStateException("no answer from " + Cast.PHONE);
        };

    assertThat(hall.relay().run(never, 100).postponed()).isEqualTo(1);
    waits(Duration.ofSeconds(1));
    assertThat(hall.relay().run(never, 100).postponed()).isEqualTo(1);
    waits(Duration.ofSeconds(1));
    assertThat(hall.relay().run(never, 100)).isEqualTo(new Report(0, 0, 0));
    waits(Duration.ofSeconds(1));
    assertThat(hall.relay().run(never, 100)).isEqualTo(new Report(0, 0, 1));

    assertThat(hall.relay().parked())
        .extracting(Parked::reason)
        .containsExactly(IllegalStateException.class.getName());
    assertThat(LongStream.rangeClosed(1, 4).mapToObj(i -> THREE.waitAfter((int) i).toSeconds()))
        .containsExactly(1L, 2L, 3L, 3L);
  }

  @Test
  void what_was_set_aside_is_released_or_skipped() {
    received(1);
    Courier refuses =
        (id, message) -> {
          throw new UndeliverableException("no such party");
        };
    assertThat(hall.relay().run(refuses, 100)).isEqualTo(new Report(0, 0, 1));
    long sequence = hall.relay().parked().get(0).message().sequence();

    assertThat(hall.relay().release(CASE, sequence)).isTrue();
    assertThat(hall.relay().release(CASE, sequence)).isFalse();
    assertThat(hall.relay().run(refuses, 1)).isEqualTo(new Report(0, 0, 1));
    assertThat(hall.relay().skip(CASE, sequence)).isTrue();
    assertThat(hall.relay().skip(CASE, sequence)).isFalse();

    hall.relay().run((id, message) -> delivered.add(message.sequence()), 100);
    assertThat(delivered).isNotEmpty().doesNotContain(sequence);
  }

  @Test
  void a_slow_courier_does_not_send_what_another_relay_may_have_by_now() {
    received(3);
    Courier slow =
        (id, message) -> {
          delivered.add(message.sequence());
          waits(Duration.ofSeconds(20));
        };

    // The first two of three are begun within the lease of half a minute; the third is not.
    assertThat(hall.relay().run(slow, 3)).isEqualTo(new Report(2, 1, 0));
    assertThat(delivered).hasSize(2);
  }

  @Test
  void no_more_than_was_asked_for_is_delivered() {
    received(45);

    assertThat(hall.relay().run((id, m) -> delivered.add(m.sequence()), 41).delivered())
        .isEqualTo(41);
    assertThat(delivered).hasSize(41);
    assertThat(hall.relay().run((id, m) -> delivered.add(m.sequence()), 0))
        .isEqualTo(new Report(0, 0, 0));
  }

  @Test
  void a_store_that_fails_to_take_a_delivery_in_is_no_failure_of_the_courier() {
    received(1);
    boolean[] broken = {true};
    Halls.Store store = halls.store;
    store.acknowledging =
        claimed -> {
          if (broken[0]) {
            throw new IllegalStateException("connection reset");
          }
          return store.taken(claimed);
        };

    assertThatThrownBy(() -> hall.relay().run((id, m) -> delivered.add(m.sequence()), 1))
        .hasMessage("connection reset");
    assertThat(hall.relay().parked()).isEmpty();
    broken[0] = false;
    waits(Duration.ofSeconds(30));
    assertThat(hall.relay().run((id, m) -> delivered.add(m.sequence()), 1).delivered())
        .isEqualTo(1);
    assertThat(delivered).hasSize(2).containsOnly(delivered.get(0));
  }
}
