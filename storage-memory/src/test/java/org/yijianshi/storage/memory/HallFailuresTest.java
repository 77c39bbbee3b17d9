package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeCommand.Receive;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.ContendedCaseException;
import org.yijianshi.hall.Retry;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.hall.UndeliverableException;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/** What the hall does when its storage fails it, at the edge where it does. */
class HallFailuresTest {
  private static final RegionCode LUSHI = RegionCode.of("411224");
  private static final Catalog CATALOG = CatalogCodec.builtIn();
  private static final Actor APPLICANT = Actor.applicant("account-1");
  private static final Actor WINDOW = Actor.of("window-1", Role.INTAKE_WINDOW, LUSHI);
  private static final Retry FOUR = new Retry(4, Duration.ofNanos(1), Duration.ofNanos(2));

  private final MemoryStorage memory = new MemoryStorage();
  private final CaseId id = CaseId.of("0190a0a0-0000-7000-8000-000000000001");
  private Instant now =
      LocalDateTime.parse("2024-09-26T09:00").atZone(OfficeHours.CHINA).toInstant();

  /** What stands between the hall and the log. */
  private interface Fault {
    Appended append(CaseAppend append, CaseLog log);
  }

  private ServiceHall hall(Fault fault, UnaryOperator<ServiceHall.Builder> more) {
    return more.apply(
            ServiceHall.builder(CATALOG, CalendarCodec.builtIn())
                .storage(new Faulty(memory, fault))
                .clock(() -> now))
        .build();
  }

  private record Faulty(MemoryStorage memory, Fault fault) implements Storage {
    @Override
    public CaseLog caseLog() {
      CaseLog log = memory.caseLog();
      return new CaseLog() {
        @Override
        public History read(CaseId caseId) {
          return log.read(caseId);
        }

        @Override
        public Head head(CaseId caseId) {
          return log.head(caseId);
        }

        @Override
        public Appended append(CaseAppend append) {
          return fault.append(append, log);
        }
      };
    }

    @Override
    public WorkLists workLists() {
      return memory.workLists();
    }

    @Override
    public Outbox outbox() {
      return memory.outbox();
    }

    @Override
    public Housekeeping housekeeping() {
      return memory.housekeeping();
    }

    @Override
    public Publications publications() {
      return memory.publications();
    }
  }

  private static Submission submission(String account) {
    Parties parties =
        Parties.of(
            new Participant("applicant-1", PartyRole.APPLICANT, account, "张三", Contact.none()));
    return Submission.online(parties, Wish.all(BundleCode.of("E02"), LUSHI, Facts.none()), Map.of())
        .despite("Another company of the same owner");
  }

  private static CommandId command(long n) {
    return new CommandId(new UUID(7, n));
  }

