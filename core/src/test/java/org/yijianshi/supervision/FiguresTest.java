package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SHOP;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.procedure.Sweep;

/** What a supervisor counts, over a period, region, department and bundle. */
class FiguresTest {
  private static final Scope MARCH = Scope.of(day("2026-03-01"), day("2026-03-31"));

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static List<Tallied> tallies(CasePlay... plays) {
    List<Tallied> all = new ArrayList<>();
    for (CasePlay play : plays) {
      all.addAll(Tallies.of(play.commits(), play.book().deadlines().clock()));
    }
    return all;
  }

  private static Figures march(CasePlay... plays) {
    return Figures.of(tallies(plays), MARCH);
  }

  @Test
  @Rule({"R14", "R15"})
  void a_closed_case_counts_each_step_once() {
    Figures figures = march(ShopCase.closed());

    assertThat(figures.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Tally.RECEIVED, 2,
                Tally.ACCEPTED, 2,
                Tally.GRANTED, 2,
                Tally.ON_TIME, 2,
                Tally.TRIPS_SAVED, 2));
    assertThat(figures.overdueBy()).isEmpty();
    assertThat(figures.percentOnTime()).contains(100);
    // Tuesday 9:30 to Friday 11:00, seven office hours a day.
    Duration time = Duration.ofMinutes(390).plusHours(14).plusHours(2);
    assertThat(figures.workingTimes()).containsExactly(time, time);
    assertThat(figures.meanWorkingTime()).contains(time);
  }

  @Test
  @Rule("R14")
  void every_end_is_counted_as_what_it_is() {
    CasePlay play = ShopCase.pushed().at("2026-03-03T09:30");
    play =
        play.does(
            ShopCase.officerOf(play, FIRE),
            new AcceptanceCommand.NotAccept(FIRE, ShopCase.adverse()));
    play = play.does(ShopCase.officerOf(play, TRADE), new AcceptanceCommand.Accept(TRADE));
    play =
        play.does(
            ShopCase.officerOf(play, TRADE),
            new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    play = play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(SIGN), Map.of()));

    Figures figures = march(play);

    assertThat(figures.count(Tally.NOT_ACCEPTED)).isEqualTo(1);
    assertThat(figures.count(Tally.DENIED)).isEqualTo(1);
    assertThat(figures.count(Tally.WITHDRAWN)).isEqualTo(1);
    assertThat(figures.count(Tally.GRANTED)).isZero();
    assertThat(figures.count(Tally.RECEIVED)).isEqualTo(play.state().all().size());
    assertThat(figures.count(Tally.ON_TIME)).as("A denial is a decision too").isEqualTo(1);
    assertThat(figures.count(Tally.TRIPS_SAVED)).as("Not closed yet").isZero();
  }

  @Test
  @Rule("R14")
  void a_late_decision_is_booked_to_whoever_caused_it() {
    CasePlay late = ShopCase.granted(ShopCase.accepted(TRADE).at("2026-03-18T09:30"), TRADE);
    assertThat(march(late).overdueBy()).isEqualTo(Map.of(ShopCase.party(MARKET), 1));
    assertThat(march(late).percentOnTime()).contains(0);

    // The sign waits for the trade licence until its own statutory limit is past.
    CasePlay play = ShopCase.accepted(TRADE, SIGN).at("2026-04-01T09:00");
    var due = Sweep.due(play.state(), play.book(), play.now());
    while (!due.isEmpty()) {
      play = play.does(Actor.system(), due.get(0));
      due = Sweep.due(play.state(), play.book(), play.now());
    }
    play = ShopCase.granted(ShopCase.granted(play, TRADE), SIGN);
    Figures april = Figures.of(tallies(play), Scope.of(day("2026-04-01"), day("2026-04-30")));
    assertThat(april.count(Tally.OVERDUE)).isEqualTo(2);
    assertThat(april.overdueBy()).isEqualTo(Map.of(ShopCase.party(MARKET), 2));
  }

  @Test
  @Rule("R14")
  void time_in_which_the_promised_clock_stood_still_is_not_working_time() {
    CasePlay play = ShopCase.accepted(TRADE).at("2026-03-04T09:30");
    play =
        play.does(
            Cast.officer(MARKET),
            new ApprovalCommand.OpenSpecialStep(
                TRADE, SpecialStepKind.HEARING, TimeLimit.workingDays(5), "N-1"));
    play =
        play.at("2026-03-05T09:30")
            .does(Cast.officer(MARKET), new ApprovalCommand.CloseSpecialStep(TRADE));
    play = ShopCase.granted(play.at("2026-03-05T10:30"), TRADE);

    // One day of seven hours before the step, one hour after it.
    assertThat(march(play).workingTimes()).containsExactly(Duration.ofHours(7 + 1));
  }

  @Test
  @Rule({"R14", "R15"})
  void figures_are_told_apart_by_day_region_department_and_bundle_and_add_up() {
    List<Tallied> all = tallies(ShopCase.closed(), ShopCase.accepted(TRADE, SIGN));

    assertThat(Figures.of(all, MARCH.in(SampleCatalogs.ELSEWHERE))).isEqualTo(Figures.none());
    assertThat(Figures.of(all, MARCH.about(org.yijianshi.code.BundleCode.of("E01"))))
        .isEqualTo(Figures.none());
    assertThat(Figures.of(all, MARCH.in(COUNTY).about(SHOP))).isEqualTo(Figures.of(all, MARCH));
    assertThat(Figures.of(all, MARCH.by(WORKS)).counts())
        .isEqualTo(Map.of(Tally.RECEIVED, 1, Tally.ACCEPTED, 1));
    assertThat(Figures.of(all, Scope.of(day("2026-03-06"), day("2026-03-06"))).counts())
        .as("Granted on that day, closed on the same")
        .containsEntry(Tally.GRANTED, 2)
        .doesNotContainKey(Tally.ACCEPTED);

    Map<org.yijianshi.code.DepartmentCode, Figures> byDepartment =
        Figures.grouped(all, MARCH, Tallied::department);
    assertThat(byDepartment.keySet()).containsExactlyInAnyOrder(MARKET, FIRE_RESCUE, WORKS);
    assertThat(byDepartment.values().stream().reduce(Figures.none(), Figures::plus))
        .isEqualTo(Figures.of(all, MARCH));
  }

  @Test
  @Rule("R15")
  void ratings_are_counted_by_grade_and_annulled_ones_are_not() {
    CasePlay play =
        ShopCase.closed()
            .does(
                Cast.applicant(),
                new FeedbackCommand.Rate(RatingSubject.wholeCase(), Grade.VERY_SATISFIED, true))
            .does(
                Cast.applicant(),
                new FeedbackCommand.Rate(RatingSubject.item(FIRE), Grade.DISSATISFIED, true));
    assertThat(march(play).grades())
        .isEqualTo(Map.of(Grade.VERY_SATISFIED, 1, Grade.DISSATISFIED, 1));

    CasePlay annulled =
        play.does(Cast.officer(FIRE_RESCUE), new FeedbackCommand.AppealRating(2, "SS-1"))
            .does(
                Actor.of("account-hall", Role.HALL_MANAGEMENT, COUNTY),
                new FeedbackCommand.DecideAppeal(2, true));
    assertThat(march(annulled).grades()).isEqualTo(Map.of(Grade.VERY_SATISFIED, 1));
    assertThat(march(annulled).count(Tally.RATED)).isEqualTo(1);
  }

  @Test
  @Rule("R14")
  void percentiles_are_of_the_nearest_rank() {
    Figures ten =
        new Figures(
            Map.of(),
            new java.util.TreeMap<>(),
            java.util.stream.IntStream.rangeClosed(1, 10)
                .mapToObj(i -> Duration.ofHours(11 - i))
                .toList(),
            Map.of());

    assertThat(ten.workingTimeOf(50)).contains(Duration.ofHours(5));
    assertThat(ten.workingTimeOf(51)).contains(Duration.ofHours(6));
    assertThat(ten.workingTimeOf(90)).contains(Duration.ofHours(9));
    assertThat(ten.workingTimeOf(100)).contains(Duration.ofHours(10));
    assertThat(ten.workingTimeOf(1)).contains(Duration.ofHours(1));
    assertThat(ten.meanWorkingTime()).contains(Duration.ofMinutes(330));
    assertThat(Figures.none().workingTimeOf(50)).isEmpty();
    assertThat(Figures.none().meanWorkingTime()).isEmpty();
    assertThat(Figures.none().percentOnTime()).isEmpty();
    assertThatThrownBy(() -> ten.workingTimeOf(0)).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> Scope.of(day("2026-03-02"), day("2026-03-01")))
        .hasMessageContaining("not before it begins");
  }
}
