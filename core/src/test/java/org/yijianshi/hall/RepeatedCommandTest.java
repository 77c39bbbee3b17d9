package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submission;
import static org.yijianshi.hall.Halls.submit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand.Push;
import org.yijianshi.casefile.IntakeCommand.Receive;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SupervisionPolicy;
import org.yijianshi.port.StaleCaseException;

/** The same command id again gives the first answer, whatever has changed in between. */
class RepeatedCommandTest {
  private final Halls halls = new Halls();

  private static void assertRepeated(Answer again, Answer first) {
    Answer.Done done = first.orThrow();
    assertThat(again).isEqualTo(new Answer.Done(done.version(), done.events(), true));
  }

  @Test
  void a_submission_keeps_its_number_and_its_versions_though_others_are_in_force_now() {
    ServiceHall hall = halls.hall();
    Answer first = submit(hall);
    Policy other = Policy.builder().set(SupervisionPolicy.YELLOW_PERCENT, 35).build();
    hall.publish(SampleCatalogs.book(SampleCatalogs.shop(), other));
    halls.now = halls.now.plus(Duration.ofDays(3));

    Answer again = submit(hall);

    assertRepeated(again, first);
    assertThat(halls.numbersGiven).isEqualTo(1);
    assertThat(halls.store.read(CASE).commits()).hasSize(1);
  }

  @Test
  void of_one_submission_sent_twice_at_once_the_loser_gets_the_winners_answer() {
    ServiceHall hall = halls.hall();
    ServiceHall other = halls.hall();
    Answer[] winner = new Answer[1];
    halls.store.traps.add(
        append -> {
          winner[0] = submit(other);
          throw new StaleCaseException(CASE, append.expected());
        });

    Answer loser = submit(hall);

    assertRepeated(loser, winner[0]);
    assertThat(halls.store.read(CASE).commits()).hasSize(1);
  }

  @Test
  void a_push_again_asks_nobody_who_is_connected_by_now() {
    ServiceHall hall = halls.hall();
    submit(hall);
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    halls.unconnected = Set.of(SampleCatalogs.FIRE_RESCUE, SampleCatalogs.WORKS);
    Answer first = hall.cases().push(Cast.window(), CASE, command(3));
    halls.unconnected = Set.of();

    assertRepeated(hall.cases().push(Cast.window(), CASE, command(3)), first);
    assertRepeated(
        hall.cases()
            .give(
                Cast.window(),
                CASE,
                command(3),
                new Push(Set.of(SampleCatalogs.FIRE_RESCUE, SampleCatalogs.WORKS))),
        first);
  }

  @Test
  void what_was_entered_late_is_entered_once() {
    ServiceHall hall = halls.hall();
    submit(hall);
    halls.now = halls.now.plus(Duration.ofMinutes(20));
    var occurred = halls.now.minus(Duration.ofMinutes(5));
    Answer first =
        hall.cases().giveLate(Cast.window(), CASE, command(2), new Receive(Set.of()), occurred);
    halls.now = halls.now.plus(Duration.ofDays(1));

    assertRepeated(
        hall.cases().giveLate(Cast.window(), CASE, command(2), new Receive(Set.of()), occurred),
        first);
  }

  @Test
  void a_command_that_was_rolled_back_is_not_one_that_was_carried_out() {
    ServiceHall hall = halls.hall();
    submit(hall);
    halls.store.traps.add(halls.store::rolledBack);
    assertThat(hall.cases().give(Cast.window(), CASE, command(2), new Receive(Set.of())).done())
        .isTrue();

    Answer again = hall.cases().give(Cast.window(), CASE, command(2), new Receive(Set.of()));

    assertThat(again.orThrow().repeated()).isFalse();
    assertThat(halls.store.read(CASE).commits()).hasSize(2);
  }

  @Test
  void an_answer_that_never_arrived_is_given_again() {
    ServiceHall hall = halls.hall();
    submit(hall);
    halls.store.traps.add(
        append -> {
          halls.store.stored(append);
          throw new IllegalStateException("connection reset");
        });
    try {
      hall.cases().receive(Cast.window(), CASE, command(2));
    } catch (IllegalStateException reset) {
      assertThat(reset).hasMessage("connection reset");
    }

    Answer again = hall.cases().receive(Cast.window(), CASE, command(2));

    assertThat(again.orThrow().repeated()).isTrue();
    assertThat(halls.store.read(CASE).commits()).hasSize(2);
  }

  @Test
  void an_id_for_something_else_is_misuse() {
    ServiceHall hall = halls.hall();
    submit(hall);
    Actor partner = Actor.applicant("account-partner");

    List.<Runnable>of(
            () -> hall.cases().receive(Cast.window(), CASE, command(1)),
            () ->
                hall.cases()
                    .submit(Cast.applicant(), CASE, command(1), submission(SampleCatalogs.FIRE)),
            () -> hall.cases().submit(partner, CASE, command(1), submission()))
        .forEach(
            misuse ->
                assertThatIllegalArgumentException()
                    .isThrownBy(misuse::run)
                    .withMessageContaining("used for another command")
                    .withMessageContaining(command(1).toString()));
    assertThat(halls.numbersGiven).isEqualTo(1);
  }

  @Test
  void a_second_submission_of_a_case_is_refused_and_spends_no_number() {
    ServiceHall hall = halls.hall();
    submit(hall);

    Answer second = hall.cases().submit(Cast.applicant(), CASE, command(2), submission());

    assertThat(second.violations())
        .extracting(Violation::code)
        .containsExactly("ALREADY_SUBMITTED");
    assertThat(halls.numbersGiven).isEqualTo(1);
  }

  @Test
  void a_submission_that_is_refused_uses_up_no_number_and_the_next_one_takes_it() {
    ServiceHall hall = halls.hall();
    Submission none =
        new Submission(
            Channel.COUNTER,
            Cast.parties(),
            SampleCatalogs.wish(),
            Map.of(),
            DeliveryChoice.UNIFIED,
            DeliveryMethod.ELECTRONIC,
            false);

    Answer refused = hall.cases().submit(Cast.applicant(), CASE, command(2), none);

    assertThat(refused.violations()).extracting(Violation::code).contains("NO_CONSENT");
    assertThat(halls.numbersGiven).isZero();
    submit(hall).orThrow();
    assertThat(halls.numbersGiven).isEqualTo(1);
    assertThat(hall.work().byNumber(Cast.applicant(), CaseNumber.of("LS-2026-0001"))).isPresent();
  }

  @Test
  @Rule("P-permission")
  void a_stranger_does_not_learn_that_an_id_was_used() {
    ServiceHall hall = halls.hall();
    submit(hall);
    Actor stranger = Actor.applicant("account-stranger");
    ApprovalCommand any = ShopCase.grant(SampleCatalogs.FIRE);

    Answer used = hall.cases().give(stranger, CASE, command(1), any);

    assertThat(used).isEqualTo(hall.cases().give(stranger, CASE, command(9), any));
    assertThat(used.violations()).extracting(Violation::code).containsExactly("UNKNOWN_CASE");
  }
}
