package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.DeliveryPolicy;
import org.yijianshi.policy.IntakeMode;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Policy;

/** 跨省通办、异地代收: a counter in another place takes the case in for those who handle it. */
class ReceivedElsewhereTest {
  private static final Party WINDOW = Party.intakeWindow(ELSEWHERE);
  private static final Actor THERE =
      Actor.of("account-window-there", Role.INTAKE_WINDOW, ELSEWHERE);

  private static CasePlay submitted(Rulebook book, Channel channel) {
    return ShopCase.submitted(
        CasePlay.of(book),
        ShopCase.through(ShopCase.application(book, SampleCatalogs.wish(TRADE)), channel)
            .receivedAt(ELSEWHERE));
  }

  private static CasePlay received(Rulebook book) {
    return submitted(book, Channel.COUNTER)
        .at("2026-03-02T10:10")
        .does(THERE, new IntakeCommand.Receive(Set.of()));
  }

  private static CasePlay handed(CasePlay play) {
    return play.does(THERE, new IntakeCommand.Push(Set.of()))
        .does(Cast.officer(MARKET), new IntakeCommand.HandPaperToLead());
  }

  private static Party holder(CasePlay play) {
    return play.state().custody().of(FORM).orElseThrow().holder();
  }

  @Test
  @Rule({"R28", "R32"})
  void the_window_that_took_it_in_owes_the_review_and_gives_the_receipt() {
    CasePlay play = submitted(SampleCatalogs.book(), Channel.DROP_OFF);

    assertThat(play.duty(ObligationKind.REVIEW_SUBMISSION, null).owedBy()).isEqualTo(WINDOW);
    CasePlay received = play.does(THERE, new IntakeCommand.Receive(Set.of()));
    assertThat(received.state().milestones().receipt()).isNotNull();
    assertThat(received.duty(ObligationKind.DIGITISE_AND_PUSH, null).owedBy()).isEqualTo(WINDOW);
    assertThat(holder(received)).isEqualTo(WINDOW);
  }

  @Test
  @Rule("P-permission")
  void only_that_window_acts_though_the_one_where_it_is_handled_sees_the_case() {
    CasePlay play = submitted(SampleCatalogs.book(), Channel.COUNTER);
    IntakeCommand receive = new IntakeCommand.Receive(Set.of());

    assertThat(play.tries(Cast.window(), receive).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(CaseViews.seesWhole(play.state(), Cast.window(), play.book())).isTrue();
    assertThat(CaseViews.seesWhole(play.state(), THERE, play.book())).isTrue();
    CasePlay here = ShopCase.submitted(TRADE).tries(THERE, receive);
    assertThat(here.reasons()).containsExactly("P-permission UNKNOWN_CASE");
  }

  @Test
  @Rule("P-permission")
  void a_window_submits_what_it_takes_in_itself_and_nothing_else() {
    Rulebook book = SampleCatalogs.book();
    var application = ShopCase.application(book, SampleCatalogs.wish(TRADE));

    assertThat(
            CasePlay.of(book)
                .tries(THERE, new IntakeCommand.Submit(application.receivedAt(ELSEWHERE)))
                .reasons())
        .isEmpty();
    assertThat(
            CasePlay.of(book)
                .tries(Cast.window(), new IntakeCommand.Submit(application.receivedAt(ELSEWHERE)))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  @Rule({"R30", "R31", "P-courierPeriod"})
  void files_are_pushed_within_two_hours_and_paper_has_the_couriers_time(int days) {
    CasePlay play =
        received(
            SampleCatalogs.book(
                SampleCatalogs.catalog(SampleCatalogs.items(), SampleCatalogs.dependencies()),
                Policy.builder().set(DeliveryPolicy.COURIER_PERIOD, days).build()));

    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(play.due(ObligationKind.HAND_PAPER_TO_LEAD, null))
        .isEqualTo(days == 2 ? "2026-03-04 17:00" : "2026-03-09 17:00");
    CasePlay pushed = play.does(THERE, new IntakeCommand.Push(Set.of()));
    assertThat(pushed.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE))
        .as("The department's day runs from the push")
        .isEqualTo("2026-03-03 17:00");
    assertThat(holder(pushed)).as("With the window until the lead signs").isEqualTo(WINDOW);
    assertThat(holder(handed(play))).isEqualTo(Party.department(MARKET, SampleCatalogs.COUNTY));
  }

  @Test
  @Rule({"R44", "P-courierPeriod"})
  void what_is_withdrawn_comes_back_by_courier_to_the_window_that_took_it_in() {
    CasePlay play =
        handed(received(SampleCatalogs.book()))
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));

    assertThat(play.due(ObligationKind.RETURN_TO_WINDOW, null)).isEqualTo("2026-03-09 17:00");
    CasePlay back = play.does(THERE, new WithdrawalCommand.ReturnToWindow());
    assertThat(holder(back)).isEqualTo(WINDOW);
    assertThat(back.duty(ObligationKind.RETURN_MATERIALS, null).owedBy()).isEqualTo(WINDOW);
    assertThat(back.due(ObligationKind.RETURN_MATERIALS, null)).isEqualTo("2026-03-03 17:00");
    CasePlay home =
        back.does(
            THERE,
            new WithdrawalCommand.ReturnMaterials(
                back.state().custody().of(WINDOW).stream()
                    .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                "TH-1"));
    assertThat(holder(home)).isEqualTo(Party.applicant("applicant-1"));
  }

  @Test
  @Rule({"R38", "P-intakeMode"})
  void a_departments_authorisation_is_for_the_windows_of_its_own_place() {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                i ->
                    i.code().equals(TRADE.item())
                        ? i.toBuilder().window(WindowAuthority.ACCEPT).build()
                        : i)
            .toList();
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(items, SampleCatalogs.dependencies()),
            Policy.builder().set(IntakePolicy.INTAKE_MODE, IntakeMode.MAY_ACCEPT).build());

    assertThat(received(book).tries(THERE, new AcceptanceCommand.Accept(TRADE)).reasons())
        .containsExactly("R38 WINDOW_NOT_AUTHORISED");
  }
}
