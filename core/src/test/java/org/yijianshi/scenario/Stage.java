package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.document.Documents;
import org.yijianshi.document.Organs;
import org.yijianshi.material.Supply;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.procedure.Sweep;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Scope;
import org.yijianshi.supervision.Tallies;

/**
 * Where a scenario is played: one case on the built-in catalog in 卢氏县, with officers of every
 * department, level and place, and the windows of county and city. Each step moves the story on;
 * what was refused moves nothing and stays in the story all the same.
 */
final class Stage {
  /** 三门峡市. */
  static final RegionCode SANMENXIA = RegionCode.of("411200");

  /** 卢氏县, where every story is told. */
  static final RegionCode LUSHI = RegionCode.of("411224");

  /** The applicant. */
  static final Actor APPLICANT = Actor.applicant("account-applicant");

  /** The applicant, as messages are addressed. */
  static final Party ADDRESSEE = Party.applicant("applicant");

  /** 卢氏县综合受理窗口. */
  static final Actor WINDOW = Actor.of("account-window", Role.INTAKE_WINDOW, LUSHI);

  /** 卢氏县出件窗口. */
  static final Actor RESULTS = Actor.of("account-results", Role.RESULTS_WINDOW, LUSHI);

  private CasePlay play;

  /** An empty stage at that local time. */
  Stage(Rulebook book, String time) {
    play = CasePlay.of(book).at(time);
  }

  /** The case as played so far. */
  CasePlay play() {
    return play;
  }

  /** The case as it stands. */
  CaseState state() {
    return play.state();
  }

  /** It is that local time now. */
  Stage at(String time) {
    play = play.at(time);
    return this;
  }

  /** Known by another rulebook from now on, for instance with an outage declared. */
  Stage knowing(Rulebook book) {
    play = new CasePlay(book, play.now(), play.acts(), play.state());
    return this;
  }

  /** The actor does it; a refusal is an error of the story. */
  Stage does(Actor actor, CaseCommand command) {
    play = play.does(actor, command);
    return this;
  }

  /** The actor enters from paper what was done at that local time, in a declared outage. */
  Stage entersFromPaper(Actor actor, String occurred, String paper, CaseCommand command) {
    play = play.enters(actor, CasePlay.time(occurred), paper, command);
    assertThat(play.refusals()).as(play.story()).isEmpty();
    return this;
  }

  /** The actor tries it in vain: why. The story stays where it was. */
  List<String> refused(Actor actor, CaseCommand command) {
    play = play.tries(actor, command);
    assertThat(play.refusals()).as("It should have been refused: " + command).isNotEmpty();
    return play.reasons();
  }

  /** What time alone brings about by now is done, one after the other. */
  Stage sweeps() {
    List<CaseCommand> due = Sweep.due(state(), play.book(), play.now());
    for (int i = 0; !due.isEmpty(); i++) {
      assertThat(i).as("The sweep never ends: " + due).isLessThan(500);
      does(Actor.system(), due.get(0));
      due = Sweep.due(state(), play.book(), play.now());
    }
    return this;
  }

  /** 申请: the applicant hands everything in. */
  Stage submits(Channel channel, Wish wish, Map<MaterialCode, Supply> supplies) {
    return submits(channel, wish, supplies, DeliveryChoice.UNIFIED);
  }

  /** 申请, with that way of delivery. */
  Stage submits(
      Channel channel,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      String... subjects) {
    return does(
        channel == Channel.ONLINE ? APPLICANT : WINDOW,
        submission(channel, wish, supplies, delivery, subjects));
  }

  /** The command of that application. */
  IntakeCommand.Submit submission(
      Channel channel,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      String... subjects) {
    List<Participant> people = new ArrayList<>();
    people.add(Cast.person("applicant", PartyRole.APPLICANT, "account-applicant", "办事人"));
    for (String subject : subjects) {
      people.add(Cast.person(subject, PartyRole.SUBJECT, "", "员工" + subject));
    }
    return new IntakeCommand.Submit(
        new Application(
            CaseNumber.of("LS-2026-0001"),
            play.book().pinned(),
            channel,
            new Parties(people),
            wish,
            supplies,
            delivery,
            DeliveryMethod.COUNTER,
            true));
  }

