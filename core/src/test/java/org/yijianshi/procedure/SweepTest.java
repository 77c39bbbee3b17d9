package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.policy.AcceptancePolicy;
import org.yijianshi.policy.DeemedAcceptance;
import org.yijianshi.policy.Policy;

/** What time alone brings about, however late the sweep comes and however often. */
class SweepTest {
  private static final CaseCommand DEEM = new AcceptanceCommand.DeemAccepted(TRADE);

  private static List<CaseCommand> swept(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now());
  }

  @Test
  @Rule("XKF-32-4")
  void a_licence_that_nobody_spoke_of_is_deemed_accepted_after_the_fifth_working_day() {
    CasePlay pushed = ShopCase.pushed(TRADE, STAFF_1);

    assertThat(swept(pushed.at("2026-03-09T17:00"))).doesNotContain(DEEM);
    assertThat(swept(pushed.at("2026-03-09T17:01"))).containsOnlyOnce(DEEM);
    assertThat(swept(pushed.at("2026-05-01T09:00")))
        .as("a filing never is")
        .doesNotContain(new AcceptanceCommand.DeemAccepted(STAFF_1));
    assertThat(swept(CasePlay.of(SampleCatalogs.book()))).isEmpty();
    CasePlay received = ShopCase.received(TRADE);
    assertThat(swept(received.at("2026-03-10T09:00")))
        .as("also while the window sat on it")
        .contains(DEEM);
  }

  @Test
  @Rule("XKF-32-4")
  void a_late_sweep_starts_the_clocks_on_the_day_of_submission_and_a_second_one_does_nothing() {
    CasePlay late = ShopCase.pushed(TRADE).at("2026-03-20T09:00").does(Actor.system(), DEEM);

    assertThat(late.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-30 17:00");
    assertThat(late.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-16 17:00");
    assertThat(swept(late)).doesNotContain(DEEM);
    assertThat(late.tries(Actor.system(), DEEM).reasons())
        .containsExactly("R35 WRONG_STATE", "XKF-32-4 NOT_DEEMED");
    assertThat(late.state().version())
        .isEqualTo(late.tries(Actor.system(), DEEM).state().version());
  }

  @Test
  @Rule({"XKF-32-4", "P-deemedAcceptance"})
  void the_policy_says_after_how_many_days_and_whether_of_licences_alone() {
    Policy three = Policy.builder().set(AcceptancePolicy.DEEMED_ACCEPTANCE_DAYS, 3).build();
    Policy all =
        Policy.builder()
            .set(AcceptancePolicy.DEEMED_ACCEPTANCE, DeemedAcceptance.ALL_ITEMS)
            .build();
    CaseCommand filing = new AcceptanceCommand.DeemAccepted(STAFF_1);

    assertThat(swept(pushed(three).at("2026-03-05T17:00"))).doesNotContain(DEEM);
    assertThat(swept(pushed(three).at("2026-03-05T17:01"))).contains(DEEM);
    CasePlay silent = pushed(all).at("2026-03-10T09:00");
    assertThat(swept(silent)).contains(DEEM, filing);
    assertThat(silent.does(Actor.system(), filing).due(ObligationKind.DECIDE, STAFF_1))
        .isEqualTo("2026-03-05 17:00");
    assertThat(
            pushed(Policy.defaults())
                .at("2026-03-10T09:00")
                .tries(Actor.system(), filing)
                .reasons())
        .as("by default a licence alone")
        .containsExactly("XKF-32-4 NOT_DEEMED");
  }

  private static CasePlay pushed(Policy policy) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    return ShopCase.pushed(
        ShopCase.received(
            ShopCase.submitted(
                CasePlay.of(book),
                ShopCase.application(book, SampleCatalogs.wish(TRADE, STAFF_1)))));
  }

  private static CasePlay failed() {
    CasePlay play = ShopCase.accepted(TRADE, SIGN);
    return play.does(
        ShopCase.officerOf(play, TRADE),
        new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
  }

  private static List<CaseCommand> ends(CasePlay play) {
    return swept(play).stream().filter(ApprovalCommand.Terminate.class::isInstance).toList();
  }

  @Test
  @Rule("P-predecessorFailure")
  void who_does_not_choose_within_fifteen_working_days_has_the_successor_ended_once() {
    CasePlay failed = failed();

    assertThat(failed.due(ObligationKind.CHOOSE, SIGN)).isEqualTo("2026-03-24 17:00");
    assertThat(ends(failed.at("2026-03-24T17:00"))).isEmpty();
    CasePlay late = failed.at("2026-04-30T09:00");
    List<CaseCommand> due = ends(late);
    assertThat(due)
        .singleElement()
        .isInstanceOfSatisfying(
            ApprovalCommand.Terminate.class,
            end -> {
              assertThat(end.instance()).isEqualTo(SIGN);
              assertThat(end.cause()).isEqualTo(TerminationCause.CHOICE_LAPSED);
              assertThat(end.number()).startsWith("LS-2026-0001-T");
            });
    CasePlay ended = late.does(Actor.system(), due.get(0));
    assertThat(ended.state().instance(SIGN).orElseThrow().state()).isEqualTo(ItemState.TERMINATED);
    assertThat(swept(ended)).doesNotContain(due.get(0));
    assertThat(ended.tries(Actor.system(), due.get(0)).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule("P-predecessorFailure")
  void who_chose_in_time_is_left_alone() {
    CasePlay chosen =
        failed()
            .does(
                Cast.applicant(),
                new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL));

    assertThat(swept(chosen.at("2026-04-30T09:00")))
        .noneMatch(ApprovalCommand.Terminate.class::isInstance);
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_successor_that_is_not_accepted_yet_is_not_swept_before_it_can_be_ended() {
    CasePlay pushed = ShopCase.pushed(TRADE, SIGN);
    CasePlay failed =
        pushed.does(
            ShopCase.officerOf(pushed, TRADE),
            new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()));
    CasePlay late = failed.at("2026-04-30T09:00");

    assertThat(failed.duties(SIGN)).contains(ObligationKind.CHOOSE);
    assertThat(swept(late)).noneMatch(ApprovalCommand.Terminate.class::isInstance);
    CasePlay accepted =
        late.does(ShopCase.officerOf(late, SIGN), new AcceptanceCommand.Accept(SIGN));
    assertThat(swept(accepted)).anyMatch(ApprovalCommand.Terminate.class::isInstance);
  }

  @Test
  void a_sweep_changes_nothing_by_itself_and_says_the_same_twice() {
    CasePlay late = failed().at("2026-04-30T09:00");

    assertThat(swept(late)).isNotEmpty().isEqualTo(swept(late));
  }
}
