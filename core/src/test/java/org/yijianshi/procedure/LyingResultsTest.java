package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Recipient;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.policy.DeliveryCutoff;
import org.yijianshi.policy.DeliveryPolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Unclaimed;

/** Deliveries that fail, results that nobody collects, and who may collect them. */
class LyingResultsTest {
  private static final Set<InstanceId> ONE = Set.of(TRADE);

  private static CasePlay offered(Policy policy, DeliveryMethod method) {
    CasePlay accepted = ResultPlays.accepted(policy, DeliveryChoice.SEPARATE, method, false, TRADE);
    return ResultPlays.offered(
        ResultPlays.sent(ShopCase.granted(accepted.at("2026-03-05T11:00"), TRADE), TRADE),
        method,
        TRADE);
  }

  private static ResultCommand.FailDelivery failed(DeliveryFailure reason) {
    return new ResultCommand.FailDelivery(ONE, reason);
  }

  @Test
  @Rule("R47")
  void a_delivery_that_fails_is_tried_again_on_the_same_day() {
    CasePlay failed =
        offered(Policy.defaults(), DeliveryMethod.COURIER)
            .at("2026-03-09T10:00")
            .does(Cast.results(), failed(DeliveryFailure.ADDRESS_UNKNOWN));

    assertThat(ResultPlays.result(failed, TRADE).state()).isEqualTo(ResultState.AT_WINDOW);
    assertThat(failed.duties(TRADE)).doesNotContain(ObligationKind.CONCLUDE_DELIVERY);
    assertThat(failed.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(failed.messages())
        .filteredOn(m -> m.kind() == MessageKind.DELIVERY_FAILED)
        .hasSize(2)
        .allMatch(m -> m.content().get("reason").equals("ADDRESS_UNKNOWN"));
    CasePlay again = ResultPlays.offered(failed, DeliveryMethod.COURIER, TRADE);
    assertThat(again.due(ObligationKind.CONCLUDE_DELIVERY, TRADE)).isEqualTo("2026-03-16 17:00");
  }

  @Test
  @Rule("R45")
  void what_fails_out_of_a_package_that_left_goes_again_by_itself() {
    CasePlay accepted = ResultPlays.unified(TRADE, FIRE);
    CasePlay offered =
        ResultPlays.offered(
            ResultPlays.sent(
                ShopCase.granted(accepted.at("2026-03-05T11:00"), TRADE, FIRE), TRADE, FIRE),
            DeliveryMethod.COUNTER,
            TRADE,
            FIRE);
    CasePlay failed = offered.does(Cast.results(), failed(DeliveryFailure.REFUSED));

    assertThat(failed.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-05 17:00");
    assertThat(failed.duties(null)).doesNotContain(ObligationKind.DELIVER);
    assertThat(ResultPlays.offered(failed, DeliveryMethod.COUNTER, TRADE).duties(TRADE))
        .contains(ObligationKind.CONCLUDE_DELIVERY)
        .doesNotContain(ObligationKind.DELIVER);
  }

  @Test
  @Rule({"R47", "P-courierPeriod"})
  void a_courier_who_ran_out_of_time_brings_it_back() {
    CasePlay out = offered(Policy.defaults(), DeliveryMethod.COURIER);
    ResultCommand.FailDelivery lapsed = failed(DeliveryFailure.COURIER_LAPSED);

    assertThat(out.due(ObligationKind.CONCLUDE_DELIVERY, TRADE)).isEqualTo("2026-03-12 17:00");
    assertThat(out.at("2026-03-12T17:00").tries(Actor.system(), lapsed).reasons())
        .containsExactly("P-courierPeriod NOT_YET");
    assertThat(ResultPlays.due(out.at("2026-03-12T17:00"))).isEmpty();
    assertThat(ResultPlays.due(out.at("2026-03-13T08:30"))).containsExactly(lapsed);
    CasePlay back = out.at("2026-03-13T08:30").does(Actor.system(), lapsed);
    assertThat(back.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-13 17:00");
    assertThat(
            offered(Policy.defaults(), DeliveryMethod.COUNTER)
                .at("2026-07-01T10:00")
                .tries(Cast.results(), lapsed)
                .reasons())
        .containsExactly("P-courierPeriod NOT_YET");

    Policy ten = Policy.builder().set(DeliveryPolicy.COURIER_PERIOD, 10).build();
    assertThat(ResultPlays.due(offered(ten, DeliveryMethod.COURIER).at("2026-03-19T17:00")))
        .isEmpty();
    assertThat(ResultPlays.due(offered(ten, DeliveryMethod.COURIER).at("2026-03-20T09:00")))
        .containsExactly(lapsed);
  }

  @Test
  @Rule({"R47", "P-unclaimedAfter"})
  void what_a_courier_brings_back_for_ninety_days_is_kept_in_the_end() {
    CasePlay again =
        ResultPlays.offered(
            offered(Policy.defaults(), DeliveryMethod.COURIER)
                .at("2026-06-02T10:00")
                .does(Actor.system(), failed(DeliveryFailure.COURIER_LAPSED)),
            DeliveryMethod.COURIER,
            TRADE);

    assertThat(
            again.at("2026-06-04T10:00").tries(Cast.results(), ResultPlays.keep(TRADE)).reasons())
        .as("ninety days since the first offer, but the courier has time left")
        .containsExactly("P-unclaimedAfter NOT_YET");
    CasePlay kept = ResultPlays.swept(again.at("2026-06-10T09:00"));
    assertThat(ResultPlays.result(kept, TRADE).state()).isEqualTo(ResultState.KEPT);
    assertThat(ResultPlays.offered(kept, DeliveryMethod.COUNTER, TRADE).duties(TRADE))
        .as("who turns up at last takes it at the counter")
        .contains(ObligationKind.CONCLUDE_DELIVERY);
    assertThat(
            kept.tries(Cast.results(), new DeliveryCommand.Offer(ONE, DeliveryMethod.CABINET))
                .reasons())
        .containsExactly("R47 OTHER_METHOD");
  }

  @Test
  @Rule("P-unclaimedAfter")
  void how_long_a_courier_goes_on_trying_is_the_policys() {
    Policy sooner = Policy.builder().set(DeliveryPolicy.UNCLAIMED_AFTER, 33).build();
    CasePlay again =
        ResultPlays.offered(
            offered(sooner, DeliveryMethod.COURIER)
                .at("2026-04-03T10:00")
                .does(Actor.system(), failed(DeliveryFailure.COURIER_LAPSED)),
            DeliveryMethod.COURIER,
            TRADE);

    CasePlay kept = ResultPlays.swept(again.at("2026-04-14T09:00"));
    assertThat(ResultPlays.result(kept, TRADE).state()).isEqualTo(ResultState.KEPT);
  }

  @Test
  @Rule({"R47", "R48", "P-unclaimedAfter"})
  void nobody_collects_for_ninety_days_and_the_window_keeps_it_and_proves_it() {
    CasePlay out = offered(Policy.defaults(), DeliveryMethod.CABINET);

    assertThat(out.due(ObligationKind.CONCLUDE_DELIVERY, TRADE)).isEqualTo("2026-06-03 17:00");
    assertThat(out.at("2026-06-03T17:00").tries(Cast.results(), ResultPlays.keep(TRADE)).reasons())
        .containsExactly("P-unclaimedAfter NOT_YET");
    assertThat(ResultPlays.due(out.at("2026-06-03T17:00"))).isEmpty();

    CasePlay kept = ResultPlays.swept(out.at("2026-06-04T09:00"));
    assertThat(ResultPlays.result(kept, TRADE).state()).isEqualTo(ResultState.KEPT);
    assertThat(ResultPlays.result(kept, TRADE).proof()).startsWith("LS-2026-0001-K");
    assertThat(ResultPlays.result(kept, TRADE).handover().keeper())
        .isEqualTo(Party.resultsWindow(COUNTY));
    assertThat(kept.duties(TRADE)).doesNotContain(ObligationKind.CONCLUDE_DELIVERY);
    assertThat(kept.due(ObligationKind.HAND_OVER_PROOF, null)).isEqualTo("2026-06-05 17:00");
    assertThat(kept.messages())
        .extracting(Message::kind, Message::to)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                MessageKind.RESULT_KEPT, Party.resultsWindow(COUNTY)),
            org.assertj.core.groups.Tuple.tuple(
                MessageKind.RESULT_KEPT, Party.applicant("applicant-1")));
    assertThat(kept.does(Cast.results(), new DeliveryCommand.HandOverProof()).messages())
        .extracting(Message::to)
        .containsExactly(Party.department(MARKET, COUNTY));
  }

  @Test
  @Rule("P-unclaimedAfter")
  void a_city_may_send_it_back_to_the_department_and_sooner() {
    Policy back =
        Policy.builder()
            .set(DeliveryPolicy.UNCLAIMED, Unclaimed.RETURN_TO_DEPARTMENT)
            .set(DeliveryPolicy.UNCLAIMED_AFTER, 33)
            .build();
    CasePlay out = offered(back, DeliveryMethod.COUNTER);

    assertThat(ResultPlays.due(out.at("2026-04-07T17:00"))).isEmpty();
    CasePlay kept = ResultPlays.swept(out.at("2026-04-08T09:00"));
    assertThat(ResultPlays.result(kept, TRADE).handover().keeper())
        .isEqualTo(Party.department(MARKET, COUNTY));
  }

  @Test
  @Rule({"R47", "R48"})
  void who_turns_up_after_closing_still_gets_it_and_the_case_closes_again() {
    CasePlay kept =
        offered(Policy.defaults(), DeliveryMethod.COUNTER)
            .at("2026-06-04T09:00")
            .does(Cast.results(), ResultPlays.keep(TRADE));
    CasePlay closed = ShopCase.archived(ShopCase.paperHanded(ResultPlays.certified(kept, TRADE)));
    assertThat(closed.state().stage()).isEqualTo(CaseStage.CLOSED);

    CasePlay offered =
        ResultPlays.offered(closed.at("2026-09-01T10:00"), DeliveryMethod.COUNTER, TRADE);
    assertThat(offered.state().stage()).isEqualTo(CaseStage.COMPLETED);
    CasePlay again =
        ResultPlays.delivered(offered, TRADE)
            .does(Cast.results(), new DeliveryCommand.HandOverProof());
    assertThat(again.state().stage()).isEqualTo(CaseStage.CLOSED);
  }

  @Test
  @Rule("R48")
  void a_proof_of_keeping_that_was_not_handed_over_yet_gives_way_to_the_delivery() {
    CasePlay kept =
        offered(Policy.defaults(), DeliveryMethod.COUNTER)
            .at("2026-06-04T09:00")
            .does(Cast.results(), ResultPlays.keep(TRADE));
    CasePlay offered = ResultPlays.offered(kept, DeliveryMethod.COUNTER, TRADE);

    assertThat(offered.duties(null)).doesNotContain(ObligationKind.HAND_OVER_PROOF);
    assertThat(ResultPlays.delivered(offered, TRADE).duties(null))
        .contains(ObligationKind.HAND_OVER_PROOF);
  }

  private static List<String> collects(String reference, @Nullable Mandate mandate) {
    return offered(Policy.defaults(), DeliveryMethod.COUNTER)
        .tries(
            Cast.results(),
            new DeliveryCommand.ConfirmDelivery(ONE, "PROOF-1", new Recipient(reference, mandate)))
        .reasons();
  }

  @Test
  @Rule("R47")
  void an_agent_collects_only_with_a_mandate_that_covers_it() {
    Instant granted = CasePlay.time("2026-03-05T11:00");
    List<String> refused = List.of("R47 NO_MANDATE_TO_COLLECT");

    assertThat(collects("agent-1", Mandate.forActs(Act.COLLECT))).isEmpty();
    assertThat(collects("handler-1", new Mandate(Set.of(Act.COLLECT), Set.of(TRADE.item()), null)))
        .isEmpty();
    assertThat(collects("agent-1", null)).isEqualTo(refused);
    assertThat(collects("agent-1", Mandate.forActs(Act.SUBMIT))).isEqualTo(refused);
    assertThat(collects("agent-1", new Mandate(Set.of(Act.COLLECT), Set.of(FIRE.item()), null)))
        .isEqualTo(refused);
    assertThat(
            collects(
                "agent-1", new Mandate(Set.of(Act.COLLECT), Set.of(), granted.minusSeconds(1))))
        .isEqualTo(refused);
    assertThat(collects("applicant-2", null)).isEmpty();
    assertThat(collects("guardian-1", null)).isEmpty();
    assertThat(collects("helper-1", Mandate.forActs(Act.COLLECT))).isEqualTo(refused);
    assertThat(collects("neighbour-1", null)).isEqualTo(refused);
    assertThat(collects("employee-1", null)).isEqualTo(refused);
    assertThat(collects("nobody", null)).containsExactly("R47 UNKNOWN_RECIPIENT");
  }

  @Test
  @Rule("R47")
  void the_proof_names_who_took_it_by_reference() {
    CasePlay taken =
        offered(Policy.defaults(), DeliveryMethod.COUNTER)
            .does(
                Cast.results(),
                new DeliveryCommand.ConfirmDelivery(
                    ONE, "PROOF-1", Recipient.inPerson("applicant-2")));

    assertThat(ResultPlays.result(taken, TRADE).handover().recipient()).isEqualTo("applicant-2");
  }

  @Test
  @Rule({"R8", "R47", "P-deliveryCutoff"})
  void a_city_may_close_the_day_at_a_counter_when_the_courier_comes() {
    Policy courier =
        Policy.builder()
            .set(DeliveryPolicy.DELIVERY_CUTOFF, DeliveryCutoff.AT_COURIER_CUTOFF)
            .build();
    CasePlay made =
        ShopCase.granted(
            ResultPlays.accepted(
                    courier, DeliveryChoice.SEPARATE, DeliveryMethod.COUNTER, false, TRADE)
                .at("2026-03-05T11:00"),
            TRADE);

    assertThat(
            ResultPlays.sent(made.at("2026-03-06T15:59"), TRADE).due(ObligationKind.DELIVER, TRADE))
        .isEqualTo("2026-03-06 17:00");
    assertThat(
            ResultPlays.sent(made.at("2026-03-06T16:00"), TRADE).due(ObligationKind.DELIVER, TRADE))
        .isEqualTo("2026-03-09 17:00");
  }
}
