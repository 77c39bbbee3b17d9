package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DutyCommand;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.policy.CalendarPolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Rung;
import org.yijianshi.policy.UnpublishedYear;

/** What random histories found and nobody had thought of, each told once more by hand. */
class FoundByHistoriesTest {
  private static final Policy STRICT =
      Policy.builder()
          .set(CalendarPolicy.UNPUBLISHED_YEAR, UnpublishedYear.STRICT)
          .set(CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE, false)
          .build();

  private static CasePlay submitted(Rulebook book, String at, InstanceId... only) {
    return ShopCase.submitted(
        CasePlay.of(book).at(at), ShopCase.application(book, SampleCatalogs.wish(only)));
  }

  @Test
  @Rule({"P-unpublishedYear", "XKF-45"})
  void a_step_between_takes_no_date_back_that_a_new_calendar_left_standing() {
    WorkCalendar shut =
        SampleCatalogs.book()
            .deadlines()
            .calendar()
            .withClosure(
                new LocalClosure(
                    LocalDate.of(2026, 3, 9),
                    LocalDate.of(2026, 3, 11),
                    Label.of("防汛", "flood"),
                    "防汛公告",
                    true));
    CasePlay play = ShopCase.accepted(TRADE);
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
    CasePlay later = play.does(Actor.system(), new AdministrationCommand.Reproject(shut));
    assertThat(later.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-20 17:00");
    CasePlay back =
        under(shut, later)
            .does(
                Actor.system(),
                new AdministrationCommand.Reproject(SampleCatalogs.book().deadlines().calendar()));
    assertThat(back.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-20 17:00");

    CasePlay stepped =
        under(SampleCatalogs.book().deadlines().calendar(), back)
            .does(
                Cast.officer(SampleCatalogs.MARKET),
                new ApprovalCommand.OpenSpecialStep(
                    TRADE, SpecialStepKind.HEARING, TimeLimit.workingDays(3), "TB-1"))
            .after(Duration.ofMinutes(5))
            .does(Cast.officer(SampleCatalogs.MARKET), new ApprovalCommand.CloseSpecialStep(TRADE));

    assertThat(stepped.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-20 17:00");
    assertThat(stepped.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
  }

  /** The play goes on by what its case pins now, as the hall would have it. */
  private static CasePlay under(WorkCalendar calendar, CasePlay play) {
    Rulebook book = Rulebook.of(play.book().catalog(), play.book().policy(), calendar);
    return new CasePlay(book, play.now(), play.acts(), play.state());
  }

  @Test
  @Rule({"P-unpublishedYear", "P-occurredAtTolerance"})
  void paper_from_an_outage_whose_end_no_strict_calendar_settles_is_refused_and_does_not_throw() {
    var from = CasePlay.time("2026-12-31T09:00");
    Rulebook book =
        SampleCatalogs.book(SampleCatalogs.shop(), STRICT)
            .with(
                Outages.none()
                    .and(new Outage("TJ-1", Set.of(), from, from.plusSeconds(30_000), from)));
    CasePlay play = submitted(book, "2026-03-02T10:00", TRADE);
    CommandEnvelope paper =
        new CommandEnvelope(
            new CommandId(new UUID(1, 1)),
            play.state().id(),
            Cast.applicant(),
            from.plusSeconds(600),
            from.plusSeconds(40_000),
            new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()),
            "ZZ-1");

    Decision decision = new CaseDecider().decide(play.state(), paper, book);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            rejected ->
                assertThat(rejected.violations())
                    .extracting(v -> v.rule() + " " + v.code())
                    .containsExactly("P-unpublishedYear YEAR_UNPUBLISHED"));
  }

  @Test
  @Rule({"R14", "P-unpublishedYear"})
  void the_sweep_escalates_to_the_lower_rung_while_a_strict_calendar_cannot_say_how_long() {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), STRICT);
    CasePlay play = ShopCase.received(submitted(book, "2026-12-15T10:00", TRADE));
    CasePlay pushed = ShopCase.pushed(play.at("2026-12-25T10:00"));
    assertThat(pushed.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-12-28 17:00");
    int owed = pushed.duty(ObligationKind.DECIDE_ACCEPTANCE, TRADE).no();

    assertThat(Sweep.due(pushed.state(), book, CasePlay.time("2026-12-31T12:00")))
        .contains(new DutyCommand.Escalate(owed, Rung.LEAD_DEPARTMENT));
  }

  @Test
  @Rule("P-predecessorFailure")
  void who_does_not_choose_loses_what_was_accepted_and_the_sweep_asks_for_nothing_else() {
    CasePlay play =
        ShopCase.pushed(TRADE, SIGN)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(play.due(ObligationKind.CHOOSE, SIGN)).isEqualTo("2026-03-23 17:00");
    var late = CasePlay.time("2026-03-24T10:00");

    assertThat(Sweep.due(play.state(), play.book(), late))
        .noneMatch(ApprovalCommand.Terminate.class::isInstance);
    CasePlay accepted =
        play.does(Cast.officer(SampleCatalogs.WORKS), new AcceptanceCommand.Accept(SIGN));
    assertThat(Sweep.due(accepted.state(), accepted.book(), late))
        .filteredOn(ApprovalCommand.Terminate.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            ApprovalCommand.Terminate.class,
            ends -> {
              assertThat(ends.instance()).isEqualTo(SIGN);
              assertThat(ends.cause()).isEqualTo(TerminationCause.CHOICE_LAPSED);
            });
  }

  @Test
  @Rule({"R2", "R18"})
  void a_choice_that_the_bundle_does_not_offer_is_refused_whatever_it_is_called() {
    CasePlay play = ShopCase.submitted(TRADE);

    for (String group : List.of("no-such-choice", "leased")) {
      CasePlay tried =
          play.tries(
              Cast.applicant(), new CorrectionCommand.ChangeVariant(group, "other", Map.of()));
      assertThat(tried.reasons()).containsExactly("R2 UNKNOWN_CHOICE");
    }
  }
}
