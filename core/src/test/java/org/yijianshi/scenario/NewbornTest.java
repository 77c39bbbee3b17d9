package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.APPLICANT;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.WINDOW;
import static org.yijianshi.scenario.Stage.digest;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.party;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.Verification;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;

/**
 * 新生儿出生（清单二第1项）, entirely from shared data (凡是能通过数据共享获得的一律免于提交), on a day on which the marriage
 * register cannot be reached: asked three times, then by hand, helped out by a voluntary copy, and
 * never once reported to the parents as missing.
 */
class NewbornTest {
  private static final InstanceId BIRTH = id("I01-01");
  private static final InstanceId VACCINATION = id("I01-02");
  private static final InstanceId HUKOU = id("I01-03");
  private static final InstanceId INSURANCE = id("I01-05");
  private static final InstanceId CARD = id("I01-06");
  private static final InstanceId[] ALL = {BIRTH, VACCINATION, HUKOU, INSURANCE, CARD};

  private static final MaterialCode DELIVERY = MaterialCode.of("delivery-record");
  private static final MaterialCode MARRIAGE = MaterialCode.of("marriage-register");
  private static final Party HOSPITALS = Party.dataSupplier(DepartmentCode.of("health"), LUSHI);
  private static final Party REGISTRY =
      Party.dataSupplier(DepartmentCode.of("civil-affairs"), LUSHI);
  private static final Actor REGISTRAR =
      Actor.ofDepartment(
          "account-registrar",
          Role.DATA_SUPPLIER,
          DepartmentCode.of("civil-affairs"),
          Level.COUNTY,
          LUSHI);

  private static Rulebook book() {
    return new Guide()
        .limits("I01-01", 2, 0)
        .limits("I01-02", 1, 0)
        .limits("I01-03", 3, 0)
        .limits("I01-05", 2, 0)
        .limits("I01-06", 5, 0)
        .material(Guide.shared("delivery-record", "分娩信息"), "I01-01", "I01-02")
        .material(Guide.shared("marriage-register", "婚姻登记信息"), "I01-01", "I01-03")
        .book();
  }

  private static Wish wish() {
    return Wish.all(
        BundleCode.of("I01"),
        LUSHI,
        Facts.none().with("bornInChina", true).with("newbornInsurance", "oneInResidentScheme"));
  }

  private static SupplyCommand fetch(MaterialCode code, Party supplier, String digit) {
    return new SupplyCommand.FetchShared(
        code, supplier, digest(digit), SharePurpose.HANDLING, "三政办〔2023〕32号");
  }

