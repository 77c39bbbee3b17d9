package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FeeState;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.PaymentList;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.Policy;

/** What is to be paid, what an unpaid fee holds up, and what happens when nobody pays. */
class FeeTest {
  private static final Actor MARKETS = Cast.officer(MARKET);

  private static GateCommand.AssessFee fee(InstanceId id, @Nullable FeeGate gate) {
    return new GateCommand.AssessFee(id, 8050, "收费目录第3项", "applicant-1", null, gate);
  }

  private static GateCommand.ConfirmPayment paid(InstanceId id) {
    return new GateCommand.ConfirmPayment(id, 1, "PJ-1");
  }

  private static CasePlay pushed(Policy.Builder policy, InstanceId... ids) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy.build());
    return ShopCase.pushed(
        ShopCase.received(
            ShopCase.submitted(
                CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(ids)))));
  }

  private static CasePlay accepted(Policy.Builder policy, InstanceId... ids) {
    return ShopCase.accepted(pushed(policy, ids).at("2026-03-03T09:30"));
  }

  private static List<String> grant(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), ShopCase.grant(id)).reasons();
  }

  private static FeeState state(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow().gates().fee(1).orElseThrow().state();
  }

  /** What the sweep has to do in this chapter; reminders are another's. */
  private static List<CaseCommand> sweep(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now()).stream()
        .filter(ApprovalCommand.Terminate.class::isInstance)
        .toList();
  }

  @Test
  @Rule({"R20", "P-feeGate"})
  void a_fee_is_owed_by_its_payer_for_ten_working_days_and_told_with_the_total() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE).does(MARKETS, fee(TRADE, null));

    assertThat(play.due(ObligationKind.PAY, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(play.duty(ObligationKind.PAY, TRADE).owedBy())
        .isEqualTo(Party.applicant("applicant-1"));
    CasePlay two =
        play.does(
            Cast.officer(FIRE_RESCUE),
            new GateCommand.AssessFee(FIRE, 100, "工本费", "applicant-1", null, null));
    assertThat(two.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.FEE_NOTICE);
              assertThat(m.to()).isEqualTo(Party.applicant("applicant-1"));
              assertThat(m.content())
                  .isEqualTo(
                      Map.of(
                          "fee", "1",
                          "fen", "100",
                          "basis", "工本费",
                          "gate", "BEFORE_DECISION",
                          "toPay", "8150",
                          "due", "2026-03-17T09:00:00Z"));
            });
  }

  @Test
  @Rule("P-feeGate")
  void the_notice_may_set_the_day_and_the_policy_the_period() {
    CasePlay play = ShopCase.accepted(TRADE);
    CasePlay sunday =
        play.does(
            MARKETS,
            new GateCommand.AssessFee(
                TRADE, 1, "b", "applicant-2", LocalDate.parse("2026-03-08"), null));

    assertThat(sunday.due(ObligationKind.PAY, TRADE)).isEqualTo("2026-03-09 17:00");
    CasePlay today =
        play.does(
            MARKETS,
            new GateCommand.AssessFee(
                TRADE, 1, "b", "applicant-2", LocalDate.parse("2026-03-03"), null));
    assertThat(today.due(ObligationKind.PAY, TRADE)).isEqualTo("2026-03-03 17:00");
    assertThat(
            play.tries(
                    MARKETS,
                    new GateCommand.AssessFee(
                        TRADE, 1, "b", "applicant-2", LocalDate.parse("2026-03-02"), null))
                .reasons())
        .containsExactly("P-feeGate UNTIL_PAST");
    assertThat(
            accepted(Policy.builder().set(IntakePolicy.FEE_PERIOD, 3), TRADE)
                .does(MARKETS, fee(TRADE, null))
                .due(ObligationKind.PAY, TRADE))
        .isEqualTo("2026-03-06 17:00");
  }

  @Test
  @Rule({"R20", "P-feeGate"})
  void a_fee_needs_an_amount_a_known_payer_and_a_gate_that_is_still_to_come() {
    CasePlay play = ShopCase.accepted(TRADE);

    assertThatThrownBy(() -> new GateCommand.AssessFee(TRADE, 0, "b", "applicant-1", null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            play.tries(MARKETS, new GateCommand.AssessFee(TRADE, 1, "b", "nobody", null, null))
                .reasons())
        .containsExactly("R20 UNKNOWN_PAYER");
    assertThat(play.tries(MARKETS, fee(TRADE, FeeGate.BEFORE_ACCEPTANCE)).reasons())
        .containsExactly("P-feeGate GATE_PASSED");
    CasePlay granted = ShopCase.granted(play, TRADE);
    assertThat(granted.tries(MARKETS, fee(TRADE, null)).reasons())
        .containsExactly("P-feeGate GATE_PASSED");
    assertThat(granted.tries(MARKETS, fee(TRADE, FeeGate.BEFORE_HAND_OVER)).reasons()).isEmpty();
    CasePlay withdrawn =
        play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(withdrawn.tries(MARKETS, fee(TRADE, FeeGate.NONE)).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule("P-feeGate")
  void by_default_nothing_is_granted_before_it_is_paid_or_waived() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE).does(MARKETS, fee(TRADE, null));

    assertThat(grant(play, TRADE)).containsExactly("P-feeGate FEE_UNPAID");
    assertThat(play.tries(MARKETS, ShopCase.grant(TRADE)).refusals().get(0).message().zh())
        .isEqualTo("第1项费用80.50元未缴，应于审批决定前缴清");
    assertThat(grant(play, FIRE)).as("The other item waits for nothing").isEmpty();
    CasePlay paid = play.does(Actor.system(), paid(TRADE));
    assertThat(paid.duties(TRADE)).doesNotContain(ObligationKind.PAY);
    assertThat(paid.messages())
        .singleElement()
        .satisfies(
            m ->
                assertThat(m.content())
                    .isEqualTo(Map.of("fee", "1", "state", "PAID", "receipt", "PJ-1")));
    assertThat(grant(paid, TRADE)).isEmpty();
    CasePlay waived = play.does(MARKETS, new GateCommand.WaiveFee(TRADE, 1, "小微企业免征"));
    assertThat(waived.duties(TRADE)).doesNotContain(ObligationKind.PAY);
    assertThat(grant(waived, TRADE)).isEmpty();
    assertThat(waived.last().command().toString()).doesNotContain("小微企业免征");
    assertThat(waived.messages().get(0).content()).doesNotContainValue("小微企业免征");
  }

  @Test
  @Rule("P-feeGate")
  void before_acceptance_it_holds_up_acceptance_and_the_policy_may_say_so() {
    CasePlay play =
        pushed(Policy.builder().set(IntakePolicy.FEE_GATE, FeeGate.BEFORE_ACCEPTANCE), TRADE)
            .does(Cast.window(), fee(TRADE, null));
    AcceptanceCommand accept = new AcceptanceCommand.Accept(TRADE);

    assertThat(play.tries(MARKETS, accept).reasons()).containsExactly("P-feeGate FEE_UNPAID");
    assertThat(play.does(Cast.window(), paid(TRADE)).tries(MARKETS, accept).reasons()).isEmpty();
    assertThat(
            ShopCase.pushed(TRADE).does(MARKETS, fee(TRADE, null)).tries(MARKETS, accept).reasons())
        .as("By default it waits until the decision")
        .isEmpty();
    CasePlay deemed =
        play.at("2026-03-10T09:00").does(Actor.system(), new AcceptanceCommand.DeemAccepted(TRADE));
    assertThat(grant(deemed, TRADE))
        .as("What the law deems accepted is paid for before it is decided")
        .containsExactly("P-feeGate FEE_UNPAID");
  }

  @Test
  @Rule("P-feeGate")
  void what_is_decided_on_the_spot_is_paid_for_first() {
    CasePlay play = ShopCase.pushed(LOOK_UP).does(Cast.officer(RECORDS), fee(LOOK_UP, null));
    AcceptanceCommand decide =
        new AcceptanceCommand.AcceptAndDecide(LOOK_UP, ShopCase.result(LOOK_UP));

    assertThat(play.tries(Cast.officer(RECORDS), decide).reasons())
        .containsExactly("P-feeGate FEE_UNPAID");
    assertThat(
            play.does(Cast.results(), paid(LOOK_UP)).tries(Cast.officer(RECORDS), decide).reasons())
        .isEmpty();
  }

  @Test
  @Rule("P-feeGate")
  void before_hand_over_the_result_is_made_and_offered_at_the_counter_but_not_handed_over() {
    CasePlay play =
        ShopCase.accepted(ShopCase.paperHanded(ShopCase.pushed(TRADE)).at("2026-03-03T09:30"));
    play = play.does(MARKETS, fee(TRADE, FeeGate.BEFORE_HAND_OVER));
    play = ShopCase.sent(ShopCase.granted(play, TRADE), TRADE);
    DeliveryCommand confirm = new DeliveryCommand.ConfirmDelivery(Set.of(TRADE), "PROOF-1");

    CasePlay offered =
        play.does(Cast.results(), new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COUNTER));
    assertThat(offered.tries(Cast.results(), confirm).reasons())
        .containsExactly("P-feeGate FEE_UNPAID");
    CasePlay delivered = offered.does(Cast.results(), paid(TRADE)).does(Cast.results(), confirm);
    assertThat(ShopCase.archived(delivered).state().stage()).isEqualTo(CaseStage.CLOSED);
  }

  @Test
  @Rule("P-feeGate")
  void what_leaves_by_courier_is_paid_for_before_it_is_offered() {
    Rulebook book = SampleCatalogs.book();
    CasePlay play =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.delivered(
                ShopCase.application(book, SampleCatalogs.wish(TRADE)),
                DeliveryChoice.UNIFIED,
                DeliveryMethod.COURIER,
                false));
    play = ShopCase.accepted(ShopCase.pushed(ShopCase.received(play)).at("2026-03-03T09:30"));
    play = play.does(MARKETS, fee(TRADE, FeeGate.BEFORE_HAND_OVER));
    play = ShopCase.sent(ShopCase.granted(play, TRADE), TRADE);
    DeliveryCommand offer = new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COURIER);

    assertThat(play.tries(Cast.results(), offer).reasons()).containsExactly("P-feeGate FEE_UNPAID");
    assertThat(play.does(Actor.system(), paid(TRADE)).tries(Cast.results(), offer).reasons())
        .isEmpty();
  }

  @Test
  @Rule("P-feeGate")
  void a_fee_without_gate_holds_nothing_up_but_stays_owed() {
    CasePlay play =
        accepted(Policy.builder().set(IntakePolicy.FEE_GATE, FeeGate.NONE), TRADE)
            .does(MARKETS, fee(TRADE, null));

    assertThat(grant(play, TRADE)).isEmpty();
    CasePlay delivered =
        ShopCase.delivered(ShopCase.sent(ShopCase.granted(play, TRADE), TRADE), TRADE);
    assertThat(delivered.duties(TRADE)).contains(ObligationKind.PAY);
  }

  @Test
  @Rule({"R20", "P-feeGate"})
  void each_fee_is_settled_once_and_given_back_only_if_it_was_paid() {
    CasePlay play = ShopCase.accepted(TRADE).does(MARKETS, fee(TRADE, null));
    GateCommand refund = new GateCommand.RefundFee(TRADE, 1, "TK-1");

    assertThat(play.tries(MARKETS, refund).reasons()).containsExactly("P-feeGate WRONG_FEE_STATE");
    assertThat(
            play.tries(Actor.system(), new GateCommand.ConfirmPayment(TRADE, 2, "PJ-1")).reasons())
        .containsExactly("P-feeGate UNKNOWN_FEE");
    CasePlay paid = play.does(Actor.system(), paid(TRADE));
    assertThat(paid.tries(Actor.system(), paid(TRADE)).reasons())
        .containsExactly("P-feeGate WRONG_FEE_STATE");
    assertThat(paid.tries(MARKETS, new GateCommand.WaiveFee(TRADE, 1, "r")).reasons())
        .containsExactly("P-feeGate WRONG_FEE_STATE");
    CasePlay refunded = paid.does(MARKETS, refund);
    assertThat(state(refunded, TRADE)).isEqualTo(FeeState.REFUNDED);
    assertThat(refunded.tries(MARKETS, refund).reasons())
        .containsExactly("P-feeGate WRONG_FEE_STATE");
  }

  @Test
  @Rule("P-permission")
  void windows_and_the_host_confirm_payments_and_only_the_department_waives() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE).does(MARKETS, fee(TRADE, null));
    GateCommand waive = new GateCommand.WaiveFee(TRADE, 1, "r");

    assertThat(play.tries(MARKETS, paid(TRADE)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.applicant(), paid(TRADE)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.results(), paid(TRADE)).reasons()).isEmpty();
    assertThat(play.tries(Cast.window(), waive).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.officer(FIRE_RESCUE), waive).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.officer(FIRE_RESCUE), fee(TRADE, null)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.window(), fee(FIRE, null)).reasons()).isEmpty();
  }

  @Test
  @Rule({"R20", "P-feeGate"})
  void there_is_one_list_of_everything_to_be_paid_in_the_case() {
    CasePlay play =
        ShopCase.accepted(TRADE, FIRE)
            .does(MARKETS, fee(TRADE, null))
            .does(
                Cast.officer(FIRE_RESCUE),
                new GateCommand.AssessFee(FIRE, 100, "工本费", "applicant-2", null, FeeGate.NONE));
    PaymentList list = PaymentList.of(play.state());

    assertThat(list.lines()).extracting(PaymentList.Line::instance).containsExactly(TRADE, FIRE);
    assertThat(list.toPay()).isEqualTo(8150);
    assertThat(list.toPay("applicant-2")).isEqualTo(100);
    assertThat(list.paid()).isZero();
    CasePlay paid = play.does(Actor.system(), paid(FIRE));
    assertThat(PaymentList.of(paid.state()).paid()).isEqualTo(100);
    assertThat(PaymentList.of(paid.state()).toPay()).isEqualTo(8050);
    CasePlay denied =
        paid.does(MARKETS, new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    assertThat(PaymentList.of(denied.state()).toPay())
        .as("Nobody pays for what was denied")
        .isZero();
    assertThat(denied.duties(TRADE)).containsExactly(ObligationKind.SEND_RESULT);
    assertThat(denied.does(Actor.system(), paid(TRADE)).refusals())
        .as("What is paid all the same is recorded, to be given back")
        .isEmpty();
  }

  @Test
  @Rule("P-feeGate")
  void by_default_an_overdue_fee_stays_owed_and_ends_nothing() {
    CasePlay play = ShopCase.accepted(TRADE).does(MARKETS, fee(TRADE, null)).at("2026-03-18T09:00");

    assertThat(sweep(play)).isEmpty();
    assertThat(
            play.tries(
                    MARKETS,
                    new ApprovalCommand.Terminate(TRADE, TerminationCause.FEE_LAPSED, "T-1"))
                .reasons())
        .containsExactly("P-feeGate KEPT_OPEN");
  }

  @Test
  @Rule("P-feeGate")
  void where_the_policy_says_so_an_overdue_fee_ends_the_item_in_whatever_state_it_is() {
    Policy.Builder policy = Policy.builder().set(IntakePolicy.FEE_LAPSED, Lapse.TERMINATE);
    CasePlay accepted = accepted(policy, TRADE).does(MARKETS, fee(TRADE, null));
    CasePlay pushed = pushed(policy, TRADE).does(MARKETS, fee(TRADE, FeeGate.BEFORE_ACCEPTANCE));
    ApprovalCommand terminate =
        new ApprovalCommand.Terminate(TRADE, TerminationCause.FEE_LAPSED, "T-1");

    assertThat(accepted.at("2026-03-17T17:00").tries(Actor.system(), terminate).reasons())
        .containsExactly("P-feeGate NOT_LAPSED");
    for (CasePlay play : List.of(accepted, pushed)) {
      CasePlay late = play.at("2026-03-18T09:00");
      var due = sweep(late);
      assertThat(due).hasSize(1);
      CasePlay ended = late.does(Actor.system(), due.get(0));
      assertThat(ended.state().instance(TRADE).orElseThrow().state())
          .isEqualTo(ItemState.TERMINATED);
      assertThat(ended.duties(TRADE)).containsExactly(ObligationKind.SEND_RESULT);
      assertThat(sweep(ended)).isEmpty();
    }
    CasePlay free = accepted(policy, TRADE).does(MARKETS, fee(TRADE, FeeGate.NONE));
    CasePlay late = free.at("2026-03-18T09:00");
    assertThat(sweep(late)).isEmpty();
    assertThat(late.tries(Actor.system(), terminate).reasons())
        .as("A fee that holds nothing up ends nothing")
        .containsExactly("P-feeGate NOT_LAPSED");
    CasePlay paid = accepted.does(Actor.system(), paid(TRADE)).at("2026-03-18T09:00");
    assertThat(sweep(paid)).isEmpty();
  }
}