  /** 收件: the window gives the receipt. */
  Stage receives() {
    return does(WINDOW, new IntakeCommand.Receive(Set.of()));
  }

  /** 转电子并推送, by the window. */
  Stage pushes() {
    return does(WINDOW, new IntakeCommand.Push(Set.of()));
  }

  /** The lead signs for the paper originals. */
  Stage handsPaperToLead() {
    return does(lead(), new IntakeCommand.HandPaperToLead());
  }

  /** 受理: each by its own department. */
  Stage accepts(InstanceId... ids) {
    for (InstanceId id : ids) {
      does(officer(id), new AcceptanceCommand.Accept(id));
    }
    return this;
  }

  /** 准予: each by its own department. */
  Stage grants(InstanceId... ids) {
    for (InstanceId id : ids) {
      does(officer(id), grant(id));
    }
    return this;
  }

  /** The grant of that instance. */
  static ApprovalCommand.Grant grant(InstanceId id) {
    return new ApprovalCommand.Grant(id, ResultDocument.numbered("办理结果", "NO-" + id.item()));
  }

  /** 不予, on that ground. */
  static ApprovalCommand.Deny denial(InstanceId id, String ground, boolean becauseOfPredecessor) {
    return new ApprovalCommand.Deny(id, adverse(ground), becauseOfPredecessor);
  }

  /** A decision of an organ against the applicant, with its ground and the remedies. */
  static AdverseDecision adverse(String ground) {
    return new AdverseDecision(
        "BY-1",
        List.of(new Ground(ground, null)),
        Set.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
        null);
  }

  /** 结果送窗口: each department sends, and makes its certificates. */
  Stage sends(InstanceId... ids) {
    for (InstanceId id : ids) {
      does(officer(id), new DeliveryCommand.SendResult(id));
      if (!state().obligations().find(ObligationKind.MAKE_E_CERT, id).isEmpty()) {
        certifies(id);
      }
    }
    return this;
  }

  /** 生成电子证照. */
  Stage certifies(InstanceId id) {
    return does(
        officer(id),
        new DeliveryCommand.RecordCertificate(id, "CERT-" + id.toString().replace('/', '-')));
  }

  /** 送达: offered and signed for at the counter of that window. */
  Stage delivers(Actor window, String proof, InstanceId... ids) {
    return does(window, new DeliveryCommand.Offer(Set.of(ids), DeliveryMethod.COUNTER))
        .does(window, new DeliveryCommand.ConfirmDelivery(Set.of(ids), proof));
  }

  /** 移交送达凭证 and 归档: every department closes its package. */
  Stage archives() {
    for (Obligation proof :
        state().obligations().matching(o -> o.kind() == ObligationKind.HAND_OVER_PROOF)) {
      RegionCode region = proof.owedBy().region().orElseThrow();
      does(
          Actor.of("account-results-" + region, Role.RESULTS_WINDOW, region),
          new DeliveryCommand.HandOverProof());
    }
    for (Obligation file :
        state().obligations().matching(o -> o.kind() == ObligationKind.ARCHIVE)) {
      DepartmentCode department = file.owedBy().department().orElseThrow();
      does(
          officer(department, file.owedBy().region().orElseThrow()),
          new ArchivingCommand.Archive(department, "sha-256:" + "a".repeat(64)));
    }
    return this;
  }

  /** The officer who decides that instance. */
  Actor officer(InstanceId id) {
    ItemInstance instance = instance(id);
    return officer(instance.plan().department(), instance.plan().region());
  }

  /** An officer of that department of that place. */
  static Actor officer(String department, RegionCode region) {
    return officer(DepartmentCode.of(department), region);
  }

  private static Actor officer(DepartmentCode department, RegionCode region) {
    Level level = region.equals(SANMENXIA) ? Level.CITY : Level.COUNTY;
    return Actor.ofDepartment(
        "account-" + department + "-" + region, Role.OFFICER, department, level, region);
  }

  private Actor lead() {
    Party lead = state().requireFiling().leadParty();
    return officer(lead.department().orElseThrow(), lead.region().orElseThrow());
  }

  /** That department of that place, as a party. */
  static Party party(String department, RegionCode region) {
    return Party.department(DepartmentCode.of(department), region);
  }

