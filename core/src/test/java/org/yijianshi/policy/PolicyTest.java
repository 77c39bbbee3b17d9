package org.yijianshi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.DayHours;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.Session;

class PolicyTest {
  private static final List<String> NAMES =
      Arrays.asList(
          """
          hourClock, clockHours, receptionHours, dayCount, nonWorkingStart, afterHoursReceipt,
          instant, instantFetchHours, instantDecisionHours, timeWordsOnTheSpot, timeWordsRealTime,
          timeWordsSimultaneous, timeWordsFirstMoment, timeWordsSameDay, timeWordsPromptDays,
          unpublishedYear, unpublishedYearRecompute, unpublishedYearKeepTold, localClosure,
          occurredAtTolerance, selection, missingThreshold, levelResolver, duplicate, intakeMode,
          partialReceipt, correctionPeriod, correctionHalfwayReminder, correctionReminder,
          correctionLapsed, serviceConsent, serviceFallback, feeGate, feePeriod, feeLapsed,
          noShowLimit, noShow, materialVisibility, custody, sharedDataFailure, sharedDataRetries,
          fallbackVerification, dataDispute, deferral, deferralPeriod, deferralMargin,
          deferralReminder, deferralLapsed, creditCheck, commitment, commitmentCheck,
          deemedAcceptance, deemedAcceptanceDays, departmentCorrection, successorClock,
          preReviewLimit, statutoryLimit, extension, jointHandlingCap, jointHandlingDays,
          jointHandlingExtension, bundleClock, siblingRefusal, siblingCure, predecessorFailure,
          predecessorChoice, withdrawalScope, jointProcedureMargin, jointOpinion, reinspections,
          leadResolves, unifiedPickupGuard, unifiedPickupWarning, unifiedPickupRelease,
          deliveryCutoff, deliveryCourierCutoff, courierPeriod, unclaimedAfter, unclaimedReminder,
          unclaimed, badRating, badRatingContact, badRatingGrades, anonymousRating, ratingAppeal,
          complaint, archiveWithin, archiveOuterLimit, yellowHourClock, yellowDayClock,
          yellowPercent, yellowLeast, escalationYellow, escalationRed, escalationStillRed,
          escalationStillRedAfter, escalationBreach, escalationOutsiders
          """
              .strip()
              .split("[,\\s]+"));

  @Test
  void no_knob_is_forgotten() {
    assertThat(Policy.defaults().knobs().stream().map(setting -> setting.knob().name()))
        .containsExactlyElementsOf(NAMES);
  }

  @Test
  void every_component_of_every_group_is_a_knob_and_reads_its_own_value() throws Exception {
    Policy policy = Policy.defaults();
    for (var accessor : Policy.class.getMethods()) {
      if (!accessor.getReturnType().isRecord() || accessor.getParameterCount() > 0) {
        continue;
      }
      Object group = accessor.invoke(policy);
      for (var component : accessor.getReturnType().getRecordComponents()) {
        Knob<?> knob = Policy.knob(component.getName()).orElseThrow();
        assertThat(component.getAccessor().invoke(group))
            .as(knob.name())
            .isEqualTo(policy.get(knob));
      }
    }
  }

  @Test
  void a_component_follows_its_knob() throws Exception {
    for (Knob<?> knob : Settings.KNOBS) {
      Policy changed = otherwise(knob);
      long differing = changed.knobs().stream().filter(setting -> !setting.isDefault()).count();
      assertThat(differing).as(knob.name()).isEqualTo(1);
    }
  }

  /** The policy with that knob away from its default, contradiction or not. */
  private static <T> Policy otherwise(Knob<T> knob) {
    Object value =
        switch (knob.type().getSimpleName()) {
          case "Boolean" -> !(Boolean) knob.defaultValue();
          case "Integer" -> (Integer) knob.defaultValue() + 1;
          case "LocalTime" -> LocalTime.of(15, 0);
          case "MonthDay" -> MonthDay.of(5, 31);
          case "OfficeHours" -> OfficeHours.of(DayHours.onWorkingDays(Session.of("8:00", "18:00")));
          default ->
              knob.choices().stream()
                  .filter(choice -> !choice.equals(knob.defaultValue()))
                  .findFirst()
                  .orElseThrow();
        };
    return Policy.unchecked(Settings.none().with(knob, knob.type().cast(value)));
  }

