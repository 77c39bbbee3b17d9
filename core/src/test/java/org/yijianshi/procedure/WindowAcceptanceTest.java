package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.WindowWork;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.IntakeMode;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Policy;

/** 收件受理一体化: the window accepts in the department's name, where it was authorised. */
class WindowAcceptanceTest {
  private static final AcceptanceCommand ACCEPT = new AcceptanceCommand.Accept(TRADE);
  private static final AcceptanceCommand ANSWER =
      new AcceptanceCommand.AcceptAndDecide(LOOK_UP, ShopCase.result(LOOK_UP));

  /** TRADE may be accepted, LOOK_UP answered at the window; FIRE is only received. */
  private static Rulebook book(IntakeMode mode) {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                item ->
                    item.code().equals(TRADE.item())
                        ? item.toBuilder().window(WindowAuthority.ACCEPT).build()
                        : item.code().equals(LOOK_UP.item())
                            ? item.toBuilder().window(WindowAuthority.DECIDE).build()
                            : item)
            .toList();
    return SampleCatalogs.book(
        SampleCatalogs.catalog(items, SampleCatalogs.dependencies()),
        Policy.builder().set(IntakePolicy.INTAKE_MODE, mode).build());
  }

  private static CasePlay submitted(IntakeMode mode, InstanceId... only) {
    Rulebook book = book(mode);
    return ShopCase.submitted(
        CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(only)));
  }

  private static CasePlay received(InstanceId... only) {
    return ShopCase.received(submitted(IntakeMode.MAY_ACCEPT, only));
  }

  private static ItemInstance item(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow();
  }

  @Test
  @Rule({"R7", "R38", "P-intakeMode"})
  void an_authorised_window_receives_and_accepts_in_one_go() {
    CasePlay play = received(TRADE, FIRE).tries(Cast.window(), ACCEPT);

    assertThat(play.reasons()).isEmpty();
    assertThat(item(play, TRADE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(item(play, TRADE).intake().atWindow()).isTrue();
    assertThat(item(play, TRADE).intake().work()).isEqualTo(WindowWork.PUSH);
    assertThat(play.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(play.due(ObligationKind.DECIDE, TRADE))
        .as("Ten working days from the acceptance at the window")
        .isEqualTo("2026-03-16 17:00");
    assertThat(play.duty(ObligationKind.DECIDE, TRADE).owedBy())
        .isEqualTo(Party.department(MARKET, COUNTY));
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.to().key())
        .containsExactly(
            "ACCEPTED_AT_WINDOW DEPARTMENT:market@411224",
            "ACCEPTANCE APPLICANT:applicant-1",
            "ACCEPTANCE APPLICANT:applicant-2");
  }

  @Test
  @Rule({"R30", "R38"})
  void what_it_accepted_is_pushed_with_the_rest_and_needs_no_acceptance_any_more() {
    CasePlay play = ShopCase.pushed(received(TRADE, FIRE).does(Cast.window(), ACCEPT));

    assertThat(item(play, TRADE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(item(play, FIRE).state()).isEqualTo(ItemState.PUSHED);
    assertThat(item(play, TRADE).intake().pushedAt()).isEqualTo(play.now());
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.instance())
        .containsExactly("PUSH S01-01", "PUSH S01-02");
    assertThat(play.duties(TRADE)).doesNotContain(ObligationKind.DECIDE_ACCEPTANCE);
    assertThat(play.duties(FIRE)).contains(ObligationKind.DECIDE_ACCEPTANCE);
    assertThat(play.duties(null)).doesNotContain(ObligationKind.DIGITISE_AND_PUSH);
    assertThat(play.tries(Cast.window(), new IntakeCommand.Push(Set.of())).reasons())
        .containsExactly("R30 WRONG_STATE", "R30 WRONG_STATE");
  }

  @Test
  @Rule("R38")
  void alone_it_is_pushed_too_and_only_then_decided() {
    CasePlay play = received(TRADE).does(Cast.window(), ACCEPT);

    assertThat(play.tries(Cast.officer(MARKET), ShopCase.grant(TRADE)).reasons())
        .containsExactly("R30 NOT_PUSHED");
    assertThat(
            play.tries(
                    Cast.officer(MARKET),
                    new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false))
                .reasons())
        .containsExactly("R30 NOT_PUSHED");
    CasePlay pushed = ShopCase.pushed(play);
    assertThat(pushed.tries(Cast.officer(MARKET), ShopCase.grant(TRADE)).reasons()).isEmpty();
    assertThat(
            pushed
                .tries(
                    Cast.officer(MARKET),
                    new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false))
                .reasons())
        .isEmpty();
  }

  @Test
  @Rule({"R35", "R38"})
  void after_the_push_it_may_accept_as_well_and_the_department_cannot_take_that_back() {
    CasePlay play = ShopCase.pushed(received(TRADE)).tries(Cast.window(), ACCEPT);

    assertThat(play.reasons()).isEmpty();
    assertThat(item(play, TRADE).intake().work()).isEqualTo(WindowWork.NONE);
    assertThat(play.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(
            play.tries(
                    Cast.officer(MARKET),
                    new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()))
                .reasons())
        .containsExactly("R36 WRONG_STATE");
    assertThat(play.tries(Cast.officer(MARKET), ACCEPT).reasons())
        .containsExactly("R35 WRONG_STATE");
    assertThat(play.tries(Cast.window(), ACCEPT).reasons()).containsExactly("R35 WRONG_STATE");
  }

  @Test
  @Rule({"R7", "R38", "P-intakeMode"})
  void neither_a_region_that_is_not_ready_nor_an_item_without_authority_is_accepted_there() {
    AcceptanceCommand fire = new AcceptanceCommand.Accept(FIRE);
    CasePlay notReady = ShopCase.received(submitted(IntakeMode.RECEIVE_ONLY, TRADE));

    assertThat(notReady.tries(Cast.window(), ACCEPT).reasons())
        .containsExactly("P-intakeMode WINDOW_ONLY_RECEIVES");
    assertThat(received(TRADE, FIRE).tries(Cast.window(), fire).reasons())
        .containsExactly("R38 WINDOW_NOT_AUTHORISED");
    assertThat(submitted(IntakeMode.MAY_ACCEPT, TRADE).tries(Cast.window(), ACCEPT).reasons())
        .containsExactly("R28 WRONG_STATE");
    Actor elsewhere = Actor.of("w", Role.INTAKE_WINDOW, ELSEWHERE);
    assertThat(received(TRADE).tries(elsewhere, ACCEPT).reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
  }

  @Test
  @Rule("R38")
  void the_department_itself_waits_for_the_push_as_ever() {
    assertThat(received(TRADE).tries(Cast.officer(MARKET), ACCEPT).reasons())
        .containsExactly("R30 WRONG_STATE");
    assertThat(
            ShopCase.pushed(received(FIRE))
                .tries(Cast.officer(SampleCatalogs.FIRE_RESCUE), new AcceptanceCommand.Accept(FIRE))
                .reasons())
        .isEmpty();
  }

  @Test
  @Rule("R38")
  void to_refuse_stays_with_the_department() {
    AcceptanceCommand refusal = new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse());

    assertThat(ShopCase.pushed(received(TRADE)).tries(Cast.window(), refusal).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("R38")
  void an_authority_is_its_departments_and_does_not_follow_the_item_elsewhere() {
    CasePlay play =
        received(TRADE).does(Cast.window(), new IntakeCommand.Reroute(TRADE, Route.to(WORKS)));

    assertThat(play.tries(Cast.window(), ACCEPT).reasons())
        .containsExactly("R38 WINDOW_NOT_AUTHORISED");
  }

  @Test
  @Rule("R38")
  void an_officer_who_sits_at_the_window_acts_for_the_own_department_as_its_officer() {
    Actor both =
        new Actor(
            "account-both",
            EnumSet.of(Role.INTAKE_WINDOW, Role.OFFICER),
            MARKET,
            Level.COUNTY,
            COUNTY,
            null);

    CasePlay play = ShopCase.pushed(ShopCase.received(submitted(IntakeMode.RECEIVE_ONLY, TRADE)));
    assertThat(play.tries(both, ACCEPT).reasons()).isEmpty();
    assertThat(item(play.does(both, ACCEPT), TRADE).intake().atWindow()).isFalse();
  }

  @Test
  @Rule({"R36", "R38"})
  void what_is_decided_on_the_spot_is_decided_at_the_window_and_still_pushed() {
    CasePlay play = received(LOOK_UP, TRADE).tries(Cast.window(), ANSWER);

    assertThat(play.reasons()).isEmpty();
    assertThat(item(play, LOOK_UP).state()).isEqualTo(ItemState.GRANTED);
    CasePlay pushed = ShopCase.pushed(play);
    assertThat(item(pushed, LOOK_UP).state()).isEqualTo(ItemState.GRANTED);
    assertThat(pushed.messages())
        .filteredOn(m -> m.kind() == MessageKind.PUSH)
        .extracting(m -> m.to().name())
        .containsExactly("market@411224", "records@411200");
    assertThat(item(pushed, LOOK_UP).intake().work()).isEqualTo(WindowWork.NONE);
  }

  @Test
  @Rule({"R30", "R38"})
  void a_case_decided_wholly_at_the_window_is_not_over_before_its_department_has_it() {
    CasePlay play = received(LOOK_UP).does(Cast.window(), ANSWER);

    assertThat(play.state().stage()).isEqualTo(CaseStage.COMPLETED);
    assertThat(play.duties(null)).contains(ObligationKind.DIGITISE_AND_PUSH);
    CasePlay pushed = ShopCase.pushed(play);
    assertThat(pushed.duties(null)).doesNotContain(ObligationKind.DIGITISE_AND_PUSH);
    assertThat(pushed.tries(Cast.window(), new IntakeCommand.Push(Set.of())).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule("R38")
  void acceptance_alone_is_no_authority_to_decide() {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                i ->
                    i.code().equals(LOOK_UP.item())
                        ? i.toBuilder().window(WindowAuthority.ACCEPT).build()
                        : i)
            .toList();
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(items, SampleCatalogs.dependencies()),
            Policy.builder().set(IntakePolicy.INTAKE_MODE, IntakeMode.MAY_ACCEPT).build());
    CasePlay play =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(LOOK_UP)))));

    assertThat(play.tries(Cast.window(), ANSWER).reasons())
        .containsExactly("R38 WINDOW_NOT_AUTHORISED");
    assertThat(play.tries(Cast.window(), new AcceptanceCommand.Accept(LOOK_UP)).reasons())
        .isEmpty();
    assertThat(play.tries(Cast.officer(RECORDS), ANSWER).reasons()).isEmpty();
    assertThat(
            received(TRADE)
                .tries(
                    Cast.window(),
                    new AcceptanceCommand.AcceptAndDecide(TRADE, ShopCase.result(TRADE)))
                .reasons())
        .containsExactly("R38 WINDOW_NOT_AUTHORISED", "R35 NOT_ON_THE_SPOT");
  }
}
