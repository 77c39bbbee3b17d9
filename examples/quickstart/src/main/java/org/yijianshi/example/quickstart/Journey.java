package org.yijianshi.example.quickstart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.casefile.AcceptanceCommand.Accept;
import org.yijianshi.casefile.AcceptanceCommand.AcceptAndDecide;
import org.yijianshi.casefile.ApprovalCommand.CloseSpecialStep;
import org.yijianshi.casefile.ApprovalCommand.CompletePreReview;
import org.yijianshi.casefile.ApprovalCommand.Grant;
import org.yijianshi.casefile.ApprovalCommand.OpenSpecialStep;
import org.yijianshi.casefile.ArchivingCommand.Archive;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.DeliveryCommand.ConfirmDelivery;
import org.yijianshi.casefile.DeliveryCommand.ConfirmHandover;
import org.yijianshi.casefile.DeliveryCommand.HandOverProof;
import org.yijianshi.casefile.DeliveryCommand.Offer;
import org.yijianshi.casefile.DeliveryCommand.PublishDecision;
import org.yijianshi.casefile.DeliveryCommand.RecordCertificate;
import org.yijianshi.casefile.DeliveryCommand.SendResult;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand.HandPaperToLead;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;

/** Drives one case through the hall, from advice to archive, and has it told. */
final class Journey {
  private static final String ACCOUNT = "account-1";

  private final ServiceHall hall;
  private final MutableClock clock;
  private final Story story;
  private final Pace pace;
  private final WorkCalendar calendar;
  private final Rulebook book;
  private final CaseId id = CaseId.of("01990000-0000-7000-8000-000000000001");
  private final Actor applicant = Actor.applicant(ACCOUNT);
  private final Actor window = Actor.of("window-1", Role.INTAKE_WINDOW, Quickstart.COUNTY);
  private final Actor results = Actor.of("window-2", Role.RESULTS_WINDOW, Quickstart.COUNTY);
  private final Map<InstanceId, Integer> age = new HashMap<>();
  private int commands;

  Journey(ServiceHall hall, MutableClock clock, Story story, Pace pace) {
    this.hall = hall;
    this.clock = clock;
    this.story = story;
    this.pace = pace;
    this.book = hall.rulebook(Quickstart.COUNTY);
    this.calendar = book.deadlines().calendar();
    story.tellsOf(book, clock);
  }

  void run(Wish start) {
    Wish wish = advise(start);
    submit(wish);
    receive();
    accept();
    while (!items().stream().allMatch(ItemInstance::concluded)) {
      nextWorkingDay();
      items().forEach(this::work);
      afternoon();
    }
    deliver();
    archive();
    story.end(view(window), hall.cases().history(applicant, id));
  }

  /** 咨询辅导: asks what still matters, then says everything at once. */
  private Wish advise(Wish start) {
    Wish wish = start;
    Selection selection = hall.advice().select(wish);
    while (!selection.openQuestions().isEmpty()) {
      Question question = selection.openQuestions().get(0);
      Wish answered = knowing(wish, Answers.answer(wish.facts(), question));
      // A yes that leads out of the bundle's scope was the wrong example.
      if (!hall.advice().select(answered).violations().isEmpty()) {
        answered = knowing(wish, wish.facts().with(question.fact(), false));
      }
      wish = answered;
      selection = hall.advice().select(wish);
    }
    for (Planned planned : selection.planned()) {
      Item item = planned.item();
      if (item.perSubject() != null && planned.id().subject() == null) {
        wish = wish.withSubjects(item.code(), List.of("subject-1", "subject-2"));
      }
    }
    story.advice(hall.advice().select(wish), hall.advice().forecast(wish), clock.instant());
    return wish;
  }

  private static Wish knowing(Wish wish, Facts facts) {
    return new Wish(
        wish.bundle(), wish.region(), facts, wish.picked(), wish.subjects(), wish.held());
  }

  private void submit(Wish wish) {
    Parties parties =
        Parties.of(
            new Participant("applicant-1", PartyRole.APPLICANT, ACCOUNT, "申请人", Contact.none()));
    Map<MaterialCode, Supply> supplies = supplies(hall.advice().select(wish));
    Answer answer =
        hall.cases().submit(applicant, id, command(), Submission.online(parties, wish, supplies));
    check("submit", answer);
    story.submitted(view(applicant), supplies);
  }

