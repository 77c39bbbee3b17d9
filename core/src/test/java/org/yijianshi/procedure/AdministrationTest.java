package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand.ChangeContact;
import org.yijianshi.casefile.AdministrationCommand.ReassignDepartment;
import org.yijianshi.casefile.AdministrationCommand.Reproject;
import org.yijianshi.casefile.AdministrationCommand.SubstituteApplicant;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.AdministrationFacts.Dates;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.Outage;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.policy.CalendarPolicy;
import org.yijianshi.policy.LocalClosurePolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.UnpublishedYear;

/** What changes under a running case: the calendar, the department, the people, an outage. */
class AdministrationTest {
  private static final Actor ADMINISTRATION =
      Actor.of("account-administration", Role.SERVICE_ADMINISTRATION, COUNTY);

  /** 2027 with that many days off from New Year, and that Saturday worked, if any. */
  private static WorkCalendar with2027(int daysOff, String... worked) {
    List<NamedDay> off = new ArrayList<>();
    for (int i = 0; i < daysOff; i++) {
      off.add(NamedDay.of(LocalDate.parse("2027-01-01").plusDays(i), "元旦"));
    }
    List<NamedDay> makeUp = new ArrayList<>();
    for (String day : worked) {
      makeUp.add(NamedDay.of(LocalDate.parse(day), "元旦"));
    }
    return WorkCalendar.of(
        List.of(
            SampleCatalogs.notice2026(),
            new HolidayNotice(2027, "示例发明电〔2026〕1号", "2027年部分节假日安排", off, makeUp)));
  }

