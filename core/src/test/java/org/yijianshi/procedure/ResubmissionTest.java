package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.of;
import static org.yijianshi.procedure.CorrectionPlay.plan;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.resubmits;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Mandate;

/** What the applicant corrects, after a notice and at the counter before one. */
class ResubmissionTest {
  private static CasePlay noticed() {
    CasePlay play = lacking(Channel.ONLINE, Set.of(LEASE, FLOOR_PLAN), TRADE, FIRE);
    return notice(play, "BZ-1", defect(LEASE, TRADE), defect(FLOOR_PLAN, FIRE))
        .at("2026-03-05T14:30");
  }

  @Test
  @Rule({"R27", "R32", "XKF-32-4"})
  void a_resubmission_starts_the_window_s_two_hours_and_the_law_s_five_days_anew() {
    CasePlay play = resubmits(noticed(), plan("7"), FIRE);

    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.LODGED);
    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.CORRECTING);
    assertThat(play.duties(FIRE)).containsExactly(ObligationKind.TELL_DEFECTS);
    assertThat(play.due(ObligationKind.TELL_DEFECTS, FIRE)).isEqualTo("2026-03-12 17:00");
    assertThat(play.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-05 16:30");
    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.CORRECT);
    assertThat(play.state().materials().find(FLOOR_PLAN)).isPresent();
    assertThat(of(play, FIRE).corrections().changed())
        .containsOnly(Map.entry(FLOOR_PLAN, CasePlay.time("2026-03-05T14:30")));
    assertThat(play.state().requireFiling().application().supplies()).containsKey(FLOOR_PLAN);
  }

  @Test
  @Rule("R27")
  void everything_that_the_notice_named_must_be_answered() {
    CasePlay play = noticed();

    assertThat(resubmits(play, Map.of(), FIRE).reasons()).containsExactly("R27 NOT_CORRECTED");
    CasePlay there =
        notice(ShopCase.submitted(FIRE), "BZ-1", defect(FLOOR_PLAN, FIRE)).at("2026-03-05T14:30");
    assertThat(resubmits(there, plan("4"), FIRE).reasons()).containsExactly("R27 NOT_CORRECTED");
    assertThat(resubmits(there, plan("8"), FIRE).reasons()).isEmpty();
    assertThat(resubmits(play, Map.of()).reasons()).containsExactly("R27 NOTHING_OPEN");
  }

  @Test
  @Rule("R27")
  void what_was_not_named_may_come_with_it_where_nobody_works_on_it() {
    CasePlay play = noticed();

    assertThat(
            resubmits(
                    play,
                    Map.of(FLOOR_PLAN, SampleCatalogs.file("7"), FORM, SampleCatalogs.paper("8")),
                    FIRE)
                .reasons())
        .isEmpty();
    assertThat(
            resubmits(
                    play,
                    Map.of(FLOOR_PLAN, SampleCatalogs.file("7"), LEASE, SampleCatalogs.paper("8")),
                    FIRE)
                .reasons())
        .containsExactly("R27 NOT_NAMED");
  }

  @Test
  @Rule("R27")
  void without_a_notice_there_is_nothing_to_resubmit() {
    assertThat(resubmits(ShopCase.submitted(TRADE), Map.of(), TRADE).reasons())
        .containsExactly("R39 NOTHING_OPEN");
  }

  @Test
  @Rule("R27")
  void facts_that_would_change_the_items_are_an_amendment() {
    CasePlay play =
        notice(ShopCase.submitted(), "BZ-1", Defect.elsewhere(TRADE, "未填写", "填写", "条例第3条"));
    CasePlay corrected =
        play.tries(
            Cast.applicant(),
            new CorrectionCommand.Resubmit(
                Set.of(TRADE), Map.of(), Facts.none().with("sign", false)));
    assertThat(corrected.reasons()).contains("R28 ITEMS_WOULD_CHANGE");

    CasePlay harmless =
        play.tries(
            Cast.applicant(),
            new CorrectionCommand.Resubmit(
                Set.of(TRADE), Map.of(), Facts.none().with("oldPermit", true)));
    assertThat(harmless.reasons()).isEmpty();
    assertThat(of(harmless, TRADE).corrections().answersChangedAt()).isEqualTo(harmless.now());
  }

  @Test
  @Rule({"R26", "R28", "R35", "R39", "R42"})
  void a_second_round_goes_through_to_the_grant() {
    CasePlay play = resubmits(noticed(), plan("7"), FIRE);
    play =
        resubmits(
            play.after(Duration.ofMinutes(10)), Map.of(LEASE, SampleCatalogs.paper("8")), TRADE);
    assertThat(play.reasons()).isEmpty();
    assertThat(play.state().stage()).isEqualTo(CaseStage.SUBMITTED);
    play = receives(play.at("2026-03-06T09:30"));
    assertThat(play.reasons()).isEmpty();
    assertThat(play.duties(null)).containsExactly(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-03-09 17:00");
    play = ShopCase.paperHanded(play);
    play = ShopCase.accepted(play.at("2026-03-09T09:30"));
    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-16 17:00");
    play = ShopCase.granted(play.at("2026-03-10T09:30"), TRADE, FIRE);
    play = ShopCase.archived(ShopCase.delivered(ShopCase.sent(play, TRADE, FIRE), TRADE, FIRE));
    assertThat(play.state().stage()).isEqualTo(CaseStage.CLOSED);
  }

  @Test
  @Rule("XKF-32-4")
  void silence_after_a_resubmission_accepts_as_of_the_resubmission() {
    CasePlay play = resubmits(noticed(), plan("7"), FIRE);
    AcceptanceCommand deem = new AcceptanceCommand.DeemAccepted(FIRE);

    assertThat(play.at("2026-03-12T17:00").tries(Actor.system(), deem).reasons())
        .containsExactly("XKF-32-4 NOT_DEEMED");
    CasePlay deemed = play.at("2026-03-12T17:01").does(Actor.system(), deem);
    assertThat(CasePlay.local(of(deemed, FIRE).acceptedAt())).isEqualTo("2026-03-05 14:30");
  }

  @Test
  @Rule("R44")
  void withdrawn_while_correcting_ends_the_duty_to_correct_and_the_case() {
    CasePlay play =
        noticed()
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE, FIRE), Map.of()));

    assertThat(play.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(play.state().obligations().open()).isEmpty();
  }

  @Test
  @Rule("R44")
  void withdrawing_what_alone_was_resubmitted_ends_its_review() {
    CasePlay play =
        resubmits(noticed(), plan("7"), FIRE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE), Map.of()));

    assertThat(play.duties(null)).isEmpty();
    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.CORRECT);
  }

  @Test
  @Rule("R27")
  void an_agent_corrects_only_with_a_mandate_for_that() {
    CorrectionCommand.Resubmit command =
        new CorrectionCommand.Resubmit(Set.of(FIRE), plan("7"), Facts.none());
    Actor correcting =
        Actor.agent("account-agent", new Mandate(EnumSet.of(Act.CORRECT), Set.of(), null));

    assertThat(noticed().tries(Cast.agent(), command).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(noticed().tries(correcting, command).reasons()).isEmpty();
    assertThat(noticed().tries(Cast.window(), command).reasons()).isEmpty();
  }

  @Test
  @Rule("R27")
  void what_can_be_corrected_at_the_counter_is_corrected_there_without_a_notice() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(STAFF_LIST), STAFF_1);
    assertThat(receives(play).reasons()).containsExactly("R26 MATERIAL_MISSING");

    CorrectionCommand.CorrectOnTheSpot spot =
        new CorrectionCommand.CorrectOnTheSpot(Map.of(STAFF_LIST, SampleCatalogs.paper("9")));
    CasePlay corrected = play.tries(Cast.window(), spot);
    assertThat(corrected.reasons()).isEmpty();
    assertThat(corrected.duties(null)).isEmpty();
    assertThat(of(corrected, STAFF_1).corrections().notices()).isEmpty();
    assertThat(receives(corrected).reasons()).isEmpty();
    assertThat(corrected.tries(Cast.window(), spot).reasons()).containsExactly("R27 NOT_CORRECTED");
    assertThat(play.tries(Cast.applicant(), spot).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    CasePlay noticed = notice(play, "BZ-1", defect(STAFF_LIST, STAFF_1, STAFF_2));
    assertThat(noticed.tries(Cast.window(), spot).reasons()).contains("R27 WRONG_STATE");
    CasePlay online = lacking(Channel.ONLINE, Set.of(STAFF_LIST), STAFF_1);
    assertThat(online.tries(Cast.window(), spot).reasons()).containsExactly("R27 NOT_AT_COUNTER");
    assertThat(receives(corrected).tries(Cast.window(), spot).reasons())
        .contains("R28 WRONG_STATE");
  }
}
