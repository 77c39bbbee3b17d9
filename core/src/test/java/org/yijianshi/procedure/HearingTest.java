package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.Hearing;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** A hearing is told of, asked for, set, announced and held before anything is decided. */
class HearingTest {
  private static final Actor OFFICER = Cast.officer(MARKET);
  private static final Actor NEIGHBOUR = Cast.nearest(Role.INTERESTED_PARTY);
  private static final HearingCommand ASK = new HearingCommand.AskForHearing(TRADE);
  private static final HearingCommand WAIVE = new HearingCommand.WaiveHearing(TRADE);

  private static CasePlay told() {
    return ShopCase.accepted()
        .at("2026-03-04T10:00")
        .does(OFFICER, new HearingCommand.TellOfHearing(TRADE, "TZ-1"));
  }

  private static CasePlay asked() {
    return told().at("2026-03-05T10:00").does(NEIGHBOUR, ASK);
  }

  private static CasePlay sets(CasePlay play, String day) {
    return play.tries(OFFICER, new HearingCommand.SetHearing(TRADE, LocalDate.parse(day)));
  }

  private static CasePlay announces(CasePlay play) {
    return play.tries(OFFICER, new HearingCommand.AnnounceHearing(TRADE, "TZ-2"));
  }

  private static CasePlay holds(CasePlay play) {
    return play.tries(OFFICER, new HearingCommand.HoldHearing(TRADE, "BL-1"));
  }

  private static Hearing.Stage stage(CasePlay play) {
    return play.state().instance(TRADE).orElseThrow().statutory().hearing().stage();
  }

