package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.RectificationState;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Policy;

/** An inspection fails: what the applicant puts right, which clock waits, and how often. */
class RectificationTest {
  private static final Actor FIREMAN = Cast.officer(FIRE_RESCUE);
  private static final GateCommand REPORT = new GateCommand.ReportRectified(FIRE);
  private static final GateCommand PASSED = new GateCommand.Reinspect(FIRE, true);
  private static final GateCommand FAILED = new GateCommand.Reinspect(FIRE, false);
  private static final GateCommand PERIOD_OVER = new GateCommand.EndRectificationPeriod(FIRE);
  private static final ApprovalCommand DENY =
      new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false);

  private static GateCommand require(InstanceId id, String until) {
    return new GateCommand.RequireRectification(id, "增设应急照明", LocalDate.parse(until), "ZG-1");
  }

  /** FIRE accepted on Tuesday 2026-03-03, due on the 10th, told on Wednesday to rectify. */
  private static CasePlay required() {
    return ShopCase.accepted(TRADE, FIRE)
        .at("2026-03-04T10:00")
        .does(FIREMAN, require(FIRE, "2026-03-13"));
  }

  private static CasePlay accepted(int reinspections) {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.shop(),
            Policy.builder().set(ApprovalPolicy.REINSPECTIONS, reinspections).build());
    return ShopCase.accepted(
        ShopCase.pushed(
                ShopCase.received(
                    ShopCase.submitted(
                        CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(FIRE)))))
            .at("2026-03-03T09:30"));
  }

  private static CasePlay round(CasePlay play, GateCommand outcome) {
    return play.does(FIREMAN, require(FIRE, "2026-03-13"))
        .does(Cast.applicant(), REPORT)
        .does(FIREMAN, outcome);
  }

  private static List<String> grant(CasePlay play) {
    return play.tries(FIREMAN, ShopCase.grant(FIRE)).reasons();
  }

  private static RectificationState state(CasePlay play) {
    return play.state().instance(FIRE).orElseThrow().gates().rectification().orElseThrow().state();
  }

  /** What the sweep has to do in this chapter; reminders are another's. */
  private static List<CaseCommand> sweep(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now()).stream()
        .filter(GateCommand.class::isInstance)
        .toList();
  }

  @Test
  @Rule("P-reinspections")
  void the_notice_stops_the_promised_clock_and_not_the_statutory_one() {
    CasePlay play = required();

    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("stopped");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-31 17:00");
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(play.messages())
        .hasSize(2)
        .allMatch(m -> m.kind() == MessageKind.RECTIFICATION)
        .allMatch(
            m ->
                m.content()
                    .equals(
                        Map.of(
                            "notice", "ZG-1",
                            "what", "增设应急照明",
                            "until", "2026-03-13T09:00:00Z")));
  }

  @Test
  @Rule("P-reinspections")
  void the_clock_runs_on_with_the_report() {
    CasePlay play = required().at("2026-03-06T11:00").does(Cast.applicant(), REPORT);

    // Stood still at the close of the 4th and the 5th: two working days later than the 10th.
    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-12 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-31 17:00");
    assertThat(play.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.RECTIFIED);
              assertThat(m.to()).isEqualTo(Party.department(FIRE_RESCUE, SampleCatalogs.COUNTY));
            });
    assertThat(play.tries(Cast.applicant(), REPORT).reasons())
        .containsExactly("P-reinspections NOTHING_OPEN");
    CasePlay sameDay = required().at("2026-03-04T11:00").does(Cast.applicant(), REPORT);
    assertThat(sameDay.due(ObligationKind.DECIDE, FIRE))
        .as("Never shorter than before")
        .isEqualTo("2026-03-10 17:00");
  }

  @Test
  @Rule("P-reinspections")
  void the_clock_stands_still_no_longer_than_was_announced() {
    CasePlay last = required().at("2026-03-13T17:00");
    assertThat(sweep(last)).isEmpty();
    assertThat(last.tries(Actor.system(), PERIOD_OVER).reasons())
        .containsExactly("P-reinspections NOT_LAPSED");

    CasePlay late = required().at("2026-03-16T09:00");
    assertThat(sweep(late)).containsExactly(PERIOD_OVER);
    CasePlay over = late.does(Actor.system(), PERIOD_OVER);
    assertThat(state(over)).isEqualTo(RectificationState.OVERDUE);
    // 4th to 12th stood still at seven closes, and the 13th's close is where it runs on.
    assertThat(over.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-19 17:00");
    assertThat(sweep(over)).isEmpty();
    CasePlay lateReport = over.at("2026-03-17T09:00").does(Cast.applicant(), REPORT);
    assertThat(lateReport.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-19 17:00");
    CasePlay weekend = ShopCase.accepted(FIRE).does(FIREMAN, require(FIRE, "2026-03-14"));
    assertThat(
            CasePlay.local(
                weekend
                    .state()
                    .instance(FIRE)
                    .orElseThrow()
                    .gates()
                    .rectification()
                    .orElseThrow()
                    .until()))
        .as("A Saturday ends on Monday")
        .isEqualTo("2026-03-16 17:00");
  }

  @Test
  @Rule("P-reinspections")
  void nothing_is_granted_until_it_is_put_right_and_nothing_denied_while_there_is_time() {
    CasePlay play = required();

    assertThat(grant(play)).containsExactly("P-reinspections RECTIFICATION_OPEN");
    assertThat(play.tries(FIREMAN, DENY).reasons()).containsExactly("P-reinspections RECTIFYING");
    assertThat(play.tries(FIREMAN, PASSED).reasons())
        .containsExactly("P-reinspections NOT_REPORTED");
    CasePlay reported = play.at("2026-03-06T11:00").does(Cast.applicant(), REPORT);
    assertThat(grant(reported)).containsExactly("P-reinspections RECTIFICATION_OPEN");
    assertThat(reported.tries(FIREMAN, DENY).reasons()).isEmpty();
    CasePlay passed = reported.does(FIREMAN, PASSED);
    assertThat(passed.messages())
        .hasSize(2)
        .allMatch(
            m ->
                m.kind() == MessageKind.REINSPECTION
                    && m.content().equals(Map.of("passed", "true")));
    assertThat(grant(passed)).isEmpty();
    assertThat(passed.tries(FIREMAN, FAILED).reasons())
        .containsExactly("P-reinspections NOTHING_OPEN");
  }

  @Test
  @Rule("P-reinspections")
  void after_the_announced_day_it_is_looked_at_also_without_a_report() {
    CasePlay play = required().at("2026-03-16T09:00").does(FIREMAN, FAILED);

    assertThat(state(play)).isEqualTo(RectificationState.FAILED);
    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-19 17:00");
  }

  @Test
  @Rule("P-reinspections")
  void what_fails_again_is_denied_after_as_many_rounds_as_the_policy_has() {
    CasePlay once = round(accepted(1), FAILED);
    GateCommand another = require(FIRE, "2026-03-20");

    assertThat(grant(once)).containsExactly("P-reinspections RECTIFICATION_FAILED");
    assertThat(once.tries(FIREMAN, another).reasons())
        .containsExactly("P-reinspections NO_MORE_REINSPECTIONS");
    CasePlay denied = once.tries(FIREMAN, DENY);
    assertThat(denied.reasons()).isEmpty();
    assertThat(denied.state().instance(FIRE).orElseThrow().state()).isEqualTo(ItemState.DENIED);

    CasePlay two = round(accepted(2), FAILED);
    assertThat(grant(round(two, PASSED))).isEmpty();
    assertThat(round(two, FAILED).tries(FIREMAN, another).reasons())
        .containsExactly("P-reinspections NO_MORE_REINSPECTIONS");
    assertThat(accepted(0).tries(FIREMAN, another).reasons())
        .containsExactly("P-reinspections NO_MORE_REINSPECTIONS");
    assertThat(round(accepted(1), PASSED).tries(FIREMAN, another).reasons())
        .as("What was put right does not count against something else")
        .isEmpty();
  }

  @Test
  @Rule("P-reinspections")
  void it_is_required_of_items_in_hand_once_at_a_time_and_for_a_day_to_come() {
    assertThat(ShopCase.pushed(FIRE).tries(FIREMAN, require(FIRE, "2026-03-13")).reasons())
        .containsExactly("R36 WRONG_STATE");
    assertThat(
            ShopCase.granted(ShopCase.accepted(FIRE), FIRE)
                .tries(FIREMAN, require(FIRE, "2026-03-13"))
                .reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(required().tries(FIREMAN, require(FIRE, "2026-03-13")).reasons())
        .containsExactly("P-reinspections ALREADY_REQUIRED");
    assertThat(ShopCase.accepted(FIRE).tries(FIREMAN, require(FIRE, "2026-03-02")).reasons())
        .containsExactly("P-reinspections UNTIL_PAST");
    assertThat(
            ShopCase.accepted(FIRE)
                .does(FIREMAN, require(FIRE, "2026-03-03"))
                .at("2026-03-04T09:00")
                .tries(Actor.system(), PERIOD_OVER)
                .reasons())
        .isEmpty();
    for (CaseCommand nothing : List.of(PASSED, FAILED)) {
      assertThat(ShopCase.accepted(FIRE).tries(FIREMAN, nothing).reasons())
          .containsExactly("P-reinspections NOTHING_OPEN");
    }
  }

  @Test
  @Rule({"P-reinspections", "XKF-45"})
  void a_special_step_and_a_rectification_exclude_each_other() {
    ApprovalCommand step =
        new ApprovalCommand.OpenSpecialStep(
            FIRE, SpecialStepKind.MEASUREMENT_TEST, TimeLimit.workingDays(3), "N-1");

    assertThat(required().tries(FIREMAN, step).reasons())
        .containsExactly("P-reinspections RECTIFYING");
    assertThat(
            ShopCase.accepted(FIRE)
                .does(FIREMAN, step)
                .tries(FIREMAN, require(FIRE, "2026-03-13"))
                .reasons())
        .containsExactly("XKF-45 SPECIAL_STEP_OPEN");
  }

  @Test
  @Rule({"P-reinspections", "P-successorClock"})
  void a_clock_that_starts_meanwhile_stands_still_too_and_runs_on_with_the_report() {
    Actor works = Cast.officer(WORKS);
    CasePlay play = ShopCase.accepted(TRADE, SIGN).does(works, require(SIGN, "2026-03-13"));

    assertThat(play.due(ObligationKind.PRE_REVIEW, SIGN)).isEqualTo("stopped");
    assertThat(play.tries(works, new ApprovalCommand.CompletePreReview(SIGN)).reasons())
        .containsExactly("P-reinspections RECTIFYING");
    CasePlay granted = ShopCase.granted(play.at("2026-03-05T10:00"), TRADE);
    assertThat(granted.due(ObligationKind.DECIDE, SIGN)).isEqualTo("stopped");
    CasePlay reported =
        granted
            .at("2026-03-06T10:00")
            .does(Cast.applicant(), new GateCommand.ReportRectified(SIGN));
    // Eight working days from the 3rd are the 13th; the 4th and the 5th did not count.
    assertThat(reported.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule({"P-reinspections", "R41"})
  void what_was_pre_reviewed_is_decided_at_once_only_when_the_report_is_in() {
    Actor works = Cast.officer(WORKS);
    CasePlay play =
        ShopCase.accepted(TRADE, SIGN)
            .does(works, new ApprovalCommand.CompletePreReview(SIGN))
            .does(works, require(SIGN, "2026-03-13"));
    CasePlay granted = ShopCase.granted(play.at("2026-03-05T10:00"), TRADE);

    assertThat(granted.duties(SIGN)).containsExactly(ObligationKind.DECIDE_BY_LAW);
    CasePlay reported =
        granted
            .at("2026-03-06T10:00")
            .does(Cast.applicant(), new GateCommand.ReportRectified(SIGN));
    assertThat(reported.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-06 17:00");
  }

  @Test
  @Rule("P-permission")
  void the_department_requires_and_inspects_and_the_applicants_side_reports() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);

    assertThat(play.tries(Cast.officer(MARKET), require(FIRE, "2026-03-13")).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.window(), require(FIRE, "2026-03-13")).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(required().tries(FIREMAN, REPORT).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(required().tries(Cast.agent(), REPORT).reasons())
        .as("A mandate to submit does not cover it")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            required()
                .tries(Actor.agent("account-agent", Mandate.forActs(Act.CORRECT)), REPORT)
                .reasons())
        .isEmpty();
    assertThat(required().tries(Cast.window(), REPORT).reasons()).isEmpty();
    assertThat(required().tries(FIREMAN, PERIOD_OVER).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("P-reinspections")
  void a_failed_inspection_is_put_right_and_the_case_goes_on_to_its_end() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(FIRE));
    play = ShopCase.accepted(play.at("2026-03-03T09:30")).at("2026-03-04T10:00");
    play = play.does(FIREMAN, require(FIRE, "2026-03-13")).at("2026-03-06T11:00");
    play = play.does(Cast.applicant(), REPORT).at("2026-03-09T10:00").does(FIREMAN, PASSED);
    play = ShopCase.sent(ShopCase.granted(play, FIRE), FIRE);

    play = ShopCase.archived(ShopCase.delivered(play, FIRE));
    assertThat(play.state().stage()).isEqualTo(CaseStage.CLOSED);
  }
}
