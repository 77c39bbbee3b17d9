package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.OLD_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.HourClock;
import org.yijianshi.policy.Policy;

/** 二 收件: submit, receive, push, hand paper over, fetch. */
class IntakeTest {
  private static final Rulebook BOOK = SampleCatalogs.book();
  private static final CasePlay NEW = CasePlay.of(BOOK);

  private static CasePlay submits(Application application) {
    return NEW.tries(Cast.applicant(), new IntakeCommand.Submit(application));
  }

  private static CasePlay submits(Wish wish) {
    return submits(ShopCase.application(BOOK, wish));
  }

  @Test
  @Rule({"R1", "R2", "R26"})
  void one_submission_opens_every_item_once_per_subject_under_one_lead() {
    CasePlay play = submits(SampleCatalogs.wish());

    assertThat(play.refusals()).isEmpty();
    assertThat(play.state().stage()).isEqualTo(CaseStage.SUBMITTED);
    assertThat(play.state().instances().keySet())
        .containsExactly(TRADE, FIRE, SIGN, REVIEW, LOOK_UP, STAFF_1, STAFF_2);
    assertThat(play.state().all()).allMatch(i -> i.state() == ItemState.LODGED);
    assertThat(play.state().requireFiling().leadParty())
        .isEqualTo(Party.department(MARKET, COUNTY));
  }

  @Test
  @Rule({"R1", "R10"})
  void one_material_serves_all_the_items_that_need_it_and_what_an_item_makes_is_not_asked_for() {
    CasePlay play = submits(SampleCatalogs.wish());

    assertThat(play.state().materials().find(FORM).orElseThrow().neededBy())
        .containsExactlyInAnyOrder(TRADE, FIRE, SIGN);
    assertThat(play.state().materials().find(STAFF_LIST).orElseThrow().neededBy())
        .containsExactlyInAnyOrder(STAFF_1, STAFF_2);
    assertThat(play.state().materials().find(TRADE_PERMIT).orElseThrow().supply())
        .isEqualTo(new Supply.Produced(TRADE.item()));
    assertThat(play.state().materials().find(OLD_PERMIT)).isEmpty();
  }

