package org.yijianshi.storage.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.archive.ArchiveContainer;
import org.yijianshi.archive.ArchiveFinding;
import org.yijianshi.archive.ArchivePackage;
import org.yijianshi.archive.ArchiveVerification;
import org.yijianshi.archive.Digests;
import org.yijianshi.archive.Retention;
import org.yijianshi.archive.RetentionSchedule;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.Outage;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.ArchiveCodec;
import org.yijianshi.codec.ArchiveZip;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.codec.OverlayCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.document.Documents;
import org.yijianshi.document.OfficialDocument;
import org.yijianshi.document.Organs;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.Courier;
import org.yijianshi.hall.Relay;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.hall.SweepDesk;
import org.yijianshi.hall.WorkDesk;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SupervisionPolicy;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.DocumentSource;
import org.yijianshi.port.Storage;
import org.yijianshi.procedure.CatalogMove;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Scope;
import org.yijianshi.supervision.Tallied;
import org.yijianshi.supervision.Tallies;
import org.yijianshi.supervision.Tally;

/** The code that README and the embedding guide show, run. The pages quote its regions. */
class EmbeddingTest {
  private static final Path OVERLAY =
      Path.of("../core/src/test/resources/org/yijianshi/docs/county-overlay.json");
  private static final RegionCode LUSHI = RegionCode.of("411224");

  private final List<String> shown = new ArrayList<>();

  private void show(String line) {
    shown.add(line);
  }

