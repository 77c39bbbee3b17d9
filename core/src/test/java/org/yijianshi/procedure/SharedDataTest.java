package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SharedDataFailure;

/** Shared data: fetched, not to be had, supplied by hand, replaced, verified, disputed. */
class SharedDataTest {
  private static final Policy DEFAULTS = Policy.defaults();
  private static final Party FROM = SupplyCases.RECORDS_SUPPLIER;
  private static final String DATA = "sha-256:" + "d".repeat(64);
  private static final Supply.Fallback COPY = Supply.Fallback.copied("sha-256:" + "c".repeat(64));
  private static final Supply.Fallback COMMITMENT = Supply.Fallback.committed(SupplyCases.signed());

  private static List<String> reasons(CasePlay play, Actor actor, CaseCommand command) {
    return play.tries(actor, command).reasons();
  }

  private static CaseCommand fetch(MaterialCode code) {
    return new SupplyCommand.FetchShared(code, FROM, DATA, SharePurpose.HANDLING, "条例第7条");
  }

  private static CaseCommand unavailable(int attempt) {
    return new SupplyCommand.ReportUnavailable(BUSINESS_LICENCE, FROM, attempt);
  }

  private static CaseCommand offer(Supply.Fallback fallback) {
    return new SupplyCommand.ProvideFallback(BUSINESS_LICENCE, fallback);
  }

  private static CaseCommand verify(boolean genuine) {
    return new SupplyCommand.Verify(BUSINESS_LICENCE, genuine, "HY-1");
  }

  /** FIRE accepted; its business licence, which the government has, came from nowhere. */
  private static CasePlay accepted(Policy policy) {
    return SupplyCases.accepted(SupplyCases.submitted(policy, BUSINESS_LICENCE, null, FIRE));
  }

  /** Its data was not to be had three times: the supplier is asked. */
  static CasePlay requested() {
    return requested(accepted(DEFAULTS));
  }

  private static CasePlay requested(CasePlay play) {
    CasePlay next = play;
    for (int attempt = 1; attempt <= 3; attempt++) {
      next = next.does(Cast.window(), unavailable(attempt));
    }
    return next;
  }

