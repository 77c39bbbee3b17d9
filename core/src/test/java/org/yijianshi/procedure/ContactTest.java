package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.ServiceFallback;

/** A notice that did not arrive is made good: by a call, a letter, and at last by public notice. */
class ContactTest {
  private static final Party APPLICANT = Party.applicant("applicant-1");

  private static CasePlay failed(CasePlay play, Actor by, ContactWay way) {
    return failed(play, by, APPLICANT, TRADE, way);
  }

  private static CasePlay failed(
      CasePlay play, Actor by, Party to, @Nullable InstanceId about, ContactWay way) {
    return play.tries(by, new IntakeCommand.ReportUnreached("ACCEPTANCE", to, about, way));
  }

  private static CasePlay reached(CasePlay play, ContactWay how) {
    return play.tries(Cast.window(), new IntakeCommand.ConfirmReached(TRADE, how));
  }

  private static CasePlay unreached() {
    return failed(ShopCase.accepted(TRADE, FIRE), Actor.system(), ContactWay.SMS);
  }

  @Test
  @Rule({"R36", "R37"})
  void the_window_has_a_working_day_to_reach_whom_a_text_message_did_not() {
    CasePlay play = unreached();

    assertThat(play.reasons()).isEmpty();
    assertThat(play.duty(ObligationKind.REACH_APPLICANT, TRADE).owedBy())
        .isEqualTo(Party.intakeWindow(COUNTY));
    assertThat(play.due(ObligationKind.REACH_APPLICANT, TRADE)).isEqualTo("2026-03-04 17:00");
    assertThat(play.messages()).isEmpty();
    CasePlay again = failed(play, Actor.system(), ContactWay.ELECTRONIC);
    assertThat(again.reasons()).isEmpty();
    assertThat(again.state().obligations())
        .as("One duty for all that failed about the item")
        .isEqualTo(play.state().obligations());
    CasePlay called = reached(play, ContactWay.CALL);
    assertThat(called.reasons()).isEmpty();
    assertThat(called.duties(TRADE)).doesNotContain(ObligationKind.REACH_APPLICANT);
    assertThat(reached(called, ContactWay.CALL).reasons()).containsExactly("R36 NOTHING_OPEN");
  }

  @Test
  @Rule({"R36", "R37"})
  void a_notice_about_the_whole_case_is_a_duty_of_its_own() {
    CasePlay play =
        failed(ShopCase.received(TRADE), Actor.system(), APPLICANT, null, ContactWay.SMS);

    assertThat(play.duties(null)).contains(ObligationKind.REACH_APPLICANT);
    assertThat(reached(play, ContactWay.CALL).reasons()).containsExactly("R36 NOTHING_OPEN");
    assertThat(
            play.tries(Cast.window(), new IntakeCommand.ConfirmReached(null, ContactWay.LETTER))
                .reasons())
        .isEmpty();
  }

