package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.WINDOW;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.Credit;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Tally;

/**
 * 开饭店（清单一第3项）with the fire inspection on a commitment (告知承诺): granted at once, checked afterwards
 * (承诺核查), found false, revoked, and the regulator told, long after the case was closed.
 */
class CommittedRestaurantTest {
  private static final InstanceId FOOD = id("E03-01");
  private static final InstanceId FIRE = id("E03-03");

  private static Rulebook book() {
    return new Guide()
        .threshold("fireSafetyArea", 300)
        .limits("E03-01", 8, 20)
        .limits("E03-03", 7, 10)
        .material(Guide.kept("application-form", "申请书"), "E03-01", "E03-03")
        .material(Guide.committable("fire-file", "消防安全检查材料", CommitmentKind.PERMIT), "E03-03")
        .book();
  }

  private static Wish wish() {
    return Wish.all(
            BundleCode.of("E03"),
            LUSHI,
            Facts.none()
                .with("premisesArea", 350)
                .with("outdoorAdvert", false)
                .with("dischargesSewage", false))
        .picking(Set.of(ItemCode.of("E03-01"), ItemCode.of("E03-03")));
  }

  @Test
  @Rule({"R14", "R29", "P-commitment"})
  void granted_at_once_checked_afterwards_found_false_and_revoked() {
    Stage stage = new Stage(book(), "2026-03-02T10:00");
    stage.submits(
        Channel.COUNTER,
        wish(),
        materials(
            "application-form",
            paper("1"),
            "fire-file",
            new Supply.Committed(
                CommitmentKind.PERMIT,
                new Signature("CN-1", "applicant", CasePlay.time("2026-03-02T09:30")))));
    stage.does(WINDOW, new SupplyCommand.CheckCredit(false, "XY-1"));
    stage.at("2026-03-02T10:10").receives();
    stage.at("2026-03-02T10:30").pushes().handsPaperToLead();

    // 当场准予: the commitment stands in for the examination; the food licence takes its time.
    stage
        .at("2026-03-02T14:00")
        .does(
            stage.officer(FIRE),
            new AcceptanceCommand.AcceptAndDecide(
                FIRE, ResultDocument.numbered("消防安全检查意见书", "XF-1")));
    stage.accepts(FOOD);
    assertThat(stage.stateOf(FIRE)).isEqualTo(ItemState.GRANTED);
    assertThat(stage.due(ObligationKind.CHECK_COMMITMENT, FIRE)).isEqualTo("2026-03-30 17:00");
    assertThat(stage.due(ObligationKind.DECIDE, FOOD)).isEqualTo("2026-03-12 17:00");
    assertThat(stage.due(ObligationKind.SERVE_BY_LAW, FIRE)).isEqualTo("2026-03-16 17:00");
    stage.at("2026-03-11T10:00").grants(FOOD).sends(FIRE, FOOD);
    stage.delivers(RESULTS, "SD-1", FIRE, FOOD).archives();

    // 结案: the check is aftercare and keeps nothing open.
    assertThat(stage.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(stage.holder("application-form")).isEqualTo(Stage.party("market-regulation", LUSHI));
    assertThat(stage.document(DocumentKind.PROOF_OF_SERVICE)).contains("消防安全检查意见书（XF-1）", "食品经营许可");
    assertThat(stage.duties(FIRE)).contains(ObligationKind.CHECK_COMMITMENT);

    // 承诺核查: false. The regulator hears of it, and the applicant's credit is gone.
    stage
        .at("2026-03-24T10:00")
        .does(
            stage.officer(FIRE),
            new SupplyCommand.CheckCommitment(FIRE, CommitmentFinding.FALSE, null, "HC-1"));
    assertThat(stage.toldTo())
        .contains(
            "COMMITMENT_BROKEN REGULATOR:fire-rescue@411224",
            "COMMITMENT_CHECK APPLICANT:applicant");
    assertThat(stage.state().supplies().credit()).isEqualTo(Credit.RESTRICTED);
    assertThat(stage.duties(FIRE)).doesNotContain(ObligationKind.CHECK_COMMITMENT);

    // 撤销: the result is revoked, which moves neither the item's state nor the closed case.
    stage
        .at("2026-03-25T10:00")
        .does(
            stage.officer(FIRE),
            new ResultCommand.InvalidateResult(FIRE, ResultValidity.REVOKED, "行政许可法第六十九条", "CX-1"));
    assertThat(stage.toldTo())
        .contains(
            "RESULT_INVALIDATED REGULATOR:fire-rescue@411224",
            "RESULT_INVALIDATED APPLICANT:applicant");
    assertThat(stage.stateOf(FIRE)).isEqualTo(ItemState.GRANTED);
    assertThat(stage.instance(FIRE).settled()).isFalse();
    assertThat(stage.instance(FOOD).settled()).as("Nothing else falls with it").isTrue();
    assertThat(stage.figures("2026-03-01", "2026-03-31").count(Tally.GRANTED)).isEqualTo(2);
    stage.isClosed();
  }
}
