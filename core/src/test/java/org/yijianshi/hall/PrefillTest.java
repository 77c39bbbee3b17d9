package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.SampleForms;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormField;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.Prefill;
import org.yijianshi.form.Provenance;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.SharedData;

/** The one form comes filled in from shared data, for those whose business it is. */
@Rule({"R11", "R12"})
class PrefillTest {
  private static final Wish WISH = SampleCatalogs.wish(TRADE, FIRE);
  private static final FieldKey NAME = FieldKey.of("companyName");

  private final List<SharedData.Request> asked = new ArrayList<>();
  private SharedData source = request -> Map.of("companyName", "卢氏县山里人家餐馆");

  private AdviceDesk desk() {
    return new Halls()
        .hall(
            SampleCatalogs.book(
                SampleCatalogs.catalog(SampleForms.items(), SampleCatalogs.dependencies()),
                Policy.defaults()),
            builder ->
                builder.sharedData(
                    request -> {
                      asked.add(request);
                      return source.ask(request);
                    }))
        .advice();
  }

  private Prefill prefill(Actor actor) {
    return desk().prefill(actor, Cast.parties(), WISH);
  }

  @Test
  void every_field_stands_in_the_form_once_whatever_items_ask_for_it() {
    assertThat(desk().form(WISH).fields())
        .extracting(FormField::code)
        .containsExactly("companyName", "contactPhone", "premisesArea", "landlord");
    assertThat(desk().form(SampleCatalogs.wish(FIRE)).fields())
        .extracting(FormField::code)
        .containsExactly("companyName", "premisesArea");
  }

  @Test
  void a_source_is_asked_once_and_told_what_for_and_by_what_right() {
    Prefill prefill = prefill(Cast.applicant());

    assertThat(prefill.values().get(NAME))
        .contains(new FormValue("卢氏县山里人家餐馆", Provenance.shared("企业登记信息")));
    assertThat(prefill.silent()).isEmpty();
    assertThat(asked)
        .containsExactly(
            new SharedData.Request(
                "企业登记信息",
                Cast.parties().firstApplicant(),
                SampleCatalogs.COUNTY,
                Set.of("companyName"),
                Set.of(TRADE.item(), FIRE.item()),
                SharePurpose.HANDLING,
                RuleId.of("R12")));
    assertThat(asked.get(0).toString())
        .doesNotContain(Cast.parties().firstApplicant().name())
        .doesNotContain(Cast.applicant().id());
  }

  @Test
  void a_source_that_fails_or_knows_nothing_leaves_its_fields_to_the_applicant() {
    source =
        request -> {
          throw new IllegalStateException("down");
        };
    Prefill down = prefill(Cast.applicant());
    source = request -> Map.of();

    assertThat(down.silent()).containsExactly("企业登记信息");
    assertThat(down.values().isEmpty()).isTrue();
    assertThat(down.rest()).extracting(FormField::code).contains("companyName");
    assertThat(prefill(Cast.applicant())).isEqualTo(down);
  }

  @Test
  void nothing_is_taken_that_was_not_asked_for() {
    source = request -> Map.of("companyName", "某店", "contactPhone", "13900000000");

    assertThat(prefill(Cast.applicant()).values().keys()).containsExactly(NAME);
  }

  @Test
  @Rule("P-permission")
  void the_window_of_the_region_asks_for_the_first_applicant_and_no_other_office_does() {
    prefill(Cast.window());
    assertThat(asked).hasSize(1);

    Prefill elsewhere = prefill(Actor.of("window-9", Role.INTAKE_WINDOW, RegionCode.of("411281")));
    prefill(Cast.officer(SampleCatalogs.MARKET));
    prefill(Cast.results());

    assertThat(asked).hasSize(1);
    assertThat(elsewhere.values().isEmpty()).isTrue();
    assertThat(elsewhere.silent()).containsExactly("企业登记信息");
  }

  @Test
  @Rule("P-permission")
  void an_applicant_learns_of_nobody_but_oneself() {
    Actor second = Actor.applicant("account-second");
    Parties two =
        Parties.of(
            Cast.parties().firstApplicant(),
            Cast.person("second", PartyRole.APPLICANT, "account-second", "李四"));

    desk().prefill(second, two, WISH);
    desk().prefill(Actor.applicant("account-stranger"), two, WISH);

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).about().reference()).isEqualTo("second");
  }

  @Test
  @Rule("P-permission")
  void whoever_acts_for_another_needs_the_mandate_to_submit() {
    Parties acting =
        Parties.of(
            Cast.parties().firstApplicant(),
            Cast.person("agent", PartyRole.AGENT, "account-agent-9", "王五"));

    desk().prefill(agent(null), acting, WISH);
    desk().prefill(agent(Mandate.forActs(Act.COLLECT)), acting, WISH);
    assertThat(asked).isEmpty();

    desk().prefill(agent(Mandate.forActs(Act.SUBMIT)), acting, WISH);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).about()).isEqualTo(Cast.parties().firstApplicant());
  }

  private static Actor agent(@org.jspecify.annotations.Nullable Mandate mandate) {
    return new Actor("account-agent-9", Set.of(Role.AGENT), null, null, null, mandate);
  }
}
