package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultState;
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
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.ServiceConsent;

/** The applicant may think better of how results come back, until they do. */
class ChoosingTest {
  private static final DeliveryMethod COUNTER = DeliveryMethod.COUNTER;

  private static CasePlay tradeAtWindow(CasePlay accepted) {
    return ResultPlays.sent(ShopCase.granted(accepted.at("2026-03-05T11:00"), TRADE), TRADE);
  }

  private static CasePlay consents(CasePlay play, boolean consented) {
    return play.tries(Cast.applicant(), new ResultCommand.ChangeServiceConsent(consented));
  }

  @Test
  @Rule("R45")
  void to_separate_each_result_that_waited_goes_on_the_day_of_the_choice() {
    CasePlay waiting = tradeAtWindow(ResultPlays.unified(TRADE, FIRE));
    CasePlay chosen =
        ResultPlays.chooses(waiting.at("2026-03-09T10:00"), DeliveryChoice.SEPARATE, COUNTER);

    assertThat(chosen.refusals()).isEmpty();
    assertThat(chosen.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(chosen.duties(FIRE)).doesNotContain(ObligationKind.DELIVER);
    assertThat(chosen.messages())
        .filteredOn(m -> m.kind() == MessageKind.DELIVERY_CHOSEN)
        .singleElement()
        .matches(m -> m.to().equals(Party.resultsWindow(SampleCatalogs.COUNTY)))
        .matches(m -> m.content().get("choice").equals("SEPARATE"));
    assertThat(ResultPlays.offered(chosen, COUNTER, TRADE).refusals()).isEmpty();
  }

  @Test
  @Rule({"R45", "R46"})
  void to_separate_what_a_department_held_is_due_as_it_would_have_been_by_itself() {
    CasePlay held =
        ShopCase.granted(ResultPlays.unified(FIRE, REVIEW).at("2026-03-05T11:00"), FIRE);

    assertThat(
            ResultPlays.chooses(held, DeliveryChoice.SEPARATE, COUNTER)
                .due(ObligationKind.SEND_RESULT, FIRE))
        .isEqualTo("2026-03-10 17:00");
    CasePlay late =
        ResultPlays.chooses(held.at("2026-03-11T10:00"), DeliveryChoice.SEPARATE, COUNTER);
    assertThat(late.due(ObligationKind.SEND_RESULT, FIRE)).isEqualTo("2026-03-11 17:00");
    CasePlay back = ResultPlays.chooses(late, DeliveryChoice.UNIFIED, COUNTER);
    assertThat(back.duties(FIRE)).doesNotContain(ObligationKind.SEND_RESULT);
  }

  @Test
  @Rule("R45")
  void to_unified_only_what_was_not_offered_waits_again() {
    CasePlay separate = tradeAtWindow(ResultPlays.separate(TRADE, FIRE));
    CasePlay together = ResultPlays.chooses(separate, DeliveryChoice.UNIFIED, COUNTER);
    assertThat(together.duties(TRADE)).doesNotContain(ObligationKind.DELIVER);
    assertThat(
            together
                .tries(Cast.results(), new DeliveryCommand.Offer(Set.of(TRADE), COUNTER))
                .reasons())
        .containsExactly("R45 UNIFIED_WAITS");

    CasePlay offered = ResultPlays.offered(separate, COUNTER, TRADE);
    CasePlay rest = ResultPlays.chooses(offered, DeliveryChoice.UNIFIED, COUNTER);
    assertThat(rest.duties(TRADE)).contains(ObligationKind.CONCLUDE_DELIVERY);
    CasePlay all = ResultPlays.sent(ShopCase.granted(rest.at("2026-03-06T10:00"), FIRE), FIRE);
    assertThat(all.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-06 17:00");
    assertThat(ResultPlays.offered(all, COUNTER, FIRE).refusals()).isEmpty();
  }

  @Test
  @Rule("R45")
  void to_unified_when_all_is_in_already_the_package_goes_at_once() {
    CasePlay separate = tradeAtWindow(ResultPlays.separate(TRADE));
    CasePlay together =
        ResultPlays.chooses(separate.at("2026-03-06T10:00"), DeliveryChoice.UNIFIED, COUNTER);

    assertThat(together.duties(TRADE)).doesNotContain(ObligationKind.DELIVER);
    assertThat(together.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-06 17:00");
    CasePlay apart = ResultPlays.chooses(together, DeliveryChoice.SEPARATE, COUNTER);
    assertThat(apart.duties(null)).doesNotContain(ObligationKind.DELIVER);
    assertThat(apart.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-06 17:00");
  }

  @Test
  @Rule({"R45", "R47"})
  void the_new_way_is_the_one_that_the_window_must_take() {
    CasePlay chosen =
        ResultPlays.chooses(
            tradeAtWindow(ResultPlays.separate(TRADE)),
            DeliveryChoice.SEPARATE,
            DeliveryMethod.CABINET);

    assertThat(
            chosen
                .tries(Cast.results(), new DeliveryCommand.Offer(Set.of(TRADE), COUNTER))
                .reasons())
        .containsExactly("R47 OTHER_METHOD");
    assertThat(ResultPlays.offered(chosen, DeliveryMethod.CABINET, TRADE).refusals()).isEmpty();
  }

  @Test
  @Rule("R45")
  void there_is_nothing_to_choose_any_more_once_all_is_offered_or_closed() {
    CasePlay offered = ResultPlays.inState(ResultState.OFFERED);
    assertThat(ResultPlays.chooses(offered, DeliveryChoice.UNIFIED, COUNTER).reasons())
        .containsExactly("R45 ALL_OFFERED");
    assertThat(
            ResultPlays.chooses(
                    ResultPlays.inState(ResultState.AT_WINDOW), DeliveryChoice.UNIFIED, COUNTER)
                .reasons())
        .isEmpty();
    assertThat(ResultPlays.chooses(ShopCase.closed(), DeliveryChoice.SEPARATE, COUNTER).reasons())
        .containsExactly("R45 CASE_CLOSED");
    assertThat(ResultPlays.chooses(ShopCase.submitted(), DeliveryChoice.UNIFIED, COUNTER).reasons())
        .containsExactly("R45 UNCHANGED");
    assertThat(
            ResultPlays.chooses(ShopCase.submitted(), DeliveryChoice.SEPARATE, COUNTER).reasons())
        .isEmpty();
  }

  @Test
  @Rule({"R45", "P-permission"})
  void an_agent_chooses_with_a_mandate_to_collect_and_consents_with_one_to_submit() {
    CasePlay play = ShopCase.submitted();
    ResultCommand choose = new ResultCommand.ChooseDelivery(DeliveryChoice.SEPARATE, COUNTER);
    ResultCommand consent = new ResultCommand.ChangeServiceConsent(true);
    Actor collecting = Actor.agent("account-agent", Mandate.forActs(Act.COLLECT));
    Actor submitting = Actor.agent("account-agent", Mandate.forActs(Act.SUBMIT));

    assertThat(play.tries(collecting, choose).refusals()).isEmpty();
    assertThat(play.tries(submitting, consent).refusals()).isEmpty();
    assertThat(play.tries(submitting, choose).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(collecting, consent).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule({"P-serviceConsent", "XKF-44"})
  void consent_serves_what_is_certified_already_and_is_needed_for_electronic_delivery() {
    CasePlay certified =
        ResultPlays.certified(
            ShopCase.granted(ResultPlays.unified(TRADE, FIRE).at("2026-03-05T11:00"), TRADE),
            TRADE);
    assertThat(
            ResultPlays.chooses(certified, DeliveryChoice.UNIFIED, DeliveryMethod.ELECTRONIC)
                .reasons())
        .containsExactly("P-serviceConsent NO_CONSENT");

    CasePlay consented = consents(certified, true);
    assertThat(consented.duties(TRADE)).doesNotContain(ObligationKind.SERVE_BY_LAW);
    assertThat(consents(consented, true).reasons()).containsExactly("P-serviceConsent UNCHANGED");
    CasePlay electronic =
        ResultPlays.chooses(consented, DeliveryChoice.UNIFIED, DeliveryMethod.ELECTRONIC);
    assertThat(electronic.refusals()).isEmpty();
    assertThat(consents(electronic, false).reasons())
        .containsExactly("P-serviceConsent ELECTRONIC_CHOSEN");
    assertThat(consents(consented, false).refusals()).isEmpty();
    assertThat(consents(ShopCase.closed(), true).reasons())
        .containsExactly("P-serviceConsent CASE_CLOSED");
  }

  @Test
  @Rule("P-serviceConsent")
  void where_everything_is_on_paper_nobody_consents() {
    Policy paper =
        Policy.builder().set(IntakePolicy.SERVICE_CONSENT, ServiceConsent.PAPER_ONLY).build();
    CasePlay play =
        ResultPlays.accepted(paper, DeliveryChoice.UNIFIED, COUNTER, false, TRADE, FIRE);
    assertThat(consents(play, true).reasons()).containsExactly("P-serviceConsent PAPER_ONLY");

    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), paper);
    assertThat(
            CasePlay.of(book)
                .tries(
                    Cast.applicant(),
                    new org.yijianshi.casefile.IntakeCommand.Submit(
                        ShopCase.delivered(
                            ShopCase.application(book, SampleCatalogs.wish(TRADE)),
                            DeliveryChoice.UNIFIED,
                            COUNTER,
                            true)))
                .reasons())
        .containsExactly("P-serviceConsent PAPER_ONLY");
  }

  private static CasePlay electronic(boolean consent) {
    return ResultPlays.accepted(
        Policy.defaults(),
        DeliveryChoice.UNIFIED,
        consent ? DeliveryMethod.ELECTRONIC : COUNTER,
        consent,
        TRADE,
        FIRE);
  }

  private static CasePlay pushes(CasePlay play) {
    return play.tries(
        Actor.system(), new ResultCommand.DeliverElectronically(Set.of(TRADE), "PROOF-E"));
  }

  @Test
  @Rule({"R8", "R47", "P-serviceConsent"})
  void an_electronic_result_is_made_offered_and_delivered_in_one_without_waiting_for_the_rest() {
    CasePlay granted = ShopCase.granted(electronic(true).at("2026-03-05T11:00"), TRADE);
    assertThat(ResultPlays.due(granted)).isEmpty();
    assertThat(pushes(granted).reasons()).containsExactly("R42 NO_CERTIFICATE");

    CasePlay pushed = ResultPlays.swept(ResultPlays.certified(granted, TRADE));
    assertThat(ResultPlays.result(pushed, TRADE).state()).isEqualTo(ResultState.DELIVERED);
    assertThat(pushed.duties(TRADE))
        .containsExactlyInAnyOrder(
            ObligationKind.HAND_TO_REGULATOR, ObligationKind.PUBLISH_DECISION);
    assertThat(pushed.due(ObligationKind.HAND_OVER_PROOF, null)).isEqualTo("2026-03-06 17:00");
    assertThat(pushed.messages())
        .filteredOn(m -> m.kind() == MessageKind.READY)
        .hasSize(2)
        .allMatch(m -> m.content().get("method").equals("ELECTRONIC"));
    assertThat(pushes(pushed).reasons()).containsExactly("R47 NOTHING_OPEN");
    CasePlay all =
        ResultPlays.swept(
            ResultPlays.certified(ResultPlays.sent(ShopCase.granted(pushed, FIRE), FIRE), FIRE));
    assertThat(ResultPlays.result(all, FIRE).state()).isEqualTo(ResultState.DELIVERED);
    assertThat(all.duties(null)).doesNotContain(ObligationKind.DELIVER);
    assertThat(all.does(Cast.results(), new DeliveryCommand.HandOverProof()).messages()).hasSize(2);
  }

  @Test
  @Rule({"R47", "P-serviceConsent"})
  void without_consent_nothing_is_pushed() {
    CasePlay certified =
        ResultPlays.certified(
            ShopCase.granted(electronic(false).at("2026-03-05T11:00"), TRADE), TRADE);

    assertThat(pushes(certified).reasons())
        .containsExactlyInAnyOrder("R47 OTHER_METHOD", "P-serviceConsent NO_CONSENT");
    assertThat(ResultPlays.due(certified)).isEmpty();
  }

  @Test
  @Rule({"R47", "P-serviceConsent"})
  void a_denial_needs_no_certificate_to_be_served_electronically() {
    CasePlay play = electronic(true);
    CasePlay pushed =
        pushes(
            play.does(
                ShopCase.officerOf(play, TRADE),
                new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false)));

    assertThat(ResultPlays.result(pushed, TRADE).state()).isEqualTo(ResultState.DELIVERED);
    assertThat(pushed.duties(TRADE)).isEmpty();
  }
}
