package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;

/** Special steps that outlive their notice, that are prolonged, and that need inspectors. */
class SpecialStepTest {
  private static final Actor OFFICER = Cast.officer(MARKET);
  private static final CaseCommand LAPSE = new StatutoryCommand.LapseSpecialStep(TRADE);

  private static CasePlay opens(CasePlay play, InstanceId id, SpecialStepKind kind, int days) {
    return play.does(
        ShopCase.officerOf(play, id),
        new ApprovalCommand.OpenSpecialStep(id, kind, TimeLimit.workingDays(days), "N-1"));
  }

  private static CasePlay open() {
    return opens(ShopCase.accepted().at("2026-03-05T10:00"), TRADE, SpecialStepKind.APPRAISAL, 2);
  }

  private static CasePlay renews(CasePlay play, int days) {
    return play.tries(
        OFFICER, new StatutoryCommand.RenewSpecialStep(TRADE, TimeLimit.workingDays(days), "N-2"));
  }

  private static List<CaseCommand> swept(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now());
  }

  @Test
  @Rule("XKF-45")
  void at_the_announced_end_the_clocks_run_on_by_themselves_and_the_step_stays_to_be_finished() {
    CasePlay open = open();

    assertThat(swept(open.at("2026-03-09T17:00"))).doesNotContain(LAPSE);
    CasePlay late = open.at("2026-03-12T10:00");
    assertThat(swept(late)).contains(LAPSE);
    CasePlay lapsed = late.does(Actor.system(), LAPSE);

    // The closes of 5 and 6 March were lost; it ran again from the close of the 9th.
    assertThat(lapsed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-19 17:00");
    assertThat(lapsed.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-04-02 17:00");
    assertThat(lapsed.duty(ObligationKind.DECIDE, TRADE).stopped())
        .containsExactly(
            Interval.of(CasePlay.time("2026-03-05T10:00"), CasePlay.time("2026-03-09T17:00")));
    assertThat(lapsed.duty(ObligationKind.FINISH_SPECIAL_STEP, TRADE).light(lapsed.now()))
        .isEqualTo(Light.RED);
    assertThat(lapsed.tries(OFFICER, ShopCase.grant(TRADE)).reasons())
        .containsExactly("XKF-45 SPECIAL_STEP_OPEN");
    assertThat(swept(lapsed)).as("once").doesNotContain(LAPSE);
    assertThat(lapsed.tries(Actor.system(), LAPSE).reasons()).containsExactly("XKF-45 NOT_LAPSED");
    CasePlay closed = lapsed.does(OFFICER, new ApprovalCommand.CloseSpecialStep(TRADE));
    assertThat(closed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-19 17:00");
    assertThat(closed.tries(OFFICER, ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule("XKF-45")
  void nothing_lapses_before_its_end_or_without_a_step() {
    assertThat(open().tries(Actor.system(), LAPSE).reasons()).containsExactly("XKF-45 NOT_LAPSED");
    assertThat(ShopCase.accepted().tries(Actor.system(), LAPSE).reasons())
        .containsExactly("XKF-45 NOTHING_OPEN");
    assertThat(ShopCase.pushed().tries(Actor.system(), LAPSE).reasons())
        .containsExactly("R39 NOTHING_OPEN");
    assertThat(open().tries(OFFICER, LAPSE).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("XKF-45")
  void a_new_written_notice_before_the_end_keeps_the_clocks_stopped_throughout() {
    CasePlay renewed = renews(open().at("2026-03-09T10:00"), 3);

    assertThat(renewed.reasons()).isEmpty();
    assertThat(renewed.state().instance(TRADE).map(ItemInstance::step).map(SpecialStep::since))
        .as("it began when it was opened, whatever was written since")
        .contains(CasePlay.time("2026-03-05T10:00"));
    assertThat(renewed.due(ObligationKind.FINISH_SPECIAL_STEP, TRADE))
        .isEqualTo("2026-03-12 17:00");
    assertThat(renewed.messages())
        .filteredOn(m -> m.kind() == MessageKind.SPECIAL_STEP)
        .hasSize(2)
        .allMatch(m -> m.content().get("until").equals("2026-03-12T09:00:00Z"))
        .allMatch(m -> m.content().get("notice").equals("N-2"));
    CasePlay closed =
        renewed.at("2026-03-12T10:00").does(OFFICER, new ApprovalCommand.CloseSpecialStep(TRADE));
    // The closes of 5, 6, 9, 10 and 11 March did not count.
    assertThat(closed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-24 17:00");
  }

  @Test
  @Rule("XKF-45")
  void a_new_written_notice_after_the_end_stops_them_again_and_not_for_the_time_between() {
    CasePlay unswept = renews(open().at("2026-03-11T10:00"), 2);
    CasePlay swept =
        renews(open().at("2026-03-10T10:00").does(Actor.system(), LAPSE).at("2026-03-11T10:00"), 2);

    for (CasePlay renewed : List.of(unswept, swept)) {
      assertThat(renewed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("stopped");
      CasePlay closed =
          renewed.at("2026-03-13T10:00").does(OFFICER, new ApprovalCommand.CloseSpecialStep(TRADE));
      // Lost: the closes of 5 and 6, and of 11 and 12 March; those of 9 and 10 count.
      assertThat(closed.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-23 17:00");
    }
    assertThat(renews(ShopCase.accepted(), 2).reasons()).containsExactly("XKF-45 NOTHING_OPEN");
  }

  @Test
  @Rule("XKF-45")
  void which_clocks_each_kind_stops_for_a_licence_and_for_what_is_none() {
    Set<SpecialStepKind> promisedOnly =
        Set.of(SpecialStepKind.SITE_INSPECTION, SpecialStepKind.PUBLIC_NOTICE);
    CasePlay granted =
        ShopCase.granted(ShopCase.accepted(), org.yijianshi.contract.play.SampleCatalogs.FIRE);
    for (SpecialStepKind kind : SpecialStepKind.values()) {
      CasePlay licence = opens(ShopCase.accepted(), TRADE, kind, 3);
      CasePlay filing = opens(ShopCase.accepted(), STAFF_1, kind, 3);
      CasePlay confirmation = opens(granted, REVIEW, kind, 3);

      assertThat(licence.duty(ObligationKind.DECIDE, TRADE).suspended()).isTrue();
      assertThat(licence.duty(ObligationKind.DECIDE_BY_LAW, TRADE).suspended())
          .as(kind.name())
          .isEqualTo(!promisedOnly.contains(kind));
      for (CasePlay other : List.of(filing, confirmation)) {
        InstanceId id = other == filing ? STAFF_1 : REVIEW;
        assertThat(other.duty(ObligationKind.DECIDE, id).suspended()).isTrue();
        assertThat(other.duty(ObligationKind.DECIDE_BY_LAW, id).suspended())
            .as("article 45 is the licensing law's: " + kind)
            .isFalse();
      }
    }
  }

  @Test
  @Rule("XKF-55")
  void an_inspection_a_test_and_a_quarantine_need_two_inspectors_within_five_days_of_acceptance() {
    Set<SpecialStepKind> inspected =
        Set.of(
            SpecialStepKind.INSPECTION_TEST,
            SpecialStepKind.MEASUREMENT_TEST,
            SpecialStepKind.QUARANTINE);
    for (SpecialStepKind kind : SpecialStepKind.values()) {
      CasePlay play = opens(ShopCase.accepted().at("2026-03-05T10:00"), TRADE, kind, 3);
      boolean owed = play.duties(TRADE).contains(ObligationKind.ASSIGN_INSPECTORS);
      assertThat(owed).as(kind.name()).isEqualTo(inspected.contains(kind));
      if (owed) {
        assertThat(play.due(ObligationKind.ASSIGN_INSPECTORS, TRADE)).isEqualTo("2026-03-10 17:00");
      }
    }
    assertThat(opens(ShopCase.accepted(), STAFF_1, SpecialStepKind.QUARANTINE, 3).duties(STAFF_1))
        .as("a filing is not under article 55")
        .doesNotContain(ObligationKind.ASSIGN_INSPECTORS);
  }

  @Test
  @Rule("XKF-55")
  void fewer_than_two_are_refused_and_nothing_is_granted_on_an_inspection_by_nobody() {
    CasePlay play = opens(ShopCase.accepted(), TRADE, SpecialStepKind.QUARANTINE, 3);
    CasePlay over = play.does(OFFICER, new ApprovalCommand.CloseSpecialStep(TRADE));

    assertThat(assigns(play, "account-one").reasons()).containsExactly("XKF-55 TWO_INSPECTORS");
    assertThat(over.tries(OFFICER, ShopCase.grant(TRADE)).reasons())
        .containsExactly("XKF-55 NO_INSPECTORS");
    assertThat(
            over.tries(OFFICER, new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false))
                .duties(TRADE))
        .doesNotContain(ObligationKind.ASSIGN_INSPECTORS);
    CasePlay assigned = assigns(over, "account-one", "account-two");
    assertThat(assigned.reasons()).isEmpty();
    assertThat(assigned.duties(TRADE)).doesNotContain(ObligationKind.ASSIGN_INSPECTORS);
    assertThat(assigned.tries(OFFICER, ShopCase.grant(TRADE)).reasons()).isEmpty();
    assertThat(opens(assigned, TRADE, SpecialStepKind.QUARANTINE, 3).duties(TRADE))
        .as("they are named already")
        .doesNotContain(ObligationKind.ASSIGN_INSPECTORS);
    assertThat(assigns(ShopCase.pushed(), "a", "b").reasons()).containsExactly("R36 WRONG_STATE");
  }

  private static CasePlay assigns(CasePlay play, String... who) {
    return play.tries(OFFICER, new StatutoryCommand.AssignInspectors(TRADE, Inspectors.of(who)));
  }

  @Test
  @Rule("XKF-55")
  void who_inspects_is_never_printed() {
    CasePlay play = assigns(ShopCase.accepted(), "account-one", "account-two");

    assertThat(play.last().command().toString() + play.events() + play.state().instances())
        .contains("2 inspectors")
        .doesNotContain("account-one", "account-two");
  }
}
