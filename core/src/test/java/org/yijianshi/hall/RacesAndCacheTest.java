package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submit;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.IntakeCommand.Push;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.StaleCaseException;

/** Lost races, and what the cache may say. */
class RacesAndCacheTest {
  private final Halls halls = new Halls();

  @Test
  void what_is_refused_on_a_state_that_another_hall_has_left_is_decided_again() {
    ServiceHall hall = halls.hall();
    submit(hall);
    halls.hall().cases().receive(Cast.window(), CASE, command(2)).orThrow();

    assertThat(
            hall.cases()
                .give(Cast.window(), CASE, command(3), new Push(Set.of()))
                .orThrow()
                .version())
        .isEqualTo(3);
  }

  @Test
  void a_race_is_tried_as_often_as_it_may_and_no_more() {
    ServiceHall hall = halls.hall();
    submit(hall);
    for (int i = 0; i < 4; i++) {
      halls.store.traps.add(
          append -> {
            throw new StaleCaseException(CASE, append.expected());
          });
    }
    int before = halls.store.appends;

    assertThatThrownBy(() -> hall.cases().receive(Cast.window(), CASE, command(2)))
        .isInstanceOf(ContendedCaseException.class)
        .hasMessageContaining("4 attempts");
    assertThat(halls.store.appends - before).isEqualTo(4);
    assertThat(hall.cases().receive(Cast.window(), CASE, command(2)).done()).isTrue();
  }

  @Test
  void a_host_with_its_own_transaction_loses_only_races_that_were_run() {
    ServiceHall inTransaction = halls.hall(b -> b.retry(Retry.never()));
    submit(inTransaction);
    halls.hall().cases().receive(Cast.window(), CASE, command(2)).orThrow();

    assertThat(
            inTransaction.cases().give(Cast.window(), CASE, command(3), new Push(Set.of())).done())
        .isTrue();

    halls.store.traps.add(
        append -> {
          throw new StaleCaseException(CASE, append.expected());
        });
    assertThatThrownBy(
            () ->
                inTransaction
                    .cases()
                    .give(
                        Cast.officer(SampleCatalogs.MARKET),
                        CASE,
                        command(4),
                        new AcceptanceCommand.Accept(SampleCatalogs.TRADE)))
        .isInstanceOf(StaleCaseException.class);
  }

  @Test
  void a_number_that_is_taken_is_asked_for_again_but_not_in_a_hosts_own_transaction() {
    ServiceHall hall = halls.hall();
    submit(hall);
    CaseId second = new CaseId(new UUID(0x5A11L, 2));
    ServiceHall stubborn =
        halls.hall(
            b ->
                b.retry(Retry.never())
                    .caseNumbers(
                        (id, region, day) -> {
                          halls.numbersGiven++;
                          return CaseNumber.of("LS-2026-0001");
                        }));

    assertThatThrownBy(
            () -> stubborn.cases().submit(Cast.applicant(), second, command(1), Halls.submission()))
        .isInstanceOf(DuplicateCaseNumberException.class);
    assertThat(halls.numbersGiven).isEqualTo(2);

    halls.numbersGiven = 0;
    assertThat(hall.cases().submit(Cast.applicant(), second, command(1), Halls.submission()).done())
        .isTrue();
    assertThat(halls.numbersGiven).isEqualTo(2);
  }

  @Test
  void a_running_case_is_read_once() {
    ServiceHall hall = halls.hall();
    submit(hall);
    int before = halls.store.reads;

    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    hall.cases().view(Cast.window(), CASE).orElseThrow();

    assertThat(halls.store.reads).isEqualTo(before);
  }

  @Test
  void the_cache_is_bounded_and_keeps_no_closed_case() {
    CaseState running = ShopCase.pushed().state();
    StateCache cache = new StateCache(400);
    IntStream.range(0, 1000)
        .forEach(
            i ->
                cache.put(
                    new CaseId(new UUID(0, i)),
                    new StateCache.Entry(new Head(3, i), running, null)));

    long kept =
        IntStream.range(0, 1000).filter(i -> cache.get(new CaseId(new UUID(0, i))) != null).count();

    assertThat(kept).isLessThan(100);

    StateCache roomy = new StateCache(10_000);
    CasePlay closed = ShopCase.closed();
    roomy.put(CASE, new StateCache.Entry(new Head(3, 1), running, null));
    assertThat(roomy.get(CASE)).isNotNull();
    roomy.put(CASE, new StateCache.Entry(new Head(9, 1), closed.state(), null));
    assertThat(roomy.get(CASE)).isNull();
  }

  @Test
  void waits_double_up_to_the_longest_and_never_overflow() {
    Duration first = Duration.ofMillis(2);
    Duration longest = Duration.ofMillis(250);

    assertThat(IntStream.rangeClosed(1, 9).mapToObj(i -> Waits.after(i, first, longest).toMillis()))
        .containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 250L, 250L);
    assertThat(Waits.after(Integer.MAX_VALUE, first, longest)).isEqualTo(longest);
    assertThat(Waits.after(Integer.MAX_VALUE, Duration.ZERO, longest)).isZero();
    assertThat(Waits.after(90, Duration.ofDays(300), Duration.ofDays(366)))
        .isEqualTo(Duration.ofDays(366));
  }

  @Test
  void terms_that_make_no_sense_are_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retry(0, Duration.ZERO, Duration.ZERO))
        .withMessageContaining("at least one attempt: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retry(2, Duration.ofMillis(5), Duration.ofMillis(4)))
        .withMessageContaining("PT0.005S, PT0.004S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Relay.Terms(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1))
        .withMessageContaining("lease");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> halls.hall(b -> b.cacheWeight(-1)))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> halls.hall(b -> b.applicantSecret(new byte[0])));
  }
}
