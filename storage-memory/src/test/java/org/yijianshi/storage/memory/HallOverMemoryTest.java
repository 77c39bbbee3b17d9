package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.AcceptanceCommand.Accept;
import org.yijianshi.casefile.ApprovalCommand.Grant;
import org.yijianshi.casefile.ArchivingCommand.Archive;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.DeliveryCommand.ConfirmDelivery;
import org.yijianshi.casefile.DeliveryCommand.HandOverProof;
import org.yijianshi.casefile.DeliveryCommand.Offer;
import org.yijianshi.casefile.DeliveryCommand.RecordCertificate;
import org.yijianshi.casefile.DeliveryCommand.SendResult;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand.Receive;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.CaseEntry;

/** The whole hall over the whole memory storage, on the real catalog and calendar. */
class HallOverMemoryTest {
  private static final RegionCode LUSHI = RegionCode.of("411224");
  private static final Catalog CATALOG = CatalogCodec.builtIn();
  private static final Actor APPLICANT = Actor.applicant("account-1");
  private static final Actor WINDOW = Actor.of("window-1", Role.INTAKE_WINDOW, LUSHI);
  private static final Actor RESULTS = Actor.of("window-2", Role.RESULTS_WINDOW, LUSHI);

  /** 个体工商户登记: three items of three departments, registration first. */
  private static final BundleCode BUNDLE = BundleCode.of("E02");

  private final MemoryStorage storage = new MemoryStorage();
  private Instant now = at("2024-09-26T09:00");
  private final InstantSource clock = () -> now;
  private final ServiceHall hall =
      ServiceHall.builder(CATALOG, CalendarCodec.builtIn()).storage(storage).clock(clock).build();
  private final ServiceHall otherHall =
      ServiceHall.builder(CATALOG, CalendarCodec.builtIn()).storage(storage).clock(clock).build();
  private final CaseId id = CaseId.of("0190a0a0-0000-7000-8000-000000000001");

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  private static CommandId command(long n) {
    return new CommandId(new UUID(7, n));
  }

  private static Submission submission() {
    Parties parties =
        Parties.of(
            new Participant(
                "applicant-1", PartyRole.APPLICANT, "account-1", "𠮷某", Contact.none()));
    return Submission.online(parties, Wish.all(BUNDLE, LUSHI, Facts.none()), Map.of());
  }

  private long next = 100;

  private Answer.Done give(Actor actor, CaseCommand command) {
    Answer answer = hall.cases().give(actor, id, command(next++), command);
    assertThat(answer.violations()).as(command.toString()).isEmpty();
    return (Answer.Done) answer;
  }

  private CaseState state() {
    return CaseState.replay(id, storage.caseLog().read(id).commits());
  }

  private Actor officerOf(ItemInstance item) {
    return Actor.ofDepartment(
        "officer",
        Role.OFFICER,
        item.plan().department(),
        item.plan().level(),
        item.plan().region());
  }

  @BeforeEach
  void submitted() {
    assertThat(hall.cases().submit(APPLICANT, id, command(1), submission()).violations()).isEmpty();
  }

