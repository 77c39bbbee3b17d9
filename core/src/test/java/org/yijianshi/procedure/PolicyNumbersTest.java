package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SupervisionPolicy;

/** A number of the policy counts as it is set, and nothing counts by the default in its place. */
class PolicyNumbersTest {
  private static CasePlay accepted(Knob<Integer> knob, int value) {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(SampleCatalogs.items(), SampleCatalogs.dependencies()),
            Policy.builder().set(knob, value).build());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE, STAFF_1)));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)));
  }

  private static String warns(CasePlay play, ObligationKind kind, @Nullable InstanceId instance) {
    return CasePlay.local(play.duty(kind, instance).warnAt());
  }

  @Test
  @Rule({"P-statutoryLimit", "XKF-42"})
  void a_licence_whose_law_names_no_limit_has_the_policys() {
    CasePlay play = accepted(ApprovalPolicy.STATUTORY_LIMIT, 15);

    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-23 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE))
        .as("a law of its own goes before")
        .isEqualTo("2026-03-30 17:00");
    assertThat(play.duties(STAFF_1))
        .as("what is no licence has the limit of its own law, and no other")
        .doesNotContain(ObligationKind.TELL_DEFECTS);
  }

  @Test
  @Rule("P-timeWords")
  void promptly_takes_as_many_working_days_as_the_policy_says() {
    CasePlay one = ShopCase.granted(accepted(ClockPolicy.TIME_WORDS_PROMPT_DAYS, 1), TRADE);
    CasePlay three = ShopCase.granted(accepted(ClockPolicy.TIME_WORDS_PROMPT_DAYS, 3), TRADE);

    assertThat(one.due(ObligationKind.HAND_TO_REGULATOR, TRADE)).isEqualTo("2026-03-03 17:00");
    assertThat(three.due(ObligationKind.HAND_TO_REGULATOR, TRADE)).isEqualTo("2026-03-05 17:00");
  }

  @Test
  @Rule("P-yellowLeast")
  void short_limits_are_yellow_for_the_least_of_days_however_small_their_part() {
    CasePlay play = accepted(SupervisionPolicy.YELLOW_LEAST, 2);

    assertThat(play.due(ObligationKind.DECIDE, STAFF_1)).isEqualTo("2026-03-05 17:00");
    assertThat(warns(play, ObligationKind.DECIDE, STAFF_1)).isEqualTo("2026-03-03 17:00");
    assertThat(warns(play, ObligationKind.DECIDE, TRADE))
        .as("a fifth of ten days is two as well")
        .isEqualTo("2026-03-12 17:00");
  }

  @Test
  @Rule("P-yellowPercent")
  void longer_limits_are_yellow_for_the_part_that_the_policy_says() {
    CasePlay play = accepted(SupervisionPolicy.YELLOW_PERCENT, 35);

    assertThat(warns(play, ObligationKind.DECIDE, TRADE))
        .as("35 percent of ten days are four days begun")
        .isEqualTo("2026-03-10 17:00");
  }

  @Test
  @Rule({"P-yellowHourClock", "P-yellowDayClock"})
  void the_ends_of_hours_and_of_one_day_are_yellow_as_long_as_the_policy_says() {
    Policy policy =
        Policy.builder()
            .set(SupervisionPolicy.YELLOW_HOUR_CLOCK, 45)
            .set(SupervisionPolicy.YELLOW_DAY_CLOCK, 3)
            .build();
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(SampleCatalogs.items(), SampleCatalogs.dependencies()), policy);
    CasePlay received =
        ShopCase.received(
            ShopCase.submitted(
                CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE))));

    assertThat(received.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(warns(received, ObligationKind.DIGITISE_AND_PUSH, null))
        .isEqualTo("2026-03-02 11:25");
    assertThat(warns(ShopCase.pushed(received), ObligationKind.DECIDE_ACCEPTANCE, TRADE))
        .isEqualTo("2026-03-03 14:00");
  }
}
