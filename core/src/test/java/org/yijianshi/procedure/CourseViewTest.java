package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** What a person sees of a case beside its items: originals, packages, complaints. */
class CourseViewTest {
  private static CaseView.Course course(CasePlay play, Actor actor) {
    return CaseViews.of(play.state(), actor, play.book(), play.now()).orElseThrow().course();
  }

  @Test
  @Rule({"R31", "R50"})
  void who_holds_an_original_is_known_to_applicant_window_and_lead_and_nobody_else() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE));

    for (Actor knowing :
        new Actor[] {
          Cast.applicant(), Cast.window(), Cast.officer(MARKET), Cast.nearest(Role.SUPERVISOR)
        }) {
      assertThat(course(play, knowing).originals())
          .as(knowing.toString())
          .hasSize(1)
          .allSatisfy(
              o -> {
                assertThat(o.material()).isEqualTo(FORM);
                assertThat(o.name()).isEqualTo("申请表");
                assertThat(o.holding().holder()).isEqualTo(ShopCase.party(MARKET));
                assertThat(o.holding().since()).isEqualTo(play.now());
                assertThat(o.holding().rule().toString()).isEqualTo("R31");
              });
    }
    assertThat(course(play, Cast.officer(FIRE_RESCUE)).originals()).isEmpty();
  }

  @Test
  @Rule("R50")
  void which_packages_are_closed_is_known_to_all_that_have_one() {
    CasePlay closed = ShopCase.closed();

    assertThat(course(closed, Cast.applicant()).archived())
        .containsExactlyInAnyOrder(MARKET, FIRE_RESCUE);
    assertThat(course(closed, Cast.officer(FIRE_RESCUE)).archived()).contains(MARKET);
    assertThat(course(closed, Cast.nearest(Role.ADVISER)).archived()).isEmpty();
  }

  @Test
  @Rule({"R15", "R20"})
  void complaints_are_shown_to_whoever_made_them_windows_and_supervisors() {
    CasePlay play =
        ShopCase.closed().does(Cast.applicant(), new FeedbackCommand.Complain(null, "TS-1"));

    assertThat(course(play, Cast.applicant()).feedback().complaints()).hasSize(1);
    assertThat(course(play, Cast.nearest(Role.SUPERVISOR)).feedback().complaints()).hasSize(1);
    assertThat(course(play, Cast.officer(FIRE_RESCUE)).feedback().complaints()).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void a_department_that_names_a_wrong_item_is_told_its_own_and_no_others() {
    CasePlay play = ShopCase.pushed(TRADE, FIRE);
    CasePlay tried =
        play.tries(
            Cast.officer(FIRE_RESCUE), new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), false));

    assertThat(tried.reasons()).containsExactly("R2 UNKNOWN_INSTANCE");
    assertThat(tried.refusals().get(0).message().zh())
        .contains(FIRE.toString())
        .doesNotContain(TRADE.toString());
    CasePlay lead =
        play.tries(Cast.officer(MARKET), new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), false));
    assertThat(lead.refusals().get(0).message().zh()).contains(FIRE.toString(), TRADE.toString());
  }

  @Test
  @Rule({"P-permission", "P-materialVisibility"})
  void what_a_duty_came_to_is_known_to_whoever_knew_it_while_it_was_open() {
    CasePlay play = ShopCase.pushed(TRADE, FIRE);
    var fire = play.duty(org.yijianshi.obligation.ObligationKind.DECIDE_ACCEPTANCE, FIRE);

    assertThat(CaseViews.mayKnow(play.state(), fire, Cast.applicant(), play.book())).isTrue();
    assertThat(CaseViews.mayKnow(play.state(), fire, Cast.officer(FIRE_RESCUE), play.book()))
        .isTrue();
    assertThat(CaseViews.mayKnow(play.state(), fire, Actor.applicant("account-x"), play.book()))
        .isFalse();
    assertThat(fire.owedBy().kind()).isEqualTo(Party.Kind.DEPARTMENT);
  }
}
