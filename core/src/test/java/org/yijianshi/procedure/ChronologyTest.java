package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;

/** Two times a command: when it happened at the counter, and when the system learned of it. */
class ChronologyTest {
  @Test
  @Rule("P-occurredAtTolerance")
  void clocks_start_when_it_occurred_and_history_runs_by_when_it_was_recorded() {
    CasePlay submitted = ShopCase.submitted();
    Instant occurred = CasePlay.time("2026-03-02T10:10");

    CasePlay play =
        submitted
            .at("2026-03-02T10:40")
            .tries(Cast.window(), occurred, new IntakeCommand.Receive(Set.of()));

    CaseCommit commit = Objects.requireNonNull(play.last().commit());
    assertThat(commit.occurredAt()).isEqualTo(occurred);
    assertThat(commit.at()).isEqualTo(CasePlay.time("2026-03-02T10:40"));
    assertThat(play.state().milestones().receivedAt()).isEqualTo(occurred);
    assertThat(play.state().changedAt()).isEqualTo(play.now());
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void what_is_entered_later_than_half_an_hour_needs_an_outage() {
    CasePlay submitted = ShopCase.submitted().at("2026-03-02T11:00");
    IntakeCommand.Receive receive = new IntakeCommand.Receive(Set.of());

    assertThat(submitted.tries(Cast.window(), CasePlay.time("2026-03-02T10:30"), receive).reasons())
        .isEmpty();
    assertThat(
            submitted
                .tries(Cast.window(), CasePlay.time("2026-03-02T10:30").minusNanos(1000), receive)
                .reasons())
        .containsExactly("P-occurredAtTolerance RECORDED_TOO_LATE");
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void a_late_command_also_says_what_else_is_wrong() {
    CasePlay play =
        ShopCase.received(TRADE)
            .at("2026-03-02T12:00")
            .tries(Cast.officer(MARKET), CasePlay.time("2026-03-02T10:05"), ShopCase.grant(TRADE));

    assertThat(play.reasons())
        .containsExactly(
            "P-occurredAtTolerance RECORDED_TOO_LATE",
            "P-occurredAtTolerance BEFORE_ITS_CAUSE",
            "R36 WRONG_STATE");
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void nothing_occurs_before_what_it_rests_on() {
    CasePlay pushed = ShopCase.pushed(TRADE);
    CasePlay accept =
        pushed.tries(
            Cast.officer(MARKET),
            pushed.now().minus(Duration.ofMinutes(1)),
            new AcceptanceCommand.Accept(TRADE));
    CasePlay step =
        ShopCase.accepted(TRADE)
            .at("2026-03-03T11:00")
            .does(
                Cast.officer(MARKET),
                new ApprovalCommand.OpenSpecialStep(
                    TRADE, SpecialStepKind.HEARING, TimeLimit.workingDays(3), "N-1"));
    CasePlay close =
        step.tries(
            Cast.officer(MARKET),
            step.now().minus(Duration.ofMinutes(1)),
            new ApprovalCommand.CloseSpecialStep(TRADE));
    CasePlay receive =
        ShopCase.submitted()
            .tries(
                Cast.window(),
                CasePlay.time("2026-03-02T09:59"),
                new IntakeCommand.Receive(Set.of()));

    assertThat(accept.reasons()).containsExactly("P-occurredAtTolerance BEFORE_ITS_CAUSE");
    assertThat(close.reasons()).containsExactly("P-occurredAtTolerance BEFORE_ITS_CAUSE");
    assertThat(receive.reasons()).containsExactly("P-occurredAtTolerance BEFORE_ITS_CAUSE");
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void a_paper_that_changed_hands_before_the_push_may_be_entered_after_it() {
    CasePlay pushed = ShopCase.pushed(TRADE);

    assertThat(
            pushed
                .tries(
                    Cast.officer(MARKET),
                    CasePlay.time("2026-03-02T10:15"),
                    new IntakeCommand.HandPaperToLead())
                .reasons())
        .isEmpty();
  }

  @Test
  void a_command_that_occurs_after_it_is_recorded_is_misuse() {
    CasePlay play = ShopCase.submitted();

    assertThatThrownBy(
            () ->
                play.tries(
                    Cast.window(), play.now().plusSeconds(1), new IntakeCommand.Receive(Set.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not occur after it is recorded");
  }

  @Test
  void instants_are_cut_to_the_microsecond_where_they_enter() {
    CommandEnvelope envelope =
        CommandEnvelope.now(
            ShopCase.submitted().last().command().id(),
            ShopCase.submitted().state().id(),
            Cast.window(),
            Instant.parse("2026-03-02T02:00:00.123456789Z"),
            new IntakeCommand.Receive(Set.of()));

    assertThat(envelope.occurredAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00.123456Z"));
  }

  @Test
  void where_clocks_disagree_a_command_is_moved_to_the_later_one_but_not_what_was_declared() {
    CommandEnvelope now = ShopCase.submitted().last().command();
    Instant later = now.recordedAt().plusSeconds(5);
    Instant declared = now.recordedAt().minusSeconds(60);
    CommandEnvelope entered =
        new CommandEnvelope(
            now.id(), now.caseId(), now.actor(), declared, now.recordedAt(), now.command());

    assertThat(now.notBefore(later).recordedAt()).isEqualTo(later);
    assertThat(now.notBefore(later).occurredAt()).isEqualTo(later);
    assertThat(entered.notBefore(later).recordedAt()).isEqualTo(later);
    assertThat(entered.notBefore(later).occurredAt()).isEqualTo(declared);
    assertThat(now.notBefore(now.recordedAt().minusSeconds(5))).isEqualTo(now);
  }
}
