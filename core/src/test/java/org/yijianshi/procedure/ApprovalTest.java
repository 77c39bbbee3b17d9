package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.Policy;

/** 四 审批: special steps, pre-review and the grant; what each does to the clocks. */
class ApprovalTest {
  private static CasePlay opens(CasePlay play, InstanceId id, SpecialStepKind kind, int days) {
    return play.tries(
        ShopCase.officerOf(play, id),
        new ApprovalCommand.OpenSpecialStep(id, kind, TimeLimit.workingDays(days), "N-1"));
  }

  private static CasePlay closes(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), new ApprovalCommand.CloseSpecialStep(id));
  }

  private static CasePlay reviews(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), new ApprovalCommand.CompletePreReview(id));
  }

  private static CasePlay grants(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), ShopCase.grant(id));
  }

  @Test
  @Rule({"R39", "R42", "R14", "XKF-40", "XKF-44"})
  void a_licences_grant_ends_its_clocks_and_opens_what_follows_each_with_its_date() {
    CasePlay play = grants(ShopCase.accepted().at("2026-03-05T11:00"), TRADE);

    assertThat(play.state().instance(TRADE).orElseThrow().state()).isEqualTo(ItemState.GRANTED);
    assertThat(play.duties(TRADE))
        .containsExactly(
            ObligationKind.SEND_RESULT,
            ObligationKind.MAKE_E_CERT,
            ObligationKind.SERVE_BY_LAW,
            ObligationKind.HAND_TO_REGULATOR,
            ObligationKind.PUBLISH_DECISION);
    assertThat(play.due(ObligationKind.SEND_RESULT, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(play.due(ObligationKind.MAKE_E_CERT, TRADE)).isEqualTo("2026-03-05 17:00");
    assertThat(play.due(ObligationKind.HAND_TO_REGULATOR, TRADE)).isEqualTo("2026-03-06 17:00");
    assertThat(play.due(ObligationKind.SERVE_BY_LAW, TRADE)).isEqualTo("2026-03-19 17:00");
    assertThat(play.due(ObligationKind.PUBLISH_DECISION, TRADE)).isEqualTo("2026-03-16 17:00");
  }

  @Test
  @Rule({"R42", "R14"})
  void a_filing_is_certified_and_handed_over_but_neither_published_nor_served_by_law() {
    CasePlay play = grants(ShopCase.accepted(), STAFF_1);

    // The other employee's filing is sent with it, once, by the same department.
    assertThat(play.duties(STAFF_1))
        .containsExactly(ObligationKind.MAKE_E_CERT, ObligationKind.HAND_TO_REGULATOR);
    assertThat(play.state().instance(STAFF_2).orElseThrow().state()).isEqualTo(ItemState.ACCEPTED);
  }

  @Test
  @Rule("R39")
  void an_item_has_one_outcome_and_independent_ones_do_not_wait_for_each_other() {
    CasePlay play = grants(grants(ShopCase.accepted(), FIRE), TRADE);

    assertThat(play.refusals()).isEmpty();
    assertThat(grants(play, TRADE).reasons()).containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule({"R41", "XKF-45"})
  void every_reason_against_a_grant_is_said_at_once() {
    CasePlay play = opens(ShopCase.accepted(), SIGN, SpecialStepKind.HEARING, 5);

    assertThat(grants(play, SIGN).reasons())
        .containsExactly("XKF-45 SPECIAL_STEP_OPEN", "R41 PREDECESSOR_UNSETTLED");
    assertThat(grants(ShopCase.pushed(), SIGN).reasons())
        .containsExactly("R36 WRONG_STATE", "R41 PREDECESSOR_UNSETTLED");
  }

  @Test
  @Rule("R41")
  void each_unsettled_predecessor_is_named() {
    CasePlay play = both(DependencyKind.PRE_REVIEWABLE);

    assertThat(grants(play, SIGN).refusals())
        .hasSize(2)
        .allMatch(v -> v.code().equals("PREDECESSOR_UNSETTLED"))
        .extracting(v -> v.message().en())
        .anyMatch(text -> text.contains("S01-01"))
        .anyMatch(text -> text.contains("S01-02"));
  }

  @Test
  @Rule({"R40", "R41", "P-successorClock", "P-instant"})
  void what_is_pre_reviewed_is_decided_at_once_when_the_result_comes() {
    CasePlay reviewed = reviews(ShopCase.accepted().at("2026-03-05T11:00"), SIGN);

    assertThat(reviewed.state().instance(SIGN).orElseThrow().state())
        .isEqualTo(ItemState.PREREVIEWED);
    assertThat(reviewed.duties(SIGN)).containsExactly(ObligationKind.DECIDE_BY_LAW);

    CasePlay morning = grants(reviewed.at("2026-03-09T11:00"), TRADE);
    CasePlay evening = grants(reviewed.at("2026-03-09T16:00"), TRADE);

    assertThat(morning.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-09 17:00");
    assertThat(evening.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-10 10:00");

    CasePlay granted = grants(evening.at("2026-03-10T09:30"), SIGN);

    assertThat(granted.duties(SIGN)).doesNotContain(ObligationKind.DECIDE_AT_ONCE);
    assertThat(granted.due(ObligationKind.SEND_RESULT, SIGN)).isEqualTo("2026-03-10 10:00");
  }

  @Test
  @Rule({"R40", "P-successorClock"})
  void a_result_before_the_pre_review_is_done_leaves_the_promised_clock_as_if_never_paused() {
    CasePlay play = grants(ShopCase.accepted().at("2026-03-05T11:00"), TRADE);

    assertThat(play.duties(SIGN))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(play.duty(ObligationKind.DECIDE, SIGN).since())
        .isEqualTo(CasePlay.time("2026-03-03T09:30"));
    assertThat(play.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-13 17:00");
    assertThat(reviews(play, SIGN).reasons()).containsExactly("R40 NOTHING_TO_WAIT_FOR");
  }

  @Test
  @Rule({"R39", "P-successorClock"})
  void a_sequential_item_starts_its_own_limits_when_the_result_arrives() {
    CasePlay waiting = ShopCase.accepted();
    CasePlay play = grants(waiting.at("2026-03-09T11:00"), FIRE);

    assertThat(reviews(waiting, REVIEW).reasons())
        .containsExactly("P-successorClock SEQUENTIAL_PREDECESSOR");
    assertThat(play.duties(REVIEW))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(play.duty(ObligationKind.DECIDE, REVIEW).since()).isEqualTo(play.now());
    assertThat(play.due(ObligationKind.DECIDE, REVIEW)).isEqualTo("2026-03-17 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, REVIEW)).isEqualTo("2026-03-30 17:00");
  }

  @Test
  @Rule("P-successorClock")
  void of_two_kinds_of_predecessors_the_sequential_one_holds_up_the_clock_alone() {
    CasePlay waiting = both(DependencyKind.SEQUENTIAL);
    assertThat(waiting.duties(SIGN)).containsExactly(ObligationKind.DECIDE_BY_LAW);
    assertThat(reviews(waiting, SIGN).reasons())
        .containsExactly("P-successorClock SEQUENTIAL_PREDECESSOR");

    // FIRE holds the clock up: from its result on SIGN can be pre-reviewed while TRADE is out.
    CasePlay sequentialIn = grants(waiting.at("2026-03-05T11:00"), FIRE);
    assertThat(sequentialIn.due(ObligationKind.PRE_REVIEW, SIGN)).isEqualTo("2026-03-10 17:00");

    CasePlay reviewed = grants(reviews(sequentialIn, SIGN).at("2026-03-09T09:30"), TRADE);
    assertThat(reviewed.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-09 17:00");

    CasePlay unreviewed = grants(sequentialIn.at("2026-03-09T09:30"), TRADE);
    assertThat(unreviewed.duty(ObligationKind.DECIDE, SIGN).since())
        .isEqualTo(CasePlay.time("2026-03-05T11:00"));
    assertThat(unreviewed.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-17 17:00");
  }

  /** TRADE, FIRE and SIGN accepted; SIGN waits for TRADE, and for FIRE in that way. */
  private static CasePlay both(DependencyKind fire) {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(
                SampleCatalogs.items(),
                List.of(
                    SampleCatalogs.ordering(TRADE, SIGN, DependencyKind.PRE_REVIEWABLE),
                    SampleCatalogs.ordering(FIRE, SIGN, fire))),
            Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE, SIGN)));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));
  }

  @Test
  @Rule({"XKF-45", "P-successorClock"})
  void a_hearing_stops_both_clocks_and_dates_them_anew_by_the_days_it_took() {
    CasePlay accepted = ShopCase.accepted();
    CasePlay open = opens(accepted.at("2026-03-05T10:00"), TRADE, SpecialStepKind.HEARING, 5);

    assertThat(open.due(ObligationKind.FINISH_SPECIAL_STEP, TRADE)).isEqualTo("2026-03-12 17:00");
    assertThat(open.due(ObligationKind.DECIDE, TRADE)).isEqualTo("stopped");
    assertThat(open.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("stopped");
    assertThat(open.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-10 17:00");

    CasePlay closed = closes(open.at("2026-03-10T10:00"), TRADE);

    // The closes of 5, 6 and 9 March did not count: three days later than without the hearing.
    assertThat(closed.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(closed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-20 17:00");
    assertThat(closed.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-04-03 17:00");
    assertThat(closed.duty(ObligationKind.DECIDE, TRADE).stopped())
        .containsExactly(
            Interval.of(CasePlay.time("2026-03-05T10:00"), CasePlay.time("2026-03-10T10:00")));
  }

  @Test
  @Rule("XKF-45")
  void a_site_inspection_is_not_in_article_45_and_stops_only_what_was_promised() {
    CasePlay open =
        opens(
            ShopCase.accepted().at("2026-03-05T10:00"), TRADE, SpecialStepKind.SITE_INSPECTION, 5);

    assertThat(open.due(ObligationKind.DECIDE, TRADE)).isEqualTo("stopped");
    assertThat(open.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");

    CasePlay closed = closes(open.at("2026-03-06T10:00"), TRADE);

    assertThat(closed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-18 17:00");
    assertThat(closed.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
  }

  @Test
  @Rule("XKF-45")
  void which_steps_stop_the_statutory_clock_is_the_list_of_article_45() {
    for (SpecialStepKind kind : SpecialStepKind.values()) {
      CasePlay open = opens(ShopCase.accepted(), TRADE, kind, 3);
      boolean inArticle45 =
          List.of("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审").contains(kind.label().zh());
      assertThat(open.duty(ObligationKind.DECIDE_BY_LAW, TRADE).suspended())
          .as(kind.name())
          .isEqualTo(inArticle45);
    }
  }

  @Test
  @Rule("XKF-45")
  void the_law_on_licences_stops_no_clock_of_a_filing() {
    CasePlay open = opens(ShopCase.accepted(), STAFF_1, SpecialStepKind.HEARING, 3);

    assertThat(open.due(ObligationKind.DECIDE, STAFF_1)).isEqualTo("stopped");
    assertThat(open.due(ObligationKind.DECIDE_BY_LAW, STAFF_1)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule("XKF-45")
  void a_step_that_overruns_stops_the_clocks_no_longer_than_was_announced() {
    CasePlay open =
        opens(ShopCase.accepted().at("2026-03-05T10:00"), TRADE, SpecialStepKind.HEARING, 2);
    CasePlay late = closes(open.at("2026-03-20T10:00"), TRADE);

    assertThat(open.due(ObligationKind.FINISH_SPECIAL_STEP, TRADE)).isEqualTo("2026-03-09 17:00");
    // The closes of 5 and 6 March were lost; from the announced end on 9 March it ran again.
    assertThat(late.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-19 17:00");
    assertThat(late.duty(ObligationKind.DECIDE, TRADE).light(late.now())).isEqualTo(Light.RED);
  }

  @Test
  @Rule("XKF-45")
  void one_step_at_a_time_and_only_an_open_one_is_closed() {
    CasePlay open = opens(ShopCase.accepted(), TRADE, SpecialStepKind.HEARING, 5);

    assertThat(opens(open, TRADE, SpecialStepKind.APPRAISAL, 5).reasons())
        .containsExactly("XKF-45 SPECIAL_STEP_OPEN");
    assertThat(closes(ShopCase.accepted(), TRADE).reasons()).containsExactly("XKF-45 NOTHING_OPEN");
    assertThat(
            reviews(opens(ShopCase.accepted(), SIGN, SpecialStepKind.HEARING, 5), SIGN).reasons())
        .containsExactly("XKF-45 SPECIAL_STEP_OPEN");
  }

  @Test
  @Rule({"XKF-45", "P-successorClock"})
  void a_step_during_the_pre_review_is_not_forgotten_when_the_decision_takes_over_its_clock() {
    CasePlay over =
        closes(
            opens(ShopCase.accepted().at("2026-03-04T10:00"), SIGN, SpecialStepKind.HEARING, 5)
                .at("2026-03-06T10:00"),
            SIGN);
    CasePlay finished = grants(over.at("2026-03-09T11:00"), TRADE);

    // Eight days from 3 March end on the 13th; the closes of 4 and 5 March did not count.
    assertThat(finished.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-17 17:00");

    CasePlay running =
        opens(ShopCase.accepted().at("2026-03-04T10:00"), SIGN, SpecialStepKind.HEARING, 5);
    CasePlay taken = grants(running.at("2026-03-05T11:00"), TRADE);
    CasePlay ended = closes(taken.at("2026-03-06T10:00"), SIGN);

    assertThat(taken.due(ObligationKind.DECIDE, SIGN)).isEqualTo("stopped");
    assertThat(ended.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule({"R41", "P-successorClock"})
  void at_once_runs_from_the_end_of_a_step() {
    CasePlay reviewed = reviews(ShopCase.accepted().at("2026-03-05T11:00"), SIGN);
    CasePlay stepFirst = grants(opens(reviewed, SIGN, SpecialStepKind.SITE_INSPECTION, 3), TRADE);
    CasePlay resultFirst = opens(grants(reviewed, TRADE), SIGN, SpecialStepKind.SITE_INSPECTION, 3);

    assertThat(stepFirst.duties(SIGN)).doesNotContain(ObligationKind.DECIDE_AT_ONCE);
    assertThat(resultFirst.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("stopped");
    assertThat(
            closes(stepFirst.at("2026-03-06T11:00"), SIGN).due(ObligationKind.DECIDE_AT_ONCE, SIGN))
        .isEqualTo("2026-03-06 17:00");
    assertThat(
            closes(resultFirst.at("2026-03-06T11:00"), SIGN)
                .due(ObligationKind.DECIDE_AT_ONCE, SIGN))
        .isEqualTo("2026-03-06 17:00");
  }

  @Test
  @Rule({"R42", "XKF-45"})
  void a_result_is_due_when_its_decision_was_and_explained_by_the_same_stops() {
    CasePlay closed =
        closes(
            opens(ShopCase.accepted().at("2026-03-05T10:00"), TRADE, SpecialStepKind.HEARING, 5)
                .at("2026-03-10T10:00"),
            TRADE);
    CasePlay granted = grants(closed.at("2026-03-11T10:00"), TRADE);
    Obligation result = granted.duty(ObligationKind.SEND_RESULT, TRADE);

    assertThat(granted.due(ObligationKind.SEND_RESULT, TRADE)).isEqualTo("2026-03-20 17:00");
    assertThat(
            granted
                .book()
                .deadlines()
                .explain(result.since(), result.limit(), result.stopped())
                .text()
                .en())
        .contains("2026-03-20 17:00");
  }

  @Test
  @Rule({
    "P-yellowThreshold",
    "P-yellowHourClock",
    "P-yellowDayClock",
    "P-yellowPercent",
    "P-yellowLeast"
  })
  void lights_turn_yellow_half_an_hour_two_hours_or_a_fifth_before_the_end() {
    CasePlay received = ShopCase.received();
    CasePlay accepted = ShopCase.accepted();

    assertThat(warns(received, ObligationKind.DIGITISE_AND_PUSH, null))
        .isEqualTo("2026-03-02 11:40");
    assertThat(warns(ShopCase.pushed(), ObligationKind.DECIDE_ACCEPTANCE, TRADE))
        .isEqualTo("2026-03-03 15:00");
    assertThat(warns(accepted, ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-13 17:00");
    assertThat(warns(accepted, ObligationKind.DECIDE, STAFF_1)).isEqualTo("2026-03-05 17:00");
  }

  private static String warns(
      CasePlay play, ObligationKind kind, @org.jspecify.annotations.Nullable InstanceId instance) {
    return CasePlay.local(play.duty(kind, instance).warnAt());
  }

  @Test
  @Rule("R39")
  void a_case_is_completed_when_its_last_item_is_and_not_before() {
    CasePlay play = ShopCase.granted(ShopCase.accepted(), TRADE, FIRE, SIGN, REVIEW, STAFF_1);
    play = grants(play, STAFF_2);
    assertThat(play.state().stage()).isEqualTo(CaseStage.IN_PROGRESS);

    play =
        play.does(
            ShopCase.officerOf(play, LOOK_UP),
            new AcceptanceCommand.AcceptAndDecide(LOOK_UP, ShopCase.result(LOOK_UP)));
    assertThat(play.state().stage()).isEqualTo(CaseStage.COMPLETED);
  }
}