  @Test
  void every_default_is_within_its_range_and_survives_text() {
    for (Setting<?> setting : Policy.defaults().knobs()) {
      assertSound(setting);
    }
  }

  private static <T> void assertSound(Setting<T> setting) {
    Knob<T> knob = setting.knob();
    assertThat(knob.check(setting.value())).isEmpty();
    assertThat(knob.rule().code()).isEqualTo("P-" + knob.name());
    assertThat(knob.basis()).isNotBlank();
    assertThat(setting.inWords().zh()).isNotBlank();
    if (knob.textual()) {
      assertThat(knob.parse(setting.text())).contains(setting.value());
    }
    for (T choice : knob.choices()) {
      assertThat(knob.parse(knob.text(choice))).contains(choice);
    }
    assertThat(knob.parse("?")).isEmpty();
  }

  @Test
  void the_defaults_are_those_of_the_rules() {
    Policy policy = Policy.defaults();

    assertThat(policy.clock().hourClock()).isEqualTo(HourClock.OFFICE_HOURS);
    assertThat(policy.clock().dayCount()).isEqualTo(DayCount.START_NOT_COUNTED);
    assertThat(policy.intake().correctionPeriod()).isEqualTo(30);
    assertThat(policy.material().deferralPeriod()).isEqualTo(20);
    assertThat(policy.approval().statutoryLimit()).isEqualTo(20);
    assertThat(policy.approval().extension()).isEqualTo(10);
    assertThat(policy.approval().jointHandlingCap()).isFalse();
    assertThat(policy.delivery().unifiedPickupWarning()).isEqualTo(7);
    assertThat(policy.delivery().unifiedPickupRelease()).isEqualTo(10);
    assertThat(policy.delivery().unclaimedAfter()).isEqualTo(90);
    assertThat(policy.rating().badRating()).isEqualTo(15);
    assertThat(policy.archive().archiveOuterLimit()).isEqualTo(MonthDay.of(6, 30));
    assertThat(policy.supervision().yellowPercent()).isEqualTo(20);
  }

  @Test
  void the_defaults_do_not_contradict_themselves() {
    assertThat(Policy.builder().check()).isEmpty();
    assertThat(Policy.builder().build()).isEqualTo(Policy.defaults());
  }

