package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.AfterHoursReceipt;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.ContradictoryPolicyException;
import org.yijianshi.policy.DayCount;
import org.yijianshi.policy.InstantMeaning;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.NonWorkingStart;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SelectionPolicy;
import org.yijianshi.policy.SelectionRule;
import org.yijianshi.policy.TimeWord;

/** The knobs of clocks and selection: what the value that is not the default does. */
class KnobValuesTest {

  private static <T> CasePlay submitted(Knob<T> knob, T value, String at, InstanceId... only) {
    return submitted(Policy.builder().set(knob, value).build(), at, only);
  }

  private static CasePlay submitted(Policy policy, String at, InstanceId... only) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    return ShopCase.submitted(
        CasePlay.of(book).at(at), ShopCase.application(book, SampleCatalogs.wish(only)));
  }

  private static CasePlay accepted(CasePlay submitted) {
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));
  }

  @Test
  @Rule("P-dayCount")
  void by_policy_the_day_on_which_a_limit_starts_is_its_first() {
    CasePlay play =
        accepted(
            submitted(ClockPolicy.DAY_COUNT, DayCount.START_COUNTED, "2026-03-02T10:00", TRADE));

    assertThat(
            accepted(submitted(Policy.defaults(), "2026-03-02T10:00", TRADE))
                .due(ObligationKind.DECIDE, TRADE))
        .isEqualTo("2026-03-17 17:00");
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-16 17:00");
    Obligation duty = play.duty(ObligationKind.DECIDE, TRADE);
    assertThat(
            play.book()
                .deadlines()
                .explain(duty.since(), duty.limit())
                .details()
                .get(0)
                .text()
                .in(Language.EN))
        .isEqualTo("2026-03-03 Tuesday: the day it starts counts");
  }

  @Test
  @Rule("P-dayCount")
  void by_policy_what_starts_on_a_day_off_starts_on_the_next_working_day() {
    String saturday = "2026-03-07T10:00";
    assertThat(
            ShopCase.pushed(ShopCase.received(submitted(Policy.defaults(), saturday, FIRE)))
                .due(ObligationKind.DECIDE_ACCEPTANCE, FIRE))
        .isEqualTo("2026-03-09 17:00");

    CasePlay play =
        ShopCase.pushed(
            ShopCase.received(
                submitted(
                    ClockPolicy.NON_WORKING_START, NonWorkingStart.NEXT_IS_START, saturday, FIRE)));

    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, FIRE)).isEqualTo("2026-03-10 17:00");
    Obligation duty = play.duty(ObligationKind.DECIDE_ACCEPTANCE, FIRE);
    assertThat(play.book().deadlines().explain(duty.since(), duty.limit()).details())
        .extracting(e -> e.text().zh())
        .startsWith("2026-03-09 星期一：起算之日为休息日，视为本日开始", "2026-03-09 星期一：起算之日不计入");
  }

  @Test
  @Rule("P-afterHoursReceipt")
  void by_policy_hours_run_at_once_after_closing() {
    String evening = "2026-03-02T17:50";
    assertThat(
            ShopCase.received(submitted(Policy.defaults(), evening, FIRE))
                .due(ObligationKind.DIGITISE_AND_PUSH, null))
        .isEqualTo("2026-03-03 11:00");

    CasePlay play =
        ShopCase.received(
            submitted(ClockPolicy.AFTER_HOURS_RECEIPT, AfterHoursReceipt.AT_ONCE, evening, FIRE));

    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 20:00");
    assertThat(
            ShopCase.received(
                    submitted(
                        ClockPolicy.AFTER_HOURS_RECEIPT,
                        AfterHoursReceipt.AT_ONCE,
                        "2026-03-02T10:00",
                        FIRE))
                .due(ObligationKind.DIGITISE_AND_PUSH, null))
        .as("While the office is open its hours count as ever")
        .isEqualTo("2026-03-02 13:10");
  }

  @Test
  @Rule("P-instant")
  void by_policy_at_once_is_the_close_of_that_day_however_near() {
    CasePlay byRule = reviewed(submitted(Policy.defaults(), "2026-03-02T10:00", TRADE, SIGN));
    CasePlay close =
        reviewed(
            submitted(
                ClockPolicy.INSTANT,
                InstantMeaning.SAME_COMMAND_OR_CLOSE,
                "2026-03-02T10:00",
                TRADE,
                SIGN));

    assertThat(byRule.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-06 10:30");
    assertThat(close.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-05 17:00");
    assertThat(
            ShopCase.received(
                    submitted(
                        ClockPolicy.INSTANT,
                        InstantMeaning.SAME_COMMAND_OR_CLOSE,
                        "2026-03-02T10:00",
                        FIRE))
                .does(Cast.window(), new IntakeCommand.Push(Set.of(SampleCatalogs.FIRE_RESCUE)))
                .due(ObligationKind.FETCH, null))
        .isEqualTo("2026-03-02 17:00");
  }

  private static CasePlay reviewed(CasePlay submitted) {
    CasePlay play = accepted(submitted);
    play = play.does(ShopCase.officerOf(play, SIGN), new ApprovalCommand.CompletePreReview(SIGN));
    return ShopCase.granted(play.at("2026-03-05T16:30"), TRADE);
  }

  @Test
  @Rule({"R31", "P-timeWords"})
  void by_policy_paper_follows_by_the_close_of_the_day_or_promptly() {
    assertThat(paperDue(TimeWord.WITH_PARTNER)).isEqualTo("2026-03-02 13:10");
    assertThat(paperDue(TimeWord.CLOSE_OF_DAY)).isEqualTo("2026-03-02 17:00");
    assertThat(paperDue(TimeWord.PROMPT)).isEqualTo("2026-03-03 17:00");
    assertThatThrownBy(() -> paperDue(TimeWord.SAME_COMMAND))
        .isInstanceOf(ContradictoryPolicyException.class)
        .hasMessageContaining("timeWordsSimultaneous");
  }

  private static String paperDue(TimeWord word) {
    return ShopCase.received(
            submitted(ClockPolicy.TIME_WORDS_SIMULTANEOUS, word, "2026-03-02T10:00", TRADE))
        .due(ObligationKind.HAND_PAPER_TO_LEAD, null);
  }

  @Test
  @Rule({"R47", "P-timeWords"})
  void by_policy_results_are_delivered_promptly_instead_of_on_the_same_day() {
    assertThat(deliveryDue(TimeWord.CLOSE_OF_DAY)).isEqualTo("2026-03-05 17:00");
    assertThat(deliveryDue(TimeWord.PROMPT)).isEqualTo("2026-03-06 17:00");
    assertThatThrownBy(() -> deliveryDue(TimeWord.SAME_COMMAND))
        .isInstanceOf(ContradictoryPolicyException.class)
        .hasMessageContaining("timeWordsSameDay");
  }

  private static String deliveryDue(TimeWord word) {
    CasePlay play =
        accepted(submitted(ClockPolicy.TIME_WORDS_SAME_DAY, word, "2026-03-02T10:00", TRADE));
    return ShopCase.sent(ShopCase.granted(play.at("2026-03-05T10:00"), TRADE), TRADE)
        .due(ObligationKind.DELIVER, null);
  }

  @Test
  @Rule("R20")
  void nobody_is_asked_to_come_when_nobody_is_received() {
    CasePlay play = accepted(submitted(Policy.defaults(), "2026-03-02T10:00", TRADE));

    assertThat(appointed(play, "2026-03-06T10:00").reasons()).isEmpty();
    assertThat(appointed(play, "2026-03-06T12:30").reasons())
        .as("at noon")
        .containsExactly("R20 NOBODY_THERE");
    assertThat(appointed(play, "2026-03-07T10:00").reasons())
        .as("on a Saturday")
        .containsExactly("R20 NOBODY_THERE");
  }

  private static CasePlay appointed(CasePlay play, String at) {
    return play.tries(
        ShopCase.officerOf(play, TRADE),
        new GateCommand.Appoint(
            TRADE, AttendancePurpose.FINGERPRINT, CasePlay.time(at), "县政务服务大厅"));
  }

  @Test
  @Rule("P-selection")
  void by_policy_a_bundle_is_taken_whole() {
    Policy whole =
        Policy.builder().set(SelectionPolicy.SELECTION, SelectionRule.WHOLE_BUNDLE).build();
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), whole);

    CasePlay part =
        CasePlay.of(book)
            .tries(
                Cast.applicant(),
                new IntakeCommand.Submit(
                    ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE))));
    CasePlay all =
        CasePlay.of(book)
            .tries(
                Cast.applicant(),
                new IntakeCommand.Submit(ShopCase.application(book, SampleCatalogs.wish())));

    assertThat(part.reasons()).isNotEmpty().containsOnly("P-selection WHOLE_BUNDLE");
    assertThat(part.refusals()).extracting(v -> v.where()).contains("S01-03", "S01-04", "S01-05");
    assertThat(all.reasons()).isEmpty();
  }
}
