package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.FeedbackCommand.AppealRating;
import org.yijianshi.casefile.FeedbackCommand.ContactRater;
import org.yijianshi.casefile.FeedbackCommand.DecideAppeal;
import org.yijianshi.casefile.FeedbackCommand.PutRight;
import org.yijianshi.casefile.FeedbackCommand.Rate;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.Rating;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.AnonymousRating;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.RatingPolicy;

/** 好差评 and 投诉: who rates what and when, and what the worst grades oblige to. */
class FeedbackTest {
  private static final RatingSubject VISIT = RatingSubject.visit("V-7");
  private static final RatingSubject CASE = RatingSubject.wholeCase();
  private static final Actor HALL = Actor.of("account-hall", Role.HALL_MANAGEMENT, COUNTY);

  private static CasePlay rates(CasePlay play, RatingSubject subject, Grade grade) {
    return play.tries(Cast.applicant(), new Rate(subject, grade, true));
  }

  private static CasePlay badlyRated() {
    return ShopCase.closed()
        .at("2026-03-10T10:00")
        .does(Cast.applicant(), new Rate(RatingSubject.item(FIRE), Grade.DISSATISFIED, true));
  }

  private static CasePlay with(Policy policy) {
    return ShopCase.submitted(
        CasePlay.of(SampleCatalogs.book(SampleCatalogs.shop(), policy)),
        ShopCase.application(
            SampleCatalogs.book(SampleCatalogs.shop(), policy), SampleCatalogs.wish(TRADE)));
  }

