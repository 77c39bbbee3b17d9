package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.OLD_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** Bad scans and pushes that do not get through. */
class TransmissionTest {
  private static final String BETTER = "sha-256:" + "b".repeat(64);
  private static final Actor OPERATOR = Actor.of("account-ops", Role.PLATFORM_OPERATOR, CITY);

  private static CasePlay rescanned(CasePlay play, MaterialCode material) {
    return play.tries(Cast.window(), new IntakeCommand.ReplaceScan(material, BETTER));
  }

  private static CasePlay failed(CasePlay play) {
    return play.tries(Actor.system(), new IntakeCommand.ReportPushFailed(TRADE));
  }

  @Test
  @Rule("R30")
  void a_better_scan_goes_to_every_department_that_had_the_bad_one_and_to_nobody_else() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE, SIGN);
    CasePlay play = rescanned(pushed, FORM);

    assertThat(play.reasons()).isEmpty();
    assertThat(play.state().materials().find(FORM).orElseThrow().supply())
        .isEqualTo(new Supply.Provided(BETTER, true));
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.to().name())
        .containsExactly(
            "SCAN_REPLACED market@411224",
            "SCAN_REPLACED fire@411224",
            "SCAN_REPLACED works@411224");
    assertThat(play.messages())
        .allMatch(m -> m.content().equals(Map.of("material.application-form", BETTER)));
    assertThat(play.state().obligations()).isEqualTo(pushed.state().obligations());
    assertThat(play.state().instances()).isEqualTo(pushed.state().instances());
    assertThat(play.state().custody()).isEqualTo(pushed.state().custody());
  }

  @Test
  @Rule("R30")
  void before_the_push_nobody_has_a_bad_scan() {
    CasePlay play = rescanned(ShopCase.submitted(TRADE, FIRE), FLOOR_PLAN);

    assertThat(play.reasons()).isEmpty();
    assertThat(play.messages()).isEmpty();
    assertThat(ShopCase.pushed(ShopCase.received(play)).messages())
        .filteredOn(m -> m.to().equals(Party.department(FIRE_RESCUE, COUNTY)))
        .singleElement()
        .satisfies(m -> assertThat(m.content()).containsEntry("material.floor-plan", BETTER));
  }

  @Test
  @Rule("R30")
  void only_what_the_applicant_handed_in_is_scanned_again_and_only_while_it_is_needed() {
    CasePlay pushed = ShopCase.pushed(TRADE);
    CasePlay over =
        pushed.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    String same = ((Supply.Provided) SampleCatalogs.paper("1")).digest();

    assertThat(rescanned(pushed, BUSINESS_LICENCE).reasons())
        .as("Fetched, not scanned")
        .containsExactly("R30 NOT_HANDED_IN");
    assertThat(rescanned(pushed, OLD_PERMIT).reasons()).containsExactly("R30 NOT_HANDED_IN");
    assertThat(pushed.tries(Cast.window(), new IntakeCommand.ReplaceScan(FORM, same)).reasons())
        .containsExactly("R30 SAME_SCAN");
    assertThat(rescanned(over, FORM).reasons()).containsExactly("R39 ALREADY_CONCLUDED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntakeCommand.ReplaceScan(FORM, "scan.pdf"));
  }

  @Test
  @Rule("R30")
  void an_item_that_ended_is_told_of_no_scan_while_the_others_are() {
    CasePlay play =
        ShopCase.pushed(TRADE, FIRE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));

    assertThat(rescanned(play, FORM).messages())
        .extracting(m -> m.to().name())
        .containsExactly("fire@411224");
  }

  @Test
  @Rule("R33")
  void a_push_that_failed_is_the_platform_operators_for_two_hours() {
    CasePlay play = failed(ShopCase.pushed(TRADE).at("2026-03-02T11:00"));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.duty(ObligationKind.CONFIRM_PUSH, TRADE).owedBy())
        .isEqualTo(Party.platformOperator(CITY));
    assertThat(play.due(ObligationKind.CONFIRM_PUSH, TRADE)).isEqualTo("2026-03-02 14:00");
    assertThat(failed(play).state().obligations())
        .as("One duty, however often it fails")
        .isEqualTo(play.state().obligations());
    CasePlay through = play.does(OPERATOR, new IntakeCommand.ConfirmPushed(TRADE, false));
    assertThat(through.duties(TRADE))
        .containsExactly(ObligationKind.TELL_DEFECTS, ObligationKind.DECIDE_ACCEPTANCE);
    assertThat(through.duties(null)).doesNotContain(ObligationKind.FETCH);
    assertThat(through.messages()).isEmpty();
  }

  @Test
  @Rule({"R33", "R34"})
  void what_cannot_be_pushed_is_fetched_and_the_lead_is_told() {
    CasePlay play =
        failed(ShopCase.pushed(FIRE, TRADE).at("2026-03-02T11:00"))
            .does(OPERATOR, new IntakeCommand.ConfirmPushed(TRADE, true));

    assertThat(play.duty(ObligationKind.FETCH, null).owedBy())
        .isEqualTo(Party.department(MARKET, COUNTY));
    assertThat(play.due(ObligationKind.FETCH, null)).isEqualTo("2026-03-02 14:00");
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE))
        .as("The day runs from the push all the same")
        .isEqualTo("2026-03-03 17:00");
    assertThat(play.state().milestones().unconnected()).containsExactly(MARKET);
    assertThat(play.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.FETCH_FROM_PLATFORM);
              assertThat(m.to()).isEqualTo(Party.department(MARKET, COUNTY));
              assertThat(m.content()).isEqualTo(Map.of("department", "market"));
            });
    CasePlay fetched = play.does(Cast.officer(MARKET), new IntakeCommand.ConfirmFetch(MARKET));
    assertThat(fetched.duties(null)).doesNotContain(ObligationKind.FETCH);
  }

  @Test
  @Rule("R33")
  void nothing_fails_before_it_was_pushed_or_after_it_ended() {
    assertThat(failed(ShopCase.received(TRADE)).reasons()).containsExactly("R30 NOT_PUSHED");
    CasePlay withdrawn =
        failed(ShopCase.pushed(TRADE, FIRE))
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(failed(withdrawn).reasons()).containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(withdrawn.duties(TRADE)).isEmpty();
    assertThat(
            failed(ShopCase.pushed(TRADE, FIRE))
                .tries(OPERATOR, new IntakeCommand.ConfirmPushed(FIRE, false))
                .reasons())
        .containsExactly("R33 NOTHING_OPEN");
    CasePlay rerouted =
        failed(ShopCase.pushed(TRADE, FIRE))
            .does(Cast.window(), new IntakeCommand.Reroute(TRADE, Route.to(SampleCatalogs.WORKS)));
    assertThat(rerouted.duties(TRADE)).containsExactly(ObligationKind.TELL_DEFECTS);
  }

  @Test
  @Rule("P-permission")
  void the_operator_sees_the_failed_push_and_nothing_else_and_only_while_it_is_failed() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE);
    CasePlay play = failed(pushed);
    CaseView view = CaseViews.of(play.state(), OPERATOR, play.book(), play.now()).orElseThrow();

    assertThat(view.items()).extracting(i -> i.id()).containsExactly(TRADE);
    assertThat(view.duties())
        .extracting(d -> d.obligation().kind())
        .containsExactly(ObligationKind.CONFIRM_PUSH);
    assertThat(view.materials()).isEmpty();
    assertThat(view.participants()).isEmpty();
    assertThat(CaseViews.of(pushed.state(), OPERATOR, play.book(), play.now())).isEmpty();
    Actor other = Actor.of("account-ops", Role.PLATFORM_OPERATOR, ELSEWHERE);
    assertThat(CaseViews.of(play.state(), other, play.book(), play.now())).isEmpty();
    CasePlay done = play.does(OPERATOR, new IntakeCommand.ConfirmPushed(TRADE, false));
    assertThat(done.tries(OPERATOR, new IntakeCommand.ConfirmPushed(TRADE, false)).reasons())
        .isEqualTo(List.of("P-permission UNKNOWN_CASE"));
  }
}
