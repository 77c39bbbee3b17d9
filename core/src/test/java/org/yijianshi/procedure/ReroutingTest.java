package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Material;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * What was pushed to the wrong department goes back and out again without the applicant noticing.
 */
class ReroutingTest {
  private static final AcceptanceCommand PROPOSAL =
      new AcceptanceCommand.ProposeReroute(TRADE, "由城市管理部门办理", Route.to(WORKS));

  private static CasePlay rerouted(CasePlay play, InstanceId id, Route to) {
    return play.tries(Cast.window(), new IntakeCommand.Reroute(id, to));
  }

  private static ItemInstance item(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow();
  }

  @Test
  @Rule({"R30", "R35"})
  void a_department_proposes_and_the_window_is_told_while_its_day_runs_on() {
    CasePlay play = ShopCase.pushed(TRADE).does(Cast.officer(MARKET), PROPOSAL);

    assertThat(item(play, TRADE).state()).isEqualTo(ItemState.PUSHED);
    assertThat(item(play, TRADE).intake().proposal()).isEqualTo(Route.to(WORKS));
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-03-03 17:00");
    assertThat(play.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.REROUTE_PROPOSED);
              assertThat(m.to()).isEqualTo(Party.intakeWindow(COUNTY));
              assertThat(m.content())
                  .isEqualTo(Map.of("reason", "由城市管理部门办理", "department", "works"));
            });
    assertThat(
            rerouted(play, TRADE, Route.to(WORKS))
                .state()
                .instance(TRADE)
                .orElseThrow()
                .intake()
                .proposal())
        .isNull();
  }

  @Test
  @Rule("R30")
  void only_what_a_department_has_and_has_not_decided_is_proposed_elsewhere() {
    assertThat(ShopCase.submitted(TRADE).tries(Cast.officer(MARKET), PROPOSAL).reasons())
        .containsExactly("R39 NOTHING_OPEN");
    assertThat(ShopCase.received(TRADE).tries(Cast.officer(MARKET), PROPOSAL).reasons())
        .containsExactly("R30 NOT_PUSHED");
    assertThat(ShopCase.accepted(TRADE).tries(Cast.officer(MARKET), PROPOSAL).reasons())
        .containsExactly("R36 WRONG_STATE");
    assertThat(
            ShopCase.pushed(TRADE)
                .tries(
                    Cast.officer(MARKET),
                    new AcceptanceCommand.ProposeReroute(TRADE, "x", Route.to(MARKET)))
                .reasons())
        .containsExactly("R30 SAME_DEPARTMENT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptanceCommand.ProposeReroute(TRADE, " ", Route.to(WORKS)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Route(null, null, null));
  }

  @Test
  @Rule({"R30", "R35", "XKF-32-4"})
  void the_window_takes_it_back_and_has_two_hours_to_push_it_to_the_right_department() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE).at("2026-03-03T09:00");
    CasePlay play = rerouted(pushed, TRADE, Route.to(WORKS));

    assertThat(play.reasons()).isEmpty();
    assertThat(item(play, TRADE).state()).isEqualTo(ItemState.RECEIVED);
    assertThat(item(play, TRADE).plan().party()).isEqualTo(Party.department(WORKS, COUNTY));
    assertThat(item(play, TRADE).plan().level()).isEqualTo(Level.COUNTY);
    assertThat(item(play, TRADE).intake().misrouted())
        .as("An error of the window")
        .containsExactly(Party.department(MARKET, COUNTY));
    assertThat(play.duties(TRADE)).containsExactly(ObligationKind.TELL_DEFECTS);
    assertThat(play.duty(ObligationKind.TELL_DEFECTS, TRADE).owedBy())
        .isEqualTo(Party.department(WORKS, COUNTY));
    assertThat(play.due(ObligationKind.TELL_DEFECTS, TRADE))
        .as("Five days from the submission, whoever has it")
        .isEqualTo("2026-03-09 17:00")
        .isEqualTo(pushed.due(ObligationKind.TELL_DEFECTS, TRADE));
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-03 11:00");
    assertThat(play.duties(FIRE))
        .containsExactly(ObligationKind.TELL_DEFECTS, ObligationKind.DECIDE_ACCEPTANCE);
    assertThat(play.messages())
        .as("The department that had it, and nobody else")
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.REROUTED);
              assertThat(m.to()).isEqualTo(Party.department(MARKET, COUNTY));
              assertThat(m.content()).isEqualTo(Map.of("to", "DEPARTMENT:works@411224"));
            });
  }

  @Test
  @Rule({"R30", "R35"})
  void only_the_rerouted_item_is_pushed_again_and_its_new_department_has_a_day_of_its_own() {
    CasePlay play =
        rerouted(ShopCase.pushed(TRADE, FIRE).at("2026-03-03T09:00"), TRADE, Route.to(WORKS));
    play =
        play.at("2026-03-03T10:00")
            .does(Cast.officer(FIRE_RESCUE), new AcceptanceCommand.Accept(FIRE));
    play = ShopCase.pushed(play);

    assertThat(item(play, TRADE).state()).isEqualTo(ItemState.PUSHED);
    assertThat(item(play, FIRE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(play.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.PUSH);
              assertThat(m.to()).isEqualTo(Party.department(WORKS, COUNTY));
            });
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-03-04 17:00");
    assertThat(play.duties(null)).doesNotContain(ObligationKind.DIGITISE_AND_PUSH);
    assertThat(play.tries(Cast.window(), new IntakeCommand.Push(Set.of())).reasons())
        .containsExactly("R30 WRONG_STATE", "R30 WRONG_STATE");
    assertThat(play.tries(Cast.officer(MARKET), new AcceptanceCommand.Accept(TRADE)).reasons())
        .as("It leads, but decides nothing here any more")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Cast.officer(WORKS), new AcceptanceCommand.Accept(TRADE)).reasons())
        .isEmpty();
  }

  @Test
  @Rule("P-permission")
  void whoever_had_it_by_mistake_sees_the_case_no_more() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE);
    CasePlay play = rerouted(pushed, FIRE, Route.to(WORKS));

    assertThat(Permissions.maySee(pushed.state(), Cast.officer(FIRE_RESCUE), pushed.book()))
        .isTrue();
    assertThat(Permissions.maySee(play.state(), Cast.officer(FIRE_RESCUE), play.book())).isFalse();
    assertThat(Permissions.maySee(play.state(), Cast.officer(WORKS), play.book())).isTrue();
  }

  @Test
  @Rule({"R30", "P-materialVisibility"})
  void whoever_keeps_another_item_sees_the_materials_of_the_one_that_went_no_more() {
    CasePlay pushed = ShopCase.pushed(FIRE, REVIEW);
    CasePlay play = rerouted(pushed, FIRE, Route.to(WORKS));

    assertThat(seen(pushed)).contains(FLOOR_PLAN);
    assertThat(seen(play)).doesNotContain(FLOOR_PLAN).isNotEmpty();
    assertThat(play.state().supplies().ledger().to(ShopCase.party(FIRE_RESCUE)))
        .as("that it was shown stays on record")
        .isEqualTo(pushed.state().supplies().ledger().to(ShopCase.party(FIRE_RESCUE)));
  }

  private static List<MaterialCode> seen(CasePlay play) {
    return CaseViews.of(play.state(), Cast.officer(FIRE_RESCUE), play.book(), play.now())
        .orElseThrow()
        .materials()
        .stream()
        .map(Material::code)
        .toList();
  }

  @Test
  @Rule("R30")
  void before_the_push_it_goes_elsewhere_without_anybodys_mistake() {
    CasePlay received = ShopCase.received(TRADE);
    CasePlay play = rerouted(received, TRADE, Route.to(WORKS));

    assertThat(item(play, TRADE).intake().misrouted()).isEmpty();
    assertThat(play.messages()).isEmpty();
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null))
        .as("The two hours of the receipt run on")
        .isEqualTo(received.due(ObligationKind.DIGITISE_AND_PUSH, null));
  }

  @Test
  @Rule("R30")
  void what_is_not_received_yet_or_is_accepted_stays_where_it_is() {
    assertThat(rerouted(ShopCase.submitted(TRADE), TRADE, Route.to(WORKS)).reasons())
        .containsExactly("R39 NOTHING_OPEN");
    assertThat(rerouted(ShopCase.accepted(TRADE), TRADE, Route.to(WORKS)).reasons())
        .containsExactly("R36 WRONG_STATE");
    CasePlay withdrawn =
        ShopCase.pushed(TRADE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(rerouted(withdrawn, TRADE, Route.to(WORKS)).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(rerouted(ShopCase.pushed(TRADE), FIRE, Route.to(WORKS)).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
  }

  @Test
  @Rule("R30")
  void a_level_or_a_region_alone_says_where_the_organ_stands() {
    CasePlay pushed = ShopCase.pushed(TRADE);
    CasePlay up = rerouted(pushed, TRADE, Route.to(Level.CITY));
    CasePlay over = rerouted(pushed, TRADE, Route.to(ELSEWHERE));
    CasePlay city = rerouted(pushed, TRADE, new Route(WORKS, null, CITY));

    assertThat(item(up, TRADE).plan().party()).isEqualTo(Party.department(MARKET, CITY));
    assertThat(item(up, TRADE).plan().level()).isEqualTo(Level.CITY);
    assertThat(item(over, TRADE).plan().party()).isEqualTo(Party.department(MARKET, ELSEWHERE));
    assertThat(item(over, TRADE).plan().level()).isEqualTo(Level.COUNTY);
    assertThat(item(city, TRADE).plan().party()).isEqualTo(Party.department(WORKS, CITY));
    assertThat(item(city, TRADE).plan().level()).isEqualTo(Level.CITY);
  }

  @Test
  @Rule("R30")
  void a_route_that_leads_nowhere_is_refused() {
    CasePlay pushed = ShopCase.pushed(TRADE);

    assertThat(rerouted(pushed, TRADE, Route.to(MARKET)).reasons())
        .containsExactly("R30 SAME_DEPARTMENT");
    assertThat(rerouted(pushed, TRADE, Route.to(DepartmentCode.of("nobody"))).reasons())
        .containsExactly("R30 UNKNOWN_DEPARTMENT");
    assertThat(rerouted(pushed, TRADE, Route.to(RegionCode.of("411281"))).reasons())
        .containsExactly("R30 UNKNOWN_REGION");
    assertThat(rerouted(pushed, TRADE, new Route(null, Level.COUNTY, CITY)).reasons())
        .containsExactly("R30 WRONG_LEVEL");
    assertThat(rerouted(pushed, TRADE, Route.to(Level.PROVINCE)).reasons())
        .containsExactly("R30 WRONG_LEVEL");
  }

  @Test
  @Rule("R34")
  void a_department_that_is_not_connected_need_not_fetch_what_went_elsewhere() {
    CasePlay received = ShopCase.received(FIRE, REVIEW, TRADE);
    CasePlay pushed =
        received.does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE, MARKET)));
    CasePlay one = rerouted(pushed, FIRE, Route.to(WORKS));
    CasePlay both = rerouted(one, REVIEW, Route.to(WORKS));

    assertThat(fetching(pushed)).containsExactlyInAnyOrder("fire@411224", "market@411224");
    assertThat(fetching(one))
        .as("It still has the other item to fetch")
        .containsExactlyInAnyOrder("fire@411224", "market@411224");
    assertThat(fetching(both)).containsExactly("market@411224");
    CasePlay again = both.does(Cast.window(), new IntakeCommand.Push(Set.of(WORKS)));
    assertThat(fetching(again)).containsExactlyInAnyOrder("market@411224", "works@411224");
    assertThat(again.state().milestones().unconnected())
        .containsExactlyInAnyOrder(FIRE_RESCUE, MARKET, WORKS);
  }

  private static List<String> fetching(CasePlay play) {
    return play.state().obligations().matching(o -> o.kind() == ObligationKind.FETCH).stream()
        .map(o -> o.owedBy().name())
        .toList();
  }

  @Test
  @Rule({"R30", "R44"})
  void what_is_withdrawn_on_its_way_leaves_nothing_to_push_and_nobody_to_stop() {
    CasePlay play = rerouted(ShopCase.pushed(TRADE, FIRE), TRADE, Route.to(WORKS));
    play = play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));

    assertThat(play.duties(null)).doesNotContain(ObligationKind.DIGITISE_AND_PUSH);
    assertThat(play.messages()).noneMatch(m -> m.kind() == MessageKind.STOP);
    Actor works = Cast.of(Role.OFFICER, WORKS);
    assertThat(play.tries(works, new AcceptanceCommand.Accept(TRADE)).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }
}