  @Test
  @Rule("R32")
  void only_what_nobody_reviewed_at_a_counter_waits_for_review_and_only_licences_for_five_days() {
    Application application = ShopCase.application(BOOK, SampleCatalogs.wish(TRADE, REVIEW));

    CasePlay counter = submits(application);
    CasePlay online = submits(ShopCase.through(application, Channel.ONLINE));
    CasePlay dropped = submits(ShopCase.through(application, Channel.DROP_OFF));

    assertThat(counter.duties(null)).isEmpty();
    assertThat(online.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 12:00");
    assertThat(dropped.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 12:00");
    assertThat(online.duties(TRADE)).containsExactly(ObligationKind.TELL_DEFECTS);
    assertThat(online.due(ObligationKind.TELL_DEFECTS, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(online.duties(REVIEW)).isEmpty();
  }

  @Test
  @Rule("R26")
  void a_case_is_submitted_once() {
    CasePlay twice =
        ShopCase.submitted()
            .tries(
                Cast.applicant(),
                new IntakeCommand.Submit(ShopCase.application(BOOK, SampleCatalogs.wish())));

    assertThat(twice.reasons()).containsExactly("R26 ALREADY_SUBMITTED");
  }

  @Test
  @Rule({"R2", "R1", "R26", "P-serviceConsent"})
  void everything_wrong_with_a_submission_is_said_at_once() {
    Map<MaterialCode, Supply> supplies = new HashMap<>(SampleCatalogs.supplies());
    supplies.put(MaterialCode.of("love-letter"), SampleCatalogs.paper("7"));
    supplies.put(LEASE, new Supply.Produced(FIRE.item()));
    supplies.put(TRADE_PERMIT, new Supply.Produced(FIRE.item()));
    Application good =
        ShopCase.with(
            ShopCase.delivered(
                ShopCase.application(BOOK, SampleCatalogs.wish()),
                DeliveryChoice.SEPARATE,
                DeliveryMethod.ELECTRONIC,
                false),
            supplies);
    Application wrong =
        new Application(
            good.number(),
            new Pinned("0", "0", "0"),
            good.channel(),
            good.parties(),
            good.wish(),
            good.supplies(),
            good.delivery(),
            good.method(),
            good.serviceConsent());

    assertThat(submits(wrong).reasons())
        .containsExactlyInAnyOrder(
            "R4 WRONG_VERSIONS",
            "P-serviceConsent NO_CONSENT",
            "R1 MATERIAL_NOT_ASKED",
            "R26 MATERIAL_NOT_PRODUCED",
            "R26 MATERIAL_NOT_PRODUCED");
  }

  @Test
  @Rule({"R2", "P-selection"})
  void an_item_that_is_not_decided_yet_is_refused_by_name() {
    CasePlay play =
        submits(Wish.all(SampleCatalogs.SHOP, COUNTY, Facts.none().with("leased", true)));

    assertThat(play.refusals()).hasSize(1);
    assertThat(play.refusals().get(0).code()).isEqualTo("ITEM_UNDECIDED");
    assertThat(play.refusals().get(0).where()).isEqualTo("S01-03");
  }

  @Test
  @Rule({"R2", "P-selection"})
  void an_item_that_does_not_apply_cannot_be_the_only_one() {
    Wish none =
        Wish.all(SampleCatalogs.SHOP, COUNTY, SampleCatalogs.facts().with("sign", false))
            .picking(Set.of(SIGN.item()));

    assertThat(submits(none).reasons()).containsExactly("P-selection PICKED_DOES_NOT_APPLY");
    assertThat(submits(none).state().filed()).isFalse();
  }

  @Test
  @Rule({"R28", "R30", "R31"})
  void a_counter_receives_on_the_spot_and_has_two_office_hours_to_digitise_and_to_hand_over() {
    CasePlay play = ShopCase.received();

    assertThat(play.state().stage()).isEqualTo(CaseStage.RECEIVED);
    assertThat(play.state().milestones().receipt()).isEqualTo("LS-2026-0001-S");
    assertThat(play.state().all()).allMatch(i -> i.state() == ItemState.RECEIVED);
    assertThat(play.duties(null))
        .containsExactly(ObligationKind.DIGITISE_AND_PUSH, ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(play.due(ObligationKind.HAND_PAPER_TO_LEAD, null)).isEqualTo("2026-03-02 13:10");
  }

  @Test
  @Rule({"R32", "R33"})
  void online_is_received_and_pushed_in_one_command() {
    Application online =
        ShopCase.through(
            ShopCase.application(BOOK, SampleCatalogs.wish(TRADE, FIRE)), Channel.ONLINE);

    CasePlay play = ShopCase.received(submits(online));

    assertThat(play.state().all()).allMatch(i -> i.state() == ItemState.PUSHED);
    assertThat(play.duties(null)).containsExactly(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(play.state().milestones().pushedAt()).isEqualTo(play.now());
    assertThat(play.tries(Cast.window(), new IntakeCommand.Push(Set.of())).reasons())
        .containsExactly("R30 WRONG_STATE", "R30 WRONG_STATE");
  }

  @Test
  @Rule("R26")
  void every_missing_material_is_named_at_once() {
    Wish old =
        Wish.all(SampleCatalogs.SHOP, COUNTY, SampleCatalogs.facts().with("oldPermit", true))
            .picking(Set.of(TRADE.item(), FIRE.item()));
    CasePlay bare = submits(ShopCase.with(ShopCase.application(BOOK, old), Map.of()));

    CasePlay play = bare.tries(Cast.window(), new IntakeCommand.Receive(Set.of()));

    assertThat(play.reasons()).containsOnly("R26 MATERIAL_MISSING");
    assertThat(play.refusals().stream().map(v -> v.where()))
        .containsExactlyInAnyOrder("application-form", "lease", "old-permit", "floor-plan");
  }

  @Test
  @Rule("R10")
  void what_the_government_has_itself_is_never_missing() {
    Map<MaterialCode, Supply> own = new HashMap<>(SampleCatalogs.supplies());
    own.remove(SampleCatalogs.BUSINESS_LICENCE);
    own.remove(SITE_DATA);
    CasePlay play = submits(ShopCase.with(ShopCase.application(BOOK, SampleCatalogs.wish()), own));

    assertThat(play.tries(Cast.window(), new IntakeCommand.Receive(Set.of())).reasons()).isEmpty();
  }

  @Test
  @Rule("R26")
  void a_predecessors_paper_is_asked_for_when_the_predecessor_is_not_in_the_case() {
    CasePlay without = submits(SampleCatalogs.wish(SIGN));
    Map<MaterialCode, Supply> brought =
        Map.of(FORM, SampleCatalogs.paper("1"), TRADE_PERMIT, SampleCatalogs.file("8"));
    CasePlay with =
        submits(ShopCase.with(ShopCase.application(BOOK, SampleCatalogs.wish(SIGN)), brought));

    assertThat(without.tries(Cast.window(), new IntakeCommand.Receive(Set.of())).reasons())
        .containsExactly("R26 MATERIAL_MISSING");
    assertThat(with.tries(Cast.window(), new IntakeCommand.Receive(Set.of())).reasons()).isEmpty();
  }

  @Test
  @Rule({"R30", "R35"})
  void the_push_reaches_all_departments_at_once_and_gives_each_one_working_day() {
    CasePlay play = ShopCase.pushed();

    assertThat(play.state().stage()).isEqualTo(CaseStage.IN_PROGRESS);
    assertThat(play.state().all()).allMatch(i -> i.state() == ItemState.PUSHED);
    for (var instance : play.state().all()) {
      assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, instance.id()))
          .isEqualTo("2026-03-03 17:00");
      assertThat(play.duty(ObligationKind.DECIDE_ACCEPTANCE, instance.id()).owedBy())
          .isEqualTo(instance.plan().party());
    }
    assertThat(play.duties(null)).containsExactly(ObligationKind.HAND_PAPER_TO_LEAD);
  }

  @Test
  @Rule({"R30", "R35"})
  void after_closing_hours_run_from_the_next_opening_and_the_day_is_the_next() {
    CasePlay late = ShopCase.received(ShopCase.submitted().at("2026-03-02T17:30"));
    CasePlay pushed = ShopCase.pushed(late);

    assertThat(late.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-03 11:00");
    assertThat(pushed.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-03-03 17:00");
  }

  @Test
  @Rule({"R30", "P-hourClock"})
  void two_hours_can_be_those_of_the_wall_clock() {
    Policy wall = Policy.builder().set(ClockPolicy.HOUR_CLOCK, HourClock.WALL_CLOCK).build();
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), wall);
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book).at("2026-03-02T11:30"),
            ShopCase.application(book, SampleCatalogs.wish(TRADE)));

    assertThat(ShopCase.received(submitted).due(ObligationKind.DIGITISE_AND_PUSH, null))
        .isEqualTo("2026-03-02 13:40");
  }

  @Test
  @Rule("R31")
  void the_lead_signs_for_the_paper_once_and_only_after_receipt() {
    CasePlay early =
        ShopCase.submitted().tries(Cast.officer(MARKET), new IntakeCommand.HandPaperToLead());
    CasePlay handed = ShopCase.paperHanded(ShopCase.pushed());

    assertThat(early.reasons()).containsExactly("R28 NOT_RECEIVED");
    assertThat(handed.duties(null)).isEmpty();
    assertThat(handed.tries(Cast.officer(MARKET), new IntakeCommand.HandPaperToLead()).reasons())
        .containsExactly("R31 NOTHING_OPEN");
  }

  @Test
  @Rule({"R31", "R50"})
  void a_retained_original_is_with_the_window_from_receipt_and_with_the_lead_from_handover() {
    CasePlay submitted = ShopCase.submitted();
    CasePlay received = ShopCase.received(submitted);
    CasePlay handed = ShopCase.paperHanded(ShopCase.pushed(received));

    assertThat(submitted.state().custody()).isEqualTo(Custody.nothing());
    assertThat(received.state().custody().holdings().keySet())
        .containsExactlyInAnyOrder(FORM, STAFF_LIST);
    assertThat(received.state().custody().holdings().values())
        .allMatch(h -> h.holder().equals(Party.intakeWindow(COUNTY)))
        .allMatch(h -> h.since().equals(received.now()));
    assertThat(handed.state().custody().holdings().values())
        .hasSize(2)
        .allMatch(h -> h.holder().equals(Party.department(MARKET, COUNTY)))
        .allMatch(h -> h.since().equals(handed.now()));
  }

  @Test
  @Rule("R31")
  void without_retained_paper_nothing_is_handed_over() {
    CasePlay play = ShopCase.received(LOOK_UP);

    assertThat(play.duties(null)).containsExactly(ObligationKind.DIGITISE_AND_PUSH);
    assertThat(play.state().custody()).isEqualTo(Custody.nothing());
  }

  @Test
  @Rule({"R9", "R34"})
  void a_department_that_is_not_connected_must_fetch_and_its_day_runs_all_the_same() {
    CasePlay play =
        ShopCase.received()
            .at("2026-03-02T10:20")
            .does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE)));

