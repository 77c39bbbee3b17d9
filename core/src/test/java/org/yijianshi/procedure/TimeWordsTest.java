package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.ContradictoryPolicyException;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.TimeWord;

/** 当场, 实时 and 第一时间: what each obliges to by default, and by another policy. */
class TimeWordsTest {
  private static Policy meaning(Knob<TimeWord> knob, TimeWord word) {
    return Policy.builder().set(knob, word).build();
  }

  private static CasePlay handedIn(Channel channel, TimeWord word) {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.shop(), meaning(ClockPolicy.TIME_WORDS_ON_THE_SPOT, word));
    return ShopCase.submitted(
        CasePlay.of(book),
        ShopCase.through(ShopCase.application(book, SampleCatalogs.wish(TRADE)), channel));
  }

  @Test
  @Rule({"R28", "P-timeWords"})
  void on_the_spot_is_the_same_visit_or_by_policy_the_close_of_the_day_or_promptly() {
    assertThat(handedIn(Channel.COUNTER, TimeWord.SAME_COMMAND).duties(null))
        .as("the applicant stands there")
        .doesNotContain(ObligationKind.REVIEW_SUBMISSION);
    CasePlay today = handedIn(Channel.COUNTER, TimeWord.CLOSE_OF_DAY);
    assertThat(today.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 17:00");
    assertThat(
            handedIn(Channel.COUNTER, TimeWord.PROMPT).due(ObligationKind.REVIEW_SUBMISSION, null))
        .isEqualTo("2026-03-03 17:00");
    assertThat(ShopCase.received(today).duties(null))
        .doesNotContain(ObligationKind.REVIEW_SUBMISSION);
    assertThat(
            handedIn(Channel.ONLINE, TimeWord.CLOSE_OF_DAY)
                .due(ObligationKind.REVIEW_SUBMISSION, null))
        .as("online it is two hours whatever the word means")
        .isEqualTo("2026-03-02 12:00");
  }

  private static CasePlay pushed(TimeWord word) {
    Rulebook book =
        SampleCatalogs.book(SampleCatalogs.shop(), meaning(ClockPolicy.TIME_WORDS_REAL_TIME, word));
    return ShopCase.pushed(
        ShopCase.received(
            ShopCase.submitted(
                CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE)))));
  }

  private static CasePlay reports(CasePlay play, String at, String occurred, CaseCommand command) {
    return play.at(at).tries(Cast.officer(MARKET), CasePlay.time(occurred), command);
  }

  @Test
  @Rule({"R35", "R42", "P-timeWords"})
  void what_a_department_decided_is_reported_at_once_or_by_policy_by_the_close_or_promptly() {
    CaseCommand accept = new AcceptanceCommand.Accept(TRADE);
    String done = "2026-03-02T11:00";
    CasePlay real = pushed(TimeWord.SAME_COMMAND);
    CasePlay today = pushed(TimeWord.CLOSE_OF_DAY);
    CasePlay prompt = pushed(TimeWord.PROMPT);

    assertThat(reports(real, "2026-03-02T11:30", done, accept).reasons()).isEmpty();
    assertThat(reports(real, "2026-03-02T11:31", done, accept).reasons())
        .containsExactly("P-occurredAtTolerance RECORDED_TOO_LATE");
    CasePlay reported = reports(today, "2026-03-02T17:00", done, accept);
    assertThat(reported.reasons()).isEmpty();
    assertThat(CasePlay.local(reported.state().instance(TRADE).orElseThrow().acceptedAt()))
        .as("the clock starts when it was done")
        .isEqualTo("2026-03-02 11:00");
    assertThat(reports(today, "2026-03-02T17:01", done, accept).reasons())
        .containsExactly("P-occurredAtTolerance RECORDED_TOO_LATE");
    assertThat(reports(prompt, "2026-03-03T17:00", done, accept).reasons()).isEmpty();
    assertThat(reports(prompt, "2026-03-03T17:01", done, accept).reasons())
        .containsExactly("P-occurredAtTolerance RECORDED_TOO_LATE");
    assertThat(
            reports(
                    reported.at("2026-03-04T10:00"),
                    "2026-03-04T16:00",
                    "2026-03-04T10:00",
                    ShopCase.grant(TRADE))
                .reasons())
        .isEmpty();
  }

  @Test
  @Rule({"R35", "P-timeWords", "P-occurredAtTolerance"})
  void nobody_else_reports_later_for_that() {
    CasePlay submitted = handedIn(Channel.COUNTER, TimeWord.SAME_COMMAND).at("2026-03-02T11:00");
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.shop(),
            meaning(ClockPolicy.TIME_WORDS_REAL_TIME, TimeWord.CLOSE_OF_DAY));
    CasePlay other =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE)));
    CaseCommand receive = new IntakeCommand.Receive(Set.of());

    for (CasePlay play : java.util.List.of(submitted, other)) {
      assertThat(
              play.at("2026-03-02T12:00")
                  .tries(Cast.window(), CasePlay.time("2026-03-02T10:10"), receive)
                  .reasons())
          .containsExactly("P-occurredAtTolerance RECORDED_TOO_LATE");
    }
  }

  private static CasePlay sent(DeliveryMethod method, TimeWord word) {
    CasePlay accepted =
        ResultPlays.accepted(
            meaning(ClockPolicy.TIME_WORDS_FIRST_MOMENT, word),
            DeliveryChoice.SEPARATE,
            method,
            true,
            TRADE);
    return ShopCase.sent(ShopCase.granted(accepted.at("2026-03-05T10:00"), TRADE), TRADE);
  }

  @Test
  @Rule({"R8", "P-timeWords"})
  void the_first_moment_is_the_same_day_or_by_policy_promptly_for_what_goes_electronically() {
    assertThat(
            sent(DeliveryMethod.ELECTRONIC, TimeWord.CLOSE_OF_DAY)
                .due(ObligationKind.DELIVER, TRADE))
        .isEqualTo("2026-03-05 17:00");
    assertThat(sent(DeliveryMethod.ELECTRONIC, TimeWord.PROMPT).due(ObligationKind.DELIVER, TRADE))
        .isEqualTo("2026-03-06 17:00");
    assertThat(sent(DeliveryMethod.COUNTER, TimeWord.PROMPT).due(ObligationKind.DELIVER, TRADE))
        .as("what is handed over is due on the same day all the same")
        .isEqualTo("2026-03-05 17:00");
    assertThatThrownBy(() -> meaning(ClockPolicy.TIME_WORDS_FIRST_MOMENT, TimeWord.SAME_COMMAND))
        .isInstanceOf(ContradictoryPolicyException.class)
        .hasMessageContaining("timeWordsFirstMoment");
  }
}