  @Test
  @Rule("R15")
  void a_visit_is_rated_at_any_time_an_item_once_concluded_the_case_once_all_is() {
    CasePlay submitted = ShopCase.submitted(TRADE, FIRE);
    CasePlay oneGranted = ShopCase.granted(ShopCase.accepted(TRADE, FIRE), TRADE);

    assertThat(rates(submitted, VISIT, Grade.SATISFIED).reasons()).isEmpty();
    assertThat(rates(submitted, RatingSubject.item(TRADE), Grade.SATISFIED).reasons())
        .containsExactly("R15 NOT_CONCLUDED");
    assertThat(rates(submitted, CASE, Grade.SATISFIED).reasons())
        .containsExactly("R15 NOT_CONCLUDED");
    assertThat(rates(oneGranted, RatingSubject.item(TRADE), Grade.SATISFIED).reasons()).isEmpty();
    assertThat(rates(oneGranted, RatingSubject.item(FIRE), Grade.SATISFIED).reasons())
        .containsExactly("R15 NOT_CONCLUDED");
    assertThat(rates(oneGranted, CASE, Grade.SATISFIED).reasons())
        .containsExactly("R15 NOT_CONCLUDED");
    assertThat(rates(ShopCase.granted(oneGranted, FIRE), CASE, Grade.SATISFIED).reasons())
        .as("Completed, not yet closed")
        .isEmpty();
    assertThat(rates(ShopCase.closed(), CASE, Grade.SATISFIED).reasons()).isEmpty();
    assertThat(rates(submitted, RatingSubject.item(SampleCatalogs.SIGN), Grade.SATISFIED).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
  }

  @Test
  @Rule("R15")
  void each_visit_item_and_case_is_rated_once() {
    CasePlay play = ShopCase.closed();
    for (RatingSubject subject : List.of(VISIT, RatingSubject.item(TRADE), CASE)) {
      play = rates(play, subject, Grade.VERY_SATISFIED);
      assertThat(play.reasons()).isEmpty();
      assertThat(rates(play, subject, Grade.SATISFIED).reasons())
          .containsExactly("R15 RATED_ALREADY");
    }
    assertThat(rates(play, RatingSubject.visit("V-8"), Grade.SATISFIED).reasons()).isEmpty();
    assertThat(rates(play, RatingSubject.item(FIRE), Grade.SATISFIED).reasons()).isEmpty();
    assertThat(play.state().feedback().ratings()).extracting(Rating::no).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  @Rule({"R15", "P-badRating"})
  void the_two_worst_grades_oblige_to_contact_and_to_put_right(Grade grade) {
    CasePlay play = ShopCase.closed().at("2026-03-10T10:00");
    play = rates(play, RatingSubject.item(FIRE), grade);

    if (grade == Grade.DISSATISFIED || grade == Grade.VERY_DISSATISFIED) {
      assertThat(play.due(ObligationKind.CONTACT_RATER, FIRE)).isEqualTo("2026-03-11 17:00");
      assertThat(play.due(ObligationKind.PUT_RIGHT, FIRE)).isEqualTo("2026-03-31 17:00");
      assertThat(play.duty(ObligationKind.PUT_RIGHT, FIRE).owedBy())
          .isEqualTo(ShopCase.party(FIRE_RESCUE));
      assertThat(play.messages())
          .extracting(m -> m.kind() + " " + m.to())
          .containsExactly("BAD_RATING " + ShopCase.party(FIRE_RESCUE));
      assertThat(play.state().stage()).as("Aftercare").isEqualTo(CaseStage.CLOSED);
    } else {
      assertThat(play.duties(FIRE)).doesNotContain(ObligationKind.CONTACT_RATER);
      assertThat(play.messages()).isEmpty();
    }
  }

  @Test
  @Rule("P-badRating")
  void a_rating_without_a_name_is_counted_and_by_policy_explained() {
    Rate nameless = new Rate(VISIT, Grade.VERY_DISSATISFIED, false);

    CasePlay counted = ShopCase.submitted(TRADE).does(Cast.applicant(), nameless);
    CasePlay explained =
        with(Policy.builder()
                .set(RatingPolicy.ANONYMOUS_RATING, AnonymousRating.COUNT_AND_EXPLAIN)
                .build())
            .does(Cast.applicant(), nameless);

    assertThat(counted.duties(null))
        .doesNotContain(ObligationKind.CONTACT_RATER, ObligationKind.PUT_RIGHT);
    assertThat(explained.duties(null))
        .contains(ObligationKind.PUT_RIGHT)
        .doesNotContain(ObligationKind.CONTACT_RATER);
    assertThat(explained.does(Cast.window(), new PutRight(1, "ZG-1")).messages())
        .as("Nobody to answer to")
        .isEmpty();
  }

  @Test
  @Rule("P-badRating")
  void the_days_and_how_many_grades_are_bad_are_the_policys() {
    CasePlay play =
        with(Policy.builder()
                .set(RatingPolicy.BAD_RATING, 5)
                .set(RatingPolicy.BAD_RATING_CONTACT, 2)
                .set(RatingPolicy.BAD_RATING_GRADES, 3)
                .build())
            .does(Cast.applicant(), new Rate(VISIT, Grade.FAIRLY_SATISFIED, true));

    assertThat(play.due(ObligationKind.CONTACT_RATER, null)).isEqualTo("2026-03-04 17:00");
    assertThat(play.due(ObligationKind.PUT_RIGHT, null)).isEqualTo("2026-03-09 17:00");
    assertThat(play.duty(ObligationKind.PUT_RIGHT, null).owedBy())
        .isEqualTo(Party.intakeWindow(COUNTY));
  }

  @Test
  @Rule("P-badRating")
  void the_rated_party_speaks_with_the_rater_then_puts_it_right_and_says_so() {
    CasePlay play = badlyRated();
    Actor fire = Cast.officer(FIRE_RESCUE);

    assertThat(play.tries(fire, new PutRight(1, "ZG-1")).reasons())
        .containsExactly("P-badRating CONTACT_FIRST");
    assertThat(play.tries(Cast.officer(MARKET), new ContactRater(1)).reasons())
        .as("Somebody else's rating")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(fire, new ContactRater(2)).reasons())
        .containsExactly("R15 UNKNOWN_RATING");

    play = play.does(fire, new ContactRater(1));
    assertThat(play.duties(FIRE))
        .contains(ObligationKind.PUT_RIGHT)
        .doesNotContain(ObligationKind.CONTACT_RATER);
    assertThat(play.tries(fire, new ContactRater(1)).reasons())
        .containsExactly("P-badRating NOTHING_OPEN");

    play = play.does(fire, new PutRight(1, "ZG-1"));
    assertThat(play.duties(FIRE)).doesNotContain(ObligationKind.PUT_RIGHT);
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.content())
        .contains("FEEDBACK_ANSWER {rating=1, record=ZG-1}");
    assertThat(play.tries(fire, new PutRight(1, "ZG-2")).reasons())
        .containsExactly("P-badRating NOTHING_OPEN");
  }