  /** What the government has is fetched; the rest the applicant brings. */
  private static Map<MaterialCode, Supply> supplies(Selection selection) {
    Map<MaterialCode, Supply> supplies = new LinkedHashMap<>();
    for (Planned planned : selection.planned()) {
      for (MaterialRequirement material : planned.item().materials()) {
        if (material.source() != MaterialSource.PRODUCED) {
          supplies.putIfAbsent(material.code(), supply(material));
        }
      }
    }
    return supplies;
  }

  private static Supply supply(MaterialRequirement material) {
    String digest =
        "demo:"
            + UUID.nameUUIDFromBytes(material.code().value().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    return material.source() == MaterialSource.APPLICANT
        ? new Supply.Provided(digest, material.handling() == MaterialHandling.RETAINED)
        : new Supply.Shared(DepartmentCode.of("market-regulation"), digest);
  }

  private void receive() {
    clock.plusMinutes(35);
    check("receive", hall.cases().receive(window, id, command()));
    story.received(view(window));
    for (ItemInstance item : distinctDepartments()) {
      story.sees(item, view(officer(item)), view(window).materials().size());
    }
    Actor lead = lead();
    if (open(ObligationKind.HAND_PAPER_TO_LEAD)) {
      clock.plusMinutes(45);
      give(lead, new HandPaperToLead());
      story.paperHanded(view(window));
    }
    story.left(hall);
  }

  private void accept() {
    LocalDate day = calendar.next(clock.today());
    clock.set(day, LocalTime.of(9, 20));
    story.chapter("三 受理", "3 Acceptance");
    for (ItemInstance item : items()) {
      if (canDecideOnTheSpot(item)) {
        give(officer(item), new AcceptAndDecide(item.id(), result(item)));
        story.decided(view(window), item.id(), true);
        finish(item);
      } else {
        give(officer(item), new Accept(item.id()));
        story.accepted(view(window), item.id());
      }
      clock.plusMinutes(15);
    }
    story.promised(view(window));
    story.left(hall);
    story.chapter("四 审批", "4 Decision");
  }

  private boolean canDecideOnTheSpot(ItemInstance item) {
    return item.plan().processing() != ProcessingType.PROMISED && settled(item);
  }

  private boolean settled(ItemInstance item) {
    return item.plan().predecessors().stream()
        .allMatch(p -> view(window).item(p.id()).filter(ItemInstance::settled).isPresent());
  }

  private void nextWorkingDay() {
    clock.set(calendar.next(clock.today()), LocalTime.of(10, 0));
    story.lights(view(window));
  }

  /** What waited for a result that came in the morning is decided at once, the same day. */
  private void afternoon() {
    clock.set(clock.today(), LocalTime.of(14, 30));
    items().stream()
        .filter(i -> i.state() == ItemState.PREREVIEWED && settled(i))
        .forEach(this::decide);
  }

  /** One working day of one item's officer. */
  private void work(ItemInstance before) {
    ItemInstance item = view(window).item(before.id()).orElseThrow();
    if (item.concluded()) {
      return;
    }
    int day = age.merge(item.id(), 1, Integer::sum);
    Pace.Step step = pace.special().get(item.id().item());
    if (step != null && day == step.opens()) {
      give(
          officer(item),
          new OpenSpecialStep(item.id(), step.kind(), step.announced(), "特〔2026〕1号"));
      story.stepOpened(view(window), item.id());
    } else if (step != null && day == step.opens() + step.takes()) {
      give(officer(item), new CloseSpecialStep(item.id()));
      story.stepClosed(view(window), item.id());
    } else if (item.step() == null) {
      decideIfReady(item, day);
    }
  }

  private void decideIfReady(ItemInstance item, int day) {
    if (!settled(item)) {
      boolean preReviewable =
          item.state() == ItemState.ACCEPTED && open(ObligationKind.PRE_REVIEW, item.id());
      if (preReviewable && day >= pace.daysOf(item.id().item())) {
        give(officer(item), new CompletePreReview(item.id()));
        story.preReviewed(view(window), item.id());
      }
      return;
    }
    if (item.state() == ItemState.PREREVIEWED || day >= pace.daysOf(item.id().item())) {
      decide(item);
    }
  }

  private void decide(ItemInstance item) {
    clock.plusMinutes(20);
    give(officer(item), new Grant(item.id(), result(item)));
    story.decided(view(window), item.id(), false);
    finish(item);
  }

  /** What the department does with a result on the same day. */
  private void finish(ItemInstance item) {
    Actor officer = officer(item);
    give(officer, new SendResult(item.id()));
    if (open(ObligationKind.MAKE_E_CERT, item.id())) {
      give(officer, new RecordCertificate(item.id(), "cert-" + item.id()));
    }
    if (open(ObligationKind.HAND_TO_REGULATOR, item.id())) {
      give(regulator(item), new ConfirmHandover(item.id()));
    }
    if (open(ObligationKind.PUBLISH_DECISION, item.id())) {
      give(officer, new PublishDecision(item.id()));
    }
  }

  private void deliver() {
    story.left(hall);
    story.chapter("五 送达", "5 Delivery");
    Set<InstanceId> all =
        items().stream().map(ItemInstance::id).collect(Collectors.toUnmodifiableSet());
    clock.plusMinutes(60);
    story.gathered(view(window));
    give(results, new Offer(all, DeliveryMethod.COUNTER));
    story.offered(view(window));
    clock.set(calendar.next(clock.today()), LocalTime.of(9, 40));
    give(results, new ConfirmDelivery(all, "SD-2026-1"));
    clock.plusMinutes(10);
    give(results, new HandOverProof());
    story.delivered(view(window));
    story.left(hall);
  }

  private void archive() {
    story.chapter("六 归档", "6 Archive");
    clock.set(calendar.plus(clock.today(), new WorkingDays(2)), LocalTime.of(15, 0));
    List<Actor> departments = new ArrayList<>();
    departments.add(lead());
    distinctDepartments().forEach(item -> departments.add(officer(item)));
    departments.stream()
        .filter(this::mustArchive)
        .collect(Collectors.toMap(this::office, a -> a, (a, b) -> a, LinkedHashMap::new))
        .values()
        .forEach(
            actor -> {
              give(actor, new Archive(departmentOf(actor), "demo:00000000000000000000"));
              story.archived(view(window), actor);
            });
    story.left(hall);
  }

  private String office(Actor actor) {
    return actor.department() + "@" + actor.region();
  }

  private boolean mustArchive(Actor actor) {
    return view(window).duties().stream()
        .map(CaseView.Duty::obligation)
        .anyMatch(
            o -> o.kind() == ObligationKind.ARCHIVE && o.owedBy().name().equals(office(actor)));
  }

  private List<ItemInstance> items() {
    return view(window).items();
  }

  private List<ItemInstance> distinctDepartments() {
    Map<String, ItemInstance> first = new LinkedHashMap<>();
    items().forEach(i -> first.putIfAbsent(i.plan().party().key(), i));
    return first.values().stream().sorted(Comparator.comparing(ItemInstance::id)).toList();
  }

  private boolean open(ObligationKind kind, InstanceId item) {
    return view(window).duties().stream()
        .map(CaseView.Duty::obligation)
        .anyMatch(o -> o.kind() == kind && item.equals(o.instance()));
  }

  private boolean open(ObligationKind kind) {
    return view(window).duties().stream().anyMatch(d -> d.obligation().kind() == kind);
  }

  private CaseView view(Actor actor) {
    return hall.cases().view(actor, id).orElseThrow();
  }

  private static ResultDocument result(ItemInstance item) {
    return ResultDocument.numbered(item.plan().name(), "示例〔2026〕" + item.id());
  }

  private Actor officer(ItemInstance item) {
    return Actor.ofDepartment(
        "officer-" + item.plan().department(),
        Role.OFFICER,
        item.plan().department(),
        item.plan().level(),
        item.plan().region());
  }

  private Actor regulator(ItemInstance item) {
    return Actor.ofDepartment(
        "regulator-" + item.plan().department(),
        Role.REGULATOR,
        item.plan().department(),
        item.plan().level(),
        item.plan().region());
  }

  private Actor lead() {
    DepartmentCode department = book.catalog().bundle(view(window).bundle()).orElseThrow().lead();
    return Actor.ofDepartment(
        "officer-" + department,
        Role.OFFICER,
        department,
        org.yijianshi.code.Level.COUNTY,
        Quickstart.COUNTY);
  }

  private static DepartmentCode departmentOf(Actor actor) {
    return java.util.Objects.requireNonNull(actor.department());
  }

  private CommandId command() {
    return new CommandId(new UUID(1, ++commands));
  }

  private void give(Actor actor, CaseCommand command) {
    check(command, hall.cases().give(actor, id, command(), command));
  }

  private static void check(Object command, Answer answer) {
    if (!answer.done()) {
      throw Quickstart.refused(command, answer.violations());
    }
  }
}
