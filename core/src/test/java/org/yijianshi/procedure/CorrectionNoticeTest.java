package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
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
import static org.yijianshi.procedure.CorrectionPlay.plan;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.resubmits;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Policy;

/** The window's notice: everything at once, once, and in time (guard g1). */
class CorrectionNoticeTest {
  private static CasePlay online() {
    return lacking(Channel.ONLINE, Set.of(LEASE, FLOOR_PLAN), TRADE, FIRE);
  }

  private static CasePlay noticed(CasePlay play) {
    CasePlay next = notice(play, "BZ-1", defect(LEASE, TRADE), defect(FLOOR_PLAN, FIRE));
    assertThat(next.reasons()).isEmpty();
    return next;
  }

  @Test
  @Rule({"R27", "R32", "P-correctionPeriod"})
  void a_notice_sends_its_items_back_ends_the_review_and_gives_the_applicant_thirty_days() {
    CasePlay play = noticed(online());

    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.CORRECTING);
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.CORRECTING);
    assertThat(play.state().stage()).isEqualTo(CaseStage.CORRECTING);
    assertThat(play.duties(null)).isEmpty();
    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.CORRECT);
    assertThat(play.due(ObligationKind.CORRECT, TRADE)).isEqualTo("2026-04-01 17:00");
    assertThat(play.duty(ObligationKind.CORRECT, FIRE).owedBy())
        .hasToString("APPLICANT:applicant-1");
    CorrectionNotice kept = CorrectionPlay.of(play, FIRE).corrections().lastNotice();
    assertThat(kept).isNotNull();
    assertThat(CasePlay.local(kept.due())).isEqualTo("2026-04-01 17:00");
  }

  @Test
  @Rule({"R25", "R27"})
  void every_applicant_is_told_everything_at_once() {
    CasePlay play = noticed(online());

    assertThat(play.messages())
        .hasSize(2)
        .allMatch(m -> m.kind() == MessageKind.CORRECTION_NOTICE)
        .allSatisfy(
            m ->
                assertThat(m.content())
                    .containsEntry("number", "BZ-1")
                    .containsEntry("items", "S01-01,S01-02")
                    .containsEntry("defect.1.material", "lease")
                    .containsEntry("defect.1.items", "S01-01")
                    .containsEntry("defect.2.material", "floor-plan")
                    .containsEntry("defect.2.wrong", "不清晰或者缺少")
                    .containsEntry("defect.2.right", "提交清晰完整的"));
  }

  @Test
  @Rule({"R25", "R27"})
  void a_notice_that_leaves_out_what_is_missing_is_refused_and_told_what() {
    CasePlay play = notice(online(), "BZ-1", defect(LEASE, TRADE));

    assertThat(play.reasons()).containsExactly("R27 LEFT_OUT");
    assertThat(play.refusals().get(0).message().zh()).contains("平面图").contains("S01-02");
    assertThat(play.refusals().get(0).where()).isEqualTo("floor-plan");
  }

  @Test
  @Rule({"R25", "R27"})
  void a_material_that_several_items_lack_is_told_for_each_of_them() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(STAFF_LIST), STAFF_1, STAFF_2);

    assertThat(notice(play, "BZ-1", defect(STAFF_LIST, STAFF_1)).reasons())
        .containsExactly("R27 LEFT_OUT");
    assertThat(notice(play, "BZ-1", defect(STAFF_LIST, STAFF_1, STAFF_2)).reasons()).isEmpty();
  }

  @Test
  @Rule("R27")
  void what_is_there_but_wrong_and_what_lies_in_the_form_can_be_named_too() {
    CasePlay play =
        notice(
            ShopCase.submitted(TRADE),
            "BZ-1",
            defect(LEASE, TRADE),
            Defect.elsewhere(TRADE, "申请人未签字", "由申请人签字", "条例第3条"));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.messages().get(0).content())
        .containsEntry("defect.2.basis", "条例第3条")
        .doesNotContainKey("defect.2.material");
  }

  @Test
  @Rule("R10")
  void what_the_applicant_does_not_owe_is_never_demanded() {
    CasePlay play = ShopCase.submitted(TRADE, FIRE);

    assertThat(notice(play, "BZ-1", defect(BUSINESS_LICENCE, TRADE)).reasons())
        .containsExactly("R10 NOT_DEMANDED");
    assertThat(notice(play, "BZ-1", defect(FLOOR_PLAN, TRADE)).reasons())
        .containsExactly("R10 NOT_DEMANDED");
  }

  @Test
  @Rule("R27")
  void a_second_notice_while_one_is_open_is_refused() {
    CasePlay play = noticed(online());

    assertThat(notice(play, "BZ-2", defect(FORM, TRADE)).reasons())
        .containsExactly("R27 WRONG_STATE");
  }

  @Test
  @Rule({"R27", "XKF-32-4"})
  void after_a_notice_only_what_changed_since_can_be_named() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), FIRE);
    play = notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE)).at("2026-03-04T09:30");
    play = resubmits(play, plan("7"), FIRE).at("2026-03-04T10:00");

    assertThat(notice(play, "BZ-2", defect(FORM, FIRE)).reasons())
        .containsExactly("R27 SAID_BEFORE");
    assertThat(notice(play, "BZ-2", Defect.elsewhere(FIRE, "未签字", "签字", "条例第3条")).reasons())
        .containsExactly("R27 SAID_BEFORE");
    assertThat(notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("R27 NUMBER_TAKEN");
    CasePlay again = notice(play, "BZ-2", defect(FLOOR_PLAN, FIRE));
    assertThat(again.reasons()).isEmpty();
    assertThat(CorrectionPlay.of(again, FIRE).corrections().notices()).hasSize(2);
  }

  @Test
  @Rule("XKF-32-4")
  void a_licence_is_sent_back_within_five_working_days_of_its_submission_and_no_later() {
    CasePlay play = online();

    assertThat(play.due(ObligationKind.TELL_DEFECTS, TRADE)).isEqualTo("2026-03-09 17:00");
    noticed(play.at("2026-03-09T17:00"));
    assertThat(
            notice(
                    play.at("2026-03-09T17:01"),
                    "BZ-1",
                    defect(LEASE, TRADE),
                    defect(FLOOR_PLAN, FIRE))
                .reasons())
        .containsExactly("XKF-32-4 TOLD_TOO_LATE", "XKF-32-4 TOLD_TOO_LATE");
  }

  @Test
  @Rule({"R32", "XKF-32-4"})
  void what_is_no_licence_may_be_sent_back_late_and_is_only_red() {
    CasePlay play = lacking(Channel.ONLINE, Set.of(STAFF_LIST), STAFF_1).at("2026-03-20T09:00");

    assertThat(play.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 12:00");
    assertThat(play.duties(STAFF_1)).isEmpty();
    assertThat(notice(play, "BZ-1", defect(STAFF_LIST, STAFF_1, STAFF_2)).reasons()).isEmpty();
  }

  @Test
  @Rule("XKF-32-4")
  void a_receipt_does_not_stop_the_five_days_and_a_notice_does() {
    CasePlay received = ShopCase.received(TRADE);
    assertThat(received.duties(TRADE)).containsExactly(ObligationKind.TELL_DEFECTS);

    CasePlay told = notice(ShopCase.submitted(TRADE), "BZ-1", defect(FORM, TRADE));
    assertThat(told.duties(TRADE)).containsExactly(ObligationKind.CORRECT);
    assertThat(
            told.at("2026-03-10T09:00")
                .tries(Actor.system(), new AcceptanceCommand.DeemAccepted(TRADE))
                .reasons())
        .contains("R27 WRONG_STATE");
  }

  @Test
  @Rule("XKF-32-4")
  void what_silence_accepted_from_the_window_is_still_received_and_pushed() {
    CasePlay play =
        ShopCase.submitted(TRADE)
            .at("2026-03-10T09:00")
            .does(Actor.system(), new AcceptanceCommand.DeemAccepted(TRADE));
    play = receives(play);
    assertThat(play.reasons()).isEmpty();
    play = CorrectionPlay.pushes(play);
    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.ACCEPTED);
    assertThat(play.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(receives(play).reasons()).containsExactly("R28 WRONG_STATE");
    assertThat(CorrectionPlay.pushes(play).reasons()).containsExactly("R30 WRONG_STATE");
  }

  @Test
  @Rule("P-correctionPeriod")
  void the_notice_may_set_its_own_date_ahead_and_the_policy_another_period() {
    CorrectionCommand.IssueNotice own =
        new CorrectionCommand.IssueNotice(
            NoticeStage.WINDOW,
            "BZ-1",
            List.of(defect(FORM, TRADE)),
            LocalDate.parse("2026-03-13"));
    CorrectionCommand.IssueNotice today =
        new CorrectionCommand.IssueNotice(
            NoticeStage.WINDOW,
            "BZ-1",
            List.of(defect(FORM, TRADE)),
            LocalDate.parse("2026-03-02"));
    CasePlay play = ShopCase.submitted(TRADE);

    assertThat(play.does(Cast.window(), own).due(ObligationKind.CORRECT, TRADE))
        .isEqualTo("2026-03-13 17:00");
    assertThat(play.tries(Cast.window(), today).reasons())
        .containsExactly("P-correctionPeriod DATE_NOT_AHEAD");
    Policy ten = Policy.builder().set(IntakePolicy.CORRECTION_PERIOD, 10).build();
    CasePlay shorter =
        notice(lacking(ten, Channel.COUNTER, Set.of(), TRADE), "BZ-1", defect(FORM, TRADE));
    assertThat(shorter.due(ObligationKind.CORRECT, TRADE)).isEqualTo("2026-03-12 17:00");
  }

  @Test
  @Rule("R27")
  void a_notice_says_something_of_items_that_the_case_has() {
    CasePlay play = ShopCase.submitted(TRADE);

    assertThat(notice(play, "BZ-1").reasons()).containsExactly("R27 NO_DEFECTS");
    assertThat(notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThatThrownBy(() -> new Defect(List.of(TRADE), null, "错", "对", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Defect(List.of(), FORM, "错", "对", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Defect.in(FORM, TRADE, " ", "对"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule({"R28", "R36"})
  void once_received_the_window_sends_nothing_back() {
    assertThat(notice(ShopCase.received(TRADE), "BZ-1", defect(FORM, TRADE)).reasons())
        .containsExactly("R28 WRONG_STATE");
    assertThat(notice(ShopCase.accepted(TRADE), "BZ-1", defect(FORM, TRADE)).reasons())
        .containsExactly("R36 WRONG_STATE");
  }

  @Test
  @Rule("R27")
  void only_the_window_of_the_place_gives_a_notice() {
    CorrectionCommand.IssueNotice command =
        new CorrectionCommand.IssueNotice(
            NoticeStage.WINDOW, "BZ-1", List.of(defect(FORM, TRADE)), null);
    CasePlay play = ShopCase.submitted(TRADE);

    assertThat(play.tries(Cast.officer(SampleCatalogs.MARKET), command).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.applicant(), command).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }
}
