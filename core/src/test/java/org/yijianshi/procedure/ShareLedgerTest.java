package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.MaterialCustody;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.MaterialVisibility;
import org.yijianshi.policy.Policy;

/** 披露台账: every share is an entry, and nobody sees a material without one. */
class ShareLedgerTest {
  private static final Policy DEFAULTS = Policy.defaults();

  private static List<MaterialCode> sees(CasePlay play, Actor actor) {
    return view(play, actor).materials().stream().map(Material::code).toList();
  }

  private static CaseView view(CasePlay play, Actor actor) {
    return CaseViews.of(play.state(), actor, play.book(), play.now()).orElseThrow();
  }

  private static List<String> ledger(CasePlay play) {
    return play.state().supplies().ledger().entries().stream()
        .map(e -> e.material() + " " + e.to().key() + " " + e.basis() + " " + e.legalBasis())
        .toList();
  }

  private static CasePlay played(Policy policy) {
    return SupplyCases.submitted(policy, LEASE, SupplyCases.paper("3"), TRADE, FIRE, STAFF_1);
  }

  /** The lead keeps the originals and decides nothing itself. */
  private static CasePlay leadWithoutItem(Policy policy) {
    return SupplyCases.submitted(policy, STAFF_LIST, SupplyCases.paper("2"), FIRE, STAFF_1);
  }

  @Test
  @Rule({"R30", "P-materialVisibility"})
  void a_push_enters_what_each_department_needs_and_before_it_nobody_sees_anything() {
    CasePlay received = ShopCase.received(TRADE, FIRE);
    CasePlay play = ShopCase.pushed(received);

    assertThat(ledger(received)).isEmpty();
    assertThat(sees(received, Cast.officer(FIRE_RESCUE))).isEmpty();
    assertThat(ledger(play))
        .containsExactlyInAnyOrder(
            "application-form DEPARTMENT:market@411224 PUSHED R30",
            "lease DEPARTMENT:market@411224 PUSHED R30",
            "business-licence DEPARTMENT:market@411224 PUSHED R30",
            "application-form DEPARTMENT:fire@411224 PUSHED R30",
            "business-licence DEPARTMENT:fire@411224 PUSHED R30",
            "floor-plan DEPARTMENT:fire@411224 PUSHED R30");
    assertThat(play.state().supplies().ledger().entries())
        .filteredOn(e -> e.material().equals(FORM))
        .extracting(Share::items)
        .containsExactly(Set.of(TRADE), Set.of(FIRE));
    assertThat(sees(play, Cast.officer(FIRE_RESCUE)))
        .containsExactlyInAnyOrder(FORM, BUSINESS_LICENCE, FLOOR_PLAN);
  }

