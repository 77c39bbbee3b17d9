package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.DeferralRule;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.Policy;

/** 容缺受理: what may follow, until when, and that nothing is granted before it did. */
class FollowingTest {
  private static final Policy DEFAULTS = Policy.defaults();

  private static CasePlay lease(Supply supply) {
    return SupplyCases.submitted(DEFAULTS, LEASE, supply, TRADE);
  }

  private static CasePlay submits(Policy policy, MaterialCode code, Supply supply) {
    Rulebook book = SupplyCases.book(policy);
    return CasePlay.of(book)
        .tries(
            Cast.applicant(),
            new IntakeCommand.Submit(SupplyCases.application(book, code, supply, TRADE)));
  }

  private static CasePlay receives(CasePlay play) {
    return play.tries(Cast.window(), new IntakeCommand.Receive(Set.of()));
  }

  private static CasePlay supplies(CasePlay play) {
    return play.does(
        Cast.applicant(), new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("a")));
  }

  private static List<String> reasons(CasePlay play, Actor actor, CaseCommand command) {
    return play.tries(actor, command).reasons();
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void a_secondary_material_may_follow_until_two_days_before_the_promised_limit_and_no_longer() {
    assertThat(submits(DEFAULTS, LEASE, SupplyCases.following("2026-03-12")).reasons()).isEmpty();
    CasePlay late = submits(DEFAULTS, LEASE, SupplyCases.following("2026-03-13"));

    assertThat(late.reasons()).containsExactly("P-deferral WRONG_DATE");
    assertThat(late.refusals().get(0).message().zh()).contains("2026-03-12");
    assertThat(late.refusals().get(0).message().en()).contains("by 2026-03-12 at the latest");
    assertThat(submits(DEFAULTS, LEASE, SupplyCases.following("2026-03-02")).reasons())
        .containsExactly("P-deferral WRONG_DATE");
    assertThat(submits(DEFAULTS, LEASE, SupplyCases.following("2026-03-03")).reasons()).isEmpty();
  }

  @Test
  @Rule("P-deferral")
  void the_longest_period_the_margin_and_whether_at_all_are_the_policys() {
    Policy period = Policy.builder().set(MaterialPolicy.DEFERRAL_PERIOD, 5).build();
    Policy margin = Policy.builder().set(MaterialPolicy.DEFERRAL_MARGIN, 10).build();
    Policy earlier = Policy.builder().set(MaterialPolicy.DEFERRAL_MARGIN, 9).build();
    Policy off = Policy.builder().set(MaterialPolicy.DEFERRAL, DeferralRule.OFF).build();

    assertThat(submits(period, LEASE, SupplyCases.following("2026-03-09")).reasons()).isEmpty();
    assertThat(submits(period, LEASE, SupplyCases.following("2026-03-10")).reasons())
        .containsExactly("P-deferral WRONG_DATE");
    assertThat(submits(margin, LEASE, SupplyCases.following("2026-03-03")).reasons())
        .containsExactly("P-deferral NO_TIME_TO_FOLLOW");
    assertThat(submits(earlier, LEASE, SupplyCases.following("2026-03-03")).reasons()).isEmpty();
    assertThat(submits(off, LEASE, SupplyCases.following("2026-03-12")).reasons())
        .containsExactly("P-deferral DEFERRAL_OFF");
  }

  @Test
  @Rule({"R10", "R29", "P-deferral"})
  void a_primary_material_may_not_follow_and_for_an_exempt_one_nothing_is_signed() {
    assertThat(submits(DEFAULTS, FORM, SupplyCases.following("2026-03-12")).reasons())
        .containsExactly("P-deferral NOT_DEFERRABLE");
    assertThat(submits(DEFAULTS, BUSINESS_LICENCE, SupplyCases.following("2026-03-12")).reasons())
        .containsExactly("R10 NOT_DEMANDED");
  }

  @Test
  @Rule("R29")
  void the_consequence_signed_to_is_the_policys() {
    Supply kept =
        new Supply.ToFollow(
            SupplyCases.following("2026-03-12").until(), Lapse.KEEP_OPEN, SupplyCases.signed());
    Policy open = Policy.builder().set(MaterialPolicy.DEFERRAL_LAPSED, Lapse.KEEP_OPEN).build();

    assertThat(submits(DEFAULTS, LEASE, kept).reasons())
        .containsExactly("P-deferral CONSEQUENCE_DIFFERS");
    assertThat(submits(open, LEASE, kept).reasons()).isEmpty();
  }

  @Test
  @Rule("R29")
  void the_applicant_signs_before_receipt_and_a_helper_cannot() {
    Signature later = new Signature("CN-1", "applicant-1", CasePlay.time("2026-03-02T10:01"));
    Supply.ToFollow good = SupplyCases.following("2026-03-12");

    assertThat(submits(DEFAULTS, LEASE, by(good, "helper-1")).reasons())
        .containsExactly("R29 MAY_NOT_SIGN");
    assertThat(submits(DEFAULTS, LEASE, by(good, "nobody-1")).reasons())
        .containsExactly("R29 MAY_NOT_SIGN");
    assertThat(submits(DEFAULTS, LEASE, by(good, "guardian-1")).reasons()).isEmpty();
    assertThat(
            submits(DEFAULTS, LEASE, new Supply.ToFollow(good.until(), good.consequence(), later))
                .reasons())
        .containsExactly("R29 SIGNED_LATER");
  }

  private static Supply by(Supply.ToFollow good, String reference) {
    return new Supply.ToFollow(good.until(), good.consequence(), SupplyCases.signedBy(reference));
  }

  @Test
  @Rule("R29")
  void an_agent_signs_only_with_a_mandate_to_commit() {
    Rulebook book = SupplyCases.book(DEFAULTS);
    Supply signed = by(SupplyCases.following("2026-03-12"), "agent-1");
    CaseCommand submit =
        new IntakeCommand.Submit(SupplyCases.application(book, LEASE, signed, TRADE));
    CasePlay empty = CasePlay.of(book);

    assertThat(reasons(empty, Cast.agent(), submit)).containsExactly("R29 MAY_NOT_SIGN");
    assertThat(
            reasons(
                empty,
                Actor.agent("account-agent", Mandate.forActs(Act.SUBMIT, Act.COMMIT)),
                submit))
        .isEmpty();
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void it_may_be_signed_at_receipt_too_but_not_after_it() {
    CaseCommand sign =
        new SupplyCommand.SignUndertaking(LEASE, SupplyCases.following("2026-03-12"));
    CasePlay missing = lease(null);

    assertThat(receives(missing).reasons()).containsExactly("R26 MATERIAL_MISSING");
    CasePlay signed = SupplyCases.creditChecked(missing.does(Cast.window(), sign));
    assertThat(receives(signed).reasons()).isEmpty();
    assertThat(reasons(receives(signed), Cast.window(), sign)).containsExactly("R29 AFTER_RECEIPT");
    assertThat(reasons(missing, Cast.nearest(Role.HELPER), sign))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(missing, Cast.agent(), sign)).containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            reasons(
                missing,
                Cast.window(),
                new SupplyCommand.SignUndertaking(FORM, SupplyCases.following("2026-03-12"))))
        .containsExactly("R29 ALREADY_SUPPLIED");
  }

  @Test
  @Rule("R1")
  void nothing_is_signed_for_a_material_that_no_item_asks_for() {
    CasePlay play = lease(null);

    assertThat(
            reasons(
                play,
                Cast.applicant(),
                new SupplyCommand.SignUndertaking(STAFF_LIST, SupplyCases.following("2026-03-12"))))
        .containsExactly("R1 MATERIAL_NOT_ASKED");
  }

  @Test
  @Rule("P-deferral")
  void a_bad_credit_record_excludes_it_and_an_unchecked_one_is_checked_before_receipt() {
    CasePlay play = lease(SupplyCases.following("2026-03-12"));
    CaseCommand bad = new SupplyCommand.CheckCredit(true, "XY-1");
    Policy off = Policy.builder().set(MaterialPolicy.CREDIT_CHECK, false).build();
    CasePlay unasked =
        SupplyCases.submitted(off, LEASE, SupplyCases.following("2026-03-12"), TRADE);

    assertThat(receives(play).reasons()).containsExactly("P-deferral CREDIT_UNCHECKED");
    assertThat(receives(play.does(Cast.window(), bad)).reasons())
        .containsExactly("P-deferral CREDIT_RESTRICTED");
    assertThat(receives(SupplyCases.creditChecked(play)).reasons()).isEmpty();
    assertThat(receives(unasked).reasons()).isEmpty();
    assertThat(receives(unasked.does(Cast.window(), bad)).reasons()).isEmpty();
    assertThat(
            reasons(
                lease(null).does(Cast.window(), bad),
                Cast.applicant(),
                new SupplyCommand.SignUndertaking(LEASE, SupplyCases.following("2026-03-12"))))
        .containsExactly("P-deferral CREDIT_RESTRICTED");
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void a_date_that_has_passed_when_it_is_received_is_no_date() {
    CasePlay play = SupplyCases.creditChecked(lease(SupplyCases.following("2026-03-03")));

    assertThat(receives(play.at("2026-03-03T09:00")).reasons())
        .containsExactly("P-deferral WRONG_DATE");
  }

  @Test
  @Rule("R29")
  void from_receipt_the_applicant_owes_it_by_the_date_signed_and_is_told_of_the_consequence() {
    CasePlay play =
        ShopCase.received(SupplyCases.creditChecked(lease(SupplyCases.following("2026-03-12"))));

    assertThat(play.due(ObligationKind.SUPPLY_FOLLOWING, null)).isEqualTo("2026-03-12 17:00");
    assertThat(play.duty(ObligationKind.SUPPLY_FOLLOWING, null).owedBy())
        .isEqualTo(Party.applicant("applicant-1"));
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.TO_FOLLOW)
        .hasSize(2)
        .allMatch(
            m ->
                m.content()
                    .equals(
                        Map.of(
                            "material", "lease",
                            "until", "2026-03-12",
                            "consequence", "TERMINATE",
                            "document", "CN-1")));
  }

  @Test
  @Rule("R29")
  void a_date_on_a_day_off_is_due_on_the_next_working_day() {
    CasePlay play =
        ShopCase.received(SupplyCases.creditChecked(lease(SupplyCases.following("2026-03-08"))));

    assertThat(play.due(ObligationKind.SUPPLY_FOLLOWING, null)).isEqualTo("2026-03-09 17:00");
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void nothing_is_granted_before_it_followed_and_was_accepted() {
    CasePlay play = SupplyCases.accepted(lease(SupplyCases.following("2026-03-12")));
    Actor officer = Cast.officer(MARKET);

    CasePlay refused = play.tries(officer, ShopCase.grant(TRADE));
    assertThat(refused.reasons()).containsExactly("R29 MATERIAL_OUTSTANDING");
    assertThat(refused.refusals().get(0).message().zh()).contains("租赁合同");
    assertThat(refused.refusals().get(0).message().en()).contains("lease");
    CasePlay came = supplies(play);
    assertThat(came.duties(null)).doesNotContain(ObligationKind.SUPPLY_FOLLOWING);
    assertThat(came.messages())
        .filteredOn(m -> m.kind() == MessageKind.MATERIAL_SHARED)
        .extracting(m -> m.to() + " " + m.content().get("material.lease"))
        .containsExactly("DEPARTMENT:market@411224 sha-256:" + "a".repeat(64));
    assertThat(reasons(came, officer, ShopCase.grant(TRADE)))
        .containsExactly("R29 MATERIAL_OUTSTANDING");
    CasePlay accepted = came.does(officer, new SupplyCommand.AcceptFollowing(LEASE));
    assertThat(accepted.messages())
        .extracting(m -> m.kind() + " " + m.content().get("outcome"))
        .contains("FOLLOWING_EXAMINED ACCEPTED");
    assertThat(reasons(accepted, officer, ShopCase.grant(TRADE))).isEmpty();
  }

  @Test
  @Rule("R29")
  void what_is_wanting_is_supplied_again_by_the_same_date_or_promptly_once_it_is_past() {
    CasePlay came = supplies(SupplyCases.accepted(lease(SupplyCases.following("2026-03-12"))));
    CaseCommand reject = new SupplyCommand.RejectFollowing(LEASE, Ground.of("缺少签字页", "受理标准"));
    Actor officer = Cast.officer(MARKET);

    CasePlay again = came.does(officer, reject);
    assertThat(again.due(ObligationKind.SUPPLY_FOLLOWING, null)).isEqualTo("2026-03-12 17:00");
    assertThat(again.messages())
        .filteredOn(m -> m.kind() == MessageKind.FOLLOWING_EXAMINED)
        .hasSize(2)
        .allMatch(m -> m.content().get("ground").equals("缺少签字页"));
    assertThat(reasons(again, officer, reject)).containsExactly("R29 NOTHING_OPEN");
    assertThat(reasons(again, officer, ShopCase.grant(TRADE)))
        .containsExactly("R29 MATERIAL_OUTSTANDING");
    CasePlay late = came.at("2026-03-12T16:00").does(officer, reject);
    assertThat(late.due(ObligationKind.SUPPLY_FOLLOWING, null)).isEqualTo("2026-03-13 17:00");
    CasePlay kept = supplies(late).does(officer, new SupplyCommand.AcceptFollowing(LEASE));
    assertThat(reasons(kept, officer, ShopCase.grant(TRADE))).isEmpty();
  }

  @Test
  @Rule("R29")
  void before_the_push_the_window_examines_it_and_afterwards_the_department() {
    CasePlay received =
        ShopCase.received(SupplyCases.creditChecked(lease(SupplyCases.following("2026-03-12"))));
    CaseCommand accept = new SupplyCommand.AcceptFollowing(LEASE);
    CasePlay came = supplies(received);

    assertThat(reasons(received, Cast.window(), accept)).containsExactly("R29 NOTHING_OPEN");
    assertThat(reasons(came, Cast.officer(MARKET), accept)).containsExactly("R30 NOT_PUSHED");
    assertThat(reasons(came, Cast.window(), accept)).isEmpty();
    CasePlay pushed = ShopCase.pushed(came);
    assertThat(reasons(pushed, Cast.window(), accept)).containsExactly("R29 WITH_DEPARTMENT");
    assertThat(reasons(pushed, Cast.officer(MARKET), accept)).isEmpty();
  }

  @Test
  @Rule("R29")
  void only_what_was_to_follow_follows_and_only_from_receipt_on() {
    CaseCommand supply = new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("a"));
    CasePlay submitted = lease(SupplyCases.following("2026-03-12"));
    CasePlay provided = ShopCase.pushed(TRADE);

    assertThat(reasons(submitted, Cast.applicant(), supply)).containsExactly("R39 NOTHING_OPEN");
    assertThat(reasons(provided, Cast.applicant(), supply)).containsExactly("R29 NO_UNDERTAKING");
    assertThat(
            reasons(
                SupplyCases.pushed(submitted),
                Cast.applicant(),
                new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.paper("a"))))
        .containsExactly("R29 PAPER_AT_WINDOW");
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void what_does_not_follow_in_time_ends_the_items_that_need_it_and_no_others() {
    CasePlay play =
        SupplyCases.accepted(
            SupplyCases.submitted(
                DEFAULTS, LEASE, SupplyCases.following("2026-03-12"), TRADE, FIRE));
    CaseCommand fire =
        new ApprovalCommand.Terminate(FIRE, TerminationCause.FOLLOWING_LAPSED, "ZZ-1");
    CaseCommand trade =
        new ApprovalCommand.Terminate(TRADE, TerminationCause.FOLLOWING_LAPSED, "ZZ-1");

    CasePlay onTime = play.at("2026-03-12T17:00");
    assertThat(SupplyRules.sweep(onTime.state(), onTime.book(), onTime.now())).isEmpty();
    assertThat(reasons(onTime, Actor.system(), trade)).containsExactly("P-deferral NOT_LAPSED");
    CasePlay late = play.at("2026-03-12T17:01");
    assertThat(SupplyRules.sweep(late.state(), late.book(), late.now()))
        .containsExactly(
            new ApprovalCommand.Terminate(
                TRADE,
                TerminationCause.FOLLOWING_LAPSED,
                "LS-2026-0001-T"
                    + late.duty(ObligationKind.SUPPLY_FOLLOWING, null).no()
                    + "-S01-01"));
    assertThat(reasons(late, Actor.system(), fire)).containsExactly("P-deferral NOT_LAPSED");
    CasePlay ended = late.does(Actor.system(), trade);
    assertThat(ended.state().instance(TRADE).orElseThrow().state()).isEqualTo(ItemState.TERMINATED);
    assertThat(ended.state().instance(FIRE).orElseThrow().state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(ended.duties(null)).doesNotContain(ObligationKind.SUPPLY_FOLLOWING);
  }

  @Test
  @Rule("P-deferral")
  void by_policy_it_is_kept_open_instead_and_may_still_follow() {
    Policy open = Policy.builder().set(MaterialPolicy.DEFERRAL_LAPSED, Lapse.KEEP_OPEN).build();
    Supply signed =
        new Supply.ToFollow(
            SupplyCases.following("2026-03-12").until(), Lapse.KEEP_OPEN, SupplyCases.signed());
    CasePlay play =
        SupplyCases.accepted(SupplyCases.submitted(open, LEASE, signed, TRADE))
            .at("2026-03-13T09:00");

    assertThat(SupplyRules.sweep(play.state(), play.book(), play.now())).isEmpty();
    assertThat(
            reasons(
                play,
                Actor.system(),
                new ApprovalCommand.Terminate(TRADE, TerminationCause.FOLLOWING_LAPSED, "ZZ-1")))
        .containsExactly("P-deferral KEPT_OPEN");
    assertThat(reasons(play, Cast.officer(MARKET), ShopCase.grant(TRADE)))
        .containsExactly("R29 MATERIAL_OUTSTANDING");
    assertThat(supplies(play).reasons()).isEmpty();
  }

  @Test
  @Rule("R29")
  void what_nobody_needs_any_more_is_not_owed_any_more() {
    CasePlay play = SupplyCases.accepted(lease(SupplyCases.following("2026-03-12")));

    CasePlay withdrawn =
        play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    CasePlay denied =
        play.does(Cast.officer(MARKET), new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));

    assertThat(withdrawn.duties(null)).doesNotContain(ObligationKind.SUPPLY_FOLLOWING);
    assertThat(denied.duties(null)).doesNotContain(ObligationKind.SUPPLY_FOLLOWING);
    assertThat(
            reasons(
                denied,
                Cast.applicant(),
                new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("a"))))
        .containsExactly("R39 ALREADY_CONCLUDED");
    CasePlay unexamined =
        supplies(play)
            .does(Cast.officer(MARKET), new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    assertThat(reasons(unexamined, Cast.officer(MARKET), new SupplyCommand.AcceptFollowing(LEASE)))
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule({"R29", "R31"})
  void a_retained_original_that_follows_is_held_by_the_window_and_goes_to_the_lead_as_well() {
    CasePlay play =
        ShopCase.paperHanded(
            SupplyCases.pushed(
                SupplyCases.submitted(
                    DEFAULTS, STAFF_LIST, SupplyCases.following("2026-03-03"), TRADE, STAFF_1)));
    CasePlay came =
        play.after(Duration.ofMinutes(10))
            .does(
                Cast.window(),
                new SupplyCommand.SupplyFollowing(STAFF_LIST, SupplyCases.paper("b")));

    assertThat(play.state().custody().of(STAFF_LIST)).isEmpty();
    assertThat(came.state().custody().of(STAFF_LIST).orElseThrow().holder())
        .isEqualTo(Party.intakeWindow(SampleCatalogs.COUNTY));
    assertThat(came.due(ObligationKind.HAND_PAPER_TO_LEAD, null)).isEqualTo("2026-03-02 13:30");
    CasePlay handed = ShopCase.paperHanded(came.after(Duration.ofMinutes(10)));
    assertThat(handed.state().custody().of(STAFF_LIST).orElseThrow().holder())
        .isEqualTo(ShopCase.party(MARKET));
    assertThat(handed.state().custody().of(FORM)).isEqualTo(play.state().custody().of(FORM));
  }

  @Test
  @Rule({"R29", "R35"})
  void an_item_decided_on_the_spot_waits_for_it_too() {
    CasePlay play = SupplyCases.pushed(lease(SupplyCases.following("2026-03-12")));

    assertThat(
            reasons(
                play,
                Cast.officer(MARKET),
                new AcceptanceCommand.AcceptAndDecide(TRADE, ShopCase.result(TRADE))))
        .containsExactly("R35 NOT_ON_THE_SPOT", "R29 MATERIAL_OUTSTANDING");
  }
}
