package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Limits;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Assumptions;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.BundleClock;
import org.yijianshi.policy.Policy;

/** 三 受理: accept, accept and decide, and which clocks start when. */
class AcceptanceTest {
  private static CasePlay accepts(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), new AcceptanceCommand.Accept(id));
  }

  private static CasePlay decides(CasePlay play, InstanceId id) {
    return play.tries(
        ShopCase.officerOf(play, id),
        new AcceptanceCommand.AcceptAndDecide(id, ShopCase.result(id)));
  }

  @Test
  @Rule({"R35", "R36", "XKF-42"})
  void acceptance_ends_the_day_for_it_and_starts_the_promised_and_the_statutory_clock() {
    CasePlay play = accepts(ShopCase.pushed().at("2026-03-03T09:30"), TRADE);

    assertThat(play.state().instance(TRADE).orElseThrow().state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(play.state().instance(TRADE).orElseThrow().acceptedAt()).isEqualTo(play.now());
    assertThat(play.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
    assertThat(play.duties(FIRE))
        .containsExactly(ObligationKind.TELL_DEFECTS, ObligationKind.DECIDE_ACCEPTANCE);
  }

  @Test
  @Rule({"R36", "XKF-42"})
  void a_licence_without_limits_has_twenty_working_days_anything_else_only_what_it_promised() {
    CasePlay play = ShopCase.accepted();

    assertThat(play.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-10 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-31 17:00");
    assertThat(play.due(ObligationKind.DECIDE, STAFF_1)).isEqualTo("2026-03-06 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, STAFF_2)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule({"R39", "R40"})
  void what_waits_is_pre_reviewed_meanwhile_and_what_is_sequential_has_no_clock_yet() {
    CasePlay play = ShopCase.accepted();

    assertThat(play.duties(SIGN))
        .containsExactly(ObligationKind.PRE_REVIEW, ObligationKind.DECIDE_BY_LAW);
    assertThat(play.due(ObligationKind.PRE_REVIEW, SIGN)).isEqualTo("2026-03-06 17:00");
    assertThat(play.duties(REVIEW)).isEmpty();
  }

  @Test
  @Rule({"R39", "R40"})
  void what_is_accepted_after_its_predecessors_grant_is_decided_within_its_own_limit() {
    CasePlay play = ShopCase.pushed(TRADE, SIGN).at("2026-03-02T11:00");
    play = ShopCase.granted(accepts(play, TRADE), TRADE);

    CasePlay sign = accepts(play.at("2026-03-03T09:30"), SIGN);

    assertThat(sign.duties(SIGN))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(sign.due(ObligationKind.DECIDE, SIGN)).isEqualTo("2026-03-13 17:00");
  }

  @Test
  @Rule({"R36", "P-dayCount"})
  void days_skip_the_national_holiday_and_count_the_make_up_days() {
    CasePlay autumn =
        ShopCase.submitted(
            CasePlay.of(SampleCatalogs.book()).at("2026-09-29T16:00"),
            ShopCase.application(SampleCatalogs.book(), SampleCatalogs.wish(TRADE)));
    CasePlay pushed = ShopCase.pushed(ShopCase.received(autumn));
    CasePlay accepted = accepts(pushed.at("2026-09-30T16:30"), TRADE);

    assertThat(autumn.due(ObligationKind.TELL_DEFECTS, TRADE)).isEqualTo("2026-10-12 17:00");
    assertThat(pushed.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-09-30 17:00");
    // 8 and 9 October, the made-up Saturday, then two weeks from the Monday less one day.
    assertThat(accepted.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-10-20 17:00");
  }

  @Test
  @Rule({"R35", "P-dayCount"})
  void days_skip_the_spring_festival_and_count_its_saturdays() {
    CasePlay winter =
        ShopCase.submitted(
            CasePlay.of(SampleCatalogs.book()).at("2026-02-14T15:30"),
            ShopCase.application(SampleCatalogs.book(), SampleCatalogs.wish(FIRE)));
    CasePlay pushed = ShopCase.pushed(ShopCase.received(winter));
    CasePlay accepted = accepts(pushed.at("2026-02-24T10:00"), FIRE);

    // A Saturday that is worked, at 15:40: 80 minutes are left, the rest is after the festival.
    assertThat(ShopCase.received(winter).due(ObligationKind.DIGITISE_AND_PUSH, null))
        .isEqualTo("2026-02-24 09:40");
    assertThat(pushed.due(ObligationKind.DECIDE_ACCEPTANCE, FIRE)).isEqualTo("2026-02-24 17:00");
    // 25, 26, 27 and the worked Saturday 28 February, then Monday 2 March.
    assertThat(accepted.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-02 17:00");
  }

  @Test
  @Rule({"R36", "XKF-42"})
  void a_limit_starts_where_it_says_at_submission_receipt_or_acceptance() {
    CasePlay play =
        accepts(
            limited(
                TimeLimit.workingDays(10).from(StartsAt.RECEIPT),
                TimeLimit.workingDays(20).from(StartsAt.SUBMISSION)),
            TRADE);

    assertThat(play.duty(ObligationKind.DECIDE, TRADE).since())
        .isEqualTo(CasePlay.time("2026-03-02T10:20"));
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-16 17:00");
    assertThat(play.duty(ObligationKind.DECIDE_BY_LAW, TRADE).since())
        .isEqualTo(CasePlay.time("2026-03-02T10:00"));
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-30 17:00");
  }

  @Test
  @Rule("XKF-42")
  void a_limit_from_the_transfer_starts_at_acceptance_where_nothing_is_transferred() {
    CasePlay play =
        accepts(
            limited(TimeLimit.workingDays(10), TimeLimit.workingDays(15).from(StartsAt.TRANSFER)),
            TRADE);

    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-24 17:00");
  }

  /** TRADE alone with those limits, pushed at 10:20, and it is the next morning. */
  private static CasePlay limited(TimeLimit promised, TimeLimit statutory) {
    Item trade = SampleCatalogs.items().get(0);
    Alternative limited = trade.alternatives().get(0).with(Limits.of(promised, statutory));
    Catalog catalog =
        SampleCatalogs.catalog(
            List.of(trade.toBuilder().alternatives(List.of(limited)).build()), List.of());
    Rulebook book = SampleCatalogs.book(catalog, Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.application(
                book,
                Wish.all(SampleCatalogs.SHOP, SampleCatalogs.COUNTY, SampleCatalogs.facts())));
    return ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30");
  }

  @Test
  @Rule({"R35", "R36", "R42"})
  void a_look_up_is_accepted_and_decided_in_one_step_also_by_a_machine() {
    CasePlay play =
        ShopCase.pushed()
            .at("2026-03-02T16:00")
            .does(
                Cast.of(Role.AUTOMATIC, RECORDS),
                new AcceptanceCommand.AcceptAndDecide(LOOK_UP, ShopCase.result(LOOK_UP)));

    ItemInstance lookUp = play.state().instance(LOOK_UP).orElseThrow();
    assertThat(lookUp.state()).isEqualTo(ItemState.GRANTED);
    assertThat(lookUp.acceptedAt()).isEqualTo(play.now());
    assertThat(lookUp.concludedAt()).isEqualTo(play.now());
    assertThat(play.duties(LOOK_UP)).containsExactly(ObligationKind.SEND_RESULT);
    assertThat(play.due(ObligationKind.SEND_RESULT, LOOK_UP)).isEqualTo("2026-03-02 17:00");
  }

  @Test
  @Rule("R36")
  void a_look_up_that_is_only_accepted_is_due_on_the_day_of_its_acceptance() {
    CasePlay play = accepts(ShopCase.pushed().at("2026-03-03T09:30"), LOOK_UP);

    assertThat(play.due(ObligationKind.DECIDE, LOOK_UP)).isEqualTo("2026-03-03 17:00");
  }

  @Test
  @Rule({"R36", "R40", "P-successorClock"})
  void
      what_is_decided_on_the_spot_waits_without_a_review_and_is_decided_on_the_day_of_the_result() {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(
                SampleCatalogs.items(),
                List.of(SampleCatalogs.ordering(TRADE, LOOK_UP, DependencyKind.PRE_REVIEWABLE))),
            Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE, LOOK_UP)));
    CasePlay pushed = ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30");
    CasePlay waiting = accepts(accepts(pushed, TRADE), LOOK_UP);

    assertThat(decides(pushed, LOOK_UP).reasons()).containsExactly("R41 PREDECESSOR_UNSETTLED");
    assertThat(waiting.duties(LOOK_UP)).isEmpty();

    CasePlay result = ShopCase.granted(waiting.at("2026-03-09T11:00"), TRADE);
    assertThat(result.due(ObligationKind.DECIDE, LOOK_UP)).isEqualTo("2026-03-09 17:00");
  }

  @Test
  @Rule({"R35", "R41"})
  void every_reason_against_deciding_on_the_spot_is_said_at_once() {
    CasePlay play = decides(ShopCase.received(TRADE, SIGN), SIGN);

    assertThat(play.reasons())
        .containsExactlyInAnyOrder(
            "R30 WRONG_STATE", "R35 NOT_ON_THE_SPOT", "R41 PREDECESSOR_UNSETTLED");
  }

  @Test
  @Rule("R2")
  void an_item_that_is_not_in_the_case_is_refused_by_every_command_about_items() {
    CasePlay play = ShopCase.pushed(TRADE);
    InstanceId stranger = InstanceId.of(ItemCode.of("S01-99"));

    assertThat(
            play.tries(Cast.officer(SampleCatalogs.MARKET), new AcceptanceCommand.Accept(stranger))
                .reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThat(play.tries(Cast.officer(SampleCatalogs.MARKET), ShopCase.grant(stranger)).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
  }

  @Test
  @Rule("P-bundleClock")
  void the_whole_is_promised_once_at_the_last_acceptance_as_the_schedule_has_it() {
    CasePlay play = decides(ShopCase.pushed().at("2026-03-02T11:00"), LOOK_UP);
    assertThat(play.state().milestones().promisedBy()).isNull();

    play = ShopCase.accepted(play.at("2026-03-03T09:30"));

    assertThat(promised(play)).isEqualTo("2026-03-18 17:00");
    assertThat(play.state().milestones().deciding()).isEqualTo(SIGN);
    assertThat(play.state().milestones().promisedBy()).isEqualTo(schedule(play).promise());
    long told =
        play.commits().stream()
            .flatMap(c -> c.events().stream())
            .filter(AcceptanceEvent.BundlePromised.class::isInstance)
            .count();
    assertThat(told).isEqualTo(1);

    Instant before = play.state().milestones().promisedBy();
    CasePlay later = ShopCase.granted(play.at("2026-03-05T09:00"), FIRE);
    assertThat(later.state().milestones().promisedBy()).isEqualTo(before);
  }

  @Test
  @Rule({"P-bundleClock", "P-successorClock"})
  void with_predecessors_of_both_kinds_the_promise_is_still_the_schedules() {
    Catalog both =
        SampleCatalogs.catalog(
            SampleCatalogs.items(),
            List.of(
                SampleCatalogs.ordering(TRADE, SIGN, DependencyKind.PRE_REVIEWABLE),
                SampleCatalogs.ordering(FIRE, SIGN, DependencyKind.SEQUENTIAL),
                SampleCatalogs.ordering(SIGN, REVIEW, DependencyKind.PRE_REVIEWABLE)));
    Rulebook book = SampleCatalogs.book(both, Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE, SIGN, REVIEW)));
    CasePlay play =
        ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));

    assertThat(play.duties(SIGN)).containsExactly(ObligationKind.DECIDE_BY_LAW);
    assertThat(play.state().milestones().promisedBy()).isEqualTo(schedule(play).promise());
  }

  @Test
  @Rule("P-bundleClock")
  void what_is_all_decided_on_the_spot_needs_no_promise() {
    CasePlay play = decides(ShopCase.pushed(LOOK_UP), LOOK_UP);

    assertThat(play.state().milestones().promisedBy()).isNull();
  }

  @Test
  @Rule("P-bundleClock")
  void the_policy_says_whether_the_whole_is_promised_at_the_first_acceptance_or_never() {
    CasePlay first = firstAcceptance(BundleClock.FIRST_ACCEPTANCE);

    // The others accept by the close of 2026-03-03, their one working day.
    assertThat(promised(first)).isEqualTo("2026-03-18 17:00");
    assertThat(first.state().milestones().deciding()).isEqualTo(SIGN);
    assertThat(firstAcceptance(BundleClock.LAST_ACCEPTANCE).state().milestones().promisedBy())
        .isNull();
    CasePlay never = allAccepted(firstAcceptance(BundleClock.OFF).at("2026-03-03T09:30"));
    assertThat(never.state().milestones().promisedBy()).isNull();
    CasePlay last = allAccepted(firstAcceptance(BundleClock.LAST_ACCEPTANCE));
    assertThat(last.state().milestones().promisedBy()).isNotNull();
  }

  @Test
  @Rule("P-bundleClock")
  void the_end_of_the_last_item_that_was_not_accepted_tells_the_promise_too() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE).at("2026-03-03T09:30");
    CasePlay one =
        pushed.does(Cast.officer(SampleCatalogs.MARKET), new AcceptanceCommand.Accept(TRADE));
    assertThat(one.state().milestones().promisedBy()).isNull();

    CasePlay withdrawn =
        one.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE), Map.of()));
    CasePlay terminated =
        one.does(
            Cast.officer(SampleCatalogs.FIRE_RESCUE),
            new ApprovalCommand.Terminate(FIRE, TerminationCause.APPLICANT_CEASED, "ZZ-1"));

    for (CasePlay ended : List.of(withdrawn, terminated)) {
      assertThat(promised(ended)).isEqualTo("2026-03-17 17:00");
      assertThat(ended.state().milestones().deciding()).isEqualTo(TRADE);
    }
  }

  @Test
  @Rule("P-bundleClock")
  void what_is_withdrawn_whole_is_promised_nothing() {
    CasePlay accepted =
        ShopCase.pushed(TRADE, FIRE)
            .at("2026-03-03T09:30")
            .does(Cast.officer(SampleCatalogs.MARKET), new AcceptanceCommand.Accept(TRADE));

    CasePlay gone =
        accepted.does(
            Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE, TRADE), Map.of()));

    assertThat(gone.state().milestones().promisedBy()).isNull();
  }

  private static CasePlay allAccepted(CasePlay play) {
    CasePlay next = play;
    for (ItemInstance item : play.state().all()) {
      if (item.acceptedAt() == null) {
        next =
            next.does(
                Cast.officer(item.plan().department()), new AcceptanceCommand.Accept(item.id()));
      }
    }
    return next;
  }

  private static CasePlay firstAcceptance(BundleClock clock) {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.shop(),
            Policy.builder().set(ApprovalPolicy.BUNDLE_CLOCK, clock).build());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE, SIGN, REVIEW)));
    CasePlay pushed = ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-02T11:00");
    ItemInstance fire = pushed.state().instance(FIRE).orElseThrow();
    return pushed.does(Cast.officer(fire.plan().department()), new AcceptanceCommand.Accept(FIRE));
  }

  private static String promised(CasePlay play) {
    return CasePlay.local(play.state().milestones().promisedBy());
  }

  /** The plan's own schedule, with the acceptances as they were: another way to the same date. */
  private static Schedule schedule(CasePlay play) {
    Selection selection =
        new Closure()
            .select(
                play.book().catalog(),
                play.state().requireFiling().application().wish(),
                play.book().deadlines().dateOf(play.now()));
    Assumptions assumed = Assumptions.acceptedAt(play.now());
    for (ItemInstance instance : play.state().all()) {
      Optional<Instant> accepted = Optional.ofNullable(instance.acceptedAt());
      assumed = assumed.with(instance.id(), Objects.requireNonNull(accepted.orElseThrow()));
    }
    return Schedule.forward(selection, assumed, play.book().deadlines());
  }
}