  static String countyJson() {
    try {
      return Files.readString(Path.of(System.getProperty("basedir", "")).resolve(OVERLAY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void ten_lines_are_enough() throws IOException {
    String countyJson = countyJson();

    // docs: readme
    Catalog city = CatalogCodec.builtIn();
    Catalog catalog = OverlayCodec.read(countyJson).orThrow().applyTo(city).orThrow();
    ServiceHall hall =
        ServiceHall.builder(catalog, CalendarCodec.builtIn()).storage(new MemoryStorage()).build();

    Facts facts = Facts.none().with("premisesArea", 120).with("outdoorAdvert", true);
    Wish wish = Wish.all(BundleCode.of("E03"), RegionCode.of("411224"), facts); // 开饭店，卢氏县
    hall.advice().select(wish).openQuestions().forEach(q -> show(q.text().zh()));

    Participant owner =
        new Participant("owner", PartyRole.APPLICANT, "account-7", "张三", Contact.none());
    Submission submission = Submission.online(Parties.of(owner), wish, Map.of());
    CaseId caseId = new CaseId(UUID.randomUUID());
    CommandId commandId = new CommandId(UUID.randomUUID());
    Actor actor = Actor.applicant("account-7");
    Answer answer = hall.cases().submit(actor, caseId, commandId, submission);
    answer.violations().forEach(v -> show(v.message().zh()));
    // docs: end

    assertThat(answer.done()).isFalse();
    expect("ten-lines.txt", shown);
  }

  /** In Spring: {@code @Configuration} on this class, {@code @Bean} on both methods. */
  // docs: configuration
  static final class HallConfiguration {
    ServiceHall serviceHall(Storage storage) {
      return ServiceHall.builder(county(), CalendarCodec.builtIn())
          .storage(storage)
          .policy(Policy.builder().set(SupervisionPolicy.YELLOW_PERCENT, 30).build())
          .applicantSecret("a long random secret from your vault".getBytes(UTF_8))
          .platform(region -> Set.of()) // departments whose systems are not connected
          .build();
    }

    Storage storage() {
      return new MemoryStorage();
    }

    private Catalog county() {
      String json = read("/lushi-2026.json"); // your class path, your database, your upload
      return OverlayCodec.read(json).orThrow().applyTo(CatalogCodec.builtIn()).orThrow();
    }
  }

  // docs: end

  private static String read(String name) {
    assertThat(name).isEqualTo("/lushi-2026.json");
    return countyJson();
  }

  @Test
  void a_portal_takes_a_case_to_a_department() {
    HallConfiguration configuration = new HallConfiguration();
    ServiceHall hall = configuration.serviceHall(configuration.storage());

    // docs: actors
    Actor applicant = Actor.applicant("account-7");
    Actor window = Actor.of("account-11", Role.INTAKE_WINDOW, LUSHI);
    Actor officer =
        Actor.ofDepartment(
            "account-12", Role.OFFICER, DepartmentCode.of("fire-rescue"), Level.COUNTY, LUSHI);
    // docs: end

    // docs: advice
    Facts facts =
        Facts.none()
            .with("premisesArea", 120)
            .with("outdoorAdvert", true)
            .with("dischargesSewage", true)
            .with("outdoorSeats", 0);
    Wish wish = Wish.all(BundleCode.of("E03"), LUSHI, facts);
    Selection advice = hall.advice().select(wish);
    advice.openQuestions().forEach(question -> show(question.text().zh()));
    advice.leftOut().forEach(left -> show(left.why().print(Language.ZH)));
    hall.advice().forecast(wish).ifPresent(f -> show("承诺办结 " + f.schedule().promise()));
    boolean ready = advice.settled();
    // docs: end
    assertThat(ready).isTrue();
    assertThat(shown).hasSize(2);

    // docs: submit
    Parties parties =
        Parties.of(
            new Participant(
                "owner", PartyRole.APPLICANT, "account-7", "张三", new Contact("13800000000", null)));
    CaseId caseId = new CaseId(UUID.randomUUID()); // keep both ids until you have the answer
    CommandId commandId = new CommandId(UUID.randomUUID());
    Submission submission = Submission.online(parties, wish, Map.of());
    Answer answer = hall.cases().submit(applicant, caseId, commandId, submission);
    // docs: end
    assertThat(answer.done()).isTrue();
    assertThat(hall.cases().submit(applicant, caseId, commandId, submission))
        .isInstanceOfSatisfying(Answer.Done.class, done -> assertThat(done.repeated()).isTrue());

    // docs: commands
    Answer received = hall.cases().receive(window, caseId, new CommandId(UUID.randomUUID()));
    if (received instanceof Answer.Refused refused) {
      for (Violation violation : refused.violations()) {
        show(violation.code() + " " + violation.where() + " " + violation.message().zh());
      }
    }
    InstanceId fireCheck = InstanceId.of(ItemCode.of("E03-03"));
    Answer accepted =
        hall.cases()
            .give(
                officer,
                caseId,
                new CommandId(UUID.randomUUID()),
                new AcceptanceCommand.Accept(fireCheck));
    // docs: end
    assertThat(received.violations()).isEmpty();
    assertThat(accepted.violations()).isEmpty();
    Answer foreign =
        hall.cases()
            .give(
                Actor.applicant("account-8"),
                caseId,
                new CommandId(UUID.randomUUID()),
                new AcceptanceCommand.Accept(fireCheck));
    assertThat(foreign.violations()).extracting(Violation::code).containsExactly("UNKNOWN_CASE");

    // docs: work
    for (WorkDesk.Row row : hall.work().mine(officer)) {
      Obligation duty = row.obligation();
      Light light = row.light();
      show(row.item().number() + " " + duty.kind().label().zh() + " " + light.label().zh());
    }
    // docs: end
    assertThat(hall.work().mine(officer)).hasSize(2);

    // docs: why
    Obligation duty = hall.work().mine(officer).get(0).obligation();
    Deadlines deadlines = hall.rulebook(LUSHI).deadlines();
    Explanation why = deadlines.explain(duty.since(), duty.limit(), duty.stopped());
    // docs: end
    assertThat(duty.dueAt())
        .isEqualTo(deadlines.due(duty.since(), duty.limit(), duty.stopped()).at());
    assertThat(why.print(Language.ZH)).contains("工作日");

    // docs: view
    Optional<CaseView> seen = hall.cases().view(officer, caseId);
    // docs: end
    assertThat(seen.orElseThrow().items()).hasSize(1);
    assertThat(hall.cases().view(applicant, caseId).orElseThrow().items()).hasSize(4);
    assertThat(hall.cases().view(Actor.applicant("account-8"), caseId)).isEmpty();
    assertThat(hall.work().myCases(applicant)).hasSize(1);
    assertThat(hall.cases().history(applicant, caseId)).hasSize(3);

    // docs: relay
    Courier courier =
        (id, message) -> {
          switch (message.kind()) {
            case RECEIPT, ACCEPTANCE, RESULT, READY -> show("SMS for " + message.to());
            case PUSH -> show(message.to() + " gets " + message.content().keySet());
            default -> show(message.kind().label().zh());
          }
        };
    Relay.Report report = hall.relay().run(courier, 500);
    // docs: end
    assertThat(report.delivered()).isPositive();
    assertThat(report.parked()).isZero();

    // docs: publish
    WorkCalendar calendar =
        hall.rulebook(LUSHI)
            .deadlines()
            .calendar()
            .withClosure(
                LocalClosure.of(
                    LocalDate.of(2026, 9, 29),
                    LocalDate.of(2026, 9, 29),
                    Label.of("防汛", "flood control"),
                    "示例：卢氏县政务服务中心公告"));
    Rulebook now = hall.rulebook(LUSHI);
    hall.publish(LUSHI, Rulebook.of(now.catalog(), now.policy(), calendar));
    // docs: end
    assertThat(hall.rulebook(LUSHI).pinned()).isNotEqualTo(now.pinned());
    assertThat(hall.cases().view(applicant, caseId)).isPresent();
  }

  @Test
  void a_host_sweeps_moves_files_and_counts() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-21T02:00:00Z"));
    Catalog catalog = county(countyJson());
    ServiceHall hall =
        ServiceHall.builder(catalog, CalendarCodec.builtIn())
            .storage(new MemoryStorage())
            .clock(now::get)
            .build();
    Actor applicant = Actor.applicant("account-7");
    Actor window = Actor.of("account-11", Role.INTAKE_WINDOW, LUSHI);
    CaseId caseId = new CaseId(new UUID(0xCA5EL, 1));
    Submission submission = restaurant();
    assertThat(hall.cases().submit(applicant, caseId, id(1), submission).violations()).isEmpty();
    CaseId otherId = new CaseId(new UUID(0xCA5EL, 2));
    CommandId commandId = id(2);

    // docs: duplicates
    Answer again = hall.cases().submit(applicant, otherId, commandId, submission);
    again.violations().forEach(v -> show(v.code() + " " + v.message().zh())); // ALREADY_RUNNING
    Submission second = submission.despite("第二家店"); // the applicant's own words
    Answer allowed =
        hall.cases().submit(applicant, otherId, new CommandId(UUID.randomUUID()), second);
    // docs: end
    assertThat(again.violations()).extracting(Violation::code).contains("ALREADY_RUNNING");
    assertThat(allowed.violations()).isEmpty();

    now.set(Instant.parse("2026-09-21T08:00:00Z"));
    Actor administration = Actor.of("account-31", Role.SERVICE_ADMINISTRATION, LUSHI);
    Instant from = Instant.parse("2026-09-21T03:00:00Z");
    Instant to = Instant.parse("2026-09-21T07:00:00Z");
    Instant occurredAt = Instant.parse("2026-09-21T04:00:00Z");
    Instant today = now.get();

    // docs: outage
    Outage outage = new Outage("停机公告2026年第3号", Set.of(LUSHI), from, to, today);
    List<Violation> notDeclared = hall.declare(administration, outage);
    Answer entered =
        hall.cases()
            .giveFromPaper(
                window,
                caseId,
                new CommandId(UUID.randomUUID()),
                new IntakeCommand.Receive(Set.of()),
                occurredAt,
                "纸质第0017号");
    // docs: end
    assertThat(notDeclared).isEmpty();
    assertThat(entered.violations()).isEmpty();

    // docs: sweep
    @Nullable CaseCursor last = null;
    do { // page by page, for instance every quarter of an hour
      CaseQuery page = CaseQuery.current().region(LUSHI).after(last);
      last = hall.sweep().sweep(page).next();
    } while (last != null);
    // docs: end

    WorkCalendar calendar =
        CalendarCodec.builtIn()
            .withClosure(
                LocalClosure.of(
                        LocalDate.of(2026, 9, 22),
                        LocalDate.of(2026, 9, 22),
                        Label.of("防汛", "flood control"),
                        "示例：卢氏县政务服务中心公告")
                    .movingDayClocks());
    // docs: reproject
    hall.publish(calendar); // new cases, everywhere
    SweepDesk.Swept moved = hall.sweep().reproject(CaseQuery.all(), calendar); // running ones
    // docs: end
    assertThat(moved.commands()).isEqualTo(2);

    Catalog next = county(countyJson().replace("2026.1", "2026.2"));
    // docs: catalog
    hall.know(next); // a version that running cases may move to
    CatalogMove move = hall.cases().rehearse(administration, caseId, next).orElseThrow();
    move.obstacles().forEach(obstacle -> show(obstacle.message().zh()));
    if (move.obstacles().isEmpty()) {
      hall.cases()
          .give(
              administration,
              caseId,
              new CommandId(UUID.randomUUID()),
              new AdministrationCommand.MoveToCatalogVersion(next))
          .orThrow();
    }
    // docs: end
    assertThat(hall.cases().history(window, caseId)).hasSize(4);

    // docs: documents
    List<CaseCommit> commits = hall.cases().history(window, caseId);
    List<OfficialDocument> notices = Documents.of(catalog, Organs.of(catalog)).all(commits);
    notices.forEach(notice -> show(notice.text()));
    // docs: end
    assertThat(notices).isNotEmpty();

    Party keeper = Party.department(DepartmentCode.of("market-regulation"), LUSHI);
    // docs: archive
    RetentionSchedule schedule = RetentionSchedule.all(Retention.YEARS_30); // your archive's
    ArchivePackage file = ArchivePackage.of(commits, keeper, schedule, notices);
    Digests digests = Digests.standard();
    ArchiveContainer packed =
        ArchiveCodec.pack(file, digests, Digests.SHA_256, DocumentSource.none()).orThrow();
    byte[] zip = ArchiveZip.write(packed); // keep it; the digest goes into the command
    CaseCommand archive =
        new ArchivingCommand.Archive(keeper.department().orElseThrow(), packed.digest(digests));

    // years later
    ArchiveContainer copy = ArchiveZip.read(zip, ArchiveZip.Limits.standard()).orThrow();
    List<ArchiveFinding> findings =
        ArchiveVerification.verify(packed.digest(digests), copy, digests);
    // docs: end
    assertThat(archive).isNotNull();
    assertThat(findings).isEmpty();

    // docs: statistics
    List<Tallied> entries = Tallies.of(commits, hall.rulebook(LUSHI).deadlines().clock());
    Scope september = Scope.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)).in(LUSHI);
    Figures figures = Figures.of(entries, september);
    show("收件 " + figures.count(Tally.RECEIVED) + "，按时率 " + figures.percentOnTime());
    // docs: end
    assertThat(figures.count(Tally.RECEIVED)).isPositive();
  }

  private static CommandId id(long n) {
    return new CommandId(new UUID(0xC0DEL, n));
  }

  private static Catalog county(String json) {
    return OverlayCodec.read(json).orThrow().applyTo(CatalogCodec.builtIn()).orThrow();
  }

  private static Submission restaurant() {
    Facts facts =
        Facts.none()
            .with("premisesArea", 120)
            .with("outdoorAdvert", true)
            .with("dischargesSewage", true)
            .with("outdoorSeats", 0);
    Participant owner =
        new Participant("owner", PartyRole.APPLICANT, "account-7", "张三", Contact.none());
    return Submission.online(
        Parties.of(owner), Wish.all(BundleCode.of("E03"), LUSHI, facts), Map.of());
  }

  private static void expect(String file, List<String> lines) throws IOException {
    Path golden =
        Path.of(System.getProperty("basedir", ""))
            .resolve("src/test/resources/org/yijianshi/storage/memory/" + file);
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(golden.getParent());
      Files.write(golden, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(golden));
  }
}
