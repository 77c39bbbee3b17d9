package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.merged;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.of;
import static org.yijianshi.procedure.CorrectionPlay.plan;
import static org.yijianshi.procedure.CorrectionPlay.pushes;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.reports;
import static org.yijianshi.procedure.CorrectionPlay.resubmits;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.policy.AcceptancePolicy;
import org.yijianshi.policy.Policy;

/** What departments find after the push, and the window tells once for all of them. */
class DepartmentCorrectionTest {
  /** TRADE, FIRE and a filing, pushed on Monday 2026-03-02 at 10:20. */
  private static CasePlay reported() {
    CasePlay play = reports(ShopCase.pushed(TRADE, FIRE, STAFF_1), FIRE, defect(FLOOR_PLAN, FIRE));
    assertThat(play.reasons()).isEmpty();
    return play;
  }

  /** The lease came after a notice of the window; all pushed again on 2026-03-04. */
  private static CasePlay oldNotice() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(LEASE), TRADE, FIRE);
    play = notice(play, "BZ-1", defect(LEASE, TRADE)).at("2026-03-04T09:30");
    play = resubmits(play, Map.of(LEASE, SampleCatalogs.paper("8")), TRADE);
    return pushes(receives(play.at("2026-03-04T10:00")));
  }

  @Test
  @Rule({"R27", "R35", "P-departmentCorrection"})
  void a_report_ends_the_department_s_day_and_opens_the_window_s_merging() {
    CasePlay play = reported();

    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.PUSHED);
    assertThat(play.duties(FIRE)).containsExactly(ObligationKind.TELL_DEFECTS);
    assertThat(play.duties(TRADE))
        .containsExactly(ObligationKind.TELL_DEFECTS, ObligationKind.DECIDE_ACCEPTANCE);
    assertThat(play.due(ObligationKind.MERGE_CORRECTION, null)).isEqualTo("2026-03-03 17:00");
    assertThat(play.duty(ObligationKind.MERGE_CORRECTION, null).owedBy())
        .hasToString("INTAKE_WINDOW:411224");
    assertThat(play.messages()).isEmpty();
  }

  @Test
  @Rule({"R27", "XKF-32-4"})
  void merging_is_never_due_later_than_the_law_s_five_days() {
    CasePlay play = ShopCase.received(TRADE, STAFF_1).at("2026-03-09T11:00");
    play = reports(pushes(play), TRADE, defect(LEASE, TRADE));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, STAFF_1)).isEqualTo("2026-03-10 17:00");
    assertThat(play.due(ObligationKind.MERGE_CORRECTION, null)).isEqualTo("2026-03-09 17:00");
  }

  @Test
  @Rule({"R25", "R27", "P-departmentCorrection"})
  void one_notice_merges_all_that_was_reported_and_adds_nothing() {
    CasePlay play = reports(reported(), TRADE, defect(LEASE, TRADE));
    assertThat(play.reasons()).isEmpty();

    assertThat(merged(play, "BZ-1", defect(LEASE, TRADE)).reasons())
        .containsExactly("R27 LEFT_OUT");
    assertThat(
            merged(play, "BZ-1", defect(LEASE, TRADE), defect(FLOOR_PLAN, FIRE), defect(FORM, FIRE))
                .reasons())
        .containsExactly("R30 NOT_REPORTED");
    CasePlay told = merged(play, "BZ-1", defect(LEASE, TRADE), defect(FLOOR_PLAN, FIRE));
    assertThat(told.reasons()).isEmpty();
    assertThat(told.messages())
        .hasSize(2)
        .allMatch(m -> m.kind() == MessageKind.CORRECTION_NOTICE)
        .allMatch(m -> m.content().get("stage").equals("DEPARTMENT"));
    assertThat(told.duties(null)).doesNotContain(ObligationKind.MERGE_CORRECTION);
    assertThat(told.duties(TRADE)).containsExactly(ObligationKind.CORRECT);
    assertThat(told.duties(FIRE)).containsExactly(ObligationKind.CORRECT);
    assertThat(stateOf(told, STAFF_1)).isEqualTo(ItemState.PUSHED);
    assertThat(told.duties(STAFF_1)).containsExactly(ObligationKind.DECIDE_ACCEPTANCE);
  }

  @Test
  @Rule("P-departmentCorrection")
  void a_department_s_correction_counts_as_the_window_s_error() {
    CasePlay told = merged(reported(), "BZ-1", defect(FLOOR_PLAN, FIRE));

    assertThat(of(told, FIRE).corrections().intakeErrors()).isEqualTo(1);
    assertThat(of(told, TRADE).corrections().intakeErrors()).isZero();
    CasePlay window = notice(ShopCase.submitted(TRADE), "BZ-1", defect(LEASE, TRADE));
    assertThat(of(window, TRADE).corrections().intakeErrors()).isZero();
  }

  @Test
  @Rule("R27")
  void what_was_reported_is_corrected_before_it_is_decided() {
    CasePlay play = reported();
    Actor officer = ShopCase.officerOf(play, FIRE);

    assertThat(play.tries(officer, new AcceptanceCommand.Accept(FIRE)).reasons())
        .containsExactly("R27 DEFECTS_REPORTED");
    assertThat(
            play.tries(officer, new AcceptanceCommand.NotAccept(FIRE, ShopCase.adverse()))
                .reasons())
        .containsExactly("R27 DEFECTS_REPORTED");
    assertThat(reports(play, FIRE, defect(FORM, FIRE)).reasons())
        .containsExactly("R27 DEFECTS_REPORTED");
    assertThat(reports(play, TRADE).reasons()).containsExactly("R27 NO_DEFECTS");
  }

  @Test
  @Rule("R35")
  void a_department_reports_within_its_working_day() {
    CasePlay play = ShopCase.pushed(FIRE);

    assertThat(reports(play.at("2026-03-03T17:00"), FIRE, defect(FLOOR_PLAN, FIRE)).reasons())
        .isEmpty();
    assertThat(reports(play.at("2026-03-03T17:01"), FIRE, defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("R35 REPORTED_TOO_LATE");
  }

  @Test
  @Rule("XKF-32-4")
  void the_merged_notice_comes_within_the_law_s_five_days_or_silence_accepts() {
    CasePlay play = reported();
    assertThat(merged(play.at("2026-03-09T17:00"), "BZ-1", defect(FLOOR_PLAN, FIRE)).reasons())
        .isEmpty();
    CasePlay late = play.at("2026-03-09T17:01");
    assertThat(merged(late, "BZ-1", defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("XKF-32-4 TOLD_TOO_LATE");
    CasePlay deemed = late.does(Actor.system(), new AcceptanceCommand.DeemAccepted(FIRE));
    assertThat(stateOf(deemed, FIRE)).isEqualTo(ItemState.ACCEPTED);
    assertThat(deemed.duties(null)).doesNotContain(ObligationKind.MERGE_CORRECTION);
    assertThat(of(deemed, FIRE).corrections().reported()).isEmpty();
  }

  @Test
  @Rule({"R30", "XKF-32-4"})
  void a_department_reports_neither_before_the_push_nor_after_acceptance() {
    assertThat(reports(ShopCase.received(FIRE), FIRE, defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("R30 WRONG_STATE");
    assertThat(reports(ShopCase.accepted(FIRE), FIRE, defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("XKF-32-4 WRONG_STATE");
    assertThat(merged(ShopCase.submitted(FIRE), "BZ-1", defect(FLOOR_PLAN, FIRE)).reasons())
        .contains("R30 WRONG_STATE");
  }

  @Test
  @Rule({"R27", "XKF-32-4", "P-departmentCorrection"})
  void after_the_window_s_notice_a_department_names_only_what_came_since() {
    CasePlay play = oldNotice();

    assertThat(reports(play, TRADE, defect(FORM, TRADE)).reasons())
        .containsExactly("R27 SAID_BEFORE");
    assertThat(reports(play, TRADE, defect(LEASE, TRADE)).reasons()).isEmpty();
    assertThat(reports(play, FIRE, defect(FORM, FIRE)).reasons()).isEmpty();
  }

  @Test
  @Rule("P-departmentCorrection")
  void a_policy_may_forbid_departments_to_ask_again() {
    Policy never =
        Policy.builder()
            .set(
                AcceptancePolicy.DEPARTMENT_CORRECTION,
                org.yijianshi.policy.DepartmentCorrection.NEVER)
            .build();
    CasePlay play = pushes(receives(lacking(never, Channel.COUNTER, Set.of(), FIRE)));

    assertThat(reports(play, FIRE, defect(FLOOR_PLAN, FIRE)).reasons())
        .containsExactly("P-departmentCorrection NOT_AFTER_PUSH");
  }

  @Test
  @Rule({"R28", "R30", "R31", "R35"})
  void the_second_round_is_received_as_a_supplement_and_pushed_to_that_department_only() {
    CasePlay play = merged(reported(), "BZ-1", defect(FLOOR_PLAN, FIRE));
    play = ShopCase.paperHanded(play.at("2026-03-03T09:00"));
    for (var other : List.of(TRADE, STAFF_1)) {
      play = play.does(ShopCase.officerOf(play, other), new AcceptanceCommand.Accept(other));
    }
    play = resubmits(play.at("2026-03-05T09:30"), plan("7"), FIRE);
    assertThat(play.due(ObligationKind.TELL_DEFECTS, FIRE)).isEqualTo("2026-03-12 17:00");
    assertThat(play.state().stage()).isEqualTo(CaseStage.IN_PROGRESS);
    assertThat(pushes(play).reasons()).contains("R28 WRONG_STATE");

    play = receives(play.at("2026-03-05T10:00"));
    assertThat(play.reasons()).isEmpty();
    assertThat(of(play, FIRE).corrections().receipts())
        .containsExactly("LS-2026-0001-S", "LS-2026-0001-S2");
    assertThat(of(play, TRADE).corrections().receipts()).containsExactly("LS-2026-0001-S");
    assertThat(play.state().milestones().receipt()).isEqualTo("LS-2026-0001-S");
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.RECEIPT)
        .hasSize(2)
        .allMatch(m -> m.content().get("receipt").equals("LS-2026-0001-S2"));
    assertThat(play.state().custody().of(FORM).orElseThrow().holder())
        .isEqualTo(ShopCase.party(SampleCatalogs.MARKET));
    assertThat(play.duties(null)).containsExactly(ObligationKind.DIGITISE_AND_PUSH);

    play = pushes(play.at("2026-03-05T10:30"));
    assertThat(play.messages())
        .hasSize(1)
        .allMatch(m -> m.kind() == MessageKind.PUSH && FIRE.equals(m.instance()));
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, FIRE)).isEqualTo("2026-03-06 17:00");
    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.ACCEPTED);
    play =
        play.at("2026-03-06T09:30")
            .does(ShopCase.officerOf(play, FIRE), new AcceptanceCommand.Accept(FIRE));
    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-13 17:00");
    play = ShopCase.granted(play, TRADE, FIRE, STAFF_1);
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.GRANTED);
  }

  @Test
  @Rule({"R31", "R50"})
  void an_original_that_is_replaced_passes_through_the_window_to_the_lead_again() {
    CasePlay play =
        reports(ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE)), FIRE, defect(FORM, FIRE));
    play = merged(play, "BZ-1", defect(FORM, FIRE));
    play = resubmits(play.at("2026-03-05T09:30"), Map.of(FORM, SampleCatalogs.paper("8")), FIRE);
    assertThat(play.state().custody().of(FORM).orElseThrow().holder())
        .hasToString("APPLICANT:applicant-1");

    play = receives(play);
    assertThat(play.state().custody().of(FORM).orElseThrow().holder())
        .hasToString("INTAKE_WINDOW:411224");
    assertThat(play.due(ObligationKind.HAND_PAPER_TO_LEAD, null)).isEqualTo("2026-03-05 11:30");
    play = ShopCase.paperHanded(play);
    assertThat(play.state().custody().of(FORM).orElseThrow().holder())
        .isEqualTo(ShopCase.party(SampleCatalogs.MARKET));
  }

  @Test
  @Rule("R44")
  void withdrawing_what_was_reported_leaves_nothing_to_merge() {
    CasePlay play =
        reported().does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE), Map.of()));

    assertThat(play.duties(null)).doesNotContain(ObligationKind.MERGE_CORRECTION);
  }

  @Test
  @Rule("R27")
  void only_people_of_the_deciding_department_report_and_on_one_item_at_a_time() {
    CorrectionCommand.ReportDefects command =
        new CorrectionCommand.ReportDefects(FIRE, List.of(defect(FLOOR_PLAN, FIRE)));
    CasePlay play = ShopCase.pushed(TRADE, FIRE);

    assertThat(play.tries(Cast.officer(SampleCatalogs.MARKET), command).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.window(), command).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThatThrownBy(
            () -> new CorrectionCommand.ReportDefects(FIRE, List.of(defect(FORM, FIRE, TRADE))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(NoticeStage.DEPARTMENT.label().zh()).isEqualTo("部门受理审查");
  }
}
