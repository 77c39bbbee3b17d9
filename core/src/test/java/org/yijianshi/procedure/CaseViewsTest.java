package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/** What each sees of a case: nothing more than they need. */
class CaseViewsTest {
  private static final CasePlay PLAY = ShopCase.accepted();

  private static Optional<CaseView> view(Actor actor) {
    return CaseViews.of(PLAY.state(), actor, PLAY.book(), PLAY.now());
  }

  private static CaseView sees(Actor actor) {
    return view(actor).orElseThrow();
  }

  @Test
  @Rule("P-permission")
  void applicants_agents_and_windows_see_the_whole_case() {
    for (Actor actor : List.of(Cast.applicant(), Cast.agent(), Cast.window(), Cast.results())) {
      CaseView view = sees(actor);
      assertThat(view.items()).as(actor.toString()).hasSize(7);
      assertThat(view.materials()).hasSize(PLAY.state().materials().all().size());
      assertThat(view.participants()).hasSize(9);
      assertThat(view.duties()).hasSize(PLAY.state().obligations().open().size());
      assertThat(view.promisedBy()).isEqualTo(PLAY.state().milestones().promisedBy());
    }
  }

  @Test
  @Rule("P-materialVisibility")
  void a_department_sees_its_own_items_and_only_what_they_need() {
    CaseView fire = sees(Cast.officer(FIRE_RESCUE));

    assertThat(fire.items()).extracting(ItemInstance::id).containsExactly(FIRE, REVIEW);
    assertThat(fire.materials())
        .extracting(Material::code)
        .containsExactlyInAnyOrder(FORM, BUSINESS_LICENCE, FLOOR_PLAN, SITE_DATA);
    assertThat(fire.duties())
        .extracting(d -> d.obligation().kind())
        .containsExactlyInAnyOrder(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);

    CaseView records = sees(Cast.officer(RECORDS));
    assertThat(records.items()).extracting(ItemInstance::id).containsExactly(LOOK_UP);
    assertThat(records.materials()).isEmpty();
  }

  private static List<String> people(CaseView view) {
    return view.participants().stream().map(Participant::reference).toList();
  }

  @Test
  @Rule("P-materialVisibility")
  void a_department_knows_the_people_that_its_items_need_and_no_others() {
    List<String> examined =
        List.of("applicant-1", "applicant-2", "agent-1", "handler-1", "guardian-1", "neighbour-1");

    assertThat(people(sees(Cast.officer(FIRE_RESCUE))))
        .as("neither employees, who have items of their own, nor the helper")
        .containsExactlyElementsOf(examined);
    assertThat(people(sees(Cast.officer(LABOUR))))
        .containsAll(examined)
        .contains("employee-1", "employee-2")
        .doesNotContain("helper-1");
    CaseView one =
        CaseViews.of(
                ShopCase.accepted(TRADE, STAFF_1).state(),
                Cast.officer(MARKET),
                PLAY.book(),
                PLAY.now())
            .orElseThrow();
    assertThat(people(one)).doesNotContain("employee-1");
  }

  @Test
  @Rule({"P-materialVisibility", "P-feeGate"})
  void whom_the_case_as_a_whole_is_about_every_department_knows_and_a_payer_the_one_that_charges() {
    List<Participant> all = new java.util.ArrayList<>(Cast.parties().participants());
    all.add(Cast.person("newborn-1", PartyRole.SUBJECT, "", Cast.NAME));
    all.add(Cast.person("payer-1", PartyRole.PAYER, "", Cast.NAME));
    Application plain = ShopCase.application(PLAY.book(), SampleCatalogs.wish(TRADE, FIRE));
    Application application =
        new Application(
            plain.number(),
            plain.pinned(),
            plain.channel(),
            new Parties(all),
            plain.wish(),
            plain.supplies(),
            plain.delivery(),
            plain.method(),
            plain.serviceConsent());
    CasePlay charged =
        ShopCase.accepted(
                ShopCase.pushed(
                        ShopCase.received(
                            ShopCase.submitted(CasePlay.of(PLAY.book()), application)))
                    .at("2026-03-03T09:30"))
            .does(
                Cast.officer(MARKET),
                new GateCommand.AssessFee(TRADE, 8_000, "收费标准", "payer-1", null, null));
    Predicate<String> fire = seen(charged, Cast.officer(FIRE_RESCUE));
    Predicate<String> market = seen(charged, Cast.officer(MARKET));

    assertThat(fire.test("newborn-1")).isTrue();
    assertThat(fire.test("payer-1")).isFalse();
    assertThat(market.test("payer-1")).isTrue();
  }

  private static Predicate<String> seen(CasePlay play, Actor actor) {
    return people(CaseViews.of(play.state(), actor, play.book(), play.now()).orElseThrow())
        ::contains;
  }

  @Test
  @Rule({"P-materialVisibility", "R50"})
  void the_lead_sees_all_items_and_holds_all_originals_but_reads_its_own_items_materials_alone() {
    CaseView lead = sees(Cast.officer(MARKET));

    assertThat(lead.items()).hasSize(7);
    assertThat(lead.materials())
        .extracting(Material::code)
        .containsExactlyInAnyOrder(FORM, LEASE, BUSINESS_LICENCE);
    assertThat(lead.duties().stream().map(d -> d.obligation().instance())).contains(FIRE);
  }

