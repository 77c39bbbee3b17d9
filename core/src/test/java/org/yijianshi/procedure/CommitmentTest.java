package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.Credit;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.policy.CommitmentPolicy;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.Policy;

/** 告知承诺: what a signed commitment stands in for, and its check after the grant. */
class CommitmentTest {
  private static final Policy DEFAULTS = Policy.defaults();

  private static List<String> reasons(CasePlay play, Actor actor, CaseCommand command) {
    return play.tries(actor, command).reasons();
  }

  private static List<String> submits(Policy policy, MaterialCode code, CommitmentKind kind) {
    Rulebook book = SupplyCases.book(policy);
    return reasons(
        CasePlay.of(book),
        Cast.applicant(),
        new IntakeCommand.Submit(
            SupplyCases.application(book, code, SupplyCases.committed(kind), TRADE, FIRE)));
  }

  /** FIRE pushed at 10:20, its floor plan replaced by a commitment. */
  private static CasePlay onPermit(Policy policy) {
    return SupplyCases.pushed(
        SupplyCases.submitted(
            policy, FLOOR_PLAN, SupplyCases.committed(CommitmentKind.PERMIT), FIRE));
  }

  private static CasePlay granted(Policy policy) {
    return onPermit(policy)
        .does(
            Cast.officer(FIRE_RESCUE),
            new AcceptanceCommand.AcceptAndDecide(FIRE, ShopCase.result(FIRE)));
  }

  /** FIRE granted on the commitment: still to be checked. */
  static CasePlay grantedOnPermit() {
    return granted(DEFAULTS);
  }

  private static CaseCommand check(CommitmentFinding finding, @Nullable String until) {
    return new SupplyCommand.CheckCommitment(
        FIRE, finding, until == null ? null : LocalDate.parse(until), "HC-1");
  }

  @Test
  @Rule({"R29", "P-commitment"})
  void a_commitment_stands_in_only_where_the_guide_and_the_policy_say_so() {
    Policy proofs =
        Policy.builder().set(MaterialPolicy.COMMITMENT, CommitmentPolicy.PROOF_ONLY).build();
    Policy off = Policy.builder().set(MaterialPolicy.COMMITMENT, CommitmentPolicy.OFF).build();

    assertThat(submits(DEFAULTS, LEASE, CommitmentKind.PROOF)).isEmpty();
    assertThat(submits(DEFAULTS, FLOOR_PLAN, CommitmentKind.PERMIT)).isEmpty();
    assertThat(submits(DEFAULTS, LEASE, CommitmentKind.PERMIT))
        .containsExactly("P-commitment NOT_COMMITTABLE");
    assertThat(submits(DEFAULTS, FORM, CommitmentKind.PROOF))
        .containsExactly("P-commitment NOT_COMMITTABLE");
    assertThat(submits(proofs, LEASE, CommitmentKind.PROOF)).isEmpty();
    assertThat(submits(proofs, FLOOR_PLAN, CommitmentKind.PERMIT))
        .containsExactly("P-commitment COMMITMENT_OFF");
    assertThat(submits(off, LEASE, CommitmentKind.PROOF))
        .containsExactly("P-commitment COMMITMENT_OFF");
  }

  @Test
  @Rule("P-commitment")
  void in_place_of_a_proof_it_is_as_good_as_the_material_and_nothing_is_checked_afterwards() {
    CasePlay play =
        SupplyCases.accepted(
            SupplyCases.submitted(
                DEFAULTS, LEASE, SupplyCases.committed(CommitmentKind.PROOF), TRADE));

    assertThat(play.duties(null)).doesNotContain(ObligationKind.SUPPLY_FOLLOWING);
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(
            reasons(
                SupplyCases.pushed(
                    SupplyCases.submitted(
                        DEFAULTS, LEASE, SupplyCases.committed(CommitmentKind.PROOF), TRADE)),
                Cast.officer(MARKET),
                new AcceptanceCommand.AcceptAndDecide(TRADE, ShopCase.result(TRADE))))
        .containsExactly("R35 NOT_ON_THE_SPOT");
    CasePlay granted = play.does(Cast.officer(MARKET), ShopCase.grant(TRADE));
    assertThat(granted.duties(TRADE)).doesNotContain(ObligationKind.CHECK_COMMITMENT);
  }