  @Test
  @Rule("XKF-47")
  void everybody_concerned_is_told_and_has_five_working_days_to_ask() {
    CasePlay play = told();

    assertThat(play.state().obligations().find(ObligationKind.ASK_FOR_HEARING, TRADE))
        .extracting(Obligation::owedBy)
        .containsExactlyInAnyOrder(
            Party.applicant("applicant-1"),
            Party.applicant("applicant-2"),
            Party.applicant("neighbour-1"));
    assertThat(play.state().obligations().find(ObligationKind.ASK_FOR_HEARING, TRADE))
        .allMatch(o -> CasePlay.local(o.dueAt()).equals("2026-03-11 17:00"));
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.to())
        .containsExactlyInAnyOrder(
            "HEARING_RIGHT APPLICANT:applicant-1",
            "HEARING_RIGHT APPLICANT:applicant-2",
            "HEARING_RIGHT APPLICANT:neighbour-1");
    assertThat(play.tries(OFFICER, new HearingCommand.TellOfHearing(TRADE, "TZ-1")).reasons())
        .containsExactly("XKF-47 ALREADY_TOLD");
    assertThat(
            play.tries(
                    ShopCase.officerOf(play, STAFF_1),
                    new HearingCommand.TellOfHearing(STAFF_1, "TZ-1"))
                .reasons())
        .containsExactly("XKF-47 NOT_A_LICENCE");
  }

  @Test
  @Rule("XKF-47")
  void nothing_is_decided_while_the_right_to_ask_runs_or_a_hearing_is_to_be_held() {
    ApprovalCommand deny = new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false);

    assertThat(told().tries(OFFICER, ShopCase.grant(TRADE)).reasons())
        .containsExactly("XKF-47 HEARING_RIGHT_RUNS");
    assertThat(told().tries(OFFICER, deny).reasons()).containsExactly("XKF-47 HEARING_RIGHT_RUNS");
    assertThat(asked().tries(OFFICER, ShopCase.grant(TRADE)).reasons())
        .containsExactly("XKF-47 HEARING_NOT_HELD");
    assertThat(asked().tries(OFFICER, deny).reasons()).containsExactly("XKF-47 HEARING_NOT_HELD");
    assertThat(asked().tries(Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE)).reasons()).isEmpty();
    CasePlay lapsed = told().at("2026-03-12T09:00").does(OFFICER, ShopCase.grant(TRADE));
    assertThat(lapsed.duties(TRADE)).doesNotContain(ObligationKind.ASK_FOR_HEARING);
  }

  @Test
  @Rule("XKF-47")
  void one_request_binds_for_all_and_it_is_held_within_twenty_working_days() {
    CasePlay play = asked();

    assertThat(play.due(ObligationKind.HOLD_HEARING, TRADE)).isEqualTo("2026-04-02 17:00");
    assertThat(play.duties(TRADE)).doesNotContain(ObligationKind.ASK_FOR_HEARING);
    assertThat(play.tries(Cast.applicant(), ASK).reasons()).containsExactly("XKF-47 NOTHING_OPEN");
    assertThat(told().at("2026-03-11T17:00").tries(Cast.applicant(), ASK).reasons()).isEmpty();
    assertThat(told().at("2026-03-11T17:01").tries(Cast.applicant(), ASK).reasons())
        .containsExactly("XKF-47 RIGHT_LAPSED");
    assertThat(ShopCase.accepted().tries(Cast.applicant(), ASK).reasons())
        .containsExactly("XKF-47 NOTHING_OPEN");
  }

  @Test
  @Rule("XKF-47")
  void who_does_without_leaves_the_others_their_right_until_the_last_has() {
    CasePlay one = told().does(NEIGHBOUR, WAIVE);

    assertThat(one.state().obligations().find(ObligationKind.ASK_FOR_HEARING, TRADE)).hasSize(2);
    assertThat(one.tries(NEIGHBOUR, ASK).reasons()).containsExactly("XKF-47 NOTHING_OPEN");
    CasePlay two = one.does(Cast.applicant(), WAIVE);
    assertThat(stage(two)).isEqualTo(Hearing.Stage.TOLD);
    CasePlay all = two.does(Actor.applicant("account-partner"), WAIVE);
    assertThat(stage(all)).isEqualTo(Hearing.Stage.LAPSED);
    assertThat(all.tries(OFFICER, ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule({"XKF-47", "P-permission"})
  void agents_ask_and_do_without_within_their_mandate_for_all_applicants() {
    Actor submitting = Actor.agent("account-agent", Mandate.forActs(Act.SUBMIT));

    assertThat(told().tries(submitting, ASK).reasons()).isEmpty();
    assertThat(told().tries(submitting, WAIVE).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    CasePlay waived =
        told().does(Actor.agent("account-agent", Mandate.forActs(Act.WITHDRAW)), WAIVE);
    assertThat(waived.state().obligations().find(ObligationKind.ASK_FOR_HEARING, TRADE))
        .extracting(Obligation::owedBy)
        .containsExactly(Party.applicant("neighbour-1"));
    assertThat(told().tries(OFFICER, ASK).reasons()).containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            told()
                .tries(
                    new Actor(
                        "account-stranger",
                        EnumSet.of(Role.INTERESTED_PARTY),
                        null,
                        null,
                        null,
                        null),
                    ASK)
                .reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
  }

  @Test
  @Rule("XKF-47")
  void the_sweep_ends_a_right_that_nobody_used_once_and_not_before() {
    CasePlay told = told();
    HearingCommand lapse = new HearingCommand.LapseHearing(TRADE);

    assertThat(told.tries(Actor.system(), lapse).reasons()).containsExactly("XKF-47 NOT_LAPSED");
    assertThat(Sweep.due(told.state(), told.book(), told.at("2026-03-11T17:00").now()))
        .doesNotContain(lapse);
    CasePlay late = told.at("2026-05-01T09:00");
    assertThat(Sweep.due(late.state(), late.book(), late.now())).contains(lapse);
    CasePlay lapsed = late.does(Actor.system(), lapse);
    assertThat(stage(lapsed)).isEqualTo(Hearing.Stage.LAPSED);
    assertThat(lapsed.duties(TRADE)).doesNotContain(ObligationKind.ASK_FOR_HEARING);
    assertThat(Sweep.due(lapsed.state(), lapsed.book(), lapsed.now())).doesNotContain(lapse);
    assertThat(lapsed.tries(Actor.system(), lapse).reasons()).containsExactly("XKF-47 NOT_LAPSED");
  }

  @Test
  @Rule({"XKF-47", "XKF-48"})
  void the_day_leaves_seven_working_days_to_announce_it_and_lies_within_the_twenty() {
    assertThat(sets(asked(), "2026-03-13").reasons()).containsExactly("XKF-48 TOO_SOON");
    assertThat(sets(asked(), "2026-03-16").reasons()).isEmpty();
    assertThat(sets(asked(), "2026-04-02").reasons()).isEmpty();
    assertThat(sets(asked(), "2026-04-03").reasons()).containsExactly("XKF-47 TOO_LATE");
    assertThat(sets(asked().at("2026-04-03T09:00"), "2026-04-20").reasons())
        .as("late, but better than never")
        .isEmpty();
    assertThat(sets(asked(), "2026-03-17").due(ObligationKind.ANNOUNCE_HEARING, TRADE))
        .isEqualTo("2026-03-06 17:00");
    assertThat(sets(asked(), "2026-03-16").due(ObligationKind.ANNOUNCE_HEARING, TRADE))
        .isEqualTo("2026-03-05 17:00");
    assertThat(sets(told(), "2026-03-31").reasons()).containsExactly("XKF-47 NOTHING_OPEN");
  }

  @Test
  @Rule({"XKF-45", "XKF-48"})
  void the_announcement_is_the_written_notice_that_stops_both_clocks_until_it_is_held() {
    CasePlay announced = announces(sets(asked(), "2026-03-17").at("2026-03-06T10:00"));

    assertThat(announced.reasons()).isEmpty();
    assertThat(announced.due(ObligationKind.DECIDE, TRADE)).isEqualTo("stopped");
    assertThat(announced.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("stopped");
    assertThat(announced.due(ObligationKind.FINISH_SPECIAL_STEP, TRADE))
        .isEqualTo("2026-03-17 17:00");
    assertThat(announced.duties(TRADE)).doesNotContain(ObligationKind.ANNOUNCE_HEARING);
    assertThat(announced.messages())
        .filteredOn(m -> m.kind() == MessageKind.HEARING)
        .hasSize(3)
        .allMatch(m -> m.content().get("day").equals("2026-03-17"));

    assertThat(holds(announced.at("2026-03-16T10:00")).reasons()).containsExactly("XKF-48 NOT_YET");
    CasePlay held = holds(announced.at("2026-03-17T11:00"));
    assertThat(held.reasons()).isEmpty();
    assertThat(stage(held)).isEqualTo(Hearing.Stage.HELD);
    assertThat(held.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    // Seven closes, of 6, 9 to 13 and 16 March, did not count.
    assertThat(held.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-26 17:00");
    assertThat(held.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-04-10 17:00");
    assertThat(held.tries(OFFICER, ShopCase.grant(TRADE)).reasons()).isEmpty();
    assertThat(holds(held).reasons()).containsExactly("XKF-47 NOTHING_OPEN");
  }

  @Test
  @Rule("XKF-48")
  void what_was_not_announced_in_time_is_moved_and_not_held() {
    CasePlay set = sets(asked(), "2026-03-17");

    assertThat(holds(set.at("2026-03-17T10:00")).reasons()).containsExactly("XKF-48 NOT_ANNOUNCED");
    assertThat(announces(set.at("2026-03-09T10:00")).reasons()).containsExactly("XKF-48 TOO_LATE");
    assertThat(announces(asked()).reasons()).containsExactly("XKF-48 NOTHING_OPEN");
    CasePlay moved = sets(set.at("2026-03-09T10:00"), "2026-03-20");
    assertThat(moved.due(ObligationKind.ANNOUNCE_HEARING, TRADE)).isEqualTo("2026-03-11 17:00");
    CasePlay announced = announces(moved);
    assertThat(announced.reasons()).isEmpty();
    assertThat(announces(announced).reasons()).containsExactly("XKF-48 NOTHING_OPEN");
    CasePlay again = announces(sets(announced.at("2026-03-10T10:00"), "2026-03-26"));
    assertThat(again.due(ObligationKind.FINISH_SPECIAL_STEP, TRADE))
        .as("the announced step is renewed with the hearing")
        .isEqualTo("2026-03-26 17:00");
    assertThat(holds(again.at("2026-03-20T10:00")).reasons()).containsExactly("XKF-48 NOT_YET");
  }

  @Test
  @Rule({"XKF-45", "XKF-47"})
  void another_step_that_is_open_goes_on_and_the_hearing_does_not_end_it() {
    CasePlay set =
        sets(asked(), "2026-03-17")
            .does(
                OFFICER,
                new ApprovalCommand.OpenSpecialStep(
                    TRADE, SpecialStepKind.APPRAISAL, TimeLimit.workingDays(20), "N-1"));
    CasePlay held = holds(announces(set).at("2026-03-17T11:00"));

    assertThat(held.reasons()).isEmpty();
    assertThat(held.state().instance(TRADE).orElseThrow().step().kind())
        .isEqualTo(SpecialStepKind.APPRAISAL);
    assertThat(held.due(ObligationKind.DECIDE, TRADE)).isEqualTo("stopped");
  }

  @Test
  @Rule("XKF-47")
  void a_withdrawal_ends_the_hearing_with_everything_else() {
    CasePlay play =
        asked()
            .does(
                Cast.applicant(),
                new org.yijianshi.casefile.WithdrawalCommand.Withdraw(
                    java.util.Set.of(TRADE), java.util.Map.of()));

    assertThat(play.duties(TRADE)).isEmpty();
    assertThat(play.state().instance(TRADE).orElseThrow().state()).isEqualTo(ItemState.WITHDRAWN);
    assertThat(sets(play, "2026-03-17").reasons()).contains("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule({"XKF-47", "P-permission"})
  void an_interested_party_sees_the_item_it_was_told_of_and_nothing_else() {
    CasePlay before = ShopCase.accepted();
    CaseView nothing = view(before);
    CaseView view = view(asked());

    assertThat(nothing.items()).isEmpty();
    assertThat(nothing.duties()).isEmpty();
    assertThat(view.items()).extracting(i -> i.id()).containsExactly(TRADE);
    assertThat(view.materials()).isEmpty();
    assertThat(view.duties())
        .extracting(d -> d.obligation().kind())
        .containsExactly(ObligationKind.HOLD_HEARING);
    assertThat(view(told()).duties())
        .extracting(d -> d.obligation().owedBy())
        .containsExactly(Party.applicant("neighbour-1"));
    CasePlay granted =
        holds(announces(sets(asked(), "2026-03-17")).at("2026-03-17T11:00"))
            .does(OFFICER, ShopCase.grant(TRADE));
    assertThat(view(granted).items().get(0).result()).as("the result is not shown").isNull();
    assertThat(view(granted).items().get(0).state()).isEqualTo(ItemState.GRANTED);
  }

  private static CaseView view(CasePlay play) {
    return CaseViews.of(play.state(), NEIGHBOUR, play.book(), play.now()).orElseThrow();
  }
}