  @Test
  @Rule({"R36", "P-serviceFallback"})
  void public_notice_is_given_only_after_a_letter_failed_and_where_the_policy_has_it() {
    CasePlay play = unreached();
    CasePlay letterFailed = failed(play, Cast.window(), ContactWay.LETTER);
    Policy lettersOnly =
        Policy.builder().set(IntakePolicy.SERVICE_FALLBACK, ServiceFallback.LETTER).build();
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), lettersOnly);
    CasePlay other =
        failed(
            failed(
                ShopCase.accepted(
                    ShopCase.pushed(
                        ShopCase.received(
                            ShopCase.submitted(
                                CasePlay.of(book),
                                ShopCase.application(book, SampleCatalogs.wish(TRADE)))))),
                Actor.system(),
                ContactWay.SMS),
            Cast.window(),
            ContactWay.LETTER);

    assertThat(reached(play, ContactWay.PUBLIC_NOTICE).reasons())
        .containsExactly("P-serviceFallback LETTER_FIRST");
    assertThat(
            reached(failed(play, Cast.window(), ContactWay.CALL), ContactWay.PUBLIC_NOTICE)
                .reasons())
        .containsExactly("P-serviceFallback LETTER_FIRST");
    assertThat(letterFailed.reasons()).isEmpty();
    assertThat(letterFailed.due(ObligationKind.REACH_APPLICANT, TRADE))
        .as("The duty stays as it was")
        .isEqualTo("2026-03-04 17:00");
    assertThat(reached(letterFailed, ContactWay.PUBLIC_NOTICE).reasons()).isEmpty();
    assertThat(reached(other, ContactWay.PUBLIC_NOTICE).reasons())
        .containsExactly("P-serviceFallback NO_PUBLIC_NOTICE");
    assertThat(reached(other, ContactWay.LETTER).reasons()).isEmpty();
  }

  @Test
  @Rule("P-serviceFallback")
  void whoever_was_reached_since_is_written_to_again_before_a_public_notice() {
    CasePlay once = reached(failed(unreached(), Cast.window(), ContactWay.LETTER), ContactWay.CALL);
    CasePlay again = failed(once, Actor.system(), ContactWay.SMS);

    assertThat(reached(again, ContactWay.PUBLIC_NOTICE).reasons())
        .containsExactly("P-serviceFallback LETTER_FIRST");
  }

  @Test
  @Rule("R36")
  void machines_report_what_machines_send_and_windows_what_people_try() {
    CasePlay accepted = ShopCase.accepted(TRADE, FIRE);

    assertThat(failed(accepted, Actor.system(), ContactWay.CALL).reasons())
        .containsExactly("R36 WRONG_WAY");
    assertThat(failed(unreached(), Cast.window(), ContactWay.SMS).reasons())
        .containsExactly("R36 WRONG_WAY");
    assertThat(failed(unreached(), Cast.window(), ContactWay.PUBLIC_NOTICE).reasons())
        .containsExactly("R36 WRONG_WAY");
    assertThat(failed(accepted, Cast.window(), ContactWay.LETTER).reasons())
        .as("Nothing failed that a letter could make good")
        .containsExactly("R36 NOTHING_OPEN");
    assertThat(reached(unreached(), ContactWay.SMS).reasons()).containsExactly("R36 WRONG_WAY");
    assertThat(reached(unreached(), ContactWay.ELECTRONIC).reasons())
        .containsExactly("R36 WRONG_WAY");
  }

  @Test
  @Rule("R36")
  void only_applicants_of_the_case_and_items_of_the_case_are_to_be_reached() {
    CasePlay accepted = ShopCase.accepted(TRADE);
    Party agent = Party.applicant("agent-1");

    assertThat(failed(accepted, Actor.system(), agent, TRADE, ContactWay.SMS).reasons())
        .containsExactly("R36 NO_APPLICANT");
    assertThat(
            failed(
                    accepted,
                    Actor.system(),
                    Party.department(MARKET, COUNTY),
                    TRADE,
                    ContactWay.SMS)
                .reasons())
        .containsExactly("R36 NO_APPLICANT");
    assertThat(failed(accepted, Actor.system(), APPLICANT, FIRE, ContactWay.SMS).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThat(
            failed(accepted, Actor.system(), Party.applicant("applicant-2"), TRADE, ContactWay.SMS)
                .reasons())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new IntakeCommand.ReportUnreached("your item", APPLICANT, null, ContactWay.SMS));
  }

  @Test
  @Rule("R37")
  void a_non_acceptance_that_did_not_arrive_keeps_the_case_open_and_a_closed_one_stays_closed() {
    CasePlay refused =
        ShopCase.pushed(TRADE)
            .does(Cast.officer(MARKET), new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()));
    CasePlay play = failed(refused, Actor.system(), ContactWay.SMS);

    assertThat(play.reasons()).isEmpty();
    assertThat(play.duties(TRADE))
        .containsExactly(ObligationKind.SEND_NON_ACCEPTANCE, ObligationKind.REACH_APPLICANT);
    CasePlay closed = ShopCase.closed();
    assertThat(closed.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(failed(closed, Actor.system(), ContactWay.SMS).reasons())
        .containsExactly("R36 CASE_CLOSED");
  }
}