  @Test
  void a_case_runs_from_submission_to_archive() {
    give(WINDOW, new Receive(Set.of()));
    for (ItemInstance item : state().all()) {
      give(officerOf(item), new Accept(item.id()));
    }
    List<InstanceId> order =
        state().all().stream()
            .sorted(java.util.Comparator.comparing(i -> i.plan().predecessors().size()))
            .map(ItemInstance::id)
            .toList();
    for (InstanceId item : order) {
      Actor officer = officerOf(state().instance(item).orElseThrow());
      give(officer, new Grant(item, ResultDocument.numbered("结果", "N-" + item)));
      give(officer, new SendResult(item));
    }
    give(RESULTS, new Offer(Set.copyOf(order), DeliveryMethod.COUNTER));
    give(RESULTS, new ConfirmDelivery(Set.copyOf(order), "P-1"));
    give(RESULTS, new HandOverProof());
    for (ItemInstance item : state().all()) {
      if (!state().obligations().find(ObligationKind.MAKE_E_CERT, item.id()).isEmpty()) {
        give(officerOf(item), new RecordCertificate(item.id(), "cert-" + item.id()));
      }
    }
    for (ItemInstance item : state().all()) {
      give(officerOf(item), new Archive(item.plan().department(), "sha-256:00"));
    }

    assertThat(state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(hall.work().myCases(APPLICANT))
        .extracting(CaseEntry::stage)
        .containsExactly(CaseStage.CLOSED);
    assertThat(hall.work().mine(RESULTS)).isEmpty();
  }

  @Test
  void the_same_command_again_gets_the_first_answer_and_stores_nothing() {
    Answer.Done first =
        (Answer.Done) hall.cases().give(WINDOW, id, command(2), new Receive(Set.of()));
    now = now.plus(Duration.ofHours(1));

    Answer again = otherHall.cases().give(WINDOW, id, command(2), new Receive(Set.of()));

    assertThat(again).isEqualTo(new Answer.Done(first.version(), first.events(), true));
    assertThat(storage.caseLog().read(id).commits()).hasSize(2);
  }

  @Test
  void a_submission_again_gets_the_first_answer_too() {
    now = now.plus(Duration.ofDays(1));

    Answer again = otherHall.cases().submit(APPLICANT, id, command(1), submission());

    assertThat(again.done()).isTrue();
    assertThat(((Answer.Done) again).repeated()).isTrue();
    assertThat(storage.caseLog().read(id).commits()).hasSize(1);
  }

  @Test
  void a_command_id_used_for_something_else_is_misuse() {
    give(WINDOW, new Receive(Set.of()));

    assertThatThrownBy(() -> hall.cases().give(WINDOW, id, command(1), new Receive(Set.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("used for another command");
  }

  @Test
  void a_refusal_stores_nothing_and_names_its_rule() {
    Answer answer = hall.cases().give(RESULTS, id, command(3), new HandOverProof());

    assertThat(answer.violations()).extracting(Violation::code).containsExactly("NOTHING_OPEN");
    assertThat(storage.caseLog().read(id).commits()).hasSize(1);
  }

  @Test
  void somebody_elses_case_reads_like_an_unknown_one() {
    Actor stranger = Actor.applicant("account-2");
    CaseId unknown = CaseId.of("0190a0a0-0000-7000-8000-0000000000ff");

    assertThat(hall.cases().view(stranger, id)).isEmpty();
    assertThat(hall.cases().view(stranger, unknown)).isEmpty();
    assertThat(hall.cases().history(stranger, id)).isEmpty();
    assertThat(hall.cases().give(stranger, id, command(4), new HandOverProof()).violations().get(0))
        .satisfies(v -> assertThat(v.code()).isEqualTo("UNKNOWN_CASE"));
    assertThat(
            hall.cases()
                .give(stranger, unknown, command(4), new HandOverProof())
                .violations()
                .get(0)
                .code())
        .isEqualTo("UNKNOWN_CASE");
  }

  @Test
  void two_halls_over_one_store_never_act_on_what_the_other_changed() {
    // The first hall has the case in its cache; the second moves it on.
    otherHall.cases().give(WINDOW, id, command(5), new Receive(Set.of()));

    Answer again = hall.cases().give(WINDOW, id, command(6), new Receive(Set.of()));

    assertThat(again.violations()).isNotEmpty();
    assertThat(hall.cases().view(WINDOW, id).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void sixteen_windows_at_once_receive_a_case_exactly_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      IntStream.range(0, 16)
          .forEach(
              i ->
                  calls.add(
                      () ->
                          (i % 2 == 0 ? hall : otherHall)
                              .cases()
                              .give(WINDOW, id, command(1000 + i), new Receive(Set.of()))));
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        answers.add(answer.get());
      }

      assertThat(answers.stream().filter(Answer::done)).hasSize(1);
      assertThat(storage.caseLog().read(id).commits())
          .extracting(CaseCommit::version)
          .containsExactly(1L, 2L);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void sixteen_senders_of_one_command_get_one_answer_and_store_it_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        ServiceHall one = i % 2 == 0 ? hall : otherHall;
        calls.add(() -> one.cases().give(WINDOW, id, command(2), new Receive(Set.of())));
      }
      List<Answer.Done> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        answers.add(answer.get().orThrow());
      }

      assertThat(answers).filteredOn(done -> !done.repeated()).hasSize(1);
      assertThat(answers).extracting(Answer.Done::version).containsOnly(2L);
      assertThat(answers).extracting(Answer.Done::events).containsOnly(answers.get(0).events());
      assertThat(storage.caseLog().read(id).commits()).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_relay_delivers_in_order_and_postpones_what_fails() {
    give(WINDOW, new Receive(Set.of()));
    List<MessageKind> delivered = new ArrayList<>();

    var failing =
        hall.relay()
            .run(
                (c, m) -> {
                  throw new IllegalStateException("gateway down");
                },
                100);
    now = now.plus(Duration.ofMinutes(1));
    var report = hall.relay().run((c, m) -> delivered.add(m.kind()), 100);

    assertThat(failing.postponed()).isEqualTo(1);
    assertThat(report.delivered()).isEqualTo(delivered.size());
    assertThat(delivered)
        .startsWith(MessageKind.RECEIPT, MessageKind.PUSH)
        .filteredOn(k -> k == MessageKind.PUSH)
        .hasSize(state().instances().size());
  }

  @Test
  void a_work_list_is_the_open_duties_of_ones_own_window() {
    assertThat(hall.work().mine(WINDOW))
        .extracting(row -> row.obligation().kind())
        .containsExactly(ObligationKind.REVIEW_SUBMISSION);
    assertThat(hall.work().mine(WINDOW).get(0).obligation().dueAt())
        .isEqualTo(at("2024-09-26T11:00"));
    assertThat(LocalDate.ofInstant(now, OfficeHours.CHINA)).isEqualTo("2024-09-26");
  }

  @Test
  void a_due_date_is_explained_to_whoever_may_see_the_duty() {
    int duty = hall.work().mine(WINDOW).get(0).obligation().no();

    assertThat(hall.cases().explain(WINDOW, id, duty).orElseThrow().print(Language.ZH))
        .contains("2个办公小时")
        .contains("11:00");
    assertThat(hall.cases().explain(WINDOW, id, 99)).isEmpty();
    assertThat(hall.cases().explain(Actor.applicant("account-2"), id, duty)).isEmpty();
  }

  @Test
  void an_answer_that_must_not_be_a_refusal_throws_every_violation() {
    Answer refused = hall.cases().give(RESULTS, id, command(8), new HandOverProof());

    assertThatThrownBy(refused::orThrow).hasMessageContaining("NOTHING_OPEN");
    assertThat(hall.cases().receive(WINDOW, id, command(9)).orThrow().version()).isEqualTo(2);
  }
}
