package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.DeliveryPolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.UnifiedPickupGuard;

/** Unified delivery must not hold a licence back beyond the ten days of the law. */
class UnifiedPickupTest {
  private static final ResultCommand.WarnUnifiedWait WARN =
      new ResultCommand.WarnUnifiedWait(TRADE);
  private static final ResultCommand.ReleaseFromUnified RELEASE =
      new ResultCommand.ReleaseFromUnified(TRADE);

  /** TRADE granted on Thursday 5 March and at the window, FIRE still in hand. */
  private static CasePlay waiting(Policy policy) {
    CasePlay accepted =
        ResultPlays.accepted(
            policy, DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER, false, TRADE, FIRE);
    return ResultPlays.sent(ShopCase.granted(accepted.at("2026-03-05T11:00"), TRADE), TRADE);
  }

  private static CasePlay waiting() {
    return waiting(Policy.defaults());
  }

  @Test
  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  void on_the_seventh_day_it_is_said_once_to_the_applicants_and_the_window() {
    assertThat(ResultPlays.due(waiting().at("2026-03-13T23:59"))).isEmpty();
    assertThat(ResultPlays.due(waiting().at("2026-03-16T00:00"))).containsExactly(WARN);

    CasePlay warned = waiting().at("2026-03-16T09:00").does(Actor.system(), WARN);
    assertThat(warned.messages())
        .filteredOn(m -> m.kind() == MessageKind.UNIFIED_WAITS)
        .allMatch(m -> m.content().get("release").equals("2026-03-19"))
        .extracting(Message::to)
        .containsExactly(
            Party.applicant("applicant-1"),
            Party.applicant("applicant-2"),
            Party.resultsWindow(COUNTY));
    assertThat(ResultPlays.due(warned)).isEmpty();
    assertThat(warned.tries(Actor.system(), WARN).reasons())
        .containsExactly("P-unifiedPickupGuard WARNED_ALREADY");
  }

