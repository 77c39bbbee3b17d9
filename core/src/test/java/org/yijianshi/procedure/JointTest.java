package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.JointProcedure;
import org.yijianshi.casefile.JointStage;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;

/** One appointment of the lead over several items, from the call to what it lets be granted. */
class JointTest {
  private static final Actor LEAD = Cast.officer(MARKET);
  private static final Party MARKET_PARTY = Party.department(MARKET, COUNTY);
  private static final Party FIRE_PARTY = Party.department(FIRE_RESCUE, COUNTY);
  private static final Party WORKS_PARTY = Party.department(WORKS, COUNTY);

  /** TRADE, FIRE and SIGN accepted on Tuesday 2026-03-03 at 9:30. */
  private static CasePlay accepted() {
    return ShopCase.accepted(TRADE, FIRE, SIGN);
  }

  private static <T> CasePlay accepted(Knob<T> knob, T value) {
    Rulebook book =
        SampleCatalogs.book(SampleCatalogs.shop(), Policy.builder().set(knob, value).build());
    CasePlay pushed =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(book),
                    ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE, SIGN)))));
    return ShopCase.accepted(pushed.at("2026-03-03T09:30"));
  }

  private static JointCommand.CallJoint call(int quorum, InstanceId... ids) {
    return new JointCommand.CallJoint(
        JointKind.SITE_INSPECTION, Set.of(ids), CasePlay.time("2026-03-05T10:00"), "申请场所", quorum);
  }

  /** Called for TRADE and FIRE, held on Thursday 2026-03-05 at 10:30. */
  private static CasePlay held() {
    return held(accepted().does(LEAD, call(2, TRADE, FIRE)), "2026-03-05T10:30");
  }

  private static CasePlay held(CasePlay called, String at) {
    return called
        .at(at)
        .does(LEAD, new JointCommand.HoldJoint(1, Set.of(MARKET_PARTY, FIRE_PARTY)));
  }

  private static CasePlay says(CasePlay play, DepartmentCode department, JointVerdict verdict) {
    return play.tries(
        Cast.officer(department), new JointCommand.GiveOpinion(1, department, verdict, "见笔录"));
  }

  private static CasePlay concluded(CasePlay play, JointVerdict outcome) {
    return play.tries(LEAD, new JointCommand.ConcludeJoint(1, outcome));
  }

  /** Held, both departments said so, concluded likewise. */
  private static CasePlay ended(CasePlay held, JointVerdict verdict) {
    return concluded(says(says(held, MARKET, verdict), FIRE_RESCUE, verdict), verdict);
  }

  private static List<String> grant(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), ShopCase.grant(id)).reasons();
  }

  private static JointProcedure joint(CasePlay play) {
    return play.state().joint().procedure(1).orElseThrow();
  }

  private static List<ObligationKind> leadsDuties(CasePlay play) {
    return play.duties(null).stream().filter(k -> k == ObligationKind.HOLD_JOINT).toList();
  }

  /** What the sweep has to do in this chapter; reminders are another's. */
  private static List<CaseCommand> sweep(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now()).stream()
        .filter(JointCommand.class::isInstance)
        .toList();
  }

  @Test
  @Rule("R43")
  void the_lead_calls_it_and_its_duty_is_due_so_long_before_the_first_decision() {
    CasePlay play = accepted().does(LEAD, call(2, TRADE, FIRE));

    // FIRE must be decided by Tuesday 2026-03-10, two working days before is Friday.
    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-10 17:00");
    assertThat(play.due(ObligationKind.HOLD_JOINT, null)).isEqualTo("2026-03-06 17:00");
    assertThat(play.duty(ObligationKind.HOLD_JOINT, null).owedBy()).isEqualTo(MARKET_PARTY);
    assertThat(joint(play).instances()).containsExactly(TRADE, FIRE);
    assertThat(play.messages())
        .allMatch(m -> m.kind() == MessageKind.JOINT_APPOINTMENT)
        .allMatch(
            m ->
                m.content()
                    .equals(
                        Map.of(
                            "joint", "1",
                            "kind", "SITE_INSPECTION",
                            "round", "0",
                            "time", "2026-03-05T02:00:00Z",
                            "place", "申请场所")))
        .extracting(m -> m.to())
        .containsExactly(
            FIRE_PARTY,
            MARKET_PARTY,
            Party.applicant("applicant-1"),
            Party.applicant("applicant-2"));
  }

  @Test
  @Rule("R43")
  void the_margin_is_the_policys_and_what_is_too_late_for_it_is_prompt() {
    assertThat(
            accepted(ApprovalPolicy.JOINT_PROCEDURE_MARGIN, 0)
                .does(LEAD, call(1, FIRE))
                .due(ObligationKind.HOLD_JOINT, null))
        .isEqualTo("2026-03-10 17:00");
    assertThat(
            accepted(ApprovalPolicy.JOINT_PROCEDURE_MARGIN, 5)
                .does(LEAD, call(1, FIRE))
                .due(ObligationKind.HOLD_JOINT, null))
        .as("Margin back to the very day of the call")
        .isEqualTo("2026-03-03 17:00");
    assertThat(
            accepted(ApprovalPolicy.JOINT_PROCEDURE_MARGIN, 6)
                .does(LEAD, call(1, FIRE))
                .due(ObligationKind.HOLD_JOINT, null))
        .as("Past already: one working day")
        .isEqualTo("2026-03-04 17:00");
    assertThat(accepted().does(LEAD, call(1, TRADE)).due(ObligationKind.HOLD_JOINT, null))
        .as("TRADE is due on 2026-03-17")
        .isEqualTo("2026-03-13 17:00");
  }

  @Test
  @Rule("R43")
  void nobody_but_the_lead_organises_and_only_items_in_hand() {
    CasePlay play = accepted();

    assertThat(play.tries(Cast.officer(FIRE_RESCUE), call(1, FIRE)).reasons())
        .containsExactly("R43 NOT_LEAD");
    assertThat(play.tries(Cast.window(), call(1, FIRE)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(ShopCase.received(TRADE, FIRE).tries(LEAD, call(1, TRADE)).reasons())
        .containsExactly("R36 NOT_IN_PROGRESS", "R36 WRONG_STATE");
    assertThat(ShopCase.pushed(TRADE, FIRE).tries(LEAD, call(1, TRADE)).reasons())
        .containsExactly("R36 WRONG_STATE");
    assertThat(ShopCase.granted(play, TRADE).tries(LEAD, call(1, TRADE)).reasons())
        .contains("R39 ALREADY_CONCLUDED");
    assertThat(play.tries(LEAD, call(1, SampleCatalogs.LOOK_UP)).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThat(play.tries(LEAD, call(1)).reasons()).containsExactly("R43 NO_ITEMS");
  }

  @Test
  @Rule("R43")
  void a_call_names_a_quorum_of_its_departments_and_a_time_to_come_and_is_made_once() {
    CasePlay play = accepted();

    assertThat(play.tries(LEAD, call(0, TRADE, FIRE)).reasons())
        .containsExactly("R43 WRONG_QUORUM");
    assertThat(play.tries(LEAD, call(3, TRADE, FIRE)).reasons())
        .containsExactly("R43 WRONG_QUORUM");
    assertThat(play.at("2026-03-05T10:00").tries(LEAD, call(2, TRADE, FIRE)).reasons())
        .containsExactly("R43 TIME_PAST");
    CasePlay called = play.does(LEAD, call(2, TRADE, FIRE));
    assertThat(called.tries(LEAD, call(2, FIRE, SIGN)).reasons())
        .containsExactly("R43 ALREADY_CALLED");
    JointCommand review =
        new JointCommand.CallJoint(
            JointKind.REVIEW, Set.of(FIRE), CasePlay.time("2026-03-05T14:00"), "会议室", 1);
    assertThat(called.tries(LEAD, review).reasons()).isEmpty();
  }

  @Test
  @Rule("R43")
  void a_session_needs_its_time_its_quorum_and_nobody_who_does_not_belong() {
    CasePlay called = accepted().does(LEAD, call(2, TRADE, FIRE));
    CasePlay then = called.at("2026-03-05T10:00");
    JointCommand both = new JointCommand.HoldJoint(1, Set.of(MARKET_PARTY, FIRE_PARTY));

    assertThat(called.at("2026-03-05T09:59").tries(LEAD, both).reasons())
        .containsExactly("R43 TOO_EARLY");
    assertThat(then.tries(LEAD, new JointCommand.HoldJoint(1, Set.of(MARKET_PARTY))).reasons())
        .containsExactly("R43 NO_QUORUM");
    assertThat(
            then.tries(
                    LEAD,
                    new JointCommand.HoldJoint(1, Set.of(MARKET_PARTY, FIRE_PARTY, WORKS_PARTY)))
                .reasons())
        .containsExactly("R43 NOT_A_PARTICIPANT");
    assertThat(then.tries(LEAD, new JointCommand.HoldJoint(2, Set.of())).reasons())
        .containsExactly("R43 UNKNOWN_JOINT");
    assertThat(then.tries(Cast.officer(FIRE_RESCUE), both).reasons())
        .containsExactly("R43 NOT_LEAD");
    CasePlay held = then.does(LEAD, both);
    assertThat(held.tries(LEAD, both).reasons()).containsExactly("R43 NOT_CALLED");
    assertThat(joint(held).present()).containsExactly(FIRE_PARTY, MARKET_PARTY);
  }

  @Test
  @Rule("R43")
  void a_session_without_quorum_is_moved_and_all_are_told() {
    CasePlay called = accepted().does(LEAD, call(2, TRADE, FIRE));
    JointCommand move = new JointCommand.MoveJoint(1, CasePlay.time("2026-03-06T15:00"), "申请场所");

    assertThat(called.tries(Cast.officer(FIRE_RESCUE), move).reasons())
        .containsExactly("R43 NOT_LEAD");
    CasePlay moved = called.at("2026-03-05T11:00").does(LEAD, move);
    assertThat(moved.messages()).hasSize(4);
    assertThat(moved.messages().get(0).content()).containsEntry("time", "2026-03-06T07:00:00Z");
    assertThat(
            moved
                .at("2026-03-06T14:59")
                .tries(LEAD, new JointCommand.HoldJoint(1, Set.of(MARKET_PARTY, FIRE_PARTY)))
                .reasons())
        .containsExactly("R43 TOO_EARLY");
    assertThat(moved.at("2026-03-06T15:00").tries(LEAD, move).reasons())
        .containsExactly("R43 TIME_PAST");
    assertThat(held(moved, "2026-03-06T15:00").tries(LEAD, move).reasons())
        .contains("R43 NOT_CALLED");
  }

  @Test
  @Rule("R43")
  void every_department_owes_its_opinion_by_the_day_after_the_session() {
    CasePlay held = held();

    assertThat(held.state().obligations().matching(o -> o.kind() == ObligationKind.GIVE_OPINION))
        .extracting(Obligation::owedBy)
        .containsExactly(FIRE_PARTY, MARKET_PARTY);
    for (Party party : List.of(FIRE_PARTY, MARKET_PARTY)) {
      Obligation duty = held.state().obligations().owed(ObligationKind.GIVE_OPINION, party).get(0);
      assertThat(CasePlay.local(duty.dueAt())).isEqualTo("2026-03-06 17:00");
    }
    CasePlay slower =
        held(
            accepted(ApprovalPolicy.JOINT_OPINION, 3).does(LEAD, call(2, TRADE, FIRE)),
            "2026-03-05T10:30");
    assertThat(
            CasePlay.local(
                slower
                    .state()
                    .obligations()
                    .owed(ObligationKind.GIVE_OPINION, FIRE_PARTY)
                    .get(0)
                    .dueAt()))
        .isEqualTo("2026-03-10 17:00");
  }

  @Test
  @Rule("R43")
  void an_opinion_is_given_once_by_who_takes_part_after_the_session() {
    CasePlay called = accepted().does(LEAD, call(2, TRADE, FIRE));

    assertThat(says(called, FIRE_RESCUE, JointVerdict.PASS).reasons())
        .containsExactly("R43 NOT_HELD");
    CasePlay held = held();
    assertThat(says(held, WORKS, JointVerdict.PASS).reasons())
        .containsExactly("R43 NOT_A_PARTICIPANT");
    assertThat(
            held.tries(
                    Cast.officer(FIRE_RESCUE),
                    new JointCommand.GiveOpinion(1, MARKET, JointVerdict.PASS, ""))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    CasePlay given = says(held, FIRE_RESCUE, JointVerdict.PASS);
    assertThat(given.reasons()).isEmpty();
    assertThat(given.state().obligations().owed(ObligationKind.GIVE_OPINION, FIRE_PARTY)).isEmpty();
    assertThat(given.state().obligations().owed(ObligationKind.GIVE_OPINION, MARKET_PARTY))
        .hasSize(1);
    assertThat(says(given, FIRE_RESCUE, JointVerdict.FAIL).reasons())
        .containsExactly("R43 ALREADY_GIVEN");
  }

  @Test
  @Rule("R43")
  void the_lead_waits_for_who_still_has_time_and_names_who_dissents() {
    CasePlay one = says(held(), FIRE_RESCUE, JointVerdict.FAIL);

    assertThat(concluded(one, JointVerdict.PASS).reasons())
        .containsExactly("R43 OPINION_OUTSTANDING", "R43 NO_QUORUM");
    CasePlay both = says(one, MARKET, JointVerdict.PASS);
    assertThat(
            both.tries(
                    Cast.officer(FIRE_RESCUE), new JointCommand.ConcludeJoint(1, JointVerdict.FAIL))
                .reasons())
        .containsExactly("R43 NOT_LEAD");
    CasePlay done = concluded(both, JointVerdict.PASS);
    assertThat(done.reasons()).isEmpty();
    assertThat(joint(done).stage()).isEqualTo(JointStage.CONCLUDED);
    assertThat(joint(done).dissenting()).containsExactly(FIRE_PARTY);
    assertThat(leadsDuties(both)).containsExactly(ObligationKind.HOLD_JOINT);
    assertThat(leadsDuties(done)).isEmpty();
    assertThat(done.messages()).hasSize(4);
    assertThat(done.messages().get(0).content())
        .isEqualTo(Map.of("joint", "1", "outcome", "PASS", "dissenting", "fire@411224"));
    assertThat(concluded(done, JointVerdict.FAIL).reasons()).containsExactly("R43 NOT_HELD");
  }

  @Test
  @Rule("R43")
  void an_opinion_that_is_overdue_counts_as_absent_and_may_still_come() {
    CasePlay one =
        says(
            held(accepted().does(LEAD, call(1, TRADE, FIRE)), "2026-03-05T10:30"),
            MARKET,
            JointVerdict.PASS);
    JointCommand absent = new JointCommand.CountAbsent(1, FIRE_PARTY);

    CasePlay before = one.at("2026-03-06T17:00");
    assertThat(sweep(before)).isEmpty();
    assertThat(before.tries(Actor.system(), absent).reasons()).containsExactly("R43 NOT_OVERDUE");
    CasePlay late = one.at("2026-03-09T09:00");
    assertThat(sweep(late)).containsExactly(absent);
    CasePlay counted = late.does(Actor.system(), absent);
    assertThat(joint(counted).absent()).containsExactly(FIRE_PARTY);
    assertThat(counted.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.OPINION_MISSED);
              assertThat(m.to()).isEqualTo(MARKET_PARTY);
              assertThat(m.content()).isEqualTo(Map.of("joint", "1", "department", "fire@411224"));
            });
    assertThat(sweep(counted)).isEmpty();
    assertThat(counted.tries(Actor.system(), absent).reasons()).containsExactly("R43 NOT_OVERDUE");
    assertThat(concluded(counted, JointVerdict.PASS).reasons()).isEmpty();
    CasePlay came = says(counted, FIRE_RESCUE, JointVerdict.PASS);
    assertThat(came.reasons()).isEmpty();
    assertThat(joint(came).absent()).isEmpty();
  }

  @Test
  @Rule("R43")
  void concluding_counts_who_is_overdue_as_absent_even_before_the_sweep_does() {
    CasePlay one =
        says(
            held(accepted().does(LEAD, call(1, TRADE, FIRE)), "2026-03-05T10:30"),
            MARKET,
            JointVerdict.PASS);

    CasePlay done = concluded(one.at("2026-03-09T09:00"), JointVerdict.PASS);
    assertThat(done.reasons()).isEmpty();
    assertThat(joint(done).absent()).containsExactly(FIRE_PARTY);
    assertThat(done.state().obligations().matching(o -> o.kind() == ObligationKind.GIVE_OPINION))
        .isEmpty();
    CasePlay strict = says(held(), MARKET, JointVerdict.PASS).at("2026-03-09T09:00");
    assertThat(concluded(strict, JointVerdict.PASS).reasons())
        .as("Two opinions were agreed on, one is in")
        .containsExactly("R43 NO_QUORUM");
  }

  @Test
  @Rule("R43")
  void nothing_is_granted_before_the_conclusion_but_may_be_denied_on_its_own_grounds() {
    CasePlay called = accepted().does(LEAD, call(2, TRADE, FIRE));
    CasePlay held = held();

    assertThat(grant(called, FIRE)).containsExactly("R43 JOINT_OPEN");
    assertThat(grant(held, TRADE)).containsExactly("R43 JOINT_OPEN");
    CasePlay passed = ended(held, JointVerdict.PASS);
    assertThat(grant(passed, TRADE)).isEmpty();
    assertThat(grant(passed, FIRE)).isEmpty();
    CasePlay denied =
        called.tries(
            Cast.officer(FIRE_RESCUE), new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false));
    assertThat(denied.reasons()).isEmpty();
    assertThat(joint(denied).stage()).isEqualTo(JointStage.CALLED);
    assertThat(
            denied
                .at("2026-03-05T10:00")
                .tries(LEAD, new JointCommand.HoldJoint(1, Set.of(MARKET_PARTY)))
                .reasons())
        .as("Who has no live item left is not waited for")
        .isEmpty();
  }

  @Test
  @Rule("R43")
  void a_procedure_is_over_when_its_last_item_has_ended() {
    CasePlay held = held();
    CasePlay one =
        held.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE), Map.of()));

    assertThat(one.state().obligations().owed(ObligationKind.GIVE_OPINION, FIRE_PARTY)).isEmpty();
    assertThat(one.state().obligations().owed(ObligationKind.GIVE_OPINION, MARKET_PARTY))
        .hasSize(1);
    CasePlay both =
        one.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(joint(both).stage()).isEqualTo(JointStage.LAPSED);
    assertThat(leadsDuties(both)).isEmpty();
    assertThat(both.state().obligations().matching(o -> o.kind() == ObligationKind.GIVE_OPINION))
        .isEmpty();
  }

  @Test
  @Rule({"R43", "P-reinspections"})
  void what_failed_is_looked_at_again_as_often_as_the_policy_says() {
    CasePlay failed = ended(held(), JointVerdict.FAIL);
    JointCommand again =
        new JointCommand.ReconveneJoint(1, CasePlay.time("2026-03-09T10:00"), "申请场所");

    assertThat(grant(failed, FIRE)).containsExactly("R43 JOINT_FAILED");
    assertThat(failed.tries(LEAD, call(1, FIRE)).reasons())
        .as("A new call is no way around it")
        .containsExactly("R43 ALREADY_CALLED", "R43 TIME_PAST");
    CasePlay called = failed.at("2026-03-06T09:00").does(LEAD, again);
    assertThat(called.due(ObligationKind.HOLD_JOINT, null)).isEqualTo("2026-03-06 17:00");
    assertThat(joint(called).round()).isEqualTo(1);
    assertThat(grant(called, FIRE)).containsExactly("R43 JOINT_OPEN");
    assertThat(called.tries(LEAD, new JointCommand.CancelJoint(1, "不再需要")).reasons())
        .containsExactly("R43 REINSPECTION_STANDS");
    CasePlay second = held(called, "2026-03-09T10:00");
    assertThat(joint(second).opinions()).isEmpty();
    assertThat(grant(ended(second, JointVerdict.PASS), FIRE)).isEmpty();
    CasePlay failedAgain = ended(second, JointVerdict.FAIL);
    assertThat(
            failedAgain
                .tries(
                    LEAD,
                    new JointCommand.ReconveneJoint(1, CasePlay.time("2026-03-10T10:00"), "申请场所"))
                .reasons())
        .containsExactly("P-reinspections NO_MORE_REINSPECTIONS");
    assertThat(grant(failedAgain, FIRE)).containsExactly("R43 JOINT_FAILED");
  }

  @Test
  @Rule({"R43", "P-reinspections"})
  void only_what_did_not_pass_is_convened_again_and_never_where_the_policy_has_none() {
    JointCommand again =
        new JointCommand.ReconveneJoint(1, CasePlay.time("2026-03-09T10:00"), "申请场所");

    assertThat(held().tries(LEAD, again).reasons()).containsExactly("R43 NOT_CONCLUDED");
    assertThat(ended(held(), JointVerdict.PASS).tries(LEAD, again).reasons())
        .containsExactly("R43 ALREADY_PASSED");
    CasePlay none =
        held(
            accepted(ApprovalPolicy.REINSPECTIONS, 0).does(LEAD, call(2, TRADE, FIRE)),
            "2026-03-05T10:30");
    assertThat(ended(none, JointVerdict.FAIL).tries(LEAD, again).reasons())
        .containsExactly("P-reinspections NO_MORE_REINSPECTIONS");
    assertThat(ended(none, JointVerdict.PASS_WITH_RECTIFICATION).reasons())
        .containsExactly("P-reinspections NO_REINSPECTION");
  }

  @Test
  @Rule({"R43", "P-reinspections"})
  void a_pass_with_rectification_waits_for_those_who_asked_for_it_only() {
    CasePlay both =
        says(
            says(held(), MARKET, JointVerdict.PASS),
            FIRE_RESCUE,
            JointVerdict.PASS_WITH_RECTIFICATION);
    CasePlay play = concluded(both, JointVerdict.PASS_WITH_RECTIFICATION);

    assertThat(joint(play).dissenting()).containsExactly(MARKET_PARTY);
    assertThat(grant(play, TRADE)).isEmpty();
    assertThat(grant(play, FIRE)).containsExactly("R43 NOT_RECTIFIED");
    CasePlay required =
        play.does(
            Cast.officer(FIRE_RESCUE),
            new GateCommand.RequireRectification(
                FIRE, "增设灭火器", java.time.LocalDate.parse("2026-03-12"), "ZG-1"));
    assertThat(grant(required, FIRE))
        .containsExactly("P-reinspections RECTIFICATION_OPEN", "R43 NOT_RECTIFIED");
    CasePlay passed =
        required
            .does(Cast.applicant(), new GateCommand.ReportRectified(FIRE))
            .does(Cast.officer(FIRE_RESCUE), new GateCommand.Reinspect(FIRE, true));
    assertThat(grant(passed, FIRE)).isEmpty();
    CasePlay nobody =
        concluded(
            says(says(held(), MARKET, JointVerdict.PASS), FIRE_RESCUE, JointVerdict.PASS),
            JointVerdict.PASS_WITH_RECTIFICATION);
    assertThat(grant(nobody, TRADE))
        .as("If no department named anything, the lead meant all")
        .containsExactly("R43 NOT_RECTIFIED");
  }

  @Test
  @Rule("R43")
  void a_procedure_is_given_up_before_its_conclusion_and_holds_nothing_up_then() {
    CasePlay held = held();
    JointCommand cancel = new JointCommand.CancelJoint(1, "无须勘验");

    assertThat(held.tries(Cast.officer(FIRE_RESCUE), cancel).reasons())
        .containsExactly("R43 NOT_LEAD");
    CasePlay cancelled = held.does(LEAD, cancel);
    assertThat(leadsDuties(cancelled)).isEmpty();
    assertThat(
            cancelled.state().obligations().matching(o -> o.kind() == ObligationKind.GIVE_OPINION))
        .isEmpty();
    assertThat(cancelled.messages()).hasSize(4);
    assertThat(grant(cancelled, FIRE)).isEmpty();
    assertThat(cancelled.tries(LEAD, cancel).reasons()).containsExactly("R43 NOT_CALLED");
    assertThat(ended(held, JointVerdict.FAIL).tries(LEAD, cancel).reasons())
        .containsExactly("R43 NOT_CALLED");
  }

  @Test
  @Rule("R43")
  void one_visit_serves_two_departments_and_the_case_goes_on_to_its_end() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE));
    play = ShopCase.accepted(play.at("2026-03-03T09:30")).does(LEAD, call(2, TRADE, FIRE));
    play = ended(held(play, "2026-03-05T10:30"), JointVerdict.PASS);
    InstanceId[] both = {TRADE, FIRE};
    play = ShopCase.granted(play.at("2026-03-06T11:00"), both);
    play = ShopCase.archived(ShopCase.delivered(ShopCase.sent(play, both), both));

    assertThat(play.state().stage()).isEqualTo(org.yijianshi.casefile.CaseStage.CLOSED);
    assertThat(play.state().all()).allMatch(i -> i.state() == ItemState.GRANTED);
    assertThat(play.state().toString()).doesNotContain("见笔录");
    assertThat(joint(play).toString()).doesNotContain("见笔录");
  }
}