  /** Submitted with nothing; the delivery record fetched; the marriage register tried in vain. */
  private static Stage registryDown() {
    Stage stage = new Stage(book(), "2026-03-02T09:00");
    stage.submits(Channel.ONLINE, wish(), Map.of());
    assertThat(stage.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 11:00");
    stage.at("2026-03-02T09:05").does(WINDOW, fetch(DELIVERY, HOSPITALS, "1"));

    // 共享数据不可用: three attempts, counted, and not one of them is the parents' business.
    stage.does(WINDOW, new SupplyCommand.ReportUnavailable(MARRIAGE, REGISTRY, 1));
    assertThat(stage.refused(WINDOW, new SupplyCommand.ReportUnavailable(MARRIAGE, REGISTRY, 3)))
        .containsExactly("P-sharedDataFailure WRONG_ATTEMPT");
    stage
        .at("2026-03-02T09:10")
        .does(WINDOW, new SupplyCommand.ReportUnavailable(MARRIAGE, REGISTRY, 2));
    assertThat(
            stage.refused(
                APPLICANT,
                new SupplyCommand.ProvideFallback(MARRIAGE, Supply.Fallback.copied(digest("9")))))
        .as("While it may still be had nothing stands in for it")
        .containsExactly("P-sharedDataFailure NOT_UNAVAILABLE");
    stage
        .at("2026-03-02T09:15")
        .does(WINDOW, new SupplyCommand.ReportUnavailable(MARRIAGE, REGISTRY, 3));

    // 人工核查: the supplier is asked by hand, promptly.
    assertThat(stage.toldTo()).containsExactly("DATA_REQUEST DATA_SUPPLIER:civil-affairs@411224");
    assertThat(stage.due(ObligationKind.SUPPLY_DATA, null)).isEqualTo("2026-03-03 17:00");
    assertThat(stage.everTold()).as("Nobody asks the parents for anything").isEmpty();
    return stage;
  }

  private static Stage received(Stage stage) {
    // 收件: what the government has itself is no lack; online, the push comes with the receipt.
    stage.at("2026-03-02T10:00").receives();
    assertThat(stage.told()).containsExactly("RECEIPT");
    assertThat(stage.in(ItemState.PUSHED)).containsExactlyInAnyOrder(ALL);
    return stage.at("2026-03-02T14:00").accepts(ALL);
  }

  private static void untilClosed(Stage stage) {
    assertThat(stage.in(ItemState.GRANTED)).containsExactlyInAnyOrder(ALL);
    stage.sends(ALL);
    stage.delivers(RESULTS, "SD-1", ALL);
    stage.archives();
    assertThat(stage.state().custody().holdings()).as("There never was any paper").isEmpty();
    assertThat(stage.documents(DocumentKind.CORRECTION_NOTICE)).isEmpty();
    assertThat(stage.everTold()).doesNotContain("CORRECTION_NOTICE", "TO_FOLLOW", "REMINDER");
    stage.isClosed();
  }

  @Test
  @Rule({"R10", "R12", "P-sharedDataFailure"})
  void a_copy_offered_freely_is_taken_to_be_verified_and_verified_before_the_decision() {
    Stage stage = registryDown();

    // 自愿提供: the parents were not asked, but have a copy at hand.
    stage.does(
        APPLICANT,
        new SupplyCommand.ProvideFallback(MARRIAGE, Supply.Fallback.copied(digest("9"))));
    assertThat(stage.state().supplies().of(MARRIAGE).fallback()).isEqualTo(Verification.PENDING);
    received(stage);
    assertThat(stage.due(ObligationKind.VERIFY_FALLBACK, null))
        .as("Five working days from when the first department that decides on it has it")
        .isEqualTo("2026-03-09 17:00");
    assertThat(stage.play().duty(ObligationKind.VERIFY_FALLBACK, null).owedBy())
        .isEqualTo(party("health", LUSHI));

    // 待核验: what does not rest on it is decided; what does waits.
    assertThat(stage.due(ObligationKind.DECIDE, VACCINATION)).isEqualTo("2026-03-03 17:00");
    stage.at("2026-03-03T09:00").grants(VACCINATION);
    assertThat(stage.refused(stage.officer(BIRTH), Stage.grant(BIRTH)))
        .containsExactly("R12 NOT_VERIFIED");
    stage
        .at("2026-03-03T10:00")
        .does(stage.officer(BIRTH), new SupplyCommand.Verify(MARRIAGE, true, "HY-1"));
    assertThat(stage.duties(null))
        .doesNotContain(ObligationKind.VERIFY_FALLBACK, ObligationKind.SUPPLY_DATA);
    assertThat(stage.due(ObligationKind.DECIDE, BIRTH)).isEqualTo("2026-03-04 17:00");
    stage.at("2026-03-04T10:00").grants(BIRTH);

    // 限时办结: each waits for the one before and then has what is left of its own limit.
    assertThat(stage.due(ObligationKind.DECIDE, HUKOU)).isEqualTo("2026-03-05 17:00");
    stage.at("2026-03-05T10:00").grants(HUKOU);
    assertThat(stage.due(ObligationKind.DECIDE, CARD)).isEqualTo("2026-03-09 17:00");
    stage.at("2026-03-05T11:00").grants(INSURANCE, CARD);
    untilClosed(stage);
  }

  @Test
  @Rule({"R10", "R12"})
  void the_registry_answers_by_hand_and_nobody_has_to_offer_or_to_verify_anything() {
    Stage stage = received(registryDown());
    assertThat(stage.state().materials().find(MARRIAGE)).isEmpty();
    assertThat(stage.duties(null)).contains(ObligationKind.SUPPLY_DATA);
    stage
        .at("2026-03-03T10:00")
        .does(REGISTRAR, new SupplyCommand.SupplyManually(MARRIAGE, digest("2")));
    assertThat(stage.duties(null)).doesNotContain(ObligationKind.SUPPLY_DATA);
    assertThat(stage.toldTo())
        .as("Whoever decides on it gets it; the parents hear nothing")
        .contains("MATERIAL_SHARED DEPARTMENT:health@411224")
        .noneMatch(told -> told.contains("APPLICANT"));
    stage.at("2026-03-03T11:00").grants(VACCINATION, BIRTH, HUKOU, INSURANCE, CARD);
    untilClosed(stage);
  }

  @Test
  @Rule({"R12", "P-sharedDataFailure", "R14"})
  void a_supplier_who_stays_silent_turns_red_and_the_decision_may_rest_on_the_copy() {
    Stage stage = registryDown();
    stage.does(
        APPLICANT,
        new SupplyCommand.ProvideFallback(MARRIAGE, Supply.Fallback.copied(digest("9"))));
    received(stage);
    Obligation data = stage.play().duty(ObligationKind.SUPPLY_DATA, null);
    stage.at("2026-03-04T09:00").sweeps();
    assertThat(stage.light(ObligationKind.SUPPLY_DATA, null)).isEqualTo(Light.RED);
    assertThat(stage.state().attention().overdue().get(data.no()))
        .isEqualTo(new Overdue(REGISTRY, Overdue.Breach.NONE));
    assertThat(stage.state().stage()).isEqualTo(CaseStage.IN_PROGRESS);

    // 逾期未核验: from the moment the verification itself is late nobody waits for it any more.
    assertThat(stage.at("2026-03-09T17:00").refused(stage.officer(BIRTH), Stage.grant(BIRTH)))
        .containsExactly("R12 NOT_VERIFIED");
    stage.at("2026-03-09T17:01").grants(VACCINATION, BIRTH, HUKOU, INSURANCE, CARD);

    // 核验 is owed all the same, before the file is closed.
    stage
        .at("2026-03-10T09:00")
        .does(stage.officer(BIRTH), new SupplyCommand.Verify(MARRIAGE, true, "HY-1"));
    untilClosed(stage);
  }
}
