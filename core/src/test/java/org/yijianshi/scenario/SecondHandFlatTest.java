package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.APPLICANT;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.WINDOW;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.ids;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;
import static org.yijianshi.scenario.Stage.party;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 二手房转移登记及水电气暖联动过户（清单二第17项）: 网签备案、税费申报、不动产登记三项依法并行办理, then the four utilities, each with its own
 * limit from the transfer on.
 */
class SecondHandFlatTest {
  private static final InstanceId CONTRACT = id("I17-01");
  private static final InstanceId TAX = id("I17-02");
  private static final InstanceId TITLE = id("I17-03");
  private static final InstanceId[] STATUTORY = {CONTRACT, TAX, TITLE};
  private static final InstanceId POWER = id("I17-04");
  private static final InstanceId[] UTILITIES = ids("I17-04", "I17-05", "I17-06", "I17-07");
  private static final InstanceId[] ALL =
      ids("I17-01", "I17-02", "I17-03", "I17-04", "I17-05", "I17-06", "I17-07");

  private static Rulebook book() {
    return new Guide()
        .limits("I17-01", 2, 0)
        .limits("I17-02", 2, 0)
        .limits("I17-03", 5, 30)
        .limits("I17-04", 3, 0)
        .limits("I17-05", 3, 0)
        .limits("I17-06", 3, 0)
        .limits("I17-07", 3, 0)
        .material(Guide.kept("sale-contract", "存量房买卖合同"), "I17-01", "I17-02", "I17-03")
        .material(Guide.surrendered("title-deed", "不动产权证书"), "I17-03")
        .book();
  }

  private static Wish wish() {
    return Wish.all(BundleCode.of("I17"), LUSHI, Facts.none());
  }

  private static Map<MaterialCode, Supply> documents() {
    return materials("sale-contract", paper("1"), "title-deed", paper("2"));
  }