    assertThat(play.duty(ObligationKind.FETCH, null).owedBy())
        .isEqualTo(Party.department(FIRE_RESCUE, COUNTY));
    assertThat(play.due(ObligationKind.FETCH, null)).isEqualTo("2026-03-02 13:20");
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, FIRE)).isEqualTo("2026-03-03 17:00");

    CasePlay fetched =
        play.does(Cast.officer(FIRE_RESCUE), new IntakeCommand.ConfirmFetch(FIRE_RESCUE));

    assertThat(fetched.duties(null)).containsExactly(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(
            fetched
                .tries(Cast.officer(FIRE_RESCUE), new IntakeCommand.ConfirmFetch(FIRE_RESCUE))
                .reasons())
        .containsExactly("R34 NOTHING_OPEN");
    assertThat(play.tries(Cast.officer(WORKS), new IntakeCommand.ConfirmFetch(WORKS)).reasons())
        .containsExactly("R34 NOTHING_OPEN");
  }

  @Test
  @Rule({"R33", "R34"})
  void online_too_the_unconnected_have_to_fetch() {
    Application online =
        ShopCase.through(
            ShopCase.application(BOOK, SampleCatalogs.wish(TRADE, FIRE)), Channel.ONLINE);

    CasePlay play =
        submits(online).does(Cast.window(), new IntakeCommand.Receive(Set.of(FIRE_RESCUE)));

    assertThat(play.duties(null)).contains(ObligationKind.FETCH);
    assertThat(play.duties(FIRE))
        .isEqualTo(List.of(ObligationKind.TELL_DEFECTS, ObligationKind.DECIDE_ACCEPTANCE));
  }
}