  @Test
  @Rule({"R34", "P-materialVisibility"})
  void a_department_that_is_not_connected_sees_nothing_before_it_fetched() {
    CasePlay play =
        ShopCase.received(TRADE, FIRE)
            .does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE)));

    assertThat(sees(play, Cast.officer(FIRE_RESCUE))).isEmpty();
    assertThat(sees(play, Cast.officer(MARKET))).contains(FORM);
    CasePlay fetched =
        play.does(Cast.officer(FIRE_RESCUE), new IntakeCommand.ConfirmFetch(FIRE_RESCUE));
    assertThat(ledger(fetched)).contains("floor-plan DEPARTMENT:fire@411224 FETCHED R34");
    assertThat(sees(fetched, Cast.officer(FIRE_RESCUE)))
        .containsExactlyInAnyOrder(FORM, BUSINESS_LICENCE, FLOOR_PLAN);
  }

  @Test
  @Rule({"R12", "P-materialVisibility"})
  void what_comes_later_goes_to_the_departments_reached_that_need_it() {
    CasePlay play =
        ShopCase.received(
                SupplyCases.submitted(DEFAULTS, BUSINESS_LICENCE, null, TRADE, FIRE, STAFF_1))
            .does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE)));
    CasePlay later =
        play.does(
            Cast.window(),
            new SupplyCommand.FetchShared(
                BUSINESS_LICENCE,
                SupplyCases.RECORDS_SUPPLIER,
                "sha-256:" + "d".repeat(64),
                SharePurpose.HANDLING,
                "条例第7条"));

    assertThat(ledger(later))
        .contains("business-licence DEPARTMENT:market@411224 CAME_LATER R12")
        .noneMatch(e -> e.startsWith("business-licence DEPARTMENT:fire"))
        .noneMatch(e -> e.startsWith("business-licence DEPARTMENT:labour"));
    assertThat(sees(later, Cast.officer(MARKET))).contains(BUSINESS_LICENCE);
    assertThat(sees(later, Cast.officer(LABOUR))).containsExactly(STAFF_LIST);
  }

  @Test
  @Rule("P-materialVisibility")
  void by_policy_every_department_sees_the_whole_set_and_each_share_is_entered() {
    Policy whole =
        Policy.builder()
            .set(MaterialPolicy.MATERIAL_VISIBILITY, MaterialVisibility.WHOLE_SET)
            .build();
    CasePlay own = ShopCase.pushed(ShopCase.received(played(DEFAULTS)));
    CasePlay all = ShopCase.pushed(ShopCase.received(played(whole)));

    assertThat(sees(own, Cast.officer(LABOUR))).containsExactly(STAFF_LIST);
    assertThat(sees(all, Cast.officer(LABOUR)))
        .containsExactlyInAnyOrder(STAFF_LIST, FORM, LEASE, BUSINESS_LICENCE, FLOOR_PLAN);
    assertThat(ledger(all))
        .contains("lease DEPARTMENT:labour@411224 WHOLE_SET P-materialVisibility")
        .doesNotHaveDuplicates();
    CasePlay fetching =
        ShopCase.received(played(whole))
            .does(Cast.window(), new IntakeCommand.Push(Set.of(LABOUR)));
    assertThat(sees(fetching, Cast.officer(LABOUR))).isEmpty();
    assertThat(
            sees(
                fetching.does(Cast.officer(LABOUR), new IntakeCommand.ConfirmFetch(LABOUR)),
                Cast.officer(LABOUR)))
        .hasSize(5);
  }

  @Test
  @Rule({"R31", "R50", "P-materialVisibility"})
  void the_keeper_holds_without_reading_and_each_look_is_entered_and_over() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(ShopCase.received(played(DEFAULTS))));
    CaseCommand read =
        new SupplyCommand.ReadOriginal(STAFF_LIST, SharePurpose.VERIFICATION, "XKF-34");

    assertThat(sees(play, Cast.officer(MARKET))).doesNotContain(STAFF_LIST);
    CasePlay looked = play.does(Cast.officer(MARKET), read);
    assertThat(ledger(looked)).contains("staff-list DEPARTMENT:market@411224 ORIGINAL_READ XKF-34");
    assertThat(sees(looked, Cast.officer(MARKET))).doesNotContain(STAFF_LIST);
    assertThat(play.tries(Cast.officer(FIRE_RESCUE), read).reasons())
        .containsExactly("R50 NOT_KEEPER");
    assertThat(
            play.tries(
                    Cast.officer(MARKET),
                    new SupplyCommand.ReadOriginal(LEASE, SharePurpose.VERIFICATION, "XKF-34"))
                .reasons())
        .containsExactly("R50 NOT_KEEPER");
  }

  @Test
  @Rule({"R31", "R50", "P-materialVisibility"})
  void by_policy_the_keeper_may_read_what_it_holds() {
    Policy.Builder whole =
        Policy.builder().set(MaterialPolicy.MATERIAL_VISIBILITY, MaterialVisibility.WHOLE_SET);
    Policy holds = whole.build();
    Policy reads = whole.set(MaterialPolicy.CUSTODY, MaterialCustody.HOLD_AND_READ).build();
    CasePlay play = ShopCase.pushed(ShopCase.received(leadWithoutItem(reads)));
    CasePlay handed = ShopCase.paperHanded(play);

    assertThat(sees(play, Cast.officer(MARKET))).isEmpty();
    assertThat(sees(handed, Cast.officer(MARKET))).containsExactlyInAnyOrder(FORM, STAFF_LIST);
    assertThat(ledger(handed))
        .contains("staff-list DEPARTMENT:market@411224 KEEPER_READS R50")
        .noneMatch(e -> e.startsWith("floor-plan DEPARTMENT:market"));
    CasePlay held =
        ShopCase.paperHanded(ShopCase.pushed(ShopCase.received(leadWithoutItem(holds))));
    assertThat(sees(held, Cast.officer(MARKET))).isEmpty();
  }

  @Test
  @Rule({"R12", "P-permission"})
  void a_supplier_sees_the_material_that_is_asked_of_it_and_nothing_else() {
    Actor supplier = Cast.of(Role.DATA_SUPPLIER, MARKET);
    CasePlay play = ShopCase.accepted(TRADE, FIRE);
    CasePlay disputed =
        play.does(
            Cast.applicant(), new SupplyCommand.DisputeData(BUSINESS_LICENCE, DataFault.WRONG));

    assertThat(CaseViews.of(play.state(), supplier, play.book(), play.now())).isEmpty();
    CaseView view = view(disputed, supplier);
    assertThat(view.materials()).extracting(Material::code).containsExactly(BUSINESS_LICENCE);
    assertThat(view.items()).isEmpty();
    assertThat(view.participants()).isEmpty();
    assertThat(view.duties())
        .extracting(d -> d.obligation().kind())
        .containsExactly(ObligationKind.RESOLVE_DISPUTE);
    assertThat(view.ledger())
        .extracting(e -> e.material() + " " + e.to().key() + " " + e.basis())
        .containsExactly("business-licence DATA_SUPPLIER:market@411224 ASKED_FOR");
    assertThat(
            CaseViews.of(
                disputed.state(),
                Cast.of(Role.DATA_SUPPLIER, RECORDS),
                disputed.book(),
                disputed.now()))
        .isEmpty();
    CasePlay settled =
        disputed.does(supplier, new SupplyCommand.ResolveDispute(BUSINESS_LICENCE, null, "FH-1"));
    assertThat(CaseViews.of(settled.state(), supplier, play.book(), play.now())).isEmpty();
  }

  @Test
  @Rule({"R12", "P-materialVisibility"})
  void applicants_and_supervisors_see_the_ledger_departments_their_own_entries() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);
    int all = play.state().supplies().ledger().entries().size();

    assertThat(view(play, Cast.applicant()).ledger()).hasSize(all);
    assertThat(view(play, Actor.of("account-s", Role.SUPERVISOR, COUNTY)).ledger()).hasSize(all);
    assertThat(view(play, Cast.officer(FIRE_RESCUE)).ledger())
        .hasSize(3)
        .allMatch(e -> e.to().equals(ShopCase.party(FIRE_RESCUE)));
    assertThat(view(play, Cast.nearest(Role.INTERESTED_PARTY)).ledger()).isEmpty();
    assertThat(view(play, Cast.applicant()).ledger().toString())
        .doesNotContain(Cast.NAME, Cast.PHONE, Cast.ADDRESS, "account-");
  }

  @Test
  @Rule("P-permission")
  void each_command_about_materials_is_given_by_those_who_stand_so_in_the_case() {
    CasePlay play = ShopCase.pushed(TRADE, FIRE);
    List<String> refused = List.of("P-permission NOT_PERMITTED");
    CaseCommand credit = new SupplyCommand.CheckCredit(false, "XY-1");
    CaseCommand findFalse = new SupplyCommand.FindFalse(FLOOR_PLAN, "CS-1");

    assertThat(play.tries(Cast.applicant(), credit).reasons()).isEqualTo(refused);
    assertThat(play.tries(Cast.officer(MARKET), findFalse).reasons()).isEqualTo(refused);
    assertThat(play.tries(Cast.officer(FIRE_RESCUE), findFalse).reasons()).isEmpty();
    assertThat(
            play.tries(Cast.officer(MARKET), new SupplyCommand.AcceptFollowing(FLOOR_PLAN))
                .reasons())
        .isEqualTo(refused);
    assertThat(
            play.tries(Cast.window(), new SupplyCommand.Verify(FLOOR_PLAN, true, "HY-1")).reasons())
        .isEqualTo(refused);
    assertThat(play.tries(Cast.window(), new SupplyCommand.ReportUnchecked(FIRE)).reasons())
        .isEqualTo(refused);
    assertThat(
            play.tries(
                    Cast.agent(), new SupplyCommand.DisputeData(BUSINESS_LICENCE, DataFault.WRONG))
                .reasons())
        .as("The mandate to submit does not cover it")
        .isEqualTo(refused);
    assertThat(
            play.tries(
                    Cast.nearest(Role.AGENT),
                    new SupplyCommand.DisputeData(BUSINESS_LICENCE, DataFault.WRONG))
                .reasons())
        .isEmpty();
    assertThat(
            play.tries(
                    Cast.nearest(Role.HELPER),
                    new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("a")))
                .reasons())
        .isEqualTo(refused);
  }

  @Test
  @Rule("R12")
  void a_duty_about_a_material_names_it() {
    CasePlay play =
        ShopCase.received(
            SupplyCases.creditChecked(
                SupplyCases.submitted(
                    DEFAULTS, LEASE, SupplyCases.following("2026-03-12"), TRADE)));
    Obligation duty = play.duty(ObligationKind.SUPPLY_FOLLOWING, null);

    assertThat(play.state().supplies().materialOf(duty.no())).contains(LEASE);
    assertThat(play.state().supplies().materialOf(duty.no() + 1)).isEmpty();
  }
}
