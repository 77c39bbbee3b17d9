package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;

/** What rests on another item, a choice or a notice is never entered as older than it. */
class CauseTest {
  private static final String TOO_EARLY = "P-occurredAtTolerance BEFORE_ITS_CAUSE";

  private static List<String> entered(
      CasePlay play, Actor actor, String occurred, CaseCommand command) {
    return play.tries(actor, CasePlay.time(occurred), command).reasons();
  }

  private static ApprovalCommand.Deny denial(boolean becauseOfPredecessor) {
    return new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), becauseOfPredecessor);
  }

  /** TRADE is denied on the sixth at eleven, and it is a quarter past. */
  private static CasePlay failed() {
    CasePlay accepted = ShopCase.accepted(TRADE, SIGN).at("2026-03-06T11:00");
    return accepted
        .does(
            ShopCase.officerOf(accepted, TRADE),
            new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false))
        .at("2026-03-06T11:15");
  }

  @Test
  @Rule({"P-occurredAtTolerance", "R39"})
  void a_grant_is_not_older_than_the_result_that_it_waited_for_but_a_denial_for_reasons_may_be() {
    CasePlay play =
        ShopCase.granted(ShopCase.accepted(TRADE, SIGN).at("2026-03-06T11:00"), TRADE)
            .at("2026-03-06T11:15");
    Actor works = ShopCase.officerOf(play, SIGN);

    assertThat(entered(play, works, "2026-03-06T10:59", ShopCase.grant(SIGN)))
        .containsExactly(TOO_EARLY);
    assertThat(entered(play, works, "2026-03-06T11:00", ShopCase.grant(SIGN))).isEmpty();
    assertThat(entered(play, works, "2026-03-06T10:59", denial(false)))
        .as("a denial on its own grounds waited for nobody")
        .isEmpty();
  }

  @Test
  @Rule({"P-occurredAtTolerance", "P-predecessorFailure"})
  void a_choice_is_not_older_than_the_failure_that_it_answers() {
    CasePlay play = failed();
    CaseCommand choice = new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL);

    assertThat(entered(play, Cast.applicant(), "2026-03-06T10:59", choice))
        .containsExactly(TOO_EARLY);
    assertThat(entered(play, Cast.applicant(), "2026-03-06T11:00", choice)).isEmpty();
  }

  @Test
  @Rule({"P-occurredAtTolerance", "P-predecessorFailure"})
  void a_denial_that_was_asked_for_is_not_older_than_the_choice_that_asked_for_it() {
    CasePlay play =
        failed()
            .does(
                Cast.applicant(),
                new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL))
            .at("2026-03-06T11:25");
    Actor works = ShopCase.officerOf(play, SIGN);

    assertThat(entered(play, works, "2026-03-06T11:14", denial(true))).containsExactly(TOO_EARLY);
    assertThat(entered(play, works, "2026-03-06T11:15", denial(true))).isEmpty();
  }

  @Test
  @Rule({"P-occurredAtTolerance", "R32"})
  void what_is_brought_later_is_not_older_than_the_notice_that_asked_for_it() {
    CasePlay told =
        CorrectionPlay.notice(
                CorrectionPlay.lacking(Channel.ONLINE, Set.of(FLOOR_PLAN), TRADE, FIRE)
                    .at("2026-03-02T11:00"),
                "BZ-1",
                CorrectionPlay.defect(FLOOR_PLAN, FIRE))
            .at("2026-03-02T11:10");
    CaseCommand brought =
        new CorrectionCommand.Resubmit(Set.of(FIRE), CorrectionPlay.plan("8"), Facts.none());

    assertThat(entered(told, Cast.applicant(), "2026-03-02T10:59", brought))
        .containsExactly(TOO_EARLY);
    assertThat(entered(told, Cast.applicant(), "2026-03-02T11:00", brought)).isEmpty();
  }
}