  @Test
  void a_connection_that_breaks_after_the_commit_loses_nothing() {
    int[] calls = {0};
    ServiceHall hall =
        hall(
            (append, log) -> {
              Appended appended = log.append(append);
              if (calls[0]++ == 0) {
                throw new IllegalStateException("connection reset");
              }
              return appended;
            },
            b -> b);

    assertThatThrownBy(
            () -> hall.cases().submit(APPLICANT, id, command(1), submission("account-1")))
        .hasMessage("connection reset");
    Answer again = hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));

    assertThat(again.done()).isTrue();
    assertThat(((Answer.Done) again).repeated()).isTrue();
    assertThat(memory.caseLog().read(id).commits()).hasSize(1);
  }

  @Test
  void a_lost_race_is_decided_again() {
    int[] lost = {0};
    ServiceHall hall =
        hall(
            (append, log) -> {
              if (append.commit().version() == 2 && lost[0]++ < 3) {
                throw new StaleCaseException(append.commit().caseId(), append.expected());
              }
              return log.append(append);
            },
            b -> b.retry(FOUR));
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));

    assertThat(hall.cases().give(WINDOW, id, command(2), new Receive(Set.of())).done()).isTrue();
    assertThat(lost[0]).isEqualTo(4);
  }

  @Test
  void a_race_that_is_always_lost_is_given_up_with_an_exception_that_says_so() {
    ServiceHall hall =
        hall(
            (append, log) -> {
              throw new StaleCaseException(append.commit().caseId(), append.expected());
            },
            b -> b.retry(FOUR));

    assertThatThrownBy(
            () -> hall.cases().submit(APPLICANT, id, command(1), submission("account-1")))
        .isInstanceOf(ContendedCaseException.class)
        .hasMessageContaining("4 attempts")
        .hasCauseInstanceOf(StaleCaseException.class);
  }

  @Test
  void in_a_hosts_own_transaction_a_lost_race_goes_to_the_host() {
    ServiceHall hall =
        hall(
            (append, log) -> {
              throw new StaleCaseException(append.commit().caseId(), append.expected());
            },
            b -> b.retry(Retry.never()));

    assertThatThrownBy(
            () -> hall.cases().submit(APPLICANT, id, command(1), submission("account-1")))
        .isInstanceOf(StaleCaseException.class);
  }

  @Test
  void an_append_that_a_host_rolls_back_leaves_no_lie_in_the_cache() {
    MemoryStorage rolledBack = new MemoryStorage();
    boolean[] roll = {false};
    ServiceHall hall =
        hall(
            (append, log) -> {
              if (roll[0]) {
                // The host's transaction acknowledges and is rolled back afterwards.
                return new Appended(new Head(append.commit().version(), 42));
              }
              return log.append(append);
            },
            b -> b);
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));
    roll[0] = true;
    assertThat(hall.cases().give(WINDOW, id, command(2), new Receive(Set.of())).done()).isTrue();
    roll[0] = false;

    assertThat(hall.cases().view(WINDOW, id).orElseThrow().version()).isEqualTo(1);
    assertThat(hall.cases().give(WINDOW, id, command(3), new Receive(Set.of())).done()).isTrue();
    assertThat(memory.caseLog().read(id).commits()).hasSize(2);
    assertThat(rolledBack.caseLog().head(id)).isEqualTo(Head.NONE);
  }

  @Test
  void a_number_that_is_taken_is_asked_for_again() {
    int[] given = {0};
    ServiceHall hall =
        hall(
            (append, log) -> log.append(append),
            b -> b.caseNumbers((caseId, region, day) -> CaseNumber.of("NO-" + given[0]++ / 2)));
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));
    CaseId second = CaseId.of("0190a0a0-0000-7000-8000-000000000002");

    hall.cases().submit(APPLICANT, second, command(1), submission("account-1"));

    assertThat(memory.workLists().byNumber(CaseNumber.of("NO-1")).orElseThrow().caseId())
        .isEqualTo(second);
  }

  @Test
  void a_number_that_is_always_taken_is_told() {
    ServiceHall hall =
        hall(
            (append, log) -> log.append(append),
            b -> b.caseNumbers((caseId, region, day) -> CaseNumber.of("N-ONE")));
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));
    CaseId second = CaseId.of("0190a0a0-0000-7000-8000-000000000002");

    assertThatThrownBy(
            () -> hall.cases().submit(APPLICANT, second, command(1), submission("account-1")))
        .isInstanceOf(DuplicateCaseNumberException.class);
  }

  @Test
  void a_clock_that_runs_behind_never_makes_history_run_backwards() {
    ServiceHall hall = hall((append, log) -> log.append(append), b -> b);
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));
    Instant submitted = now;
    now = now.minusSeconds(5);

    hall.cases().give(WINDOW, id, command(2), new Receive(Set.of()));

    assertThat(memory.caseLog().read(id).commits().get(1).at()).isEqualTo(submitted);
  }

  @Test
  void applicants_are_found_by_a_key_that_is_not_their_account() {
    ServiceHall hall = hall((append, log) -> log.append(append), b -> b);
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));

    assertThat(hall.work().myCases(APPLICANT)).hasSize(1);
    assertThat(hall.work().myCases(Actor.applicant("account-2"))).isEmpty();
    assertThat(hall.work().myCases(APPLICANT).get(0).applicantKeys())
        .singleElement()
        .asString()
        .doesNotContain("account");
  }

  @Test
  void a_message_that_can_never_be_delivered_is_set_aside_and_holds_its_case() {
    ServiceHall hall = hall((append, log) -> log.append(append), b -> b);
    hall.cases().submit(APPLICANT, id, command(1), submission("account-1"));
    hall.cases().give(WINDOW, id, command(2), new Receive(Set.of()));

    var report =
        hall.relay()
            .run(
                (caseId, message) -> {
                  throw new UndeliverableException("no such number");
                },
                100);
    now = now.plus(Duration.ofDays(1));

    assertThat(report.parked()).isEqualTo(1);
    assertThat(hall.relay().parked()).hasSize(1);
    assertThat(hall.relay().run((caseId, message) -> {}, 100).delivered()).isZero();
  }

  @Test
  void a_hall_without_a_storage_says_what_is_missing() {
    assertThatThrownBy(() -> ServiceHall.builder(CATALOG, CalendarCodec.builtIn()).build())
        .hasMessageContaining("storage(...)");
  }

  @Test
  void a_forecast_names_the_date_and_who_decides_it() {
    ServiceHall hall = hall((append, log) -> log.append(append), b -> b);

    var forecast =
        hall.advice().forecast(Wish.all(BundleCode.of("E02"), LUSHI, Facts.none())).orElseThrow();

    assertThat(forecast.schedule().promise()).isAfter(now);
    assertThat(forecast.criticalPath().steps()).isNotEmpty();
    assertThat(forecast.selection().planned()).hasSize(3);
  }
}