  @Test
  @Rule("P-badRating")
  void a_mistaken_rating_is_appealed_against_once_and_annulled_by_the_hall_alone() {
    CasePlay play = badlyRated();
    Actor fire = Cast.officer(FIRE_RESCUE);

    assertThat(play.tries(HALL, new DecideAppeal(1, true)).reasons())
        .containsExactly("P-badRating NOTHING_OPEN");
    play = play.does(fire, new AppealRating(1, "SS-1"));
    assertThat(play.tries(fire, new AppealRating(1, "SS-2")).reasons())
        .containsExactly("P-badRating APPEALED_ALREADY");
    assertThat(play.tries(fire, new DecideAppeal(1, true)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");

    CasePlay annulled = play.does(HALL, new DecideAppeal(1, true));
    assertThat(annulled.state().feedback().ratings()).noneMatch(Rating::counts);
    assertThat(annulled.duties(FIRE))
        .doesNotContain(ObligationKind.CONTACT_RATER, ObligationKind.PUT_RIGHT);

    CasePlay upheld = play.does(HALL, new DecideAppeal(1, false));
    assertThat(upheld.state().feedback().ratings()).allMatch(Rating::counts);
    assertThat(upheld.duties(FIRE)).contains(ObligationKind.PUT_RIGHT);
    assertThat(upheld.tries(fire, new AppealRating(1, "SS-2")).reasons())
        .containsExactly("P-badRating APPEALED_ALREADY");
  }

  @Test
  @Rule("P-badRating")
  void where_the_policy_has_no_appeal_none_is_taken() {
    CasePlay play =
        with(Policy.builder().set(RatingPolicy.RATING_APPEAL, false).build())
            .does(Cast.applicant(), new Rate(VISIT, Grade.DISSATISFIED, true));

    assertThat(play.tries(Cast.window(), new AppealRating(1, "SS-1")).reasons())
        .containsExactly("P-badRating NO_APPEAL");
  }

  @Test
  @Rule("R20")
  void a_complaint_in_any_state_is_answered_by_the_management_of_the_hall() {
    CasePlay play =
        ShopCase.submitted(TRADE)
            .does(Cast.applicant(), new FeedbackCommand.Complain(TRADE, "TS-1"));

    assertThat(play.due(ObligationKind.ANSWER_COMPLAINT, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(play.duty(ObligationKind.ANSWER_COMPLAINT, TRADE).owedBy().key())
        .isEqualTo("HALL_MANAGEMENT:411224");
    assertThat(play.tries(HALL, new FeedbackCommand.AnswerComplaint(2, "DF-1")).reasons())
        .containsExactly("R20 NOTHING_OPEN");

    CasePlay answered = play.does(HALL, new FeedbackCommand.AnswerComplaint(1, "DF-1"));
    assertThat(answered.duties(TRADE)).doesNotContain(ObligationKind.ANSWER_COMPLAINT);
    assertThat(answered.messages())
        .extracting(m -> m.kind() + " " + m.content())
        .contains("FEEDBACK_ANSWER {complaint=1, answer=DF-1}");
    assertThat(answered.tries(HALL, new FeedbackCommand.AnswerComplaint(1, "DF-2")).reasons())
        .containsExactly("R20 NOTHING_OPEN");
    assertThat(
            ShopCase.closed()
                .tries(Cast.applicant(), new FeedbackCommand.Complain(null, "TS-2"))
                .reasons())
        .isEmpty();
    InstanceId unknown = SampleCatalogs.SIGN;
    assertThat(
            play.tries(Cast.applicant(), new FeedbackCommand.Complain(unknown, "TS-3")).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
  }

  @Test
  @Rule("R20")
  void the_time_to_answer_a_complaint_is_the_policys() {
    CasePlay play =
        with(Policy.builder().set(RatingPolicy.COMPLAINT, 2).build())
            .does(Cast.applicant(), new FeedbackCommand.Complain(null, "TS-1"));

    assertThat(play.due(ObligationKind.ANSWER_COMPLAINT, null)).isEqualTo("2026-03-04 17:00");
  }

  @Test
  @Rule("P-permission")
  void only_the_applicants_side_rates_and_complains() {
    CasePlay play = ShopCase.closed();
    List<CaseCommand> theirs =
        List.of(
            new Rate(CASE, Grade.VERY_SATISFIED, true), new FeedbackCommand.Complain(null, "TS-1"));

    for (CaseCommand command : theirs) {
      for (Role role : Role.values()) {
        boolean may =
            List.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN).contains(role);
        assertThat(play.tries(Cast.nearest(role), command).refusals().isEmpty())
            .as(role + " " + command)
            .isEqualTo(may);
      }
    }
  }

  @Test
  @Rule("R15")
  void the_applicant_is_told_that_the_closed_case_can_be_rated() {
    assertThat(ShopCase.closed().messages()).extracting(m -> m.kind()).contains(MessageKind.CLOSED);
  }
}