  @Test
  @Rule("P-materialVisibility")
  void who_supervises_sees_the_lights_and_neither_materials_nor_people() {
    for (Role role :
        List.of(
            Role.SUPERVISOR, Role.SERVICE_ADMINISTRATION, Role.INSPECTOR, Role.HALL_MANAGEMENT)) {
      CaseView view = sees(Actor.of("account-s", role, COUNTY));
      assertThat(view.items()).hasSize(7);
      assertThat(view.duties()).hasSize(PLAY.state().obligations().open().size());
      assertThat(view.materials()).as(role.name()).isEmpty();
      assertThat(view.participants()).as(role.name()).isEmpty();
    }
    assertThat(view(Actor.of("account-s", Role.SUPERVISOR, CITY))).isPresent();
    assertThat(view(Actor.of("account-s", Role.HALL_MANAGEMENT, CITY))).isEmpty();
    assertThat(view(Actor.of("account-s", Role.SUPERVISOR, ELSEWHERE))).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void an_interested_party_sees_that_the_case_is_there_and_themselves() {
    CaseView view = sees(Cast.nearest(Role.INTERESTED_PARTY));

    assertThat(view.participants())
        .extracting(Participant::reference)
        .containsExactly("neighbour-1");
    assertThat(view.items()).isEmpty();
    assertThat(view.materials()).isEmpty();
    assertThat(view.duties()).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void strangers_see_nothing() {
    for (Actor stranger :
        List.of(
            Actor.applicant("account-stranger"),
            Actor.of("w", Role.INTAKE_WINDOW, ELSEWHERE),
            Cast.of(Role.OFFICER, FIRE_RESCUE, ELSEWHERE),
            Cast.nearest(Role.DATA_SUPPLIER),
            Cast.nearest(Role.PLATFORM_OPERATOR))) {
      assertThat(view(stranger)).as(stranger.toString()).isEmpty();
    }
    CasePlay empty = CasePlay.of(PLAY.book());
    assertThat(CaseViews.of(empty.state(), Cast.window(), PLAY.book(), PLAY.now())).isEmpty();
  }

  @Test
  @Rule({"P-permission", "P-materialVisibility"})
  void a_role_of_another_place_shows_nothing_more_to_an_officer_who_may_see_an_item() {
    for (Role elsewhere : List.of(Role.INTAKE_WINDOW, Role.HALL_MANAGEMENT)) {
      Actor both =
          new Actor(
              "account-both", EnumSet.of(Role.OFFICER, elsewhere), RECORDS, Level.CITY, CITY, null);
      CaseView view = sees(both);
      assertThat(view.items()).extracting(ItemInstance::id).containsExactly(LOOK_UP);
      assertThat(view.materials()).isEmpty();
      assertThat(view.duties()).hasSize(1);
    }
  }

  @Test
  @Rule({"P-yellowPercent", "P-permission"})
  void duties_carry_their_light_at_the_time_of_asking() {
    CaseView green = sees(Cast.officer(FIRE_RESCUE));
    CaseView red =
        CaseViews.of(
                PLAY.state(),
                Cast.officer(FIRE_RESCUE),
                PLAY.book(),
                CasePlay.time("2026-03-10T17:01"))
            .orElseThrow();

    assertThat(green.duties()).allMatch(d -> d.light() == Light.GREEN);
    assertThat(red.duties())
        .filteredOn(d -> d.obligation().kind() == ObligationKind.DECIDE)
        .allMatch(d -> d.light() == Light.RED);
  }

  @Test
  @Rule("P-materialVisibility")
  void of_several_applicants_none_sees_what_is_anothers_own() {
    InstanceId partners = InstanceId.of(STAFF_1.item(), "applicant-2");
    Application application =
        ShopCase.application(
            PLAY.book(),
            SampleCatalogs.wish(TRADE, partners)
                .withSubjects(partners.item(), List.of("applicant-2")));
    CasePlay play = ShopCase.submitted(CasePlay.of(PLAY.book()), application);
    Predicate<Actor> sees =
        actor ->
            CaseViews.of(play.state(), actor, PLAY.book(), play.now())
                .orElseThrow()
                .materials()
                .stream()
                .anyMatch(m -> m.code().equals(SampleCatalogs.STAFF_LIST));

    assertThat(sees.test(Actor.applicant("account-partner"))).isTrue();
    assertThat(sees.test(Cast.applicant())).isFalse();
    assertThat(sees.test(Cast.nearest(Role.AGENT))).as("for all of them").isTrue();
    assertThat(sees.test(Cast.window())).isTrue();
    CaseView own =
        CaseViews.of(play.state(), Cast.applicant(), PLAY.book(), play.now()).orElseThrow();
    assertThat(own.materials()).as("What is shared").isNotEmpty();
    assertThat(own.items()).extracting(ItemInstance::id).contains(partners);
  }
}
