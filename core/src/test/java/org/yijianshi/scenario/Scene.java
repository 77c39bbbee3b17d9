package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.document.Documents;
import org.yijianshi.document.Organs;
import org.yijianshi.material.Supply;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Scope;
import org.yijianshi.supervision.Tallies;

/**
 * What is seen of a case on its stage: where each item stands, what is owed and when, who was told
 * what, the papers, the figures; and who plays, in 卢氏县 and 三门峡市.
 */
abstract class Scene {
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

  /** The case as played so far; the steps of {@link Stage} move it on. */
  CasePlay play;

  Scene(CasePlay play) {
    this.play = play;
  }

  /** The case as played so far. */
  final CasePlay play() {
    return play;
  }

  /** The case as it stands. */
  final CaseState state() {
    return play.state();
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

  static Actor officer(DepartmentCode department, RegionCode region) {
    Level level = region.equals(SANMENXIA) ? Level.CITY : Level.COUNTY;
    return Actor.ofDepartment(
        "account-" + department + "-" + region, Role.OFFICER, department, level, region);
  }

  Actor lead() {
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