  @Test
  @Rule({"P-commitment", "R35"})
  void in_place_of_the_examination_it_is_granted_at_once_and_checked_afterwards() {
    CasePlay play = granted(DEFAULTS);

    assertThat(play.state().instance(FIRE).orElseThrow().state()).isEqualTo(ItemState.GRANTED);
    assertThat(play.due(ObligationKind.CHECK_COMMITMENT, FIRE)).isEqualTo("2026-03-30 17:00");
    assertThat(ObligationKind.CHECK_COMMITMENT.procedural()).isFalse();
    CasePlay accepted = ShopCase.accepted(onPermit(DEFAULTS).at("2026-03-03T09:30"));
    assertThat(accepted.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-03 17:00");
    assertThat(
            reasons(
                ShopCase.pushed(FIRE),
                Cast.officer(FIRE_RESCUE),
                new AcceptanceCommand.AcceptAndDecide(FIRE, ShopCase.result(FIRE))))
        .containsExactly("R35 NOT_ON_THE_SPOT");
  }

  @Test
  @Rule("P-commitment")
  void how_long_the_check_may_take_is_the_policys() {
    Policy five = Policy.builder().set(MaterialPolicy.COMMITMENT_CHECK, 5).build();

    assertThat(granted(five).due(ObligationKind.CHECK_COMMITMENT, FIRE))
        .isEqualTo("2026-03-09 17:00");
  }

  @Test
  @Rule("P-commitment")
  void a_check_that_finds_all_as_committed_ends_it() {
    CasePlay play = granted(DEFAULTS);
    CasePlay passed = play.does(Cast.officer(FIRE_RESCUE), check(CommitmentFinding.PASSED, null));

    assertThat(passed.duties(FIRE)).doesNotContain(ObligationKind.CHECK_COMMITMENT);
    assertThat(passed.state().supplies().credit()).isEqualTo(Credit.CLEAR);
    assertThat(passed.messages())
        .extracting(m -> m.kind() + " " + m.content().get("finding"))
        .containsExactly("COMMITMENT_CHECK PASSED", "COMMITMENT_CHECK PASSED");
    assertThat(reasons(passed, Cast.officer(FIRE_RESCUE), check(CommitmentFinding.PASSED, null)))
        .containsExactly("P-commitment NOTHING_OPEN");
    assertThat(reasons(play, Cast.officer(MARKET), check(CommitmentFinding.PASSED, null)))
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("P-commitment")
  void it_may_be_put_right_once_by_a_date_to_come() {
    CasePlay play = granted(DEFAULTS);
    Actor officer = Cast.officer(FIRE_RESCUE);

    assertThat(reasons(play, officer, check(CommitmentFinding.RECTIFY, "2026-03-02")))
        .containsExactly("P-commitment WRONG_DATE");
    CasePlay again = play.does(officer, check(CommitmentFinding.RECTIFY, "2026-03-12"));
    assertThat(again.due(ObligationKind.CHECK_COMMITMENT, FIRE)).isEqualTo("2026-03-12 17:00");
    assertThat(again.messages()).allMatch(m -> "2026-03-12".equals(m.content().get("until")));
    assertThat(reasons(again, officer, check(CommitmentFinding.RECTIFY, "2026-03-20")))
        .containsExactly("P-commitment ALREADY_RECTIFYING");
    assertThat(reasons(again, officer, check(CommitmentFinding.PASSED, null))).isEmpty();
  }

  @Test
  @Rule({"P-commitment", "R14"})
  void a_false_one_is_told_to_the_regulator_and_to_the_decider_and_excludes_further_ones() {
    CasePlay play =
        granted(DEFAULTS).does(Cast.officer(FIRE_RESCUE), check(CommitmentFinding.FALSE, null));

    assertThat(play.events()).contains(new SupplyEvent.CommitmentBroken(FIRE, List.of(FLOOR_PLAN)));
    assertThat(play.state().supplies().credit()).isEqualTo(Credit.RESTRICTED);
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.COMMITMENT_BROKEN)
        .extracting(m -> m.to().key())
        .containsExactly("REGULATOR:fire@" + COUNTY, "DEPARTMENT:fire@" + COUNTY);
    assertThat(play.state().instance(FIRE).orElseThrow().state()).isEqualTo(ItemState.GRANTED);
  }

  @Test
  @Rule({"P-commitment", "R14"})
  void a_check_that_is_overdue_is_told_to_the_regulator_once() {
    CasePlay play = granted(DEFAULTS);
    CaseCommand report = new SupplyCommand.ReportUnchecked(FIRE);

    assertThat(reasons(play.at("2026-03-30T17:00"), Actor.system(), report))
        .containsExactly("P-commitment NOT_LATE");
    CasePlay late = play.at("2026-03-30T17:01");
    assertThat(Sweep.due(late.state(), late.book(), late.now())).contains(report);
    CasePlay told = late.does(Actor.system(), report);
    assertThat(told.messages())
        .extracting(m -> m.kind() + " " + m.to().key())
        .containsExactly("COMMITMENT_UNCHECKED REGULATOR:fire@" + COUNTY);
    assertThat(Sweep.due(told.state(), told.book(), told.now())).doesNotContain(report);
    assertThat(reasons(told, Actor.system(), report)).containsExactly("P-commitment NOT_LATE");
    assertThat(told.duties(FIRE)).contains(ObligationKind.CHECK_COMMITMENT);
  }

  @Test
  @Rule("P-commitment")
  void what_is_found_false_before_the_decision_bars_the_grant_and_carries_a_denial() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);
    Actor officer = Cast.officer(MARKET);
    CaseCommand find = new SupplyCommand.FindFalse(LEASE, "CS-1");
    CasePlay found = play.does(officer, find);

    assertThat(found.state().supplies().of(LEASE).foundFalse()).isTrue();
    assertThat(found.state().supplies().credit()).isEqualTo(Credit.RESTRICTED);
    assertThat(found.messages())
        .extracting(m -> m.kind() + " " + m.content().get("record"))
        .containsExactly("FOUND_FALSE CS-1", "FOUND_FALSE CS-1");
    assertThat(reasons(found, officer, ShopCase.grant(TRADE)))
        .containsExactly("P-commitment FOUND_FALSE");
    assertThat(reasons(found, Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE))).isEmpty();
    assertThat(reasons(found, officer, new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false)))
        .isEmpty();
    assertThat(reasons(found, officer, find)).containsExactly("P-commitment ALREADY_FOUND");
    assertThat(reasons(ShopCase.granted(play, TRADE), officer, find))
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule({"P-commitment", "R12"})
  void shared_data_is_disputed_and_not_found_false() {
    CasePlay play = ShopCase.accepted(TRADE);

    assertThat(
            reasons(
                play, Cast.officer(MARKET), new SupplyCommand.FindFalse(BUSINESS_LICENCE, "CS-1")))
        .containsExactly("P-commitment NOT_THE_APPLICANTS");
  }
}