  /** TRADE accepted on Friday, 25 December 2026: ten working days reach into 2027. */
  private static CasePlay acrossTheYear(Policy policy) {
    var book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    CasePlay play =
        ShopCase.submitted(
            CasePlay.of(book).at("2026-12-24T10:00"),
            ShopCase.application(book, SampleCatalogs.wish(TRADE)));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(play)).at("2026-12-25T09:30"));
  }

  @Test
  @Rule("P-unpublishedYear")
  void a_notice_that_leaves_less_time_moves_the_lawful_date_and_takes_no_promise_back() {
    CasePlay play = acrossTheYear(Policy.defaults());
    assertThat(play.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2027-01-11 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2027-01-25 17:00");
    assertThat(play.duty(ObligationKind.DECIDE, TRADE).provisional()).isTrue();
    Instant promised = play.state().milestones().promisedBy();

    CasePlay moved = play.does(Actor.system(), new Reproject(with2027(3, "2027-01-09")));

    assertThat(moved.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2027-01-11 17:00");
    assertThat(moved.duty(ObligationKind.DECIDE, TRADE).provisional()).isFalse();
    assertThat(moved.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2027-01-22 17:00");
    assertThat(dates(moved, ObligationKind.DECIDE))
        .isEqualTo(new Dates(CasePlay.time("2027-01-09T17:00"), CasePlay.time("2027-01-11T17:00")));
    assertThat(dates(moved, ObligationKind.DECIDE_BY_LAW))
        .isEqualTo(new Dates(CasePlay.time("2027-01-22T17:00"), CasePlay.time("2027-01-25T17:00")));
    assertThat(moved.state().milestones().promisedBy()).isEqualTo(promised);
    assertThat(moved.state().requireFiling().application().pinned().calendar())
        .isEqualTo(with2027(3, "2027-01-09").version());
  }

  private static Dates dates(CasePlay play, ObligationKind kind) {
    return Objects.requireNonNull(
        play.state().administration().dates().get(play.duty(kind, TRADE).no()));
  }

  @Test
  @Rule({"P-unpublishedYear", "P-bundleClock"})
  void a_notice_that_takes_days_away_moves_both_dates_and_the_promise_and_tells_the_applicant() {
    CasePlay play = acrossTheYear(Policy.defaults());

    CasePlay moved = play.does(Actor.system(), new Reproject(with2027(5)));

    assertThat(moved.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2027-01-13 17:00");
    assertThat(moved.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2027-01-27 17:00");
    assertThat(moved.state().milestones().promisedBy())
        .isEqualTo(CasePlay.time("2027-01-13T17:00"));
    assertThat(moved.messages())
        .filteredOn(m -> m.kind() == MessageKind.DATE_CHANGED)
        .extracting(m -> m.to() + " " + m.content().get("duty") + " " + m.content().get("due"))
        .containsExactly(
            "APPLICANT:applicant-1 DECIDE 2027-01-13T09:00:00Z",
            "APPLICANT:applicant-2 DECIDE 2027-01-13T09:00:00Z");
    // A second notice that gives the days back takes nothing back that was told.
    CasePlay back =
        new CasePlay(
                Rulebook.of(SampleCatalogs.shop(), Policy.defaults(), with2027(5)),
                moved.now(),
                moved.acts(),
                moved.state())
            .does(
                Actor.system(),
                new Reproject(with2027(5).withClosure(closure("2027-03-01", "2027-03-02", true))));
    assertThat(back.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2027-01-13 17:00");
  }

  private static LocalClosure closure(String from, String through, boolean days) {
    LocalClosure closure =
        LocalClosure.of(
            LocalDate.parse(from), LocalDate.parse(through), Label.of("防汛", "flood"), "通告1号");
    return days ? closure.movingDayClocks() : closure;
  }

  @Test
  @Rule("P-unpublishedYear")
  void by_policy_a_told_date_may_move_back_or_nothing_is_computed_again_or_nothing_at_all() {
    CasePlay back =
        acrossTheYear(
                Policy.builder().set(CalendarPolicy.UNPUBLISHED_YEAR_KEEP_TOLD, false).build())
            .does(Actor.system(), new Reproject(with2027(3, "2027-01-09")));
    assertThat(back.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2027-01-09 17:00");

    CasePlay never =
        acrossTheYear(
                Policy.builder().set(CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE, false).build())
            .tries(Actor.system(), new Reproject(with2027(3)));
    assertThat(never.reasons()).containsExactly("P-unpublishedYear NOT_RECOMPUTED");

    var strict =
        SampleCatalogs.book(
            SampleCatalogs.shop(),
            Policy.builder()
                .set(CalendarPolicy.UNPUBLISHED_YEAR, UnpublishedYear.STRICT)
                .set(CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE, false)
                .build());
    CasePlay pushed =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(strict).at("2026-12-14T10:00"),
                    ShopCase.application(strict, SampleCatalogs.wish(TRADE)))));
    CasePlay refused =
        pushed
            .at("2026-12-15T09:30")
            .tries(Cast.officer(MARKET), new AcceptanceCommand.Accept(TRADE));
    assertThat(refused.reasons())
        .as("Twenty working days by law reach into 2027")
        .containsExactly("P-unpublishedYear YEAR_UNPUBLISHED");
  }

  @Test
  @Rule("P-unpublishedYear")
  void the_calendar_must_be_another_one_that_keeps_all_notices_and_something_must_be_open() {
    CasePlay play = acrossTheYear(Policy.defaults());
    WorkCalendar same = play.book().deadlines().calendar();

    assertThat(play.tries(Actor.system(), new Reproject(same)).reasons())
        .containsExactly("P-unpublishedYear SAME_CALENDAR");
    assertThat(play.tries(Actor.system(), new Reproject(WorkCalendar.unpublished())).reasons())
        .containsExactly("P-unpublishedYear NOTICE_MISSING");
    assertThat(play.tries(Cast.window(), new Reproject(with2027(3))).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    CasePlay closed = ShopCase.closed();
    for (var duty : closed.state().obligations().open()) {
      assertThat(duty.kind().procedural()).isFalse();
    }
  }

  @Test
  @Rule("P-localClosure")
  void a_closure_moves_hours_and_by_its_notice_days_unless_the_policy_keeps_it_to_hours() {
    WorkCalendar calendar = WorkCalendar.of(List.of(SampleCatalogs.notice2026()));
    LocalClosure flood = closure("2026-03-03", "2026-03-04", true);
    CasePlay play = ShopCase.received(TRADE);
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    CasePlay pushed = ShopCase.pushed(play);
    assertThat(pushed.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-03-03 17:00");

    CasePlay moved = pushed.does(ADMINISTRATION, new Reproject(calendar.withClosure(flood)));
    assertThat(moved.due(ObligationKind.DECIDE_ACCEPTANCE, TRADE)).isEqualTo("2026-03-05 17:00");

    CasePlay hoursOnly =
        new CasePlay(
                SampleCatalogs.book(
                    SampleCatalogs.shop(),
                    Policy.builder()
                        .set(CalendarPolicy.LOCAL_CLOSURE, LocalClosurePolicy.HOURS_ONLY)
                        .build()),
                pushed.now(),
                pushed.acts(),
                pushed.state())
            .does(ADMINISTRATION, new Reproject(calendar.withClosure(flood)));
    assertThat(hoursOnly.state().administration().dates()).isEmpty();
  }

  @Test
  @Rule("R1")
  void a_reorganised_departments_item_and_duties_go_to_another_with_their_dates() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);
    String due = play.due(ObligationKind.DECIDE, TRADE);

    CasePlay moved = play.does(ADMINISTRATION, new ReassignDepartment(TRADE, LABOUR, "编发〔2026〕3号"));

    assertThat(moved.duty(ObligationKind.DECIDE, TRADE).owedBy()).isEqualTo(ShopCase.party(LABOUR));
    assertThat(moved.duty(ObligationKind.DECIDE_BY_LAW, TRADE).owedBy())
        .isEqualTo(ShopCase.party(LABOUR));
    assertThat(moved.due(ObligationKind.DECIDE, TRADE)).isEqualTo(due);
    assertThat(moved.duty(ObligationKind.DECIDE, FIRE).owedBy())
        .isEqualTo(ShopCase.party(SampleCatalogs.FIRE_RESCUE));
    assertThat(moved.messages())
        .extracting(m -> m.kind() + " " + m.to())
        .containsExactly("PUSH DEPARTMENT:labour@411224");
    assertThat(moved.tries(Cast.officer(LABOUR), ShopCase.grant(TRADE)).reasons()).isEmpty();
    // The old department still leads the case, but no longer decides this item.
    assertThat(moved.tries(Cast.officer(MARKET), ShopCase.grant(TRADE)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");

    assertThat(moved.tries(ADMINISTRATION, new ReassignDepartment(TRADE, LABOUR, "3号")).reasons())
        .containsExactly("R1 SAME_DEPARTMENT");
    assertThat(
            moved
                .tries(
                    ADMINISTRATION,
                    new ReassignDepartment(
                        TRADE, org.yijianshi.code.DepartmentCode.of("nobody"), "3号"))
                .reasons())
        .containsExactly("R1 UNKNOWN_DEPARTMENT");
    assertThat(
            ShopCase.closed()
                .tries(ADMINISTRATION, new ReassignDepartment(TRADE, WORKS, "3号"))
                .reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule("P-serviceConsent")
  void a_contact_changes_at_any_time_and_is_never_printed() {
    CasePlay play = ShopCase.submitted(TRADE);
    ChangeContact change = new ChangeContact("applicant-1", new Contact("13700000000", null));

    CasePlay changed = play.does(Cast.applicant(), change);

    assertThat(changed.state().requireFiling().application().parties().firstApplicant().contact())
        .isEqualTo(new Contact("13700000000", null));
    assertThat(changed.story() + changed.events()).doesNotContain("13700000000");
    assertThat(ShopCase.closed().tries(Cast.applicant(), change).reasons()).isEmpty();
    assertThat(play.tries(Cast.applicant(), new ChangeContact("nobody", Contact.none())).reasons())
        .containsExactly("R2 UNKNOWN_PARTICIPANT");
    assertThat(play.tries(Cast.officer(MARKET), change).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("R2")
  void a_successor_takes_an_applicants_place_and_duties() {
    CasePlay play =
        ShopCase.accepted(TRADE, SampleCatalogs.SIGN)
            .does(
                Cast.officer(MARKET),
                new org.yijianshi.casefile.ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    Participant heir = Cast.person("heir-1", PartyRole.APPLICANT, "account-heir", Cast.NAME + "癸");

    CasePlay next = play.does(Cast.window(), new SubstituteApplicant("applicant-1", heir, "JC-1"));

    assertThat(next.duty(ObligationKind.CHOOSE, SampleCatalogs.SIGN).owedBy().key())
        .isEqualTo("APPLICANT:heir-1");
    assertThat(CaseViews.of(next.state(), Actor.applicant("account-heir"), next.book(), next.now()))
        .isPresent();
    assertThat(CaseViews.of(next.state(), Cast.applicant(), next.book(), next.now())).isEmpty();
    assertThat(next.events().toString()).doesNotContain(Cast.NAME);

    assertThat(
            play.tries(Cast.window(), new SubstituteApplicant("agent-1", heir, "JC-1")).reasons())
        .containsExactly("R2 NOT_AN_APPLICANT");
    Participant taken =
        Cast.person("agent-1", PartyRole.APPLICANT, "account-heir", Cast.NAME + "癸");
    assertThat(
            play.tries(Cast.window(), new SubstituteApplicant("applicant-1", taken, "JC-1"))
                .reasons())
        .containsExactly("R2 NOT_A_NEW_APPLICANT");
    assertThat(
            ShopCase.closed()
                .tries(Cast.window(), new SubstituteApplicant("applicant-1", heir, "JC-1"))
                .reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }

  private static Outage outage(Set<org.yijianshi.code.RegionCode> regions) {
    return new Outage(
        "停机1号",
        regions,
        CasePlay.time("2026-03-02T10:05"),
        CasePlay.time("2026-03-02T16:00"),
        CasePlay.time("2026-03-02T10:30"));
  }

  private static Decision fromPaper(
      CasePlay play, String occurred, String recorded, String paper, CaseCommand command) {
    return new CaseDecider()
        .decide(
            play.state(),
            new CommandEnvelope(
                new CommandId(new java.util.UUID(1, 1)),
                play.state().id(),
                Cast.window(),
                CasePlay.time(occurred),
                CasePlay.time(recorded),
                command,
                paper),
            play.book());
  }

  private static List<String> reasons(Decision decision) {
    return decision instanceof Decision.Rejected rejected
        ? rejected.violations().stream().map(v -> v.rule() + " " + v.code()).toList()
        : List.of();
  }

  private static CasePlay knowing(CasePlay play, Outage outage) {
    return new CasePlay(
        play.book().with(Outages.none().and(outage)), play.now(), play.acts(), play.state());
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void paper_from_a_declared_outage_is_entered_with_its_own_time_and_shows_as_such() {
    CasePlay submitted = ShopCase.submitted(TRADE);
    CaseCommand receive = new IntakeCommand.Receive(Set.of());
    CasePlay play = knowing(submitted, outage(Set.of(CITY)));

    Decision entered = fromPaper(play, "2026-03-02T10:20", "2026-03-02T16:30", "ZZ-7", receive);

    assertThat(reasons(entered)).isEmpty();
    List<?> events = ((Decision.Accepted) entered).events();
    assertThat(events.get(events.size() - 1))
        .isEqualTo(new AdministrationEvent.EnteredFromPaper("停机1号", "ZZ-7"));
    CaseState after =
        play.state()
            .after(
                new CaseCommit(
                    play.state().id(),
                    2,
                    new CommandId(new java.util.UUID(1, 1)),
                    Cast.window(),
                    CasePlay.time("2026-03-02T10:20"),
                    CasePlay.time("2026-03-02T16:30"),
                    ((Decision.Accepted) entered).events()));
    assertThat(after.administration().papers()).containsExactly("ZZ-7");
    assertThat(after.milestones().receivedAt()).isEqualTo(CasePlay.time("2026-03-02T10:20"));

    assertThat(
            reasons(fromPaper(submitted, "2026-03-02T10:20", "2026-03-02T16:30", "ZZ-7", receive)))
        .as("Nothing was declared")
        .containsExactly("P-occurredAtTolerance NO_OUTAGE");
    assertThat(
            reasons(
                fromPaper(
                    knowing(submitted, outage(Set.of(ELSEWHERE))),
                    "2026-03-02T10:20",
                    "2026-03-02T16:30",
                    "ZZ-7",
                    receive)))
        .as("Down elsewhere")
        .containsExactly("P-occurredAtTolerance NO_OUTAGE");
    assertThat(reasons(fromPaper(play, "2026-03-02T10:20", "2026-03-02T10:29", "Z", receive)))
        .as("Recorded before it was declared")
        .containsExactly("P-occurredAtTolerance NO_OUTAGE");
    assertThat(reasons(fromPaper(play, "2026-03-02T16:01", "2026-03-02T16:30", "Z", receive)))
        .as("After it had ended")
        .containsExactly("P-occurredAtTolerance NO_OUTAGE");
    assertThat(reasons(fromPaper(play, "2026-03-02T10:20", "2026-03-03T17:00", "Z", receive)))
        .as("Promptly: one working day")
        .isEmpty();
    assertThat(reasons(fromPaper(play, "2026-03-02T10:20", "2026-03-03T17:01", "Z", receive)))
        .containsExactly("P-occurredAtTolerance ENTERED_TOO_LATE");
  }

  @Test
  @Rule({"P-occurredAtTolerance", "R14"})
  void what_fell_due_in_an_outage_is_late_all_the_same_and_says_whose_fault_it_is() {
    CasePlay play = knowing(ShopCase.received(TRADE), outage(Set.of()));
    var duty = play.duty(ObligationKind.DIGITISE_AND_PUSH, null);
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");

    var overdue =
        new Ladder(play.state(), play.book()).overdue(duty, CasePlay.time("2026-03-02T13:11"));

    assertThat(Objects.requireNonNull(overdue).causedBy().key())
        .isEqualTo("PLATFORM_OPERATOR:411224");
  }
}
