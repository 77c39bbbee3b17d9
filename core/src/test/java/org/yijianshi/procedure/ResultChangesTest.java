package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Policy;

/** Results made again, put right, or holding no longer; the item's one outcome stays. */
class ResultChangesTest {
  private static CasePlay reissues(CasePlay play, ReissueReason reason) {
    return play.tries(
        ShopCase.officerOf(play, TRADE),
        new ResultCommand.Reissue(TRADE, reason, ResultPlays.other()));
  }

  private static CasePlay corrects(CasePlay play, InstanceId id) {
    return play.tries(
        ShopCase.officerOf(play, id),
        new ResultCommand.CorrectResult(id, ResultPlays.other(), "GZ-1"));
  }

  private static CasePlay invalidates(CasePlay play, InstanceId id, ResultValidity kind) {
    return play.tries(
        ShopCase.officerOf(play, id), new ResultCommand.InvalidateResult(id, kind, "依据", "CX-1"));
  }

  @Test
  @Rule({"R47", "R42"})
  void what_the_courier_lost_is_made_again_with_its_duties() {
    CasePlay lost =
        reissues(
            ResultPlays.certified(ResultPlays.inState(ResultState.OFFERED), TRADE)
                .at("2026-03-09T10:00"),
            ReissueReason.LOST);

    assertThat(lost.refusals()).isEmpty();
    assertThat(ResultPlays.result(lost, TRADE).state()).isEqualTo(ResultState.MADE);
    assertThat(ResultPlays.result(lost, TRADE).document()).isEqualTo(ResultPlays.other());
    assertThat(ResultPlays.result(lost, TRADE).validity()).isEqualTo(ResultValidity.VALID);
    assertThat(ResultPlays.result(lost, TRADE).certificateId()).isNull();
    assertThat(lost.duties(TRADE))
        .containsExactlyInAnyOrder(
            ObligationKind.SEND_RESULT,
            ObligationKind.MAKE_E_CERT,
            ObligationKind.SERVE_BY_LAW,
            ObligationKind.HAND_TO_REGULATOR,
            ObligationKind.PUBLISH_DECISION);
    assertThat(lost.due(ObligationKind.SEND_RESULT, TRADE)).isEqualTo("2026-03-10 17:00");
    assertThat(lost.due(ObligationKind.MAKE_E_CERT, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(lost.due(ObligationKind.SERVE_BY_LAW, TRADE)).isEqualTo("2026-03-23 17:00");
    assertThat(lost.messages())
        .extracting(Message::kind)
        .contains(MessageKind.RESULT_CORRECTED, MessageKind.MAKE_CERTIFICATE);
  }

  @Test
  @Rule({"R42", "XKF-44"})
  void what_the_department_still_has_keeps_its_dates_when_it_prints_it_again() {
    CasePlay made = ResultPlays.inState(ResultState.MADE);
    CasePlay again = reissues(made.at("2026-03-09T10:00"), ReissueReason.MISPRINTED);

    assertThat(again.due(ObligationKind.SEND_RESULT, TRADE))
        .isEqualTo(made.due(ObligationKind.SEND_RESULT, TRADE));
    assertThat(again.due(ObligationKind.SERVE_BY_LAW, TRADE)).isEqualTo("2026-03-19 17:00");
    CasePlay atWindow =
        reissues(
            ResultPlays.inState(ResultState.AT_WINDOW).at("2026-03-09T10:00"),
            ReissueReason.MISPRINTED);
    assertThat(atWindow.duties(TRADE)).doesNotContain(ObligationKind.DELIVER);
    assertThat(atWindow.due(ObligationKind.SERVE_BY_LAW, TRADE)).isEqualTo("2026-03-19 17:00");
  }

  @Test
  @Rule({"R45", "R47"})
  void a_misprint_takes_the_package_back_until_it_is_whole_again() {
    CasePlay whole =
        ResultPlays.sent(
            ShopCase.granted(ResultPlays.unified(TRADE, FIRE).at("2026-03-05T11:00"), TRADE, FIRE),
            TRADE,
            FIRE);
    CasePlay broken = reissues(whole, ReissueReason.MISPRINTED);

    assertThat(whole.duties(null)).contains(ObligationKind.DELIVER);
    assertThat(broken.duties(null)).doesNotContain(ObligationKind.DELIVER);
    CasePlay again = ResultPlays.sent(broken.at("2026-03-06T10:00"), TRADE);
    assertThat(again.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-06 17:00");
  }

  @Test
  @Rule({"R49", "R48"})
  void a_clerical_error_is_put_right_and_the_corrected_document_delivered_again() {
    CasePlay delivered = ResultPlays.inState(ResultState.DELIVERED);
    CasePlay corrected = corrects(delivered.at("2026-03-09T10:00"), TRADE);

    assertThat(corrected.refusals()).isEmpty();
    assertThat(ResultPlays.result(corrected, TRADE).validity()).isEqualTo(ResultValidity.CORRECTED);
    assertThat(ResultPlays.result(corrected, TRADE).state()).isEqualTo(ResultState.MADE);
    assertThat(corrected.state().instance(TRADE).orElseThrow().state())
        .isEqualTo(ItemState.GRANTED);
    assertThat(corrected.duties(null))
        .as("what proved the delivery of the old one proves nothing now")
        .doesNotContain(ObligationKind.HAND_OVER_PROOF);
    assertThat(corrected.due(ObligationKind.SEND_RESULT, TRADE)).isEqualTo("2026-03-10 17:00");
    assertThat(corrects(corrected, TRADE).reasons()).containsExactly("R49 NOTHING_CORRECTED");
    CasePlay again =
        ResultPlays.delivered(
            ResultPlays.offered(ResultPlays.sent(corrected, TRADE), DeliveryMethod.COUNTER, TRADE),
            TRADE);
    assertThat(again.duties(null)).contains(ObligationKind.HAND_OVER_PROOF);
  }

  @Test
  @Rule({"R49", "R50"})
  void a_file_that_was_about_to_be_archived_waits_for_the_correction() {
    CasePlay proven =
        ResultPlays.inState(ResultState.DELIVERED)
            .does(Cast.results(), new DeliveryCommand.HandOverProof());
    assertThat(proven.duties(null)).contains(ObligationKind.ARCHIVE);
    CasePlay corrected = corrects(proven, TRADE);

    assertThat(corrected.duties(null)).doesNotContain(ObligationKind.ARCHIVE);
    CasePlay again =
        ResultPlays.delivered(
                ResultPlays.offered(
                    ResultPlays.sent(corrected, TRADE), DeliveryMethod.COUNTER, TRADE),
                TRADE)
            .does(Cast.results(), new DeliveryCommand.HandOverProof());
    assertThat(again.duties(null)).contains(ObligationKind.ARCHIVE);
  }

  @Test
  @Rule({"R49", "R41"})
  void a_correction_is_told_to_the_applicants_the_regulator_and_the_successors_departments() {
    CasePlay corrected =
        corrects(
            ShopCase.granted(ResultPlays.unified(TRADE, SIGN).at("2026-03-05T11:00"), TRADE),
            TRADE);

    assertThat(corrected.messages())
        .filteredOn(m -> m.kind() == MessageKind.RESULT_CORRECTED)
        .allMatch(m -> m.content().get("number").equals("NO-NEW"))
        .extracting(Message::to, Message::instance)
        .containsExactly(
            Tuple.tuple(Party.applicant("applicant-1"), TRADE),
            Tuple.tuple(Party.applicant("applicant-2"), TRADE),
            Tuple.tuple(Party.regulator(MARKET, COUNTY), TRADE),
            Tuple.tuple(Party.department(WORKS, COUNTY), SIGN));
  }

  @Test
  @Rule({"R49", "XKF-8", "XKF-69", "XKF-70"})
  void a_grant_ends_to_hold_once_and_its_state_stays() {
    CasePlay play = ResultPlays.inState(ResultState.DELIVERED);
    for (ResultValidity kind :
        List.of(
            ResultValidity.REVOKED,
            ResultValidity.RECALLED,
            ResultValidity.CANCELLED,
            ResultValidity.ANNULLED)) {
      CasePlay ended = invalidates(play, TRADE, kind);
      assertThat(ended.refusals()).isEmpty();
      assertThat(ResultPlays.result(ended, TRADE).validity()).isEqualTo(kind);
      assertThat(ResultPlays.result(ended, TRADE).state()).isEqualTo(ResultState.DELIVERED);
      assertThat(ended.state().instance(TRADE).orElseThrow().state()).isEqualTo(ItemState.GRANTED);
      assertThat(ended.messages())
          .filteredOn(m -> m.kind() == MessageKind.RESULT_INVALIDATED)
          .hasSize(3)
          .allMatch(m -> m.content().get("kind").equals(kind.name()));
      assertThat(invalidates(ended, TRADE, ResultValidity.REVOKED).reasons())
          .containsExactly("R49 HOLDS_NO_LONGER");
      assertThat(corrects(ended, TRADE).reasons()).containsExactly("R49 HOLDS_NO_LONGER");
    }
    assertThatThrownBy(
            () -> new ResultCommand.InvalidateResult(TRADE, ResultValidity.CORRECTED, "依据", "CX-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule({"R49", "XKF-8", "XKF-69", "XKF-70"})
  void a_denial_can_be_corrected_and_annulled_but_not_revoked() {
    CasePlay play = ResultPlays.separate(TRADE);
    CasePlay denied =
        play.does(
            ShopCase.officerOf(play, TRADE),
            new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));

    assertThat(corrects(denied, TRADE).refusals()).isEmpty();
    CasePlay annulled = invalidates(denied, TRADE, ResultValidity.ANNULLED);
    assertThat(annulled.refusals()).isEmpty();
    assertThat(annulled.messages())
        .filteredOn(m -> m.kind() == MessageKind.RESULT_INVALIDATED)
        .extracting(Message::to)
        .doesNotContain(Party.regulator(MARKET, COUNTY));
    assertThat(invalidates(denied, TRADE, ResultValidity.REVOKED).reasons())
        .containsExactly("XKF-69 NOT_GRANTED");
    assertThat(invalidates(denied, TRADE, ResultValidity.RECALLED).reasons())
        .containsExactly("XKF-8 NOT_GRANTED");
    assertThat(invalidates(denied, TRADE, ResultValidity.CANCELLED).reasons())
        .containsExactly("XKF-70 NOT_GRANTED");
  }

  @Test
  @Rule("R49")
  void only_a_decision_can_be_changed() {
    CasePlay play = ResultPlays.separate(TRADE);
    CasePlay withdrawn =
        play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));

    for (CasePlay undecided : List.of(play, withdrawn)) {
      assertThat(corrects(undecided, TRADE).reasons()).containsExactly("R39 NOTHING_OPEN");
      assertThat(reissues(undecided, ReissueReason.LOST).reasons())
          .containsExactly("R39 NOTHING_OPEN");
      assertThat(invalidates(undecided, TRADE, ResultValidity.REVOKED).reasons())
          .containsExactly("R39 NOTHING_OPEN");
    }
  }

  @Test
  @Rule({"R41", "P-predecessorFailure"})
  void a_revoked_predecessor_settles_nothing_for_a_successor_not_decided_yet() {
    CasePlay accepted = ResultPlays.unified(TRADE, SIGN);
    CasePlay reviewed =
        accepted.does(
            ShopCase.officerOf(accepted, SIGN), new ApprovalCommand.CompletePreReview(SIGN));
    CasePlay granted = ShopCase.granted(reviewed.at("2026-03-05T11:00"), TRADE);
    assertThat(granted.duties(SIGN)).contains(ObligationKind.DECIDE_AT_ONCE);
    CasePlay revoked = invalidates(granted, TRADE, ResultValidity.REVOKED);

    assertThat(revoked.duties(SIGN))
        .contains(ObligationKind.CHOOSE)
        .doesNotContain(ObligationKind.DECIDE_AT_ONCE);
    assertThat(revoked.due(ObligationKind.CHOOSE, SIGN)).isEqualTo("2026-03-26 17:00");
    assertThat(revoked.tries(ShopCase.officerOf(revoked, SIGN), ShopCase.grant(SIGN)).reasons())
        .containsExactly("R41 PREDECESSOR_UNSETTLED");
    CasePlay chosen =
        revoked.does(
            Cast.applicant(),
            new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL));
    assertThat(chosen.duties(SIGN)).contains(ObligationKind.DECIDE_AT_ONCE);
    CasePlay corrected = corrects(granted, TRADE);
    assertThat(corrected.duties(SIGN))
        .as("what was put right still settles")
        .contains(ObligationKind.DECIDE_AT_ONCE)
        .doesNotContain(ObligationKind.CHOOSE);
  }

  @Test
  @Rule("R49")
  void nothing_that_is_decided_already_is_undone_by_itself() {
    CasePlay both =
        ShopCase.granted(ResultPlays.unified(TRADE, SIGN).at("2026-03-05T11:00"), TRADE, SIGN);
    CasePlay revoked = invalidates(both, TRADE, ResultValidity.REVOKED);

    assertThat(revoked.state().instance(SIGN)).isEqualTo(both.state().instance(SIGN));
    assertThat(revoked.messages())
        .extracting(Message::to)
        .contains(Party.department(WORKS, COUNTY));
  }

  @Test
  @Rule({"R47", "R48", "R49"})
  void what_is_revoked_before_it_was_handed_over_is_not_handed_over_any_more() {
    for (ResultState state :
        List.of(ResultState.MADE, ResultState.AT_WINDOW, ResultState.OFFERED)) {
      CasePlay revoked =
          invalidates(
              ResultPlays.inState(state).at("2026-03-09T10:00"), TRADE, ResultValidity.REVOKED);

      assertThat(ResultPlays.result(revoked, TRADE).state())
          .as("%s", state)
          .isEqualTo(ResultState.MADE);
      assertThat(ResultPlays.result(revoked, TRADE).document())
          .isEqualTo(ResultDocument.numbered("撤销决定书", "CX-1"));
      assertThat(revoked.duties(TRADE)).containsExactly(ObligationKind.SEND_RESULT);
      assertThat(revoked.duties(null))
          .doesNotContain(ObligationKind.DELIVER, ObligationKind.HAND_OVER_PROOF);

      CasePlay proven =
          ResultPlays.delivered(
                  ResultPlays.offered(
                      ResultPlays.sent(revoked, TRADE), DeliveryMethod.COUNTER, TRADE),
                  TRADE)
              .does(Cast.results(), new DeliveryCommand.HandOverProof());
      assertThat(proven.messages())
          .filteredOn(m -> m.kind() == MessageKind.DELIVERY_PROOF)
          .extracting(Message::to)
          .containsExactly(Party.department(MARKET, COUNTY));
      assertThat(proven.duties(null)).contains(ObligationKind.ARCHIVE);
    }
  }

  @Test
  @Rule({"R42", "R49"})
  void the_decision_that_ends_a_result_keeps_the_date_that_the_result_had_and_goes_at_once_after() {
    CasePlay made = ResultPlays.inState(ResultState.MADE);
    CasePlay fetched = ResultPlays.inState(ResultState.OFFERED).at("2026-03-09T10:00");

    assertThat(
            invalidates(made, TRADE, ResultValidity.RECALLED)
                .due(ObligationKind.SEND_RESULT, TRADE))
        .isEqualTo(made.due(ObligationKind.SEND_RESULT, TRADE));
    assertThat(
            invalidates(fetched, TRADE, ResultValidity.RECALLED)
                .due(ObligationKind.SEND_RESULT, TRADE))
        .isEqualTo("2026-03-10 17:00");
  }

  @Test
  @Rule({"R45", "R49"})
  void what_holds_no_longer_leaves_the_package_and_does_not_hold_it_up() {
    CasePlay both =
        ShopCase.granted(ResultPlays.unified(TRADE, FIRE).at("2026-03-05T11:00"), TRADE, FIRE);
    CasePlay waiting = ResultPlays.sent(both, FIRE);
    assertThat(waiting.duties(null)).doesNotContain(ObligationKind.DELIVER);

    CasePlay revoked = invalidates(waiting, TRADE, ResultValidity.REVOKED);

    assertThat(revoked.duties(null)).contains(ObligationKind.DELIVER);
    CasePlay left = ResultPlays.offered(revoked, DeliveryMethod.COUNTER, FIRE);
    CasePlay sent = ResultPlays.sent(left, TRADE);
    assertThat(sent.duties(TRADE)).containsExactly(ObligationKind.DELIVER);
  }

  @Test
  @Rule({"R46", "R49"})
  void a_grant_that_waited_for_its_departments_others_waits_no_longer_when_it_is_revoked() {
    CasePlay play = ResultPlays.unified(FIRE, REVIEW);
    CasePlay held = ShopCase.granted(play.at("2026-03-05T11:00"), FIRE);
    assertThat(held.duties(FIRE)).doesNotContain(ObligationKind.SEND_RESULT);

    assertThat(invalidates(held, FIRE, ResultValidity.REVOKED).duties(FIRE))
        .containsExactly(ObligationKind.SEND_RESULT);
  }

  @Test
  @Rule({"R47", "R49"})
  void whoever_comes_late_for_what_was_kept_gets_the_decision_that_ended_it() {
    CasePlay revoked =
        invalidates(ResultPlays.inState(ResultState.KEPT), TRADE, ResultValidity.CANCELLED);

    assertThat(ResultPlays.result(revoked, TRADE).state()).isEqualTo(ResultState.KEPT);
    assertThat(ResultPlays.result(revoked, TRADE).document())
        .isEqualTo(ResultDocument.numbered("注销决定书", "CX-1"));
  }

  @Test
  @Rule({"R42", "R49"})
  void what_goes_electronically_needs_no_certificate_of_what_holds_no_longer() {
    CasePlay play =
        ShopCase.granted(
            ResultPlays.accepted(
                    Policy.defaults(),
                    DeliveryChoice.SEPARATE,
                    DeliveryMethod.ELECTRONIC,
                    true,
                    TRADE)
                .at("2026-03-05T11:00"),
            TRADE);
    CasePlay annulled = invalidates(play, TRADE, ResultValidity.ANNULLED);
    ResultCommand.DeliverElectronically push =
        new ResultCommand.DeliverElectronically(Set.of(TRADE), "PROOF-1");

    assertThat(play.tries(Cast.results(), push).reasons()).containsExactly("R42 NO_CERTIFICATE");
    CasePlay pushed = annulled.does(Cast.results(), push);
    assertThat(ResultPlays.result(pushed, TRADE).document())
        .isEqualTo(ResultDocument.numbered("撤销原决定文书", "CX-1"));
    assertThat(ResultPlays.result(pushed, TRADE).state()).isEqualTo(ResultState.DELIVERED);
  }

  @Test
  @Rule("R49")
  void after_closing_the_applicant_sees_the_certificate_and_whether_it_holds() {
    CasePlay closed = ShopCase.closed();
    CasePlay revoked = invalidates(closed, TRADE, ResultValidity.REVOKED);

    assertThat(revoked.state().stage()).isEqualTo(CaseStage.CLOSED);
    var seen =
        CaseViews.of(revoked.state(), Cast.applicant(), revoked.book(), revoked.now())
            .orElseThrow()
            .item(TRADE)
            .orElseThrow()
            .result();
    assertThat(seen).isNotNull();
    assertThat(seen.certificateId()).isEqualTo("CERT-S01-01");
    assertThat(seen.validity()).isEqualTo(ResultValidity.REVOKED);
  }
}
