package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submission;
import static org.yijianshi.hall.Halls.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.hall.WorkDesk.Row;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.WorkQuery;

/** Lists show each what is theirs, and nothing to anybody else. */
@Rule("P-permission")
class WorkDeskTest {
  private static final RegionCode COUNTY = SampleCatalogs.COUNTY;

  private final Halls halls = new Halls();
  private final ServiceHall hall = halls.hall();

  @BeforeEach
  void pushed() {
    submit(hall);
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
  }

  private static WorkQuery of(Party party, RegionCode region) {
    return WorkQuery.of(party).region(region);
  }

  private static CaseQuery in(RegionCode region) {
    return CaseQuery.all().region(region);
  }

  @Test
  void several_lists_of_one_person_make_one_soonest_due_first() {
    Actor both =
        new Actor(
            "account-both",
            EnumSet.of(Role.OFFICER, Role.INTAKE_WINDOW),
            SampleCatalogs.MARKET,
            Level.COUNTY,
            COUNTY,
            null);

    List<Row> rows = hall.work().mine(both);

    assertThat(rows)
        .hasSize(
            hall.work().mine(Cast.officer(SampleCatalogs.MARKET)).size()
                + hall.work().mine(Cast.window()).size())
        .isSortedAccordingTo(
            Comparator.comparing(
                r -> Optional.ofNullable(r.obligation().dueAt()).orElse(Instant.MAX)));
    assertThat(rows)
        .extracting(r -> r.obligation().owedBy().kind())
        .contains(Party.Kind.DEPARTMENT, Party.Kind.INTAKE_WINDOW);
  }

  @Test
  void whoever_works_in_a_department_has_its_list_machines_and_regulators_too() {
    for (Role role :
        List.of(
            Role.OFFICER,
            Role.APPROVER,
            Role.CHIEF_REPRESENTATIVE,
            Role.AUTOMATIC,
            Role.REGULATOR)) {
      assertThat(hall.work().mine(Cast.of(role, SampleCatalogs.MARKET)))
          .as(role.name())
          .isNotEmpty();
      assertThat(hall.work().mine(Cast.of(role, SampleCatalogs.MARKET, SampleCatalogs.ELSEWHERE)))
          .as(role + " of another county")
          .isEmpty();
    }
    assertThat(hall.work().mine(Cast.applicant())).isEmpty();
    assertThat(hall.work().mine(Actor.system())).isEmpty();
  }

  @Test
  void another_partys_list_is_for_those_above_it_and_only_within_their_region() {
    Party market = Party.department(SampleCatalogs.MARKET, COUNTY);
    for (Role role : List.of(Role.SERVICE_ADMINISTRATION, Role.SUPERVISOR, Role.INSPECTOR)) {
      Actor here = Actor.of("account-here", role, COUNTY);
      Actor above = Actor.of("account-above", role, SampleCatalogs.CITY);
      Actor elsewhere = Actor.of("account-elsewhere", role, SampleCatalogs.ELSEWHERE);

      assertThat(hall.work().open(here, of(market, COUNTY))).as(role.name()).isNotEmpty();
      assertThat(hall.work().open(above, of(market, COUNTY))).as(role.name()).isNotEmpty();
      assertThat(hall.work().open(elsewhere, of(market, COUNTY))).as(role.name()).isEmpty();
      assertThat(hall.work().open(here, WorkQuery.of(market))).as("without a region").isEmpty();
      assertThat(hall.work().cases(above, in(COUNTY))).hasSize(1);
      assertThat(hall.work().cases(elsewhere, in(COUNTY))).isEmpty();
    }
    Actor manager = Actor.of("account-manager", Role.HALL_MANAGEMENT, COUNTY);
    Actor cityManager = Actor.of("account-manager", Role.HALL_MANAGEMENT, SampleCatalogs.CITY);
    assertThat(hall.work().open(manager, of(market, COUNTY))).isNotEmpty();
    assertThat(hall.work().open(cityManager, of(market, COUNTY))).isEmpty();
    assertThat(hall.work().open(Cast.officer(SampleCatalogs.FIRE_RESCUE), of(market, COUNTY)))
        .isEmpty();
    assertThat(hall.work().open(Cast.officer(SampleCatalogs.MARKET), WorkQuery.of(market)))
        .isNotEmpty();
  }

  @Test
  void cases_of_a_region_are_for_its_windows_and_not_for_everybody() {
    assertThat(hall.work().cases(Cast.window(), in(COUNTY))).hasSize(1);
    assertThat(hall.work().cases(Cast.results(), in(COUNTY))).hasSize(1);
    assertThat(hall.work().cases(Cast.window(), CaseQuery.all())).isEmpty();
    assertThat(hall.work().cases(Cast.window(), in(SampleCatalogs.CITY))).isEmpty();
    assertThat(hall.work().cases(Cast.applicant(), in(COUNTY))).isEmpty();
    assertThat(hall.work().cases(Cast.officer(SampleCatalogs.MARKET), in(COUNTY))).isEmpty();
  }

  @Test
  void applicants_page_through_their_own_cases_and_see_no_others() {
    for (int n = 2; n <= 103; n++) {
      halls.now = halls.now.plus(Duration.ofMinutes(1));
      hall.cases()
          .submit(Cast.applicant(), new CaseId(new UUID(0x5A11L, n)), command(1), submission())
          .orThrow();
    }

    List<CaseEntry> first = hall.work().myCases(Cast.applicant());
    List<CaseEntry> rest = hall.work().myCasesAfter(Cast.applicant(), first.get(99));

    assertThat(first).hasSize(100);
    assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(hall.work().myCasesAfter(Cast.applicant(), rest.get(2))).isEmpty();
    assertThat(hall.work().myCases(Actor.applicant("account-stranger"))).isEmpty();
    assertThat(hall.work().myCases(Cast.window())).isEmpty();
  }

  @Test
  void two_who_have_no_account_are_not_one_applicant() {
    for (int n = 2; n <= 3; n++) {
      Parties parties =
          Parties.of(
              new Participant("owner", PartyRole.APPLICANT, "", Cast.NAME, Contact.none()),
              Cast.person("employee-1", PartyRole.SUBJECT, "", "甲"),
              Cast.person("employee-2", PartyRole.SUBJECT, "", "乙"));
      hall.cases()
          .submit(Cast.window(), new CaseId(new UUID(0x5A11L, n)), command(1), submission(parties))
          .orThrow();
    }

    assertThat(hall.work().cases(Cast.window(), in(COUNTY)))
        .extracting(entry -> entry.applicantKeys().size())
        .containsExactly(7, 0, 0);
  }

  @Test
  void a_number_opens_ones_own_case_alone() {
    CaseNumber number = CaseNumber.of("LS-2026-0001");

    assertThat(hall.work().byNumber(Cast.applicant(), number)).isPresent();
    assertThat(hall.work().byNumber(Actor.applicant("account-stranger"), number)).isEmpty();
    assertThat(hall.work().byNumber(Cast.applicant(), CaseNumber.of("LS-2026-9999"))).isEmpty();
  }
}