  /** The instance of that id. */
  ItemInstance instance(InstanceId id) {
    return state().instance(id).orElseThrow();
  }

  /** Where that instance stands. */
  ItemState stateOf(InstanceId id) {
    return instance(id).state();
  }

  /** When that duty is due, to the minute; {@code stopped} while its clock stands. */
  String due(ObligationKind kind, @Nullable InstanceId id) {
    return play.due(kind, id);
  }

  /** The light of that duty now. */
  Light light(ObligationKind kind, @Nullable InstanceId id) {
    return play.duty(kind, id).light(play.now());
  }

  /** What is owed about that instance, or about the case. */
  List<ObligationKind> duties(@Nullable InstanceId id) {
    return play.duties(id);
  }

  /** What the last step told the applicant, by kind, in its order. */
  List<String> told() {
    return told(play.messages());
  }

  /** Everything that the applicant was ever told, by kind, in its order. */
  List<String> everTold() {
    return told(play.allMessages());
  }

  private static List<String> told(List<Message> messages) {
    return messages.stream()
        .filter(m -> m.to().equals(ADDRESSEE))
        .map(m -> m.kind().name())
        .toList();
  }

  /** Whom the last step told something, kind and party. */
  List<String> toldTo() {
    return play.messages().stream().map(m -> m.kind() + " " + m.to()).toList();
  }

  /** The text of the last document of that kind that left the hall, its lines joined. */
  String document(DocumentKind kind) {
    List<String> all = documents(kind);
    assertThat(all).as(kind + " in " + play.story()).isNotEmpty();
    return all.get(all.size() - 1);
  }

  /** The texts of all documents of that kind, in their order, the lines of each joined. */
  List<String> documents(DocumentKind kind) {
    Catalog catalog = play.book().catalog();
    return Documents.of(catalog, Organs.of(catalog)).all(play.commits()).stream()
        .filter(d -> d.kind() == kind)
        .map(d -> d.text().replace("\n", ""))
        .toList();
  }

  /** Who holds that original. */
  Party holder(String material) {
    return state().custody().of(MaterialCode.of(material)).orElseThrow().holder();
  }

  /** The figures of this case in that period. */
  Figures figures(String from, String to) {
    return Figures.of(
        Tallies.of(play.commits(), play.book().deadlines().clock()),
        Scope.of(LocalDate.parse(from), LocalDate.parse(to)));
  }

  /** 结案: the case is closed, nothing of the procedure is owed, and its commits replay to it. */
  void isClosed() {
    assertThat(state().stage()).as(play.story()).isEqualTo(CaseStage.CLOSED);
    assertThat(state().obligations().open()).noneMatch(o -> o.kind().procedural());
    assertThat(CaseState.replay(state().id(), play.commits())).isEqualTo(state());
  }

  /** The instance of that text. */
  static InstanceId id(String text) {
    return InstanceId.parse(text);
  }

  /** Paper with its scan. */
  static Supply paper(String digit) {
    return new Supply.Provided(digest(digit), true);
  }

  /** A file. */
  static Supply file(String digit) {
    return new Supply.Provided(digest(digit), false);
  }

  /** A digest of that digit. */
  static String digest(String digit) {
    return "sha-256:" + digit.repeat(64);
  }

  /** Materials by their codes, code and supply in turn. */
  static Map<MaterialCode, Supply> materials(Object... codesAndSupplies) {
    Map<MaterialCode, Supply> map = new java.util.TreeMap<>();
    for (int i = 0; i < codesAndSupplies.length; i += 2) {
      map.put(MaterialCode.of((String) codesAndSupplies[i]), (Supply) codesAndSupplies[i + 1]);
    }
    return map;
  }

  /** Those instances of the case that are in that state. */
  Set<InstanceId> in(ItemState wanted) {
    return state().all().stream()
        .filter(i -> i.state() == wanted)
        .map(ItemInstance::id)
        .collect(Collectors.toSet());
  }

  /** The ids of those texts. */
  static InstanceId[] ids(String... texts) {
    return Arrays.stream(texts).map(InstanceId::parse).toArray(InstanceId[]::new);
  }
}
