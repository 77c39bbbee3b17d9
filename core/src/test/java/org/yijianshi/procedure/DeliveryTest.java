package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** 五 送达 and 六 归档: results gather, leave, are proven, and the file is closed. */
class DeliveryTest {
  /** TRADE granted at 11:00 on 5 March, FIRE accepted, paper with the lead. */
  private static CasePlay half(DeliveryChoice choice, DeliveryMethod method, boolean consent) {
    Rulebook book = SampleCatalogs.book();
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.delivered(
                ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE)),
                choice,
                method,
                consent));
    CasePlay pushed = ShopCase.paperHanded(ShopCase.pushed(ShopCase.received(submitted)));
    return ShopCase.granted(
        ShopCase.accepted(pushed.at("2026-03-03T09:30")).at("2026-03-05T11:00"), TRADE);
  }

  private static CasePlay unified() {
    return half(DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER, false);
  }

  private static CasePlay separate() {
    return half(DeliveryChoice.SEPARATE, DeliveryMethod.COUNTER, false);
  }

  private static CasePlay sends(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), new DeliveryCommand.SendResult(id));
  }

  private static CasePlay offers(CasePlay play, InstanceId... ids) {
    return play.tries(
        Cast.results(), new DeliveryCommand.Offer(Set.of(ids), DeliveryMethod.COUNTER));
  }

  private static CasePlay confirms(CasePlay play, InstanceId... ids) {
    return play.tries(Cast.results(), new DeliveryCommand.ConfirmDelivery(Set.of(ids), "PROOF-7"));
  }

  private static ItemResult result(CasePlay play, InstanceId id) {
    ItemResult result = play.state().instance(id).orElseThrow().result();
    if (result == null) {
      throw new AssertionError("No result: " + id);
    }
    return result;
  }

  @Test
  @Rule({"R42", "R46"})
  void a_department_sends_each_result_once_and_only_when_there_is_one() {
    CasePlay sent = sends(unified(), TRADE);

    assertThat(result(sent, TRADE).state()).isEqualTo(ResultState.AT_WINDOW);
    assertThat(sent.duties(TRADE)).doesNotContain(ObligationKind.SEND_RESULT);
    assertThat(sends(sent, TRADE).reasons()).containsExactly("R46 WRONG_RESULT_STATE");
    assertThat(sends(sent, FIRE).reasons()).containsExactly("R46 NO_RESULT");
  }

  @Test
  @Rule({"R45", "R47"})
  void separate_results_go_each_on_the_day_that_they_arrive() {
    CasePlay sent = sends(separate().at("2026-03-06T10:00"), TRADE);

    assertThat(sent.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-06 17:00");

    CasePlay offered = offers(sent.at("2026-03-06T15:00"), TRADE);

    assertThat(offered.refusals()).isEmpty();
    assertThat(result(offered, TRADE).state()).isEqualTo(ResultState.OFFERED);
    assertThat(offered.duties(TRADE))
        .contains(ObligationKind.CONCLUDE_DELIVERY)
        .doesNotContain(ObligationKind.DELIVER, ObligationKind.SERVE_BY_LAW);
    assertThat(offered.due(ObligationKind.CONCLUDE_DELIVERY, TRADE)).isEqualTo("2026-06-04 17:00");
  }

  @Test
  @Rule("R47")
  void a_result_that_comes_after_closing_is_delivered_on_the_next_opening_day() {
    assertThat(sends(separate().at("2026-03-06T17:00"), TRADE).due(ObligationKind.DELIVER, TRADE))
        .isEqualTo("2026-03-09 17:00");
  }

  @Test
  @Rule({"R47", "P-deliveryCutoff", "P-courierPeriod"})
  void a_courier_takes_on_the_same_day_what_came_before_his_time_and_has_five_days() {
    CasePlay play = half(DeliveryChoice.SEPARATE, DeliveryMethod.COURIER, false);

    CasePlay before = sends(play.at("2026-03-06T15:59"), TRADE);
    CasePlay after = sends(play.at("2026-03-06T16:00"), TRADE);
    CasePlay offered =
        before.does(
            Cast.results(), new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COURIER));

    assertThat(before.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-06 17:00");
    assertThat(after.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(offered.due(ObligationKind.CONCLUDE_DELIVERY, TRADE)).isEqualTo("2026-03-13 17:00");
  }

  @Test
  @Rule("R45")
  void a_unified_package_waits_for_the_last_item_and_then_leaves_whole() {
    CasePlay waiting = sends(unified(), TRADE);

    assertThat(waiting.duties(null)).isEmpty();
    assertThat(waiting.duties(TRADE)).doesNotContain(ObligationKind.DELIVER);
    assertThat(offers(waiting, TRADE).reasons()).containsExactly("R45 UNIFIED_WAITS");

    CasePlay granted = ShopCase.granted(waiting.at("2026-03-06T10:00"), FIRE);
    assertThat(granted.duties(null)).isEmpty();
    assertThat(offers(granted, TRADE).reasons()).containsExactly("R45 UNIFIED_WHOLE");
    assertThat(offers(granted, TRADE, FIRE).reasons()).containsExactly("R42 WRONG_RESULT_STATE");

    CasePlay all = sends(granted.at("2026-03-09T10:00"), FIRE);
    assertThat(all.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-09 17:00");
    assertThat(offers(all, FIRE).reasons()).containsExactly("R45 UNIFIED_WHOLE");

    CasePlay offered = offers(all, TRADE, FIRE);
    assertThat(offered.refusals()).isEmpty();
    assertThat(offered.duties(null)).isEmpty();
    assertThat(offers(offered, TRADE, FIRE).reasons())
        .containsExactly("R42 NOTHING_OPEN", "R42 NOTHING_OPEN");
  }

  @Test
  @Rule({"R42", "R45", "R47"})
  void everything_against_an_offer_is_said_at_once() {
    CasePlay play =
        sends(unified(), TRADE)
            .tries(
                Cast.results(),
                new DeliveryCommand.Offer(
                    Set.of(FIRE, InstanceId.of(ItemCode.of("S01-99"))), DeliveryMethod.COURIER));

    assertThat(play.reasons())
        .containsExactlyInAnyOrder(
            "R2 UNKNOWN_INSTANCE",
            "R42 NO_RESULT",
            "R45 UNIFIED_WHOLE",
            "R45 UNIFIED_WAITS",
            "R47 OTHER_METHOD");
  }

  @Test
  @Rule({"R47", "R48"})
  void delivery_is_confirmed_with_a_proof_that_is_handed_over_within_a_day() {
    CasePlay offered = offers(sends(separate(), TRADE), TRADE);
    CasePlay delivered = confirms(offered.at("2026-03-09T11:00"), TRADE);

    assertThat(result(delivered, TRADE).state()).isEqualTo(ResultState.DELIVERED);
    assertThat(result(delivered, TRADE).proof()).isEqualTo("PROOF-7");
    assertThat(delivered.duties(TRADE)).doesNotContain(ObligationKind.CONCLUDE_DELIVERY);
    assertThat(delivered.due(ObligationKind.HAND_OVER_PROOF, null)).isEqualTo("2026-03-10 17:00");
    assertThat(confirms(delivered, TRADE).reasons()).containsExactly("R47 NOTHING_OPEN");
    assertThat(confirms(delivered, FIRE).reasons()).containsExactly("R47 NO_RESULT");
  }

  @Test
  @Rule("R48")
  void the_proof_goes_to_every_department_concerned_and_to_no_other() {
    CasePlay first = confirms(offers(sends(separate(), TRADE), TRADE), TRADE);
    CasePlay handed = first.does(Cast.results(), new DeliveryCommand.HandOverProof());

    assertThat(handed.messages())
        .extracting(Message::kind, Message::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                MessageKind.DELIVERY_PROOF, Party.department(MARKET, COUNTY)));
    assertThat(handed.messages().get(0).content()).containsEntry("proof", "PROOF-7");
    assertThat(handed.tries(Cast.results(), new DeliveryCommand.HandOverProof()).reasons())
        .containsExactly("R48 NOTHING_OPEN");

    CasePlay both = ShopCase.delivered(sent(unified()), TRADE, FIRE);
    assertThat(both.does(Cast.results(), new DeliveryCommand.HandOverProof()).messages())
        .extracting(Message::to)
        .containsExactly(Party.department(MARKET, COUNTY), Party.department(FIRE_RESCUE, COUNTY));
  }

  private static CasePlay sent(CasePlay half) {
    return ShopCase.sent(ShopCase.granted(half.at("2026-03-06T10:00"), FIRE), TRADE, FIRE);
  }

  @Test
  @Rule({"R42", "XKF-44", "P-serviceConsent"})
  void a_certificate_serves_a_licence_by_itself_where_the_applicant_consented() {
    DeliveryCommand.RecordCertificate made = new DeliveryCommand.RecordCertificate(TRADE, "CERT-1");
    CasePlay without = unified().does(Cast.officer(MARKET), made);
    CasePlay with =
        half(DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER, true).does(Cast.officer(MARKET), made);

    assertThat(result(with, TRADE).certificateId()).isEqualTo("CERT-1");
    assertThat(without.duties(TRADE))
        .doesNotContain(ObligationKind.MAKE_E_CERT)
        .contains(ObligationKind.SERVE_BY_LAW);
    assertThat(with.duties(TRADE))
        .doesNotContain(ObligationKind.MAKE_E_CERT, ObligationKind.SERVE_BY_LAW);
    assertThat(with.tries(Cast.officer(MARKET), made).reasons())
        .containsExactly("R42 NOTHING_OPEN");
  }

  @Test
  @Rule({"R14", "XKF-40"})
  void the_regulator_takes_over_and_the_decision_is_published_once_each() {
    DeliveryCommand.ConfirmHandover handover = new DeliveryCommand.ConfirmHandover(TRADE);
    DeliveryCommand.PublishDecision publish = new DeliveryCommand.PublishDecision(TRADE);
    CasePlay play =
        unified().does(Cast.regulator(MARKET), handover).does(Cast.officer(MARKET), publish);

    assertThat(play.duties(TRADE))
        .doesNotContain(ObligationKind.HAND_TO_REGULATOR, ObligationKind.PUBLISH_DECISION);
    assertThat(play.tries(Cast.regulator(MARKET), handover).reasons())
        .containsExactly("R14 NOTHING_OPEN");
    assertThat(play.tries(Cast.officer(MARKET), publish).reasons())
        .containsExactly("XKF-40 NOTHING_OPEN");
  }

  @Test
  @Rule({"R50", "R51", "P-archiveWithin"})
  void the_lead_archives_the_originals_and_the_others_their_electronic_materials() {
    CasePlay proven =
        ShopCase.delivered(sent(unified()), TRADE, FIRE)
            .does(Cast.results(), new DeliveryCommand.HandOverProof());

    assertThat(proven.state().obligations().matching(o -> o.kind() == ObligationKind.ARCHIVE))
        .extracting(o -> o.owedBy().key(), o -> CasePlay.local(o.dueAt()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DEPARTMENT:market@411224", "2026-03-20 17:00"),
            org.assertj.core.groups.Tuple.tuple("DEPARTMENT:fire@411224", "2026-03-20 17:00"));

    CasePlay other = proven.does(Cast.officer(FIRE_RESCUE), ShopCase.archive(FIRE_RESCUE));
    assertThat(((ArchivingEvent.Archived) other.events().get(0)).originals()).isFalse();
    assertThat(other.state().stage()).isEqualTo(CaseStage.COMPLETED);

    CasePlay lead = other.does(Cast.officer(MARKET), ShopCase.archive(MARKET));
    assertThat(((ArchivingEvent.Archived) lead.events().get(0)).originals()).isTrue();
    assertThat(lead.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(lead.state().custody().of(FORM).orElseThrow().holder())
        .isEqualTo(Party.department(MARKET, COUNTY));
    assertThat(lead.tries(Cast.officer(MARKET), ShopCase.archive(MARKET)).reasons())
        .containsExactly("R50 NOTHING_OPEN");
  }

  @Test
  @Rule("R50")
  void nothing_is_archived_before_all_is_delivered_and_proven_nor_without_the_originals() {
    assertThat(unified().tries(Cast.officer(MARKET), ShopCase.archive(MARKET)).reasons())
        .containsExactly("R50 NOTHING_OPEN");

    CasePlay pushed = ShopCase.pushed(TRADE);
    assertThat(pushed.tries(Cast.officer(MARKET), ShopCase.archive(MARKET)).reasons())
        .containsExactly("R50 NOTHING_OPEN", "R50 ORIGINAL_ELSEWHERE");

    CasePlay granted = ShopCase.granted(ShopCase.accepted(pushed.at("2026-03-03T09:30")), TRADE);
    CasePlay proven =
        ShopCase.delivered(ShopCase.sent(granted, TRADE), TRADE)
            .does(Cast.results(), new DeliveryCommand.HandOverProof());
    CasePlay refused = proven.tries(Cast.officer(MARKET), ShopCase.archive(MARKET));
    assertThat(refused.reasons()).containsExactly("R50 ORIGINAL_ELSEWHERE");
    assertThat(refused.refusals().get(0).where()).isEqualTo(FORM.value());
    assertThat(
            ShopCase.paperHanded(proven)
                .tries(Cast.officer(MARKET), ShopCase.archive(MARKET))
                .refusals())
        .isEmpty();
  }

  @Test
  @Rule({"R50", "XKF-40", "R14"})
  void a_case_closes_with_its_last_procedural_duty_while_aftercare_may_be_open() {
    CasePlay closed = ShopCase.closed();

    assertThat(closed.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(closed.state().obligations().open())
        .isNotEmpty()
        .allMatch(o -> !o.kind().procedural());
    assertThat(closed.state().obligations().open().stream().map(o -> o.kind()).distinct())
        .containsExactlyInAnyOrder(
            ObligationKind.HAND_TO_REGULATOR, ObligationKind.PUBLISH_DECISION);
    assertThat(
            closed
                .tries(Cast.regulator(MARKET), new DeliveryCommand.ConfirmHandover(TRADE))
                .refusals())
        .isEmpty();
  }
}