  @Test
  void the_version_is_the_content() {
    Policy one = Policy.builder().set(IntakePolicy.CORRECTION_PERIOD, 20).build();
    Policy same = Policy.builder().set("correctionPeriod", "20").build();
    Policy back = one.toBuilder().set(IntakePolicy.CORRECTION_PERIOD, 30).build();

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one.version()).isEqualTo(same.version()).matches("policy-[0-9a-f]{12}");
    assertThat(one.version()).isNotEqualTo(Policy.defaults().version());
    assertThat(back).isEqualTo(Policy.defaults());
    assertThat(back.version()).isEqualTo(Policy.defaults().version());
    assertThat(one).hasToString(one.version() + "[correctionPeriod=20]");
  }

  @Test
  void all_faults_are_reported_together() {
    Policy.Builder builder =
        Policy.builder()
            .set("correctionPeriode", "20")
            .set("feeGate", "NEVER")
            .set(IntakePolicy.CORRECTION_PERIOD, 5)
            .set(IntakePolicy.CORRECTION_REMINDER, 5)
            .set(MaterialPolicy.DEFERRAL_PERIOD, 21)
            .set(CalendarPolicy.UNPUBLISHED_YEAR, UnpublishedYear.STRICT)
            .set(DeliveryPolicy.UNCLAIMED_AFTER, 7)
            .set(DeliveryPolicy.COURIER_PERIOD, 8)
            .set(SupervisionPolicy.YELLOW_HOUR_CLOCK, 120);

    assertThatExceptionOfType(ContradictoryPolicyException.class)
        .isThrownBy(builder::build)
        .satisfies(
            refused ->
                assertThat(refused.violations().stream().map(PolicyTest::brief))
                    .containsExactly(
                        "P-policy UNKNOWN_KNOB correctionPeriode",
                        "P-feeGate UNREADABLE_KNOB feeGate",
                        "P-deferralPeriod KNOB_OUT_OF_RANGE deferralPeriod",
                        "P-unpublishedYearRecompute CONTRADICTORY_POLICY unpublishedYearRecompute",
                        "P-correctionReminder CONTRADICTORY_POLICY correctionReminder",
                        "P-unclaimedAfter CONTRADICTORY_POLICY unclaimedAfter",
                        "P-unclaimedReminder CONTRADICTORY_POLICY unclaimedReminder",
                        "P-yellowHourClock CONTRADICTORY_POLICY yellowHourClock"));
  }

  private static String brief(Violation violation) {
    return violation.rule() + " " + violation.code() + " " + violation.where();
  }

  @Test
  void each_contradiction_is_found() {
    assertContradiction("deferralPeriod", b -> b.set(ApprovalPolicy.EXTENSION, 0));
    assertContradiction(
        "deferralReminder",
        b -> b.set(MaterialPolicy.DEFERRAL_PERIOD, 3).set(MaterialPolicy.DEFERRAL_REMINDER, 3));
    assertContradiction(
        "unifiedPickupWarning", b -> b.set(DeliveryPolicy.UNIFIED_PICKUP_WARNING, 10));
    assertContradiction(
        "feeLapsed",
        b ->
            b.set(IntakePolicy.FEE_GATE, FeeGate.NONE)
                .set(IntakePolicy.FEE_LAPSED, Lapse.TERMINATE));
    assertContradiction(
        "custody", b -> b.set(MaterialPolicy.CUSTODY, MaterialCustody.HOLD_AND_READ));
    assertContradiction(
        "sharedDataFailure",
        b ->
            b.set(MaterialPolicy.COMMITMENT, CommitmentPolicy.OFF)
                .set(MaterialPolicy.SHARED_DATA_FAILURE, SharedDataFailure.COMMITMENT_ONLY));
    assertContradiction(
        "jointHandlingExtension",
        b ->
            b.set(ApprovalPolicy.JOINT_HANDLING_CAP, true)
                .set(ApprovalPolicy.JOINT_HANDLING_DAYS, 10));
    assertContradiction(
        "extension",
        b -> b.set(ApprovalPolicy.STATUTORY_LIMIT, 9).set(MaterialPolicy.DEFERRAL_PERIOD, 10));
    assertContradiction(
        "badRatingContact",
        b -> b.set(RatingPolicy.BAD_RATING, 1).set(RatingPolicy.BAD_RATING_CONTACT, 2));
    assertContradiction("yellowDayClock", b -> b.set(SupervisionPolicy.YELLOW_DAY_CLOCK, 7));
    assertContradiction(
        "escalationRed",
        b ->
            b.set(SupervisionPolicy.ESCALATION_YELLOW, Rung.SERVICE_ADMINISTRATION)
                .set(SupervisionPolicy.ESCALATION_STILL_RED, Rung.SUPERVISION_OFFICE));
    assertContradiction(
        "timeWordsSameDay", b -> b.set(ClockPolicy.TIME_WORDS_SAME_DAY, TimeWord.WITH_PARTNER));
    assertContradiction(
        "deliveryCourierCutoff",
        b -> b.set(DeliveryPolicy.DELIVERY_COURIER_CUTOFF, LocalTime.of(18, 0)));
    assertContradiction(
        "clockHours",
        b -> b.set(ClockPolicy.CLOCK_HOURS, OfficeHours.of(DayHours.onWorkingDays())));
    assertContradiction(
        "receptionHours",
        b ->
            b.set(
                ClockPolicy.RECEPTION_HOURS, OfficeHours.standard().in(ZoneId.of("Asia/Urumqi"))));
  }

  private static void assertContradiction(String knob, UnaryOperator<Policy.Builder> change) {
    List<Violation> violations = change.apply(Policy.builder()).check();

    assertThat(violations).extracting(Violation::where).containsExactly(knob);
    assertThat(violations).extracting(Violation::code).containsExactly("CONTRADICTORY_POLICY");
  }
}
