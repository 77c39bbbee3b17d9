package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AdministrationCommand.MoveToCatalogVersion;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Outage;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.port.CaseQuery;

/** What the host's sweep does, and what changes under all running cases of a hall. */
class SweepDeskTest {
  private static final Actor ADMINISTRATION =
      Actor.of("account-administration", Role.SERVICE_ADMINISTRATION, COUNTY);

  private final Halls halls = new Halls();
  private final ServiceHall hall = halls.hall();

  private CaseView view(CaseId id) {
    return hall.cases().view(Cast.window(), id).orElseThrow();
  }

  private static CaseId id(long n) {
    return new CaseId(new UUID(0x5A11L, n));
  }

  private void submit(long n) {
    hall.cases()
        .submit(Cast.applicant(), id(n), Halls.command(n), Halls.submission(TRADE))
        .orThrow();
  }

  @Test
  @Rule("XKF-32-4")
  void a_sweep_does_what_is_due_and_again_nothing() {
    submit(1);
    assertThat(hall.sweep().sweep(id(1))).isZero();

    halls.now = CasePlay.time("2026-03-09T17:01");
    int done = hall.sweep().sweep(id(1));

    assertThat(view(id(1)).item(TRADE).orElseThrow().state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(done).isPositive();
    assertThat(hall.sweep().sweep(id(1))).isZero();
    assertThat(halls.hall().sweep().sweep(id(1))).as("Another hall finds nothing either").isZero();
    assertThat(hall.sweep().sweep(id(99))).as("No such case").isZero();
  }

  @Test
  @Rule("R14")
  void all_cases_are_swept_page_by_page() {
    for (int n = 1; n <= 5; n++) {
      submit(n);
    }
    halls.now = CasePlay.time("2026-03-09T17:01");
    CaseQuery two = CaseQuery.all().region(COUNTY).limit(2);

    SweepDesk.Swept first = hall.sweep().sweep(two);
    SweepDesk.Swept second = hall.sweep().sweep(two.after(first.next()));
    SweepDesk.Swept third = hall.sweep().sweep(two.after(second.next()));

    assertThat(List.of(first.cases(), second.cases(), third.cases())).containsExactly(2, 2, 1);
    assertThat(third.next()).isNull();
    for (int n = 1; n <= 5; n++) {
      assertThat(view(id(n)).item(TRADE).orElseThrow().state()).isEqualTo(ItemState.ACCEPTED);
    }
  }

  @Test
  @Rule({"P-unpublishedYear", "P-localClosure"})
  void running_cases_move_to_a_new_calendar_once_and_new_ones_start_on_it() {
    submit(1);
    hall.cases().receive(Cast.window(), id(1), Halls.command(11)).orThrow();
    hall.cases().push(Cast.window(), id(1), Halls.command(12)).orThrow();
    WorkCalendar flooded =
        SampleCatalogs.book()
            .deadlines()
            .calendar()
            .withClosure(
                LocalClosure.of(
                        LocalDate.parse("2026-03-03"),
                        LocalDate.parse("2026-03-04"),
                        Label.of("防汛", "flood"),
                        "通告1号")
                    .movingDayClocks());
    hall.publish(flooded);

    SweepDesk.Swept moved = hall.sweep().reproject(CaseQuery.all(), flooded);
    SweepDesk.Swept again = hall.sweep().reproject(CaseQuery.all(), flooded);

    assertThat(List.of(moved.cases(), moved.commands(), again.commands())).containsExactly(1, 1, 0);
    assertThat(due(id(1))).isEqualTo("2026-03-05 17:00");
    // The case goes on under the combination that it pins now, and explains by it.
    hall.cases()
        .give(
            Cast.officer(SampleCatalogs.MARKET),
            id(1),
            Halls.command(13),
            new org.yijianshi.casefile.AcceptanceCommand.Accept(TRADE))
        .orThrow();
    submit(2);
    hall.cases().receive(Cast.window(), id(2), Halls.command(21)).orThrow();
    hall.cases().push(Cast.window(), id(2), Halls.command(22)).orThrow();
    assertThat(due(id(2))).isEqualTo("2026-03-05 17:00");
  }

  private String due(CaseId id) {
    return view(id).duties().stream()
        .filter(d -> d.obligation().kind() == ObligationKind.DECIDE_ACCEPTANCE)
        .map(d -> CasePlay.local(d.obligation().dueAt()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule({"R13", "P-permission"})
  void a_move_to_a_catalog_is_rehearsed_by_the_administration_alone_and_then_done() {
    submit(1);
    Catalog old = SampleCatalogs.shop();
    Catalog next =
        new Catalog(
            old.code(),
            "2",
            old.region(),
            old.source(),
            old.title(),
            old.regions(),
            old.zones(),
            old.departments(),
            old.questions(),
            old.thresholds(),
            old.thresholdValues(),
            old.levelOverrides(),
            old.bundles());
    hall.know(next);

    assertThat(hall.cases().rehearse(Cast.window(), id(1), next)).isEmpty();
    assertThat(
            hall.cases()
                .rehearse(Actor.of("s", Role.SERVICE_ADMINISTRATION, ELSEWHERE), id(1), next))
        .isEmpty();
    assertThat(hall.cases().rehearse(ADMINISTRATION, id(1), next).orElseThrow().obstacles())
        .isEmpty();
    hall.cases()
        .give(ADMINISTRATION, id(1), Halls.command(31), new MoveToCatalogVersion(next))
        .orThrow();
    hall.cases().receive(Cast.window(), id(1), Halls.command(32)).orThrow();
    assertThat(hall.cases().history(Cast.window(), id(1))).hasSize(3);
    Catalog other =
        new Catalog(
            old.code(),
            "2",
            old.region(),
            old.source(),
            "其他",
            old.regions(),
            old.zones(),
            old.departments(),
            old.questions(),
            old.thresholds(),
            old.thresholdValues(),
            old.levelOverrides(),
            old.bundles());
    assertThatThrownBy(() -> hall.know(other)).hasMessageContaining("never change");
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void an_outage_is_declared_by_who_answers_for_it_and_paper_is_entered_after_it() {
    submit(1);
    Outage outage =
        new Outage(
            "停机1号",
            Set.of(COUNTY),
            CasePlay.time("2026-03-02T10:05"),
            CasePlay.time("2026-03-02T16:00"),
            CasePlay.time("2026-03-02T10:30"));
    halls.now = CasePlay.time("2026-03-02T16:30");
    IntakeCommand.Receive receive = new IntakeCommand.Receive(Set.of());

    assertThat(paper(1, receive).violations())
        .extracting(v -> v.code())
        .containsExactly("NO_OUTAGE");
    assertThat(hall.declare(Cast.window(), outage))
        .extracting(v -> v.code())
        .containsExactly("NOT_PERMITTED");
    assertThat(hall.declare(Actor.of("s", Role.SERVICE_ADMINISTRATION, ELSEWHERE), outage))
        .isNotEmpty();
    assertThat(hall.declare(Actor.of("s", Role.SERVICE_ADMINISTRATION, CITY), outage)).isEmpty();
    Answer entered = paper(1, receive);
    assertThat(entered.violations()).isEmpty();
    assertThat(paper(1, receive))
        .as("The same again")
        .isEqualTo(new Answer.Done(entered.orThrow().version(), entered.orThrow().events(), true));
    assertThat(hall.declare(Actor.of("o", Role.PLATFORM_OPERATOR, CITY), outage)).isEmpty();
  }

  private Answer paper(long n, IntakeCommand command) {
    return hall.cases()
        .giveFromPaper(
            Cast.window(),
            id(n),
            Halls.command(41),
            command,
            CasePlay.time("2026-03-02T10:20"),
            "ZZ-7");
  }
}
