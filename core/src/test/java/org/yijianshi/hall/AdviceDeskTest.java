package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand.Accept;
import org.yijianshi.code.InstanceId;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.plan.Driver;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.HourClock;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.Head;

/** Advice before there is a case. */
class AdviceDeskTest {
  private final Halls halls = new Halls();

  @Test
  @Rule({"R32", "R35", "P-bundleClock"})
  void whoever_uses_every_limit_to_its_end_is_promised_the_date_of_the_forecast() {
    ServiceHall hall = halls.hall();
    Wish wish = SampleCatalogs.wish(TRADE, FIRE, SIGN, REVIEW);
    Forecast forecast = hall.advice().forecast(wish).orElseThrow();

    hall.cases()
        .submit(Cast.applicant(), CASE, command(1), submission(TRADE, FIRE, SIGN, REVIEW))
        .orThrow();
    halls.now = CasePlay.time("2026-03-02T12:00");
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    halls.now = forecast.schedule().clockStarts();
    List<InstanceId> items = List.of(TRADE, FIRE, SIGN, REVIEW);
    for (int i = 0; i < items.size(); i++) {
      InstanceId id = items.get(i);
      hall.cases()
          .give(
              Cast.officer(
                  hall.cases()
                      .view(Cast.window(), CASE)
                      .orElseThrow()
                      .item(id)
                      .orElseThrow()
                      .plan()
                      .department()),
              CASE,
              command(10 + i),
              new Accept(id))
          .orThrow();
    }

    assertThat(CasePlay.local(forecast.schedule().clockStarts())).isEqualTo("2026-03-03 17:00");
    assertThat(hall.cases().view(Cast.window(), CASE).orElseThrow().promisedBy())
        .isEqualTo(forecast.promise());
    assertThat(forecast.decidingItem()).isEqualTo(SIGN);
    assertThat(forecast.decidingDepartment()).isEqualTo(SampleCatalogs.WORKS);
    assertThat(forecast.provisional()).isFalse();
    assertThat(forecast.why().print(Language.ZH)).contains("P-bundleClock", SIGN.toString());
  }

  @Test
  void a_look_up_is_forecast_for_when_it_is_accepted_and_no_day_later() {
    Forecast forecast =
        halls.hall().advice().forecast(SampleCatalogs.wish(SampleCatalogs.LOOK_UP)).orElseThrow();

    assertThat(forecast.promise()).isEqualTo(forecast.schedule().clockStarts());
    assertThat(forecast.schedule().deciding().driver()).isEqualTo(Driver.WITH_ACCEPTANCE);
  }

  @Test
  @Rule("P-hourClock")
  void hours_run_by_the_clock_of_the_policy() {
    halls.now = CasePlay.time("2026-03-02T16:30");
    Policy wall = Policy.builder().set(ClockPolicy.HOUR_CLOCK, HourClock.WALL_CLOCK).build();
    Wish wish = SampleCatalogs.wish(FIRE);

    Forecast office = halls.hall().advice().forecast(wish).orElseThrow();
    Forecast byWall = halls.hall(b -> b.policy(wall)).advice().forecast(wish).orElseThrow();

    // Two hours from half past four end the next morning, or the same evening.
    assertThat(CasePlay.local(office.schedule().clockStarts())).isEqualTo("2026-03-04 17:00");
    assertThat(CasePlay.local(byWall.schedule().clockStarts())).isEqualTo("2026-03-03 17:00");
  }

  @Test
  void a_later_submission_is_forecast_for_its_own_day_and_nothing_is_stored() {
    ServiceHall hall = halls.hall();
    Wish wish = SampleCatalogs.wish(FIRE);

    Forecast today = hall.advice().forecast(wish).orElseThrow();
    Forecast later = hall.advice().forecast(wish, CasePlay.time("2026-04-30T10:00")).orElseThrow();

    assertThat(later.promise()).isAfter(CasePlay.time("2026-05-06T00:00"));
    assertThat(later.schedule().promisedWorkingDays())
        .isEqualTo(today.schedule().promisedWorkingDays());
    assertThat(halls.store.head(CASE)).isEqualTo(Head.NONE);
    assertThat(halls.numbersGiven).isZero();
  }

  @Test
  void questions_come_one_at_a_time_until_everything_is_decided() {
    ServiceHall hall = halls.hall();
    Wish wish = SampleCatalogs.wish().withFacts(Facts.none());
    List<String> asked = new ArrayList<>();
    assertThat(hall.advice().forecast(wish)).isEmpty();

    Optional<Question> next = hall.advice().nextQuestion(wish);
    while (next.isPresent()) {
      String fact = next.get().fact();
      assertThat(asked).doesNotContain(fact);
      asked.add(fact);
      wish =
          wish.withFacts(wish.facts().with(fact, SampleCatalogs.facts().get(fact).orElseThrow()));
      next = hall.advice().nextQuestion(wish);
    }

    assertThat(asked).isNotEmpty();
    assertThat(hall.advice().select(wish).settled()).isTrue();
    assertThat(hall.advice().forecast(wish)).isPresent();
  }

  @Test
  @Rule({"R23", "R25"})
  void everything_is_said_once_before_there_is_a_case_and_nothing_is_stored() {
    ServiceHall hall = halls.hall();
    Wish wish = SampleCatalogs.wish();

    assertThat(hall.advice().advise(wish).decided()).isTrue();
    assertThat(hall.advice().whatIf(wish, halls.now).orElseThrow().asItIs().promise())
        .isEqualTo(hall.advice().forecast(wish).orElseThrow().promise());
    assertThat(hall.advice().reductions(wish, halls.now).orElseThrow().figures()).hasSize(6);
    assertThat(hall.advice().reductions(wish.withFacts(Facts.none()), halls.now)).isEmpty();
    assertThat(hall.advice().whatIf(wish.withFacts(Facts.none()), halls.now)).isEmpty();
    assertThat(hall.advice().demands(SampleCatalogs.COUNTY).demands()).isNotEmpty();
    assertThat(halls.store.head(CASE)).isEqualTo(Head.NONE);
  }

  @Test
  @Rule("R25")
  void materials_are_checked_before_they_are_handed_in_and_no_number_is_given() {
    ServiceHall hall = halls.hall();
    Submission complete = submission(TRADE, FIRE);
    Submission empty =
        Submission.online(complete.parties(), complete.wish(), java.util.Map.of())
            .by(complete.channel());

    assertThat(hall.advice().preCheck(Cast.applicant(), complete).ready()).isTrue();
    assertThat(hall.advice().preCheck(Cast.applicant(), empty).missing())
        .extracting(d -> d.material())
        .contains(SampleCatalogs.FORM, SampleCatalogs.FLOOR_PLAN);
    assertThat(halls.numbersGiven).isZero();
    assertThat(halls.store.head(CASE)).isEqualTo(Head.NONE);
  }
}
