package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.Policy;

/** The applicant is asked to be there, comes, does not come, and what follows. */
class AttendanceTest {
  private static final Actor MARKETS = Cast.officer(MARKET);
  private static final GateCommand CONFIRM = new GateCommand.ConfirmAttendance(TRADE);
  private static final GateCommand MISSED = new GateCommand.RecordNoShow(TRADE);
  private static final ApprovalCommand TERMINATE =
      new ApprovalCommand.Terminate(TRADE, TerminationCause.NO_SHOW, "T-1");

  private static GateCommand.Appoint appoint(String time) {
    return new GateCommand.Appoint(TRADE, AttendancePurpose.INTERVIEW, CasePlay.time(time), "3号窗口");
  }

  /** Accepted on Tuesday at 9:30, to be there on Wednesday at 14:15. */
  private static CasePlay appointed(CasePlay accepted) {
    return accepted.does(MARKETS, appoint("2026-03-04T14:15"));
  }

  private static CasePlay accepted(Policy.Builder policy) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy.build());
    return ShopCase.accepted(
        ShopCase.pushed(
                ShopCase.received(
                    ShopCase.submitted(
                        CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE)))))
            .at("2026-03-03T09:30"));
  }

  /** Missed as often as it says, a day apart, always after the appointment. */
  private static CasePlay missed(CasePlay accepted, int times) {
    CasePlay play = accepted;
    for (int i = 0; i < times; i++) {
      String day = "2026-03-0" + (4 + i);
      play = play.does(MARKETS, appoint(day + "T10:00")).at(day + "T10:30").does(MARKETS, MISSED);
    }
    return play;
  }

  /** What the sweep has to do in this chapter; reminders are another's. */
  private static List<CaseCommand> sweep(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now()).stream()
        .filter(ApprovalCommand.Terminate.class::isInstance)
        .toList();
  }

  @Test
  @Rule("R20")
  void an_appointment_is_due_at_its_very_minute_and_told_to_all_applicants() {
    CasePlay play = appointed(ShopCase.accepted(TRADE));

    assertThat(play.due(ObligationKind.ATTEND, TRADE)).isEqualTo("2026-03-04 14:15");
    assertThat(play.duty(ObligationKind.ATTEND, TRADE).owedBy())
        .isEqualTo(Party.applicant("applicant-1"));
    assertThat(play.messages())
        .hasSize(2)
        .allMatch(m -> m.kind() == MessageKind.APPOINTMENT)
        .allMatch(
            m ->
                m.content()
                    .equals(
                        Map.of(
                            "purpose", "INTERVIEW",
                            "time", "2026-03-04T06:15:00Z",
                            "place", "3号窗口")));
    assertThat(
            ShopCase.accepted(TRADE)
                .does(MARKETS, appoint("2026-03-03T09:31"))
                .due(ObligationKind.ATTEND, TRADE))
        .as("Also within the hour")
        .isEqualTo("2026-03-03 09:31");
  }

  @Test
  @Rule("R20")
  void there_is_one_open_appointment_at_a_time_to_come_for_a_live_item() {
    CasePlay play = ShopCase.accepted(TRADE);

    assertThat(play.tries(MARKETS, appoint("2026-03-03T09:30")).reasons())
        .containsExactly("R20 TIME_PAST");
    assertThat(appointed(play).tries(MARKETS, appoint("2026-03-05T09:30")).reasons())
        .containsExactly("R20 APPOINTMENT_OPEN");
    assertThat(ShopCase.granted(play, TRADE).tries(MARKETS, appoint("2026-03-05T09:30")).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(ShopCase.received(TRADE).tries(Cast.window(), appoint("2026-03-05T09:30")).reasons())
        .as("The window sees the applicant before the department does")
        .isEmpty();
    for (CaseCommand nothing :
        List.of(
            CONFIRM,
            MISSED,
            new GateCommand.CancelAppointment(TRADE),
            new GateCommand.MoveAppointment(TRADE, CasePlay.time("2026-03-05T09:30"), "p"))) {
      assertThat(play.tries(MARKETS, nothing).reasons()).containsExactly("R20 NOTHING_OPEN");
    }
  }

  @Test
  @Rule("P-permission")
  void the_items_department_or_the_window_arrange_it() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);

    assertThat(play.tries(Cast.officer(FIRE_RESCUE), appoint("2026-03-05T09:30")).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.applicant(), appoint("2026-03-05T09:30")).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(appointed(play).tries(Cast.window(), CONFIRM).reasons()).isEmpty();
    assertThat(appointed(play).tries(Cast.applicant(), CONFIRM).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("R20")
  void nothing_is_granted_until_the_applicant_was_there_or_need_not_come() {
    CasePlay play = appointed(ShopCase.accepted(TRADE));

    assertThat(play.tries(MARKETS, ShopCase.grant(TRADE)).reasons())
        .containsExactly("R20 NOT_ATTENDED");
    CasePlay there = play.at("2026-03-04T14:20").does(MARKETS, CONFIRM);
    assertThat(there.duties(TRADE)).doesNotContain(ObligationKind.ATTEND);
    assertThat(there.tries(MARKETS, ShopCase.grant(TRADE)).reasons()).isEmpty();
    CasePlay cancelled = play.does(MARKETS, new GateCommand.CancelAppointment(TRADE));
    assertThat(cancelled.duties(TRADE)).doesNotContain(ObligationKind.ATTEND);
    assertThat(cancelled.messages())
        .hasSize(2)
        .allMatch(m -> m.kind() == MessageKind.APPOINTMENT_CANCELLED);
    assertThat(cancelled.tries(MARKETS, ShopCase.grant(TRADE)).reasons()).isEmpty();
    CasePlay denied =
        play.does(MARKETS, new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    assertThat(denied.duties(TRADE)).containsExactly(ObligationKind.SEND_RESULT);
  }

  @Test
  @Rule("R20")
  void an_appointment_is_moved_with_its_duty() {
    CasePlay play = appointed(ShopCase.accepted(TRADE));
    CasePlay moved =
        play.does(
            Cast.window(),
            new GateCommand.MoveAppointment(TRADE, CasePlay.time("2026-03-06T09:05"), "4号窗口"));

    assertThat(moved.due(ObligationKind.ATTEND, TRADE)).isEqualTo("2026-03-06 09:05");
    assertThat(moved.messages()).hasSize(2);
    assertThat(moved.messages().get(0).content())
        .containsEntry("place", "4号窗口")
        .containsEntry("purpose", "INTERVIEW");
    assertThat(
            play.tries(
                    MARKETS,
                    new GateCommand.MoveAppointment(
                        TRADE, CasePlay.time("2026-03-03T09:30"), "4号窗口"))
                .reasons())
        .containsExactly("R20 TIME_PAST");
    assertThat(moved.at("2026-03-04T14:30").tries(MARKETS, MISSED).reasons())
        .containsExactly("R20 TOO_EARLY");
  }

  @Test
  @Rule({"R20", "P-noShow"})
  void who_misses_it_once_is_booked_again_and_twice_ends_the_item() {
    CasePlay play = appointed(ShopCase.accepted(TRADE));

    assertThat(play.at("2026-03-04T14:14").tries(MARKETS, MISSED).reasons())
        .containsExactly("R20 TOO_EARLY");
    CasePlay once = play.at("2026-03-04T14:15").does(MARKETS, MISSED);
    assertThat(once.duties(TRADE)).doesNotContain(ObligationKind.ATTEND);
    assertThat(once.messages())
        .hasSize(2)
        .allMatch(m -> m.kind() == MessageKind.NO_SHOW && m.content().equals(Map.of("count", "1")));
    assertThat(sweep(once)).isEmpty();
    assertThat(once.tries(Actor.system(), TERMINATE).reasons())
        .containsExactly("P-noShow NOT_LAPSED");
    CasePlay twice =
        once.does(MARKETS, appoint("2026-03-05T10:00"))
            .at("2026-03-05T10:30")
            .does(Cast.window(), MISSED);
    assertThat(twice.tries(MARKETS, appoint("2026-03-06T10:00")).reasons())
        .containsExactly("P-noShow NO_MORE_APPOINTMENTS");
    assertThat(sweep(twice))
        .containsExactly(
            new ApprovalCommand.Terminate(
                TRADE, TerminationCause.NO_SHOW, "LS-2026-0001-W-" + TRADE));
    CasePlay ended = twice.does(Actor.system(), sweep(twice).get(0));
    assertThat(ended.state().instance(TRADE).orElseThrow().state()).isEqualTo(ItemState.TERMINATED);
    assertThat(sweep(ended)).isEmpty();
  }

  @Test
  @Rule("P-noShow")
  void the_limit_and_what_follows_are_the_policys() {
    CasePlay strict = missed(accepted(Policy.builder().set(IntakePolicy.NO_SHOW_LIMIT, 1)), 1);
    assertThat(sweep(strict)).hasSize(1);
    CasePlay three = accepted(Policy.builder().set(IntakePolicy.NO_SHOW_LIMIT, 3));
    assertThat(sweep(missed(three, 2))).isEmpty();
    assertThat(sweep(missed(three, 3))).hasSize(1);

    CasePlay kept =
        missed(accepted(Policy.builder().set(IntakePolicy.NO_SHOW, Lapse.KEEP_OPEN)), 3);
    assertThat(sweep(kept)).isEmpty();
    assertThat(kept.tries(Actor.system(), TERMINATE).reasons())
        .containsExactly("P-noShow KEPT_OPEN");
    assertThat(kept.tries(MARKETS, appoint("2026-03-09T10:00")).reasons()).isEmpty();
    assertThat(kept.tries(MARKETS, ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule("P-noShow")
  void who_comes_in_the_end_starts_anew() {
    CasePlay came =
        missed(ShopCase.accepted(TRADE), 1)
            .does(MARKETS, appoint("2026-03-05T10:00"))
            .at("2026-03-05T10:05")
            .does(MARKETS, CONFIRM);

    assertThat(came.state().instance(TRADE).orElseThrow().gates().noShows()).isZero();
    CasePlay again =
        came.does(MARKETS, appoint("2026-03-06T10:00"))
            .at("2026-03-06T10:30")
            .does(MARKETS, MISSED);
    assertThat(sweep(again)).isEmpty();
  }
}
