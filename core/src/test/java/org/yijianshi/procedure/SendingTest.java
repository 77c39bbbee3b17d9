package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** Results go from each department of each level to the window where they are had: once. */
class SendingTest {
  /** FIRE granted on 5 March; REVIEW, of the same department, starts only now. */
  private static CasePlay waiting() {
    return ShopCase.granted(ResultPlays.unified(FIRE, REVIEW).at("2026-03-05T11:00"), FIRE);
  }

  private static CasePlay lookedUp(CasePlay play) {
    return play.does(
        ShopCase.officerOf(play, LOOK_UP),
        new AcceptanceCommand.AcceptAndDecide(LOOK_UP, ShopCase.result(LOOK_UP)));
  }

  private static Party windowOf(CasePlay play, InstanceId id) {
    Party window = ResultPlays.result(play, id).handover().window();
    if (window == null) {
      throw new AssertionError("At no window: " + id);
    }
    return window;
  }

  @Test
  @Rule({"R42", "R46"})
  void unified_a_department_sends_once_when_all_its_items_are_done_by_the_latest_of_their_limits() {
    CasePlay waiting = waiting();
    assertThat(waiting.duties(FIRE)).doesNotContain(ObligationKind.SEND_RESULT);

    CasePlay done = ShopCase.granted(waiting.at("2026-03-06T10:00"), REVIEW);
    assertThat(done.due(ObligationKind.SEND_RESULT, FIRE)).isEqualTo("2026-03-13 17:00");
    assertThat(done.due(ObligationKind.SEND_RESULT, REVIEW)).isEqualTo("2026-03-13 17:00");

    CasePlay sent =
        done.at("2026-03-09T10:00")
            .does(
                ShopCase.officerOf(done, FIRE),
                new DeliveryCommand.SendResult(Set.of(FIRE, REVIEW)));
    assertThat(ResultPlays.result(sent, FIRE).state()).isEqualTo(ResultState.AT_WINDOW);
    assertThat(ResultPlays.result(sent, REVIEW).state()).isEqualTo(ResultState.AT_WINDOW);
    assertThat(sent.duties(FIRE)).doesNotContain(ObligationKind.SEND_RESULT);
    assertThat(sent.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-09 17:00");
  }

  @Test
  @Rule({"R42", "R46"})
  void separate_each_result_keeps_the_limit_of_its_own_decision() {
    CasePlay play =
        ShopCase.granted(ResultPlays.separate(FIRE, REVIEW).at("2026-03-05T11:00"), FIRE);

    assertThat(play.due(ObligationKind.SEND_RESULT, FIRE)).isEqualTo("2026-03-10 17:00");
  }

  @Test
  @Rule("R46")
  void what_was_sent_early_is_not_due_again_and_is_not_sent_again() {
    CasePlay early = ResultPlays.sent(waiting(), FIRE);
    CasePlay done = ShopCase.granted(early.at("2026-03-06T10:00"), REVIEW);

    assertThat(done.duties(FIRE)).doesNotContain(ObligationKind.SEND_RESULT);
    assertThat(done.due(ObligationKind.SEND_RESULT, REVIEW)).isEqualTo("2026-03-13 17:00");
    assertThat(
            done.tries(
                    ShopCase.officerOf(done, FIRE),
                    new DeliveryCommand.SendResult(Set.of(FIRE, REVIEW)))
                .reasons())
        .containsExactly("R46 WRONG_RESULT_STATE");
  }

  @Test
  @Rule("R46")
  void the_last_item_of_a_department_may_end_otherwise_and_what_waited_is_due_all_the_same() {
    CasePlay denied =
        waiting()
            .at("2026-03-06T10:00")
            .does(
                ShopCase.officerOf(waiting(), REVIEW),
                new ApprovalCommand.Deny(REVIEW, ShopCase.adverse(), false));
    assertThat(denied.due(ObligationKind.SEND_RESULT, REVIEW)).isEqualTo("2026-03-13 17:00");
    assertThat(denied.due(ObligationKind.SEND_RESULT, FIRE)).isEqualTo("2026-03-13 17:00");

    WithdrawalCommand.Withdraw withdraw = new WithdrawalCommand.Withdraw(Set.of(REVIEW), Map.of());
    CasePlay inTime = waiting().at("2026-03-09T10:00").does(Cast.applicant(), withdraw);
    CasePlay late = waiting().at("2026-03-12T10:00").does(Cast.applicant(), withdraw);
    assertThat(inTime.due(ObligationKind.SEND_RESULT, FIRE)).isEqualTo("2026-03-10 17:00");
    assertThat(late.due(ObligationKind.SEND_RESULT, FIRE))
        .as("its own limit ran out while it had to wait")
        .isEqualTo("2026-03-12 17:00");
  }

  @Test
  @Rule("R46")
  void unified_the_results_of_every_level_gather_where_the_case_is_handled() {
    CasePlay play = lookedUp(ResultPlays.unified(TRADE, LOOK_UP));
    CasePlay sent = ResultPlays.sent(play, LOOK_UP);

    assertThat(windowOf(sent, LOOK_UP)).isEqualTo(Party.resultsWindow(COUNTY));
    CasePlay all = ResultPlays.sent(ShopCase.granted(sent.at("2026-03-05T11:00"), TRADE), TRADE);
    assertThat(all.duty(ObligationKind.DELIVER, null).owedBy())
        .isEqualTo(Party.resultsWindow(COUNTY));
    assertThat(ResultPlays.offered(all, DeliveryMethod.COUNTER, TRADE, LOOK_UP).refusals())
        .isEmpty();
  }

  @Test
  @Rule({"R42", "R47", "R48"})
  void separate_a_result_is_had_where_its_department_sits_and_proven_from_there() {
    CasePlay play = lookedUp(ResultPlays.separate(TRADE, LOOK_UP));
    assertThat(
            play.tries(
                    ResultPlays.results(CITY),
                    new DeliveryCommand.Offer(Set.of(LOOK_UP), DeliveryMethod.COUNTER))
                .reasons())
        .as("none of its business before it has something")
        .containsExactly("P-permission UNKNOWN_CASE");

    CasePlay sent = ResultPlays.sent(play, LOOK_UP);
    Obligation deliver = sent.duty(ObligationKind.DELIVER, LOOK_UP);
    assertThat(windowOf(sent, LOOK_UP)).isEqualTo(Party.resultsWindow(CITY));
    assertThat(deliver.owedBy()).isEqualTo(Party.resultsWindow(CITY));

    DeliveryCommand.Offer offer =
        new DeliveryCommand.Offer(Set.of(LOOK_UP), DeliveryMethod.COUNTER);
    assertThat(sent.tries(Cast.results(), offer).reasons()).containsExactly("R42 OTHER_WINDOW");
    CasePlay delivered =
        sent.does(ResultPlays.results(CITY), offer)
            .does(
                ResultPlays.results(CITY),
                new DeliveryCommand.ConfirmDelivery(Set.of(LOOK_UP), "PROOF-1"));
    assertThat(delivered.duty(ObligationKind.HAND_OVER_PROOF, null).owedBy())
        .isEqualTo(Party.resultsWindow(CITY));
    assertThat(delivered.tries(Cast.results(), new DeliveryCommand.HandOverProof()).reasons())
        .containsExactly("R48 NOTHING_OPEN");
    CasePlay proven =
        delivered.does(ResultPlays.results(CITY), new DeliveryCommand.HandOverProof());
    assertThat(proven.messages())
        .extracting(Message::to)
        .containsExactly(proven.state().instance(LOOK_UP).orElseThrow().plan().party());
  }

  @Test
  @Rule({"R42", "P-permission"})
  void a_window_elsewhere_sees_what_it_hands_over_and_to_whom_and_no_materials() {
    CasePlay sent = ResultPlays.sent(lookedUp(ResultPlays.separate(TRADE, LOOK_UP)), LOOK_UP);

    CaseView there =
        CaseViews.of(sent.state(), ResultPlays.results(CITY), sent.book(), sent.now())
            .orElseThrow();
    CaseView here =
        CaseViews.of(sent.state(), Cast.results(), sent.book(), sent.now()).orElseThrow();

    assertThat(there.items()).extracting(ItemInstance::id).containsExactly(LOOK_UP);
    assertThat(there.materials()).isEmpty();
    assertThat(there.participants()).isNotEmpty();
    assertThat(here.items()).hasSize(2);
    assertThat(here.materials()).isNotEmpty();
  }

  @Test
  @Rule({"R37", "R46"})
  void a_non_acceptance_is_had_at_the_local_window_although_the_grants_gather_elsewhere() {
    CasePlay play = ShopCase.pushed(TRADE, LOOK_UP);
    CasePlay sent =
        ResultPlays.sent(
            play.does(
                ShopCase.officerOf(play, LOOK_UP),
                new AcceptanceCommand.NotAccept(
                    LOOK_UP,
                    new org.yijianshi.casefile.AdverseDecision(
                        "BY-1",
                        ShopCase.adverse().grounds(),
                        Set.of(org.yijianshi.casefile.Remedy.COMPLAINT),
                        null))),
            LOOK_UP);

    assertThat(sent.duty(ObligationKind.DELIVER_NON_ACCEPTANCE, LOOK_UP).owedBy())
        .isEqualTo(Party.resultsWindow(CITY));
  }
}