  /** 收件、推送、受理 on Monday and Tuesday. */
  private static Stage accepted() {
    Stage stage = new Stage(book(), "2026-03-02T10:00");
    stage.submits(Channel.COUNTER, wish(), documents());
    stage.at("2026-03-02T10:10").receives();
    assertThat(stage.told()).containsExactly("RECEIPT");
    // 收件后2小时内转电子并推送; 原件同时移交牵头部门, lunch not counted.
    assertThat(stage.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(stage.due(ObligationKind.HAND_PAPER_TO_LEAD, null)).isEqualTo("2026-03-02 13:10");
    stage.at("2026-03-02T11:00").pushes().handsPaperToLead();
    assertThat(stage.holder("sale-contract")).isEqualTo(party("natural-resources", LUSHI));
    // 一个工作日内作出受理决定.
    for (InstanceId one : ALL) {
      assertThat(stage.due(ObligationKind.DECIDE_ACCEPTANCE, one)).isEqualTo("2026-03-03 17:00");
    }
    return stage.at("2026-03-03T09:30").accepts(ALL);
  }

  @Test
  @Rule({"R2", "R39", "P-successorClock"})
  void three_run_in_parallel_and_the_utilities_each_from_the_transfer_on() {
    // 受理: the three run at once, the four wait with no clock at all.
    Stage stage = accepted();
    assertThat(stage.due(ObligationKind.DECIDE, CONTRACT)).isEqualTo("2026-03-05 17:00");
    assertThat(stage.due(ObligationKind.DECIDE, TAX)).isEqualTo("2026-03-05 17:00");
    assertThat(stage.due(ObligationKind.DECIDE, TITLE)).isEqualTo("2026-03-10 17:00");
    assertThat(stage.due(ObligationKind.DECIDE_BY_LAW, TITLE)).isEqualTo("2026-04-15 17:00");
    for (InstanceId utility : UTILITIES) {
      assertThat(stage.duties(utility)).isEmpty();
      assertThat(stage.refused(stage.officer(utility), Stage.grant(utility)))
          .containsOnly("R41 PREDECESSOR_UNSETTLED");
    }

    // 限时办结: contract and taxes first; the utilities still wait for the title.
    stage.at("2026-03-04T16:00").grants(CONTRACT, TAX);
    assertThat(stage.duties(POWER)).isEmpty();
    stage.at("2026-03-09T10:00").grants(TITLE);
    for (InstanceId utility : UTILITIES) {
      assertThat(stage.due(ObligationKind.DECIDE, utility)).isEqualTo("2026-03-12 17:00");
    }
    stage.at("2026-03-11T11:00").grants(UTILITIES);
    assertThat(stage.in(ItemState.GRANTED)).containsExactlyInAnyOrder(ALL);

    // 统一送达: once all have gathered, the same day.
    stage.sends(ALL);
    assertThat(stage.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-11 17:00");
    stage.at("2026-03-11T15:00").delivers(RESULTS, "SD-1", ALL);
    assertThat(stage.document(DocumentKind.PROOF_OF_SERVICE))
        .contains("不动产统一登记", "用电过户", "供热用户信息变更");

    // 归档: the lead keeps the contract; the old deed went to be cancelled.
    stage.at("2026-03-12T09:00").archives();
    assertThat(stage.holder("sale-contract")).isEqualTo(party("natural-resources", LUSHI));
    assertThat(stage.holder("title-deed")).isEqualTo(party("natural-resources", LUSHI));
    assertThat(Set.copyOf(stage.everTold()))
        .as("Everything the applicant ever heard")
        .containsExactlyInAnyOrder("RECEIPT", "ACCEPTANCE", "RESULT", "READY", "CLOSED");
    Figures figures = stage.figures("2026-03-01", "2026-03-31");
    assertThat(figures.count(Tally.GRANTED)).isEqualTo(7);
    assertThat(figures.percentOnTime()).contains(100);
    // Seven errands each way, of which one to the window and one to the results are left.
    assertThat(figures.count(Tally.TRIPS_SAVED)).isEqualTo(12);
    stage.isClosed();
  }

  /** 税务不予: the contract, the title and the four utilities hang on it. */
  private static Stage taxDenied() {
    Stage stage = accepted().at("2026-03-04T10:00");
    stage.does(stage.officer(TAX), Stage.denial(TAX, "未提供完税所需的原购房发票", false));
    return stage;
  }

  @Test
  @Rule({"R2", "R44", "P-siblingRefusal"})
  void when_one_of_the_three_fails_none_is_granted_and_the_case_is_withdrawn_whole() {
    Stage stage = taxDenied();
    assertThat(stage.document(DocumentKind.DENIAL))
        .contains("房地产交易税费申报", "未提供完税所需的原购房发票", "行政复议", "行政诉讼");

    // 依法并行办理: with one of them failed the other two cannot be granted.
    assertThat(stage.refused(stage.officer(CONTRACT), Stage.grant(CONTRACT)))
        .containsExactly("R2 SIBLING_FAILED");
    assertThat(stage.refused(stage.officer(TITLE), Stage.grant(TITLE)))
        .containsExactly("R2 SIBLING_FAILED");
    assertThat(stage.due(ObligationKind.CHOOSE, CONTRACT)).isEqualTo("2026-03-25 17:00");
    assertThat(stage.due(ObligationKind.CHOOSE, TITLE)).isEqualTo("2026-03-25 17:00");
    assertThat(stage.due(ObligationKind.CHOOSE, POWER)).isEqualTo("2026-03-25 17:00");

    // 整体撤回: what is left of the group goes together, and the utilities with it.
    assertThat(
            stage.refused(
                APPLICANT,
                new WithdrawalCommand.Withdraw(
                    Set.of(CONTRACT), Map.of(POWER, FailureChoice.WITHDRAW))))
        .containsExactly("R2 GROUP_WHOLE");
    stage
        .at("2026-03-05T10:00")
        .does(
            APPLICANT,
            new WithdrawalCommand.Withdraw(
                Set.of(CONTRACT, TITLE, UTILITIES[0], UTILITIES[1], UTILITIES[2], UTILITIES[3]),
                Map.of()));
    assertThat(stage.in(ItemState.WITHDRAWN)).hasSize(6).doesNotContain(TAX);
    assertThat(stage.toldTo())
        .as("R44: whoever was at work is told to stop at once")
        .contains(
            "STOP DEPARTMENT:natural-resources@411224", "STOP DEPARTMENT:power-supply@411224");
    assertThat(stage.duties(TITLE)).isEmpty();

    // 不予决定 is delivered all the same, within the limit of its decision.
    assertThat(stage.due(ObligationKind.SEND_RESULT, TAX)).isEqualTo("2026-03-05 17:00");
    stage.sends(TAX);
    assertThat(stage.due(ObligationKind.DELIVER, TAX)).isEqualTo("2026-03-05 17:00");
    stage.at("2026-03-05T14:30").delivers(RESULTS, "SD-1", TAX);

    // 材料退还: the deed by whoever held it to the window, by the window alone to the seller.
    assertThat(stage.due(ObligationKind.RETURN_TO_WINDOW, null)).isEqualTo("2026-03-06 17:00");
    stage.at("2026-03-06T09:00").does(WINDOW, new WithdrawalCommand.ReturnToWindow());
    assertThat(stage.due(ObligationKind.RETURN_MATERIALS, null)).isEqualTo("2026-03-09 17:00");
    stage.does(
        WINDOW,
        new WithdrawalCommand.ReturnMaterials(Set.of(MaterialCode.of("title-deed")), "TH-1"));
    assertThat(stage.document(DocumentKind.RETURN_LIST)).contains("不动产权证书");
    assertThat(stage.holder("title-deed")).isEqualTo(Stage.ADDRESSEE);
    assertThat(stage.holder("sale-contract"))
        .as("The denial rests on it: it stays in the lead's file")
        .isEqualTo(party("natural-resources", LUSHI));

    stage.archives();
    Figures figures = stage.figures("2026-03-01", "2026-03-31");
    assertThat(figures.count(Tally.DENIED)).isEqualTo(1);
    assertThat(figures.count(Tally.WITHDRAWN)).isEqualTo(6);
    assertThat(figures.count(Tally.GRANTED)).isZero();
    stage.isClosed();
  }

  @Test
  @Rule({"R2", "P-siblingRefusal", "P-predecessorFailure"})
  void the_cure_is_the_missing_result_itself_and_then_all_go_on() {
    Stage stage = taxDenied();

    // 补救: the taxes were paid at the city's hall after all; the certificate is verified.
    stage
        .at("2026-03-05T09:30")
        .does(APPLICANT, new ApprovalCommand.BringCertificate(TAX, "WS-411200-1", "HY-1"));
    for (InstanceId one : ALL) {
      assertThat(stage.duties(one)).doesNotContain(ObligationKind.CHOOSE);
    }
    assertThat(stage.due(ObligationKind.DECIDE, CONTRACT))
        .as("The clock of the contract never stood still")
        .isEqualTo("2026-03-05 17:00");
    stage.at("2026-03-05T16:00").grants(CONTRACT, TITLE);
    assertThat(stage.due(ObligationKind.DECIDE, POWER)).isEqualTo("2026-03-10 17:00");
    stage.at("2026-03-09T10:00").grants(UTILITIES).sends(ALL);
    stage.delivers(RESULTS, "SD-1", TAX);
    stage.delivers(
        RESULTS, "SD-2", CONTRACT, TITLE, UTILITIES[0], UTILITIES[1], UTILITIES[2], UTILITIES[3]);

    assertThat(stage.state().stage()).isEqualTo(CaseStage.COMPLETED);
    stage.archives().isClosed();
  }
}
