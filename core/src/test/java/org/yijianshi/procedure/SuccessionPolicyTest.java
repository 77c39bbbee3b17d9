package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Limits;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.ScheduledItem;
import org.yijianshi.plan.Selection;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.PreReviewLimit;
import org.yijianshi.policy.PredecessorFailure;
import org.yijianshi.policy.SiblingRefusal;
import org.yijianshi.policy.SuccessorClock;
import org.yijianshi.policy.WithdrawalScope;

/** What the other values of the knobs about successors, siblings and withdrawals do. */
class SuccessionPolicyTest {
  private static <T> Policy with(Knob<T> knob, T value) {
    return Policy.builder().set(knob, value).build();
  }

  private static CasePlay pushed(List<Item> items, Policy policy, InstanceId... only) {
    Rulebook book =
        SampleCatalogs.book(SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), policy);
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(only)));
    return ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30");
  }

  private static CasePlay accepted(Policy policy, InstanceId... only) {
    return ShopCase.accepted(pushed(SampleCatalogs.items(), policy, only));
  }

  private static CasePlay denied(CasePlay play, InstanceId id, boolean becauseOfPredecessor) {
    return play.tries(
        ShopCase.officerOf(play, id),
        new ApprovalCommand.Deny(id, ShopCase.adverse(), becauseOfPredecessor));
  }

  private static CasePlay chooses(CasePlay play, InstanceId id, FailureChoice choice) {
    return play.tries(Cast.applicant(), new ApprovalCommand.ChooseOnFailure(id, choice));
  }

  private static CasePlay reviewed(CasePlay play) {
    return play.does(Cast.officer(WORKS), new ApprovalCommand.CompletePreReview(SIGN));
  }

  /** SIGN without a limit of its own for its pre-review. */
  private static List<Item> unlimited() {
    return SampleCatalogs.items().stream()
        .map(
            item ->
                item.code().equals(SIGN.item())
                    ? item.toBuilder()
                        .alternatives(
                            item.alternatives().stream()
                                .map(a -> a.with(Limits.of(TimeLimit.workingDays(8), null)))
                                .toList())
                        .build()
                    : item)
        .toList();
  }

  @Test
  @Rule({"R40", "P-successorClock"})
  void a_pre_review_has_the_promised_limit_or_none_where_the_item_names_none() {
    Policy none = with(ApprovalPolicy.PRE_REVIEW_LIMIT, PreReviewLimit.NONE);
    CasePlay promised = ShopCase.accepted(pushed(unlimited(), Policy.defaults(), TRADE, SIGN));
    CasePlay free = ShopCase.accepted(pushed(unlimited(), none, TRADE, SIGN));

    assertThat(promised.due(ObligationKind.PRE_REVIEW, SIGN)).isEqualTo("2026-03-13 17:00");
    assertThat(free.duties(SIGN)).containsExactly(ObligationKind.DECIDE_BY_LAW);
    assertThat(accepted(none, TRADE, SIGN).due(ObligationKind.PRE_REVIEW, SIGN))
        .as("its own limit holds whatever the policy says")
        .isEqualTo("2026-03-06 17:00");
    assertThat(
            ShopCase.granted(reviewed(free).at("2026-03-09T10:00"), TRADE)
                .due(ObligationKind.DECIDE_AT_ONCE, SIGN))
        .isEqualTo("2026-03-09 17:00");
    assertThat(
            ShopCase.granted(free.at("2026-03-09T10:00"), TRADE).due(ObligationKind.DECIDE, SIGN))
        .as("nothing had to be done before: its promise runs from the result")
        .isEqualTo("2026-03-19 17:00");
    assertThat(CasePlay.local(free.state().milestones().promisedBy()))
        .as("ten days for TRADE, eight more for SIGN")
        .isEqualTo("2026-03-27 17:00");
  }

  private static ScheduledItem forecast(List<Item> items, Policy policy) {
    Rulebook book =
        SampleCatalogs.book(SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), policy);
    Instant monday = CasePlay.time("2026-03-02T10:00");
    Selection selection =
        new Closure()
            .select(
                book.catalog(), SampleCatalogs.wish(TRADE, SIGN), book.deadlines().dateOf(monday));
    return Schedule.forward(selection, Expectations.ifSubmitted(monday, book), book.deadlines())
        .item(SIGN)
        .orElseThrow();
  }

  @Test
  @Rule({"R40", "R41", "P-successorClock"})
  void what_is_forecast_for_a_successor_reckons_with_the_policy_as_the_promise_does() {
    Policy none = with(ApprovalPolicy.PRE_REVIEW_LIMIT, PreReviewLimit.NONE);
    Policy runs = with(ApprovalPolicy.SUCCESSOR_CLOCK, SuccessorClock.NO_PAUSE);
    List<Item> items = SampleCatalogs.items();

    ScheduledItem usual = forecast(items, Policy.defaults());
    assertThat(CasePlay.local(usual.preReviewEnd())).isEqualTo("2026-03-06 17:00");
    assertThat(CasePlay.local(usual.decision())).isEqualTo("2026-03-18 17:00");
    ScheduledItem running = forecast(items, runs);
    assertThat(CasePlay.local(running.preReviewEnd()))
        .as("its eight days run on")
        .isEqualTo("2026-03-13 17:00");
    assertThat(CasePlay.local(running.decision())).isEqualTo("2026-03-18 17:00");
    assertThat(CasePlay.local(accepted(runs, TRADE, SIGN).state().milestones().promisedBy()))
        .isEqualTo("2026-03-18 17:00");
    ScheduledItem free = forecast(unlimited(), none);
    assertThat(free.preReviewEnd()).isNull();
    assertThat(CasePlay.local(free.decision()))
        .as("as the promise of the same case")
        .isEqualTo("2026-03-27 17:00");
    assertThat(CasePlay.local(forecast(items, none).decision()))
        .as("its own limit for the review holds whatever the policy says")
        .isEqualTo("2026-03-18 17:00");
  }

  @Test
  @Rule({"R40", "R41", "P-successorClock"})
  void by_policy_the_promised_clock_of_a_successor_runs_on_while_it_waits() {
    Policy runs = with(ApprovalPolicy.SUCCESSOR_CLOCK, SuccessorClock.NO_PAUSE);
    CasePlay pausing = reviewed(accepted(Policy.defaults(), TRADE, SIGN));
    CasePlay play = accepted(runs, TRADE, SIGN);
    CasePlay waiting = reviewed(play);

    assertThat(pausing.duties(SIGN)).containsExactly(ObligationKind.DECIDE_BY_LAW);
    assertThat(play.duties(SIGN))
        .containsExactly(
            ObligationKind.PRE_REVIEW, ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(waiting.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-13 17:00");
    assertThat(waiting.due(ObligationKind.DECIDE_BY_LAW, SIGN)).isEqualTo("2026-03-31 17:00");
    CasePlay late = ShopCase.granted(waiting.at("2026-03-16T10:00"), TRADE);
    assertThat(late.duty(ObligationKind.DECIDE, SIGN).light(late.now())).isEqualTo(Light.RED);
    assertThat(late.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-16 17:00");
    CasePlay decided = ShopCase.granted(late, SIGN);
    assertThat(decided.duties(SIGN)).doesNotContain(ObligationKind.DECIDE);
    assertThat(decided.due(ObligationKind.SEND_RESULT, SIGN))
        .as("what was decided late is sent on the same day")
        .isEqualTo("2026-03-16 17:00");
    CasePlay unreviewed = ShopCase.granted(play.at("2026-03-05T10:00"), TRADE);
    assertThat(unreviewed.duties(SIGN))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
  }

  @Test
  @Rule("P-successorClock")
  void what_waits_in_sequence_starts_with_the_result_by_either_policy() {
    Policy runs = with(ApprovalPolicy.SUCCESSOR_CLOCK, SuccessorClock.NO_PAUSE);
    CasePlay play = accepted(runs, FIRE, REVIEW);

    assertThat(play.duties(REVIEW)).isEmpty();
    assertThat(
            ShopCase.granted(play.at("2026-03-06T10:00"), FIRE).due(ObligationKind.DECIDE, REVIEW))
        .isEqualTo("2026-03-16 17:00");
  }

  @Test
  @Rule("P-predecessorFailure")
  void by_policy_a_failed_predecessor_means_a_reasoned_denial_without_a_choice() {
    Policy deny = with(ApprovalPolicy.PREDECESSOR_FAILURE, PredecessorFailure.DENY);
    CasePlay failed = denied(accepted(deny, TRADE, SIGN).at("2026-03-05T10:00"), TRADE, false);

    assertThat(failed.duties(SIGN))
        .containsExactly(ObligationKind.DECIDE_BY_LAW, ObligationKind.DECIDE_AT_ONCE);
    assertThat(failed.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-05 17:00");
    assertThat(chooses(failed, SIGN, FailureChoice.REASONED_DENIAL).reasons())
        .containsExactly("P-predecessorFailure NOTHING_OPEN");
    assertThat(denied(failed, SIGN, true).reasons()).isEmpty();
    assertThat(denied(accepted(deny, TRADE, SIGN), SIGN, true).reasons())
        .as("not before it failed")
        .containsExactly("P-predecessorFailure NOT_CHOSEN");
    CasePlay pushed = pushed(SampleCatalogs.items(), deny, TRADE, SIGN);
    CasePlay before =
        denied(
            pushed.does(ShopCase.officerOf(pushed, TRADE), new AcceptanceCommand.Accept(TRADE)),
            TRADE,
            false);
    assertThat(before.does(Cast.officer(WORKS), new AcceptanceCommand.Accept(SIGN)).duties(SIGN))
        .contains(ObligationKind.DECIDE_AT_ONCE)
        .doesNotContain(ObligationKind.PRE_REVIEW);
    assertThat(
            failed
                .does(Cast.applicant(), new ApprovalCommand.BringCertificate(TRADE, "C-1", "V-1"))
                .tries(Cast.officer(WORKS), ShopCase.grant(SIGN))
                .reasons())
        .as("a certificate still takes its place")
        .isEmpty();
  }

  @Test
  @Rule("P-siblingRefusal")
  void by_default_the_others_go_on_when_one_is_refused() {
    CasePlay play = denied(accepted(Policy.defaults(), TRADE, FIRE, STAFF_1), FIRE, false);

    assertThat(play.duties(TRADE)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(chooses(play, TRADE, FailureChoice.GO_ON).reasons())
        .containsExactly("P-predecessorFailure NOTHING_OPEN");
  }

  private static CasePlay waiting() {
    Policy wait = with(ApprovalPolicy.SIBLING_REFUSAL, SiblingRefusal.OTHERS_WAIT);
    return denied(accepted(wait, TRADE, FIRE).at("2026-03-05T10:00"), FIRE, false);
  }

  @Test
  @Rule("P-siblingRefusal")
  void by_policy_the_others_wait_for_the_applicants_word_and_their_promise_stands_still() {
    CasePlay play = waiting();

    assertThat(play.duties(TRADE))
        .containsExactly(
            ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW, ObligationKind.CHOOSE);
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("stopped");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
    assertThat(play.due(ObligationKind.CHOOSE, TRADE)).isEqualTo("2026-03-26 17:00");
    assertThat(play.tries(ShopCase.officerOf(play, TRADE), ShopCase.grant(TRADE)).reasons())
        .containsExactly("P-siblingRefusal WAITS_FOR_CHOICE");
    assertThat(denied(play, TRADE, false).reasons()).as("on its own grounds").isEmpty();
    assertThat(chooses(play, TRADE, FailureChoice.REASONED_DENIAL).reasons())
        .containsExactly("P-siblingRefusal NOT_OFFERED");
    assertThat(
            chooses(play, TRADE, FailureChoice.WITHDRAW)
                .state()
                .instance(TRADE)
                .orElseThrow()
                .state())
        .isEqualTo(ItemState.WITHDRAWN);
    CasePlay on = chooses(play.at("2026-03-09T10:00"), TRADE, FailureChoice.GO_ON);
    assertThat(on.due(ObligationKind.DECIDE, TRADE))
        .as("the closes of 5 and 6 March did not count")
        .isEqualTo("2026-03-19 17:00");
    assertThat(on.tries(ShopCase.officerOf(on, TRADE), ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule("P-siblingRefusal")
  void whoever_says_nothing_goes_on_when_the_time_is_over_and_is_not_terminated() {
    CasePlay play = waiting();
    ApprovalCommand goOn = new ApprovalCommand.ChooseOnFailure(TRADE, FailureChoice.GO_ON);

    assertThat(Sweep.due(play.state(), play.book(), play.now())).doesNotContain(goOn);
    assertThat(play.tries(Actor.system(), goOn).reasons())
        .containsExactly("P-siblingRefusal NOT_LAPSED");
    CasePlay late = play.at("2026-03-27T09:00");
    assertThat(Sweep.due(late.state(), late.book(), late.now())).containsOnlyOnce(goOn);
    assertThat(
            late.tries(
                    Actor.system(),
                    new ApprovalCommand.ChooseOnFailure(TRADE, FailureChoice.WITHDRAW))
                .reasons())
        .containsExactly("P-siblingRefusal NOT_LAPSED");
    assertThat(
            late.tries(
                    Actor.system(),
                    new ApprovalCommand.Terminate(
                        TRADE, org.yijianshi.casefile.TerminationCause.CHOICE_LAPSED, "T-1"))
                .reasons())
        .containsExactly("P-correctionLapsed NOT_LAPSED");
    CasePlay on = late.does(Actor.system(), goOn);
    assertThat(on.duties(TRADE)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(on.duty(ObligationKind.DECIDE, TRADE).suspended()).isFalse();
    assertThat(Sweep.due(on.state(), on.book(), on.now())).doesNotContain(goOn);
  }

  @Test
  @Rule({"P-siblingRefusal", "XKF-45"})
  void a_special_step_and_the_wait_hold_the_promised_clock_each_for_itself() {
    CasePlay play = waiting();
    CasePlay step =
        play.does(
            ShopCase.officerOf(play, TRADE),
            new ApprovalCommand.OpenSpecialStep(
                TRADE, SpecialStepKind.APPRAISAL, TimeLimit.workingDays(5), "N-1"));
    CasePlay closed =
        step.at("2026-03-06T10:00")
            .does(ShopCase.officerOf(play, TRADE), new ApprovalCommand.CloseSpecialStep(TRADE));
    CasePlay chosen = chooses(step.at("2026-03-06T10:00"), TRADE, FailureChoice.GO_ON);

    assertThat(closed.due(ObligationKind.DECIDE, TRADE)).as("it still waits").isEqualTo("stopped");
    assertThat(closed.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-04-01 17:00");
    assertThat(chosen.due(ObligationKind.DECIDE, TRADE))
        .as("the step still holds it")
        .isEqualTo("stopped");
    CasePlay late = step.at("2026-03-16T10:00");
    assertThat(SpecialSteps.lapsed(late.state(), late.book(), instance(late), late.now())).isTrue();
    CasePlay lapsed =
        late.does(
            Actor.system(), new org.yijianshi.casefile.StatutoryCommand.LapseSpecialStep(TRADE));
    assertThat(SpecialSteps.lapsed(lapsed.state(), lapsed.book(), instance(lapsed), lapsed.now()))
        .as("what still stands waits for the applicant, not for the step")
        .isFalse();
  }

  private static ItemInstance instance(CasePlay play) {
    return play.state().instance(TRADE).orElseThrow();
  }

  @Test
  @Rule("P-siblingRefusal")
  void a_certificate_in_the_refused_items_place_ends_the_wait() {
    Policy wait = with(ApprovalPolicy.SIBLING_REFUSAL, SiblingRefusal.OTHERS_WAIT);
    CasePlay play = denied(accepted(wait, TRADE, FIRE, REVIEW).at("2026-03-05T10:00"), FIRE, false);
    CasePlay brought =
        play.at("2026-03-06T10:00")
            .does(Cast.applicant(), new ApprovalCommand.BringCertificate(FIRE, "C-1", "V-1"));

    assertThat(play.duties(TRADE)).contains(ObligationKind.CHOOSE);
    assertThat(brought.duties(TRADE)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(brought.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-18 17:00");
  }

  @Test
  @Rule({"R44", "P-withdrawalScope"})
  void by_policy_nothing_is_withdrawn_once_anything_is_decided() {
    Policy early = with(ApprovalPolicy.WITHDRAWAL_SCOPE, WithdrawalScope.BEFORE_ANY_DECISION);
    WithdrawalCommand withdraw = new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of());
    CasePlay play = accepted(early, TRADE, FIRE);
    CasePlay byDefault = accepted(Policy.defaults(), TRADE, FIRE);

    assertThat(play.tries(Cast.applicant(), withdraw).reasons()).isEmpty();
    assertThat(ShopCase.granted(play, FIRE).tries(Cast.applicant(), withdraw).reasons())
        .containsExactly("P-withdrawalScope ALREADY_DECIDED");
    assertThat(denied(play, FIRE, false).tries(Cast.applicant(), withdraw).reasons())
        .containsExactly("P-withdrawalScope ALREADY_DECIDED");
    assertThat(ShopCase.granted(byDefault, FIRE).tries(Cast.applicant(), withdraw).reasons())
        .isEmpty();
    assertThat(
            chooses(
                    denied(accepted(early, TRADE, SIGN), TRADE, false),
                    SIGN,
                    FailureChoice.WITHDRAW)
                .reasons())
        .as("a choice that the failure asks for stays open")
        .isEmpty();
  }
}
