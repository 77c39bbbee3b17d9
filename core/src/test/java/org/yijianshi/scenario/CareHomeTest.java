package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.APPLICANT;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.WINDOW;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;
import static org.yijianshi.scenario.Stage.party;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Lapse;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 养老机构开办（清单一第30项）: 经营性养老机构备案, whose proof of premises follows late (容缺受理), and 食品经营许可, which is not
 * accepted (不予受理).
 */
class CareHomeTest {
  private static final InstanceId HOME = id("E30-02");
  private static final InstanceId FOOD = id("E30-03");
  private static final MaterialCode PREMISES = MaterialCode.of("premises-proof");

  private static Rulebook book() {
    return new Guide()
        .limits("E30-02", 10, 0)
        .limits("E30-03", "licence", 8, 20, null)
        .material(Guide.kept("application-form", "设立申请书"), "E30-02", "E30-03")
        .material(Guide.mayFollow("premises-proof", "房屋产权证明或租赁合同"), "E30-02")
        .book();
  }

  private static Wish wish() {
    return Wish.all(
        BundleCode.of("E30"),
        LUSHI,
        Facts.none().with("careHomeNature", "commercial").with("foodActivity", "madeOrLoose"));
  }

  private static Supply.ToFollow until(String day) {
    return new Supply.ToFollow(
        LocalDate.parse(day),
        Lapse.TERMINATE,
        new Signature("RQ-1", "applicant", CasePlay.time("2026-03-02T09:30")));
  }

  /** Received on Monday with the proof of premises to follow by Tuesday week; food not accepted. */
  private static Stage foodNotAccepted() {
    Stage stage = new Stage(book(), "2026-03-02T10:00");
    // 容缺: 承诺 10 个工作日办结，至迟于其两个工作日前补齐.
    assertThat(
            stage.refused(
                WINDOW,
                stage.submission(
                    Channel.COUNTER,
                    wish(),
                    materials(
                        "application-form", paper("1"), "premises-proof", until("2026-03-13")),
                    DeliveryChoice.UNIFIED)))
        .containsExactly("P-deferral WRONG_DATE");
    stage.submits(
        Channel.COUNTER,
        wish(),
        materials("application-form", paper("1"), "premises-proof", until("2026-03-10")));

    // 收件前核查信用; the receipt then says what follows until when.
    assertThat(stage.refused(WINDOW, new IntakeCommand.Receive(Set.of())))
        .containsExactly("P-deferral CREDIT_UNCHECKED");
    stage.does(WINDOW, new SupplyCommand.CheckCredit(false, "XY-1"));
    stage.at("2026-03-02T10:20").receives();
    assertThat(stage.due(ObligationKind.SUPPLY_FOLLOWING, null)).isEqualTo("2026-03-10 17:00");
    assertThat(stage.told()).contains("RECEIPT", "TO_FOLLOW");
    assertThat(stage.document(DocumentKind.RECEIPT)).contains("设立申请书", "房屋产权证明或租赁合同");
    stage.at("2026-03-02T11:00").pushes().handsPaperToLead();

    // 受理: civil affairs accepts without it; the market department does not accept, with reasons.
    stage.at("2026-03-03T09:30").accepts(HOME);
    assertThat(stage.due(ObligationKind.DECIDE, HOME)).isEqualTo("2026-03-17 17:00");
    stage
        .at("2026-03-03T10:00")
        .does(
            stage.officer(FOOD),
            new AcceptanceCommand.NotAccept(FOOD, Stage.adverse("申请的经营项目依法不需要取得食品经营许可")));
    assertThat(stage.told()).contains("NON_ACCEPTANCE");
    assertThat(stage.due(ObligationKind.SEND_NON_ACCEPTANCE, FOOD)).isEqualTo("2026-03-03 17:00");
    assertThat(stage.document(DocumentKind.NON_ACCEPTANCE))
        .contains("食品经营许可", "申请的经营项目依法不需要取得食品经营许可", "行政复议");

    // 不予受理 goes to the applicant the same day and never waits for the unified package.
    stage.sends(FOOD);
    assertThat(stage.due(ObligationKind.DELIVER_NON_ACCEPTANCE, FOOD))
        .isEqualTo("2026-03-03 17:00");
    stage.at("2026-03-03T15:00").delivers(RESULTS, "SD-1", FOOD);
    assertThat(stage.stateOf(HOME)).isEqualTo(ItemState.ACCEPTED);
    return stage;
  }

