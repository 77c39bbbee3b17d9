package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** 疑难问题转审批部门: a hard question about a case goes to whoever decides, and comes back answered. */
class QuestionTest {
  private static CasePlay asks(CasePlay play, Actor actor, @Nullable InstanceId about) {
    return play.tries(actor, new AdministrationCommand.ReferQuestion(about, "ZX-1"));
  }

  private static CasePlay answers(CasePlay play, Actor actor, int no) {
    return play.tries(actor, new AdministrationCommand.AnswerQuestion(no, "DF-1"));
  }

  private static int number(CasePlay play) {
    return play.state().administration().questions().get(0).no();
  }

  @Test
  void a_question_about_an_item_goes_to_its_department_and_the_answer_to_whoever_asked() {
    CasePlay asked = asks(ShopCase.pushed(TRADE, FIRE), Cast.applicant(), FIRE);

    assertThat(asked.reasons()).isEmpty();
    assertThat(asked.duty(ObligationKind.ANSWER_QUESTION, FIRE).owedBy())
        .isEqualTo(ShopCase.party(FIRE_RESCUE));
    assertThat(asked.due(ObligationKind.ANSWER_QUESTION, FIRE)).isEqualTo("2026-03-03 17:00");
    assertThat(asked.messages())
        .extracting(Message::kind, Message::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MessageKind.QUESTION, ShopCase.party(FIRE_RESCUE)));

    CasePlay answered = answers(asked, Cast.officer(FIRE_RESCUE), number(asked));

    assertThat(answered.reasons()).isEmpty();
    assertThat(answered.duties(FIRE)).doesNotContain(ObligationKind.ANSWER_QUESTION);
    assertThat(answered.messages()).hasSize(1);
    Message told = answered.messages().get(0);
    assertThat(told.kind()).isEqualTo(MessageKind.ANSWER);
    assertThat(told.to()).isEqualTo(Party.applicant("applicant-1"));
    assertThat(told.content()).containsEntry("question", "ZX-1").containsEntry("answer", "DF-1");
  }

  @Test
  void a_question_about_the_case_goes_to_the_lead_and_the_centre_gets_its_answer() {
    CasePlay asked = asks(ShopCase.pushed(TRADE, FIRE), Cast.nearest(Role.ADVISER), null);

    assertThat(asked.reasons()).isEmpty();
    assertThat(asked.duty(ObligationKind.ANSWER_QUESTION, null).owedBy())
        .isEqualTo(ShopCase.party(MARKET));
    CasePlay answered = answers(asked, Cast.officer(MARKET), number(asked));
    assertThat(answered.messages().get(0).to())
        .isEqualTo(Party.intakeWindow(SampleCatalogs.COUNTY));
    assertThat(asks(ShopCase.pushed(TRADE), Cast.window(), TRADE).reasons()).isEmpty();
    assertThat(asks(ShopCase.pushed(TRADE), Cast.results(), TRADE).reasons()).isEmpty();
    assertThat(asks(ShopCase.pushed(TRADE), Cast.agent(), TRADE).reasons()).isEmpty();
  }

  @Test
  void a_question_holds_nothing_up() {
    CasePlay closed = asks(ShopCase.closed(), Cast.applicant(), null);

    assertThat(closed.reasons()).isEmpty();
    assertThat(closed.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(asks(ShopCase.submitted(TRADE), Cast.applicant(), TRADE).reasons()).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void only_those_of_the_case_ask_and_only_whoever_is_asked_answers() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE);
    CasePlay asked = asks(pushed, Cast.applicant(), FIRE);

    assertThat(asks(pushed, Cast.officer(FIRE_RESCUE), FIRE).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(asks(pushed, Actor.of("a", Role.ADVISER, ELSEWHERE), FIRE).reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
    assertThat(answers(asked, Cast.officer(MARKET), number(asked)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(answers(asked, Cast.applicant(), number(asked)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  void each_question_is_referred_once_and_answered_once() {
    CasePlay asked = asks(ShopCase.pushed(TRADE, FIRE), Cast.applicant(), FIRE);
    CasePlay answered = answers(asked, Cast.officer(FIRE_RESCUE), number(asked));

    assertThat(asks(asked, Cast.window(), TRADE).reasons()).containsExactly("R23 ALREADY_REFERRED");
    assertThat(asks(ShopCase.pushed(TRADE), Cast.applicant(), SIGN).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThat(answers(answered, Cast.officer(FIRE_RESCUE), number(asked)).reasons())
        .containsExactly("R23 ALREADY_ANSWERED");
    assertThat(answers(asked, Cast.officer(FIRE_RESCUE), 999).reasons())
        .containsExactly("R23 UNKNOWN_QUESTION");
    assertThatThrownBy(() -> new AdministrationCommand.ReferQuestion(null, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AdministrationCommand.AnswerQuestion(1, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule({"P-permission", "P-materialVisibility"})
  void an_adviser_sees_how_the_items_stand_and_nothing_of_people_and_materials() {
    CasePlay asked = asks(ShopCase.pushed(TRADE, FIRE), Cast.nearest(Role.ADVISER), null);
    CaseView view =
        CaseViews.of(asked.state(), Cast.nearest(Role.ADVISER), asked.book(), asked.now())
            .orElseThrow();

    assertThat(view.items()).hasSize(2);
    assertThat(view.materials()).isEmpty();
    assertThat(view.participants()).isEmpty();
    assertThat(view.ledger()).isEmpty();
    assertThat(view.course().originals()).isEmpty();
    assertThat(view.course().feedback().ratings()).isEmpty();
    assertThat(view.course().questions()).hasSize(1);
    CasePlay own = asks(ShopCase.pushed(TRADE, FIRE), Cast.applicant(), FIRE);
    assertThat(
            CaseViews.of(own.state(), Cast.nearest(Role.ADVISER), own.book(), own.now())
                .orElseThrow()
                .course()
                .questions())
        .as("asked by the applicant, not at the centre")
        .isEmpty();
  }
}