  @Test
  @Rule("R10")
  void what_the_government_has_is_never_demanded_and_may_be_handed_in_all_the_same() {
    CasePlay without =
        ShopCase.received(SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, null, FIRE));
    CasePlay with =
        ShopCase.received(
            SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, SupplyCases.copy("b"), FIRE));

    assertThat(without.state().materials().find(BUSINESS_LICENCE)).isEmpty();
    assertThat(with.state().materials().find(BUSINESS_LICENCE).orElseThrow().supply())
        .isEqualTo(SupplyCases.copy("b"));
  }

  @Test
  @Rule({"R10", "R12"})
  void a_fetch_names_case_item_purpose_and_legal_basis() {
    CasePlay play =
        SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, null, TRADE, FIRE)
            .does(Cast.window(), fetch(BUSINESS_LICENCE));

    assertThat(play.state().materials().find(BUSINESS_LICENCE).orElseThrow().supply())
        .isEqualTo(new Supply.Shared(RECORDS, DATA));
    assertThat(play.state().supplies().ledger().entries())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.to()).isEqualTo(Party.intakeWindow(COUNTY));
              assertThat(e.items()).containsExactlyInAnyOrder(TRADE, FIRE);
              assertThat(e.basis()).isEqualTo(ShareBasis.DATA_FETCHED);
              assertThat(e.purpose()).isEqualTo(SharePurpose.HANDLING);
              assertThat(e.legalBasis()).isEqualTo("条例第7条");
            });
  }

  @Test
  @Rule({"R10", "R12"})
  void only_what_is_exempt_and_needed_by_somebody_alive_is_fetched() {
    CasePlay play = accepted(DEFAULTS);

    assertThat(reasons(play, Cast.window(), fetch(FLOOR_PLAN))).containsExactly("R10 NOT_EXEMPT");
    assertThat(reasons(play, Cast.window(), fetch(SITE_DATA)))
        .containsExactly("R1 MATERIAL_NOT_ASKED");
    CasePlay ended =
        play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE), Map.of()));
    assertThat(reasons(ended, Cast.window(), fetch(BUSINESS_LICENCE)))
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), fetch(BUSINESS_LICENCE)))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Actor.system(), fetch(BUSINESS_LICENCE))).isEmpty();
    assertThatThrownBy(
            () ->
                new SupplyCommand.ReportUnavailable(
                    BUSINESS_LICENCE, Party.intakeWindow(COUNTY), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule({"R12", "P-sharedDataFailure"})
  void after_three_failures_the_supplier_is_asked_by_hand_and_has_one_working_day() {
    CasePlay play = accepted(DEFAULTS);

    assertThat(reasons(play, Cast.window(), unavailable(2)))
        .containsExactly("P-sharedDataFailure WRONG_ATTEMPT");
    CasePlay twice = play.does(Cast.window(), unavailable(1)).does(Cast.window(), unavailable(2));
    assertThat(twice.duties(null)).doesNotContain(ObligationKind.SUPPLY_DATA);
    CasePlay asked = twice.does(Cast.window(), unavailable(3));
    assertThat(asked.duty(ObligationKind.SUPPLY_DATA, null).owedBy()).isEqualTo(FROM);
    assertThat(asked.due(ObligationKind.SUPPLY_DATA, null)).isEqualTo("2026-03-04 17:00");
    assertThat(asked.messages())
        .extracting(m -> m.kind() + " " + m.to().key() + " " + m.content().get("material"))
        .containsExactly("DATA_REQUEST DATA_SUPPLIER:records@411200 business-licence");
    assertThat(reasons(asked, Cast.window(), unavailable(4)))
        .containsExactly("P-sharedDataFailure ALREADY_REQUESTED");
  }

  @Test
  @Rule("P-sharedDataFailure")
  void how_often_it_is_tried_is_the_policys_and_without_a_retry_the_first_failure_asks() {
    Policy none = Policy.builder().set(MaterialPolicy.SHARED_DATA_RETRIES, 0).build();
    Policy two = Policy.builder().set(MaterialPolicy.SHARED_DATA_RETRIES, 2).build();

    assertThat(accepted(none).does(Cast.window(), unavailable(1)).duties(null))
        .contains(ObligationKind.SUPPLY_DATA);
    CasePlay once = accepted(two).does(Cast.window(), unavailable(1));
    assertThat(once.duties(null)).doesNotContain(ObligationKind.SUPPLY_DATA);
    assertThat(once.does(Cast.window(), unavailable(2)).duties(null))
        .contains(ObligationKind.SUPPLY_DATA);
  }

  @Test
  @Rule({"R10", "P-sharedDataFailure"})
  void what_is_not_to_be_had_is_never_reported_as_missing() {
    CasePlay play = requested(SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, null, FIRE));

    assertThat(reasons(play, Cast.window(), new IntakeCommand.Receive(Set.of()))).isEmpty();
  }

  @Test
  @Rule("R12")
  void the_supplier_supplies_by_hand_and_the_data_goes_to_the_departments_that_need_it() {
    CaseCommand supply = new SupplyCommand.SupplyManually(BUSINESS_LICENCE, DATA);
    CasePlay asked = requested(accepted(DEFAULTS));
    CasePlay play = asked.does(SupplyCases.supplier(), supply);

    assertThat(play.duties(null)).doesNotContain(ObligationKind.SUPPLY_DATA);
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.to().key() + " " + m.content())
        .containsExactly(
            "MATERIAL_SHARED DEPARTMENT:fire@411224 {material.business-licence=" + DATA + "}");
    assertThat(reasons(play, SupplyCases.supplier(), supply))
        .containsExactly("P-permission UNKNOWN_CASE");
    assertThat(reasons(asked, Cast.of(Role.DATA_SUPPLIER, MARKET), supply))
        .containsExactly("P-permission UNKNOWN_CASE");
    assertThat(reasons(play, Cast.window(), unavailable(1)))
        .containsExactly("P-sharedDataFailure ALREADY_SUPPLIED");
    assertThat(reasons(play, Cast.applicant(), offer(COPY)))
        .containsExactly("P-sharedDataFailure NOT_UNAVAILABLE");
  }

  @Test
  @Rule({"R10", "R12", "P-sharedDataFailure"})
  void a_copy_taken_instead_is_verified_before_the_decision() {
    CasePlay play = requested(accepted(DEFAULTS)).does(Cast.applicant(), offer(COPY));
    Actor officer = Cast.officer(FIRE_RESCUE);

    assertThat(play.duty(ObligationKind.VERIFY_FALLBACK, null).owedBy())
        .isEqualTo(ShopCase.party(FIRE_RESCUE));
    assertThat(play.due(ObligationKind.VERIFY_FALLBACK, null)).isEqualTo("2026-03-10 17:00");
    assertThat(play.duties(null)).contains(ObligationKind.SUPPLY_DATA);
    assertThat(reasons(play, officer, ShopCase.grant(FIRE))).containsExactly("R12 NOT_VERIFIED");
    CasePlay verified = play.does(officer, verify(true));
    assertThat(verified.duties(null))
        .doesNotContain(ObligationKind.VERIFY_FALLBACK, ObligationKind.SUPPLY_DATA);
    assertThat(reasons(verified, officer, ShopCase.grant(FIRE))).isEmpty();
    assertThat(reasons(verified, officer, verify(true))).containsExactly("R12 NOTHING_OPEN");
    assertThat(reasons(verified, Cast.applicant(), offer(COPY)))
        .containsExactly("P-sharedDataFailure ALREADY_VERIFIED");
  }

  @Test
  @Rule({"R12", "P-sharedDataFailure"})
  void once_its_verification_is_overdue_the_decision_may_rest_on_it() {
    CasePlay play = requested(accepted(DEFAULTS)).does(Cast.applicant(), offer(COPY));

    assertThat(
            reasons(play.at("2026-03-10T17:00"), Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE)))
        .containsExactly("R12 NOT_VERIFIED");
    CasePlay granted =
        play.at("2026-03-10T17:01").does(Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE));
    assertThat(granted.duties(null))
        .contains(ObligationKind.VERIFY_FALLBACK)
        .doesNotContain(ObligationKind.SUPPLY_DATA);
  }

  @Test
  @Rule({"R12", "P-sharedDataFailure"})
  void what_is_disproved_bars_the_grant_until_the_data_itself_comes() {
    Actor officer = Cast.officer(FIRE_RESCUE);
    CasePlay play =
        requested(accepted(DEFAULTS))
            .does(Cast.applicant(), offer(COPY))
            .does(officer, verify(false));

    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.content().get("genuine"))
        .containsExactly("VERIFICATION false", "VERIFICATION false");
    assertThat(reasons(play, officer, ShopCase.grant(FIRE)))
        .containsExactly("R12 FALLBACK_DISPROVED");
    assertThat(reasons(play, officer, new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false)))
        .isEmpty();
    assertThat(
            reasons(
                play.does(Cast.window(), fetch(BUSINESS_LICENCE)), officer, ShopCase.grant(FIRE)))
        .isEmpty();
  }

  @Test
  @Rule("P-sharedDataFailure")
  void a_commitment_taken_instead_does_not_hold_the_decision_up() {
    CasePlay play = requested(accepted(DEFAULTS)).does(Cast.applicant(), offer(COMMITMENT));

    assertThat(play.duties(null)).contains(ObligationKind.VERIFY_FALLBACK);
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE))).isEmpty();
  }

  @Test
  @Rule("P-sharedDataFailure")
  void what_is_taken_instead_is_the_policys() {
    Policy only =
        Policy.builder()
            .set(MaterialPolicy.SHARED_DATA_FAILURE, SharedDataFailure.COMMITMENT_ONLY)
            .build();
    Policy none =
        Policy.builder()
            .set(MaterialPolicy.SHARED_DATA_FAILURE, SharedDataFailure.MANUAL_CHECK_ONLY)
            .build();

    assertThat(reasons(requested(accepted(only)), Cast.applicant(), offer(COPY)))
        .containsExactly("P-sharedDataFailure FALLBACK_NOT_TAKEN");
    assertThat(reasons(requested(accepted(only)), Cast.applicant(), offer(COMMITMENT))).isEmpty();
    assertThat(reasons(requested(accepted(none)), Cast.applicant(), offer(COPY)))
        .containsExactly("P-sharedDataFailure FALLBACK_NOT_TAKEN");
    assertThat(reasons(requested(accepted(none)), Cast.applicant(), offer(COMMITMENT)))
        .containsExactly("P-sharedDataFailure FALLBACK_NOT_TAKEN");
  }

  @Test
  @Rule("P-sharedDataFailure")
  void how_long_a_verification_may_take_is_the_policys() {
    Policy two = Policy.builder().set(MaterialPolicy.FALLBACK_VERIFICATION, 2).build();

    assertThat(
            requested(accepted(two))
                .does(Cast.applicant(), offer(COPY))
                .due(ObligationKind.VERIFY_FALLBACK, null))
        .isEqualTo("2026-03-05 17:00");
  }

  @Test
  @Rule({"R10", "P-sharedDataFailure"})
  void nothing_is_taken_instead_while_the_data_was_not_reported_unavailable() {
    CasePlay play = accepted(DEFAULTS);
    Rulebook book = SupplyCases.book(DEFAULTS);

    assertThat(reasons(play, Cast.applicant(), offer(COPY)))
        .containsExactly("P-sharedDataFailure NOT_UNAVAILABLE");
    assertThat(
            reasons(
                CasePlay.of(book),
                Cast.applicant(),
                new IntakeCommand.Submit(
                    SupplyCases.application(book, BUSINESS_LICENCE, COPY, FIRE))))
        .containsExactly("P-sharedDataFailure NOT_UNAVAILABLE");
    CasePlay bad = requested(play).does(Cast.window(), new SupplyCommand.CheckCredit(true, "XY-2"));
    assertThat(reasons(bad, Cast.applicant(), offer(COMMITMENT)))
        .containsExactly("P-deferral CREDIT_RESTRICTED");
    assertThat(reasons(bad, Cast.applicant(), offer(COPY))).isEmpty();
  }

  @Test
  @Rule({"R12", "P-sharedDataFailure"})
  void what_was_taken_before_the_push_is_verified_from_the_push_on() {
    CasePlay received =
        ShopCase.received(
            requested(SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, null, FIRE))
                .does(Cast.applicant(), offer(COPY)));

    assertThat(received.duties(null)).doesNotContain(ObligationKind.VERIFY_FALLBACK);
    assertThat(ShopCase.pushed(received).due(ObligationKind.VERIFY_FALLBACK, null))
        .isEqualTo("2026-03-09 17:00");
  }

  private static CasePlay taken(InstanceId... items) {
    return ShopCase.pushed(
        ShopCase.received(
            requested(SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, null, items))
                .does(Cast.applicant(), offer(COPY))));
  }

  private static Party verifier(CasePlay play) {
    return play.duty(ObligationKind.VERIFY_FALLBACK, null).owedBy();
  }

  @Test
  @Rule({"R12", "R30", "P-sharedDataFailure"})
  void whoever_gets_the_item_verifies_what_the_one_before_had_to() {
    CasePlay alone = taken(FIRE);
    CasePlay gone = alone.does(Cast.window(), new IntakeCommand.Reroute(FIRE, Route.to(WORKS)));

    assertThat(verifier(alone)).isEqualTo(ShopCase.party(FIRE_RESCUE));
    assertThat(gone.duties(null)).doesNotContain(ObligationKind.VERIFY_FALLBACK);
    CasePlay arrived = ShopCase.pushed(gone);
    assertThat(verifier(arrived)).isEqualTo(ShopCase.party(WORKS));
    assertThat(reasons(arrived, Cast.officer(WORKS), verify(true))).isEmpty();
  }

  @Test
  @Rule({"R12", "R30", "P-sharedDataFailure"})
  void who_has_the_material_too_verifies_it_when_the_other_lost_its_item() {
    CasePlay both = taken(TRADE, FIRE);
    String due = both.due(ObligationKind.VERIFY_FALLBACK, null);
    CasePlay gone = both.does(Cast.window(), new IntakeCommand.Reroute(TRADE, Route.to(WORKS)));
    CasePlay kept = both.does(Cast.window(), new IntakeCommand.Reroute(FIRE, Route.to(WORKS)));
    CasePlay reassigned =
        both.does(
            Actor.of("account-administration", Role.SERVICE_ADMINISTRATION, COUNTY),
            new AdministrationCommand.ReassignDepartment(TRADE, WORKS, "编发〔2026〕3号"));

    assertThat(verifier(both)).isEqualTo(ShopCase.party(MARKET));
    assertThat(verifier(gone)).isEqualTo(ShopCase.party(FIRE_RESCUE));
    assertThat(gone.due(ObligationKind.VERIFY_FALLBACK, null)).isEqualTo(due);
    assertThat(verifier(kept)).isEqualTo(ShopCase.party(MARKET));
    assertThat(verifier(reassigned)).isEqualTo(ShopCase.party(WORKS));
  }

  @Test
  @Rule("R12")
  void wrong_data_is_disputed_and_the_supplier_corrects_it_within_five_days() {
    CasePlay play = ShopCase.accepted(FIRE, REVIEW);
    CaseCommand dispute = new SupplyCommand.DisputeData(SITE_DATA, DataFault.OUTDATED);
    CasePlay disputed = play.does(Cast.applicant(), dispute);
    Actor supplier = Cast.of(Role.DATA_SUPPLIER, RECORDS, COUNTY);

    assertThat(disputed.due(ObligationKind.RESOLVE_DISPUTE, null)).isEqualTo("2026-03-10 17:00");
    assertThat(disputed.duty(ObligationKind.RESOLVE_DISPUTE, null).owedBy())
        .isEqualTo(Party.dataSupplier(RECORDS, COUNTY));
    assertThat(disputed.messages())
        .extracting(m -> m.kind() + " " + m.content().get("fault"))
        .containsExactly("DATA_DISPUTE OUTDATED");
    assertThat(reasons(disputed, Cast.window(), dispute)).containsExactly("R12 ALREADY_DISPUTED");
    CasePlay corrected =
        disputed.does(supplier, new SupplyCommand.ResolveDispute(SITE_DATA, DATA, null));
    assertThat(corrected.duties(null)).doesNotContain(ObligationKind.RESOLVE_DISPUTE);
    assertThat(corrected.state().materials().find(SITE_DATA).orElseThrow().supply().content())
        .contains(DATA);
    assertThat(corrected.messages())
        .extracting(m -> m.kind() + " " + m.to().key())
        .contains("MATERIAL_SHARED DEPARTMENT:fire@411224", "DISPUTE_ANSWER APPLICANT:applicant-1");
    assertThat(reasons(corrected, Cast.officer(FIRE_RESCUE), dispute)).isEmpty();
  }

  @Test
  @Rule("R12")
  void or_says_why_it_stands_and_only_shared_data_is_disputed() {
    Policy two = Policy.builder().set(MaterialPolicy.DATA_DISPUTE, 2).build();
    CasePlay play =
        SupplyCases.accepted(SupplyCases.submitted(two, SITE_DATA, null, FIRE, REVIEW))
            .does(Cast.window(), fetch(SITE_DATA))
            .does(Cast.window(), new SupplyCommand.DisputeData(SITE_DATA, DataFault.WRONG));

    assertThat(play.due(ObligationKind.RESOLVE_DISPUTE, null)).isEqualTo("2026-03-05 17:00");
    CasePlay settled =
        play.does(
            SupplyCases.supplier(), new SupplyCommand.ResolveDispute(SITE_DATA, null, "FH-1"));
    assertThat(settled.messages())
        .extracting(m -> m.kind() + " " + m.content().get("reasons"))
        .containsExactly("DISPUTE_ANSWER FH-1", "DISPUTE_ANSWER FH-1");
    assertThat(settled.state().materials().find(SITE_DATA).orElseThrow().supply().content())
        .contains(DATA);
    assertThat(
            reasons(
                play, Cast.applicant(), new SupplyCommand.DisputeData(FLOOR_PLAN, DataFault.WRONG)))
        .containsExactly("R12 NOT_SHARED_DATA");
    assertThat(settled.messages()).noneMatch(m -> m.kind() == MessageKind.MATERIAL_SHARED);
  }
}