  @Test
  @Rule({"R29", "R37", "P-deferral"})
  void what_follows_at_the_last_moment_is_in_time_and_nothing_is_granted_before() {
    Stage stage = foodNotAccepted();
    assertThat(stage.refused(stage.officer(HOME), Stage.grant(HOME)))
        .containsExactly("R29 MATERIAL_OUTSTANDING");

    // 提醒: three working days before, once.
    assertThat(stage.at("2026-03-05T16:59").sweeps().everTold()).doesNotContain("REMINDER");
    stage.at("2026-03-05T17:00").sweeps();
    assertThat(stage.told()).containsExactly("REMINDER");

    // 补交: one minute before the office closes, on paper, at the window.
    stage
        .at("2026-03-10T16:59")
        .does(
            WINDOW,
            new SupplyCommand.SupplyFollowing(
                PREMISES, new Supply.Provided(Stage.digest("3"), true)));
    assertThat(stage.duties(null)).doesNotContain(ObligationKind.SUPPLY_FOLLOWING);
    assertThat(stage.due(ObligationKind.HAND_PAPER_TO_LEAD, null)).isEqualTo("2026-03-11 10:59");
    assertThat(stage.refused(stage.officer(HOME), Stage.grant(HOME)))
        .as("It came, but nobody has examined it yet")
        .containsExactly("R29 MATERIAL_OUTSTANDING");
    stage.at("2026-03-11T09:00").handsPaperToLead();
    stage.does(stage.officer(HOME), new SupplyCommand.AcceptFollowing(PREMISES));
    assertThat(stage.told()).containsExactly("FOLLOWING_EXAMINED");

    stage.at("2026-03-16T10:00").grants(HOME).sends(HOME);
    assertThat(stage.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-16 17:00");
    stage.delivers(RESULTS, "SD-2", HOME);
    stage.archives();
    assertThat(stage.holder("application-form")).isEqualTo(party("civil-affairs", LUSHI));
    assertThat(stage.holder("premises-proof")).isEqualTo(party("civil-affairs", LUSHI));
    Figures figures = stage.figures("2026-03-01", "2026-03-31");
    assertThat(figures.count(Tally.NOT_ACCEPTED)).isEqualTo(1);
    assertThat(figures.count(Tally.GRANTED)).isEqualTo(1);
    assertThat(figures.percentOnTime()).contains(100);
    stage.isClosed();
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void what_does_not_follow_ends_the_item_as_was_signed_for() {
    Stage stage = foodNotAccepted();
    stage.at("2026-03-10T17:00").sweeps();
    assertThat(stage.stateOf(HOME)).as("Not a minute early").isEqualTo(ItemState.ACCEPTED);
    stage.at("2026-03-10T17:01").sweeps();
    assertThat(stage.stateOf(HOME)).isEqualTo(ItemState.TERMINATED);
    assertThat(stage.everTold()).contains("REMINDER").contains("TERMINATION");
    assertThat(stage.document(DocumentKind.TERMINATION)).contains("经营性养老机构备案", "容缺材料逾期未补");

    // 容缺逾期: too late now, and the notice of termination goes out within a working day.
    assertThat(
            stage.refused(
                APPLICANT,
                new SupplyCommand.SupplyFollowing(
                    PREMISES, new Supply.Provided(Stage.digest("3"), false))))
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(stage.due(ObligationKind.SEND_RESULT, HOME)).isEqualTo("2026-03-11 17:00");
    stage.at("2026-03-11T09:00").sends(HOME).delivers(RESULTS, "SD-2", HOME);

    // 材料退还: nothing was granted and nothing is left to decide: the form goes home.
    stage.does(WINDOW, new WithdrawalCommand.ReturnToWindow());
    stage.does(
        WINDOW,
        new WithdrawalCommand.ReturnMaterials(Set.of(MaterialCode.of("application-form")), "TH-1"));
    assertThat(stage.document(DocumentKind.RETURN_LIST)).contains("设立申请书");
    assertThat(stage.holder("application-form")).isEqualTo(Stage.ADDRESSEE);
    stage.archives();
    assertThat(stage.figures("2026-03-01", "2026-03-31").count(Tally.TERMINATED)).isEqualTo(1);
    stage.isClosed();
  }
}
