package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;

/** What ends otherwise than by a grant, and what that does to the items around it. */
class UnhappyPathTest {
  private static CasePlay notAccepted(CasePlay play, InstanceId id, AdverseDecision decision) {
    return play.tries(ShopCase.officerOf(play, id), new AcceptanceCommand.NotAccept(id, decision));
  }

  private static CasePlay denied(CasePlay play, InstanceId id, boolean becauseOfPredecessor) {
    return play.tries(
        ShopCase.officerOf(play, id),
        new ApprovalCommand.Deny(id, ShopCase.adverse(), becauseOfPredecessor));
  }

  private static CasePlay chooses(CasePlay play, FailureChoice choice) {
    return play.tries(Cast.applicant(), new ApprovalCommand.ChooseOnFailure(SIGN, choice));
  }

  private static CasePlay withdrawn(CasePlay play, InstanceId... ids) {
    return play.tries(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(ids), Map.of()));
  }

  private static ItemState stateOf(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow().state();
  }

  @Test
  @Rule({"R37", "XKF-38"})
  void a_non_acceptance_gives_reasons_and_the_remedies_of_its_decider_and_is_told_at_once() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE);
    AdverseDecision bare = new AdverseDecision("BY-1", List.of(), Set.of(Remedy.COMPLAINT), null);

    assertThat(notAccepted(pushed, TRADE, bare).reasons())
        .containsExactly("R37 NO_GROUNDS", "R37 WRONG_REMEDIES");
    CasePlay play = notAccepted(pushed, TRADE, ShopCase.adverse());
    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.NOT_ACCEPTED);
    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.SEND_NON_ACCEPTANCE);
    assertThat(play.due(ObligationKind.SEND_NON_ACCEPTANCE, TRADE)).isEqualTo("2026-03-03 17:00");
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.NON_ACCEPTANCE)
        .hasSize(2)
        .allMatch(m -> m.content().get("grounds").equals("场所不符合条件"));
  }

  @Test
  @Rule({"R37", "R45"})
  void a_non_acceptance_is_delivered_without_waiting_for_the_unified_package() {
    CasePlay play = notAccepted(ShopCase.pushed(TRADE, FIRE), TRADE, ShopCase.adverse());
    play = play.does(ShopCase.officerOf(play, TRADE), new DeliveryCommand.SendResult(TRADE));

    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.DELIVER_NON_ACCEPTANCE);
    play = ShopCase.delivered(play, TRADE);
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.PUSHED);
  }

  @Test
  @Rule("XKF-32-4")
  void a_licence_is_deemed_accepted_once_five_days_passed_in_silence_and_not_before() {
    AcceptanceCommand deem = new AcceptanceCommand.DeemAccepted(TRADE);
    CasePlay pushed = ShopCase.pushed(TRADE);

    assertThat(pushed.tries(Actor.system(), deem).reasons()).containsExactly("XKF-32-4 NOT_DEEMED");
    CasePlay play = pushed.at("2026-03-10T09:00").tries(Actor.system(), deem);
    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.ACCEPTED);
    assertThat(CasePlay.local(play.state().instance(TRADE).orElseThrow().acceptedAt()))
        .isEqualTo("2026-03-02 10:00");
  }

  @Test
  @Rule({"R39", "R42"})
  void a_denial_keeps_the_limit_of_the_decision_and_hands_nothing_to_the_regulator() {
    CasePlay play = denied(ShopCase.accepted(TRADE), TRADE, false);

    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.DENIED);
    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.SEND_RESULT);
    assertThat(play.due(ObligationKind.SEND_RESULT, TRADE)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_failed_predecessor_makes_the_applicant_choose_before_the_successor_is_denied_for_it() {
    CasePlay failed = denied(ShopCase.accepted(TRADE, SIGN), TRADE, false);

    assertThat(failed.duties(SIGN)).contains(ObligationKind.CHOOSE);
    assertThat(denied(failed, SIGN, true).reasons())
        .containsExactly("P-predecessorFailure NOT_CHOSEN");
    assertThat(failed.tries(ShopCase.officerOf(failed, SIGN), ShopCase.grant(SIGN)).reasons())
        .containsExactly("R41 PREDECESSOR_UNSETTLED");

    CasePlay chosen = chooses(failed, FailureChoice.REASONED_DENIAL);
    assertThat(chosen.duties(SIGN)).contains(ObligationKind.DECIDE_AT_ONCE);
    assertThat(stateOf(denied(chosen, SIGN, true), SIGN)).isEqualTo(ItemState.DENIED);
    assertThat(stateOf(chooses(failed, FailureChoice.WITHDRAW), SIGN))
        .isEqualTo(ItemState.WITHDRAWN);
    assertThat(chooses(ShopCase.accepted(TRADE, SIGN), FailureChoice.WITHDRAW).reasons())
        .containsExactly("P-predecessorFailure NOTHING_OPEN");
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_verified_certificate_takes_the_place_of_a_failed_predecessor_from_when_it_is_brought() {
    CasePlay failed = denied(ShopCase.accepted(FIRE, REVIEW), FIRE, false);
    CasePlay play =
        failed
            .at("2026-03-09T10:00")
            .does(Cast.applicant(), new ApprovalCommand.BringCertificate(FIRE, "C-1", "V-1"));

    assertThat(play.duties(REVIEW)).contains(ObligationKind.DECIDE);
    assertThat(play.duties(REVIEW)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(play.due(ObligationKind.DECIDE, REVIEW)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule({"P-predecessorFailure", "P-correctionLapsed"})
  void an_applicant_who_does_not_choose_in_time_has_the_successor_terminated() {
    CasePlay failed = denied(ShopCase.accepted(TRADE, SIGN), TRADE, false);
    ApprovalCommand end =
        new ApprovalCommand.Terminate(SIGN, TerminationCause.CHOICE_LAPSED, "T-1");

    assertThat(failed.tries(Actor.system(), end).reasons())
        .containsExactly("P-correctionLapsed NOT_LAPSED");
    CasePlay late = failed.at("2026-06-01T10:00").tries(Actor.system(), end);
    assertThat(stateOf(late, SIGN)).isEqualTo(ItemState.TERMINATED);
    assertThat(late.messages()).extracting(m -> m.kind()).contains(MessageKind.TERMINATION);
  }

  @Test
  @Rule("R44")
  void one_item_is_withdrawn_alone_its_department_is_told_to_stop_and_the_others_go_on() {
    CasePlay play = withdrawn(ShopCase.accepted(TRADE, FIRE), TRADE);

    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.ACCEPTED);
    assertThat(play.duties(TRADE)).isEmpty();
    assertThat(play.messages()).extracting(m -> m.kind()).contains(MessageKind.STOP);
    assertThat(withdrawn(denied(ShopCase.accepted(TRADE), TRADE, false), TRADE).reasons())
        .as("until the decision, says R44")
        .containsExactly("R44 ALREADY_CONCLUDED");
  }

  @Test
  @Rule("R44")
  void a_case_withdrawn_before_its_receipt_closes_without_an_archive() {
    CasePlay play = withdrawn(ShopCase.submitted(TRADE), TRADE);

    assertThat(play.state().obligations().open()).isEmpty();
    assertThat(play.state().stage()).isEqualTo(CaseStage.CLOSED);
  }

  @Test
  @Rule("R44")
  void originals_go_back_by_the_window_alone_and_the_archive_is_owed_once() {
    CasePlay play = withdrawn(ShopCase.paperHanded(ShopCase.pushed(TRADE)), TRADE);
    WithdrawalCommand back = new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1");

    assertThat(play.tries(Cast.window(), back).reasons()).containsExactly("R44 NOT_TO_RETURN");
    play = play.does(Cast.window(), new WithdrawalCommand.ReturnToWindow());
    play = play.does(Cast.window(), back);
    assertThat(play.duties(null)).containsOnlyOnce(ObligationKind.ARCHIVE);
    assertThat(play.duties(null)).doesNotContain(ObligationKind.RETURN_MATERIALS);
  }

  @Test
  @Rule("R44")
  void an_original_that_another_item_still_needs_stays() {
    CasePlay play = withdrawn(ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE)), TRADE);

    assertThat(play.duties(null)).doesNotContain(ObligationKind.RETURN_TO_WINDOW);
    assertThat(play.tries(Cast.window(), new WithdrawalCommand.ReturnToWindow()).reasons())
        .containsExactly("R44 NOTHING_OPEN");
    assertThat(withdrawn(play, FIRE).duties(null)).contains(ObligationKind.RETURN_TO_WINDOW);
  }

  /** 二手房转移登记: three items that the law has run in parallel, then the four utilities. */
  private static CasePlay flatAccepted() {
    Rulebook book = Rulebook.of(CatalogCodec.builtIn(), Policy.defaults(), CalendarCodec.builtIn());
    Wish wish = Wish.all(BundleCode.of("I17"), RegionCode.of("411224"), Facts.none());
    Application application =
        new Application(
            CaseNumber.of("FLAT-1"),
            book.pinned(),
            Channel.ONLINE,
            Parties.of(
                new Participant(
                    "buyer", PartyRole.APPLICANT, "account-buyer", "买方", Contact.none())),
            wish,
            Map.of(),
            DeliveryChoice.UNIFIED,
            DeliveryMethod.COUNTER,
            true);
    CasePlay play =
        CasePlay.of(book)
            .at("2026-03-02T10:00")
            .does(BUYER, new IntakeCommand.Submit(application))
            .does(
                Actor.of("window", Role.INTAKE_WINDOW, RegionCode.of("411224")),
                new IntakeCommand.Receive(Set.of()));
    for (ItemInstance item : play.state().all()) {
      play = play.does(officerOf(item), new AcceptanceCommand.Accept(item.id()));
    }
    return play;
  }

  private static final Actor BUYER = Actor.applicant("account-buyer");
  private static final InstanceId CONTRACT = InstanceId.parse("I17-01");
  private static final InstanceId TAX = InstanceId.parse("I17-02");
  private static final InstanceId TITLE = InstanceId.parse("I17-03");

  private static Actor officerOf(ItemInstance item) {
    return Actor.ofDepartment(
        "officer",
        Role.OFFICER,
        item.plan().department(),
        item.plan().level(),
        item.plan().region());
  }

  @Test
  @Rule({"R2", "R44"})
  void a_mandatory_group_is_withdrawn_whole_or_not_at_all() {
    CasePlay play = flatAccepted();

    CasePlay half =
        play.tries(BUYER, new WithdrawalCommand.Withdraw(Set.of(CONTRACT, TAX), Map.of()));
    CasePlay whole =
        play.does(BUYER, new WithdrawalCommand.Withdraw(Set.of(CONTRACT, TAX, TITLE), Map.of()));

    assertThat(half.reasons()).isNotEmpty().allMatch(r -> r.contains("GROUP_WHOLE"));
    assertThat(List.of(CONTRACT, TAX, TITLE))
        .allMatch(id -> whole.state().instance(id).orElseThrow().state() == ItemState.WITHDRAWN);
    assertThat(
            whole.state().obligations().open().stream()
                .filter(o -> o.kind() == ObligationKind.CHOOSE))
        .as("whoever waited for the title has to choose")
        .isNotEmpty();
  }

  @Test
  @Rule({"R2", "R39"})
  void no_member_of_a_mandatory_group_is_granted_once_one_of_them_failed() {
    CasePlay play = flatAccepted();
    ItemInstance tax = play.state().instance(TAX).orElseThrow();
    ItemInstance contract = play.state().instance(CONTRACT).orElseThrow();

    CasePlay denied =
        play.does(
            officerOf(tax),
            new ApprovalCommand.Deny(
                TAX,
                new AdverseDecision(
                    "BY-1",
                    List.of(Ground.of("未完税", "契税法")),
                    Set.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
                    null),
                false));
    CasePlay granting =
        denied.tries(
            officerOf(contract),
            new ApprovalCommand.Grant(CONTRACT, ResultDocument.numbered("备案证明", "BA-1")));

    assertThat(granting.reasons()).anyMatch(r -> r.contains("SIBLING_FAILED"));
    assertThat(denied.duties(CONTRACT)).contains(ObligationKind.CHOOSE);
  }
}