  @Test
  @Rule({"XKF-44", "P-unifiedPickupGuard", "R45"})
  void on_the_tenth_day_it_goes_by_itself_and_the_package_leaves_without_it() {
    assertThat(ResultPlays.due(waiting().at("2026-03-18T23:59"))).containsExactly(WARN);
    assertThat(ResultPlays.due(waiting().at("2026-03-19T00:00"))).containsExactly(RELEASE);

    CasePlay released = waiting().at("2026-03-19T08:30").does(Actor.system(), RELEASE);
    assertThat(released.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-19 17:00");
    assertThat(released.due(ObligationKind.SERVE_BY_LAW, TRADE)).isEqualTo("2026-03-19 17:00");
    assertThat(released.messages())
        .extracting(Message::kind)
        .containsExactly(
            MessageKind.UNIFIED_RELEASED,
            MessageKind.UNIFIED_RELEASED,
            MessageKind.UNIFIED_RELEASED);
    assertThat(ResultPlays.due(released)).isEmpty();

    CasePlay offered = ResultPlays.offered(released, DeliveryMethod.COUNTER, TRADE);
    assertThat(offered.duties(TRADE)).doesNotContain(ObligationKind.SERVE_BY_LAW);
    CasePlay rest = ResultPlays.sent(ShopCase.granted(offered.at("2026-03-20T10:00"), FIRE), FIRE);
    assertThat(rest.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-20 17:00");
    assertThat(ResultPlays.offered(rest, DeliveryMethod.COUNTER, FIRE).duties(null))
        .doesNotContain(ObligationKind.DELIVER);
  }

  @Test
  @Rule({"XKF-44", "R46"})
  void a_licence_that_its_department_held_for_its_other_item_must_be_sent_on_that_day() {
    CasePlay held =
        ShopCase.granted(ResultPlays.unified(FIRE, REVIEW).at("2026-03-05T11:00"), FIRE);
    CasePlay released =
        held.at("2026-03-19T08:30")
            .does(Actor.system(), new ResultCommand.ReleaseFromUnified(FIRE));

    assertThat(ResultPlays.result(released, FIRE).state()).isEqualTo(ResultState.MADE);
    assertThat(released.due(ObligationKind.SEND_RESULT, FIRE)).isEqualTo("2026-03-19 17:00");
    CasePlay sent = ResultPlays.sent(released, FIRE);
    assertThat(sent.due(ObligationKind.DELIVER, FIRE)).isEqualTo("2026-03-19 17:00");
  }

  @Test
  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  void nothing_is_said_or_released_too_early_or_where_nothing_waits() {
    assertThat(waiting().tries(Actor.system(), WARN).reasons())
        .containsExactly("P-unifiedPickupGuard NOT_YET");
    assertThat(waiting().at("2026-03-18T17:00").tries(Actor.system(), RELEASE).reasons())
        .containsExactly("P-unifiedPickupGuard NOT_YET");
    CasePlay separate =
        ShopCase.granted(ResultPlays.separate(TRADE, FIRE).at("2026-03-05T11:00"), TRADE)
            .at("2026-03-19T09:00");
    assertThat(separate.tries(Actor.system(), WARN).reasons())
        .containsExactly("XKF-44 NOT_WAITING");
    assertThat(separate.tries(Actor.system(), RELEASE).reasons())
        .containsExactly("XKF-44 NOT_WAITING");
    CasePlay whole =
        ResultPlays.sent(
            ShopCase.granted(waiting().at("2026-03-10T10:00"), FIRE).at("2026-03-19T09:00"), FIRE);
    assertThat(whole.tries(Actor.system(), RELEASE).reasons())
        .as("the package is due today anyway")
        .containsExactly("XKF-44 NOT_WAITING");
  }

  @Test
  @Rule("P-unifiedPickupGuard")
  void a_city_may_only_warn_or_choose_other_days() {
    Policy warnOnly =
        Policy.builder()
            .set(DeliveryPolicy.UNIFIED_PICKUP_GUARD, UnifiedPickupGuard.WARN_ONLY)
            .build();
    CasePlay warned = waiting(warnOnly).at("2026-03-19T09:00").does(Actor.system(), WARN);
    assertThat(ResultPlays.due(waiting(warnOnly).at("2026-03-19T09:00"))).containsExactly(WARN);
    assertThat(ResultPlays.due(warned)).isEmpty();
    assertThat(warned.tries(Actor.system(), RELEASE).reasons())
        .containsExactly("P-unifiedPickupGuard NOT_RELEASED_HERE");

    Policy sooner =
        Policy.builder()
            .set(DeliveryPolicy.UNIFIED_PICKUP_WARNING, 3)
            .set(DeliveryPolicy.UNIFIED_PICKUP_RELEASE, 5)
            .build();
    assertThat(ResultPlays.due(waiting(sooner).at("2026-03-09T23:59"))).isEmpty();
    assertThat(ResultPlays.due(waiting(sooner).at("2026-03-10T00:00"))).containsExactly(WARN);
    assertThat(ResultPlays.due(waiting(sooner).at("2026-03-12T00:00"))).containsExactly(RELEASE);
  }

  @Test
  @Rule({"XKF-44", "P-serviceConsent"})
  void where_the_certificate_serves_at_once_nothing_waits() {
    CasePlay consented =
        ResultPlays.accepted(
            Policy.defaults(), DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER, true, TRADE, FIRE);
    CasePlay made =
        ResultPlays.certified(ShopCase.granted(consented.at("2026-03-05T11:00"), TRADE), TRADE);

    assertThat(made.duties(TRADE)).doesNotContain(ObligationKind.SERVE_BY_LAW);
    assertThat(ResultPlays.due(made.at("2026-03-19T09:00"))).isEmpty();
  }

  @Test
  @Rule({"R45", "R47"})
  void a_denial_goes_at_once_although_the_grants_wait() {
    CasePlay play = ResultPlays.unified(TRADE, FIRE);
    CasePlay sent =
        ResultPlays.sent(
            play.does(
                ShopCase.officerOf(play, TRADE),
                new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false)),
            TRADE);

    assertThat(sent.due(ObligationKind.DELIVER, TRADE)).isEqualTo("2026-03-03 17:00");
    assertThat(
            sent.tries(
                    Cast.results(),
                    new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COUNTER))
                .refusals())
        .isEmpty();
  }
}
