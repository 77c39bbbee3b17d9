package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.APPLICANT;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;
import static org.yijianshi.scenario.Stage.party;

import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.condition.Facts;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 互联网上网场所开办（清单一第28项）: the culture department pre-reviews (容缺预审) while police and fire examine. The
 * fire check is denied; then the applicant chooses.
 */
class InternetCafeTest {
  private static final InstanceId SECURITY = id("E28-01");
  private static final InstanceId CAFE = id("E28-02");
  private static final InstanceId HYGIENE = id("E28-03");
  private static final InstanceId FIRE = id("E28-05");
  private static final InstanceId[] ALL = {SECURITY, CAFE, HYGIENE, FIRE};

  private static Rulebook book() {
    return new Guide()
        .threshold("fireSafetyArea", 300)
        .limits("E28-01", 10, 20)
        .limits("E28-02", "plain", 12, 20, TimeLimit.workingDays(5))
        .limits("E28-03", 8, 20)
        .limits("E28-05", 7, 10)
        .material(Guide.kept("application-form", "申请书"), "E28-01", "E28-02", "E28-03", "E28-05")
        .book();
  }

  private static Wish wish() {
    return Wish.all(
        BundleCode.of("E28"),
        LUSHI,
        Facts.none().with("premisesArea", 420).with("foodActivity", "none"));
  }

  /** Accepted on Tuesday, pre-reviewed on Friday, fire denied on the Monday after. */
  private static Stage fireDenied() {
    Stage stage = new Stage(book(), "2026-03-02T10:00");
    stage.submits(Channel.COUNTER, wish(), materials("application-form", paper("1")));
    assertThat(stage.state().instances().keySet())
        .as("420 square metres need a fire check, no food is sold")
        .containsExactly(ALL);
    stage.at("2026-03-02T10:15").receives();
    stage.at("2026-03-02T11:00").pushes().handsPaperToLead();
    stage.at("2026-03-03T09:00").accepts(ALL);

    // 容缺预审: the culture department's pre-review has a limit of its own, and no decision is due.
    assertThat(stage.due(ObligationKind.PRE_REVIEW, CAFE)).isEqualTo("2026-03-10 17:00");
    assertThat(stage.duties(CAFE)).doesNotContain(ObligationKind.DECIDE);
    assertThat(stage.due(ObligationKind.DECIDE, SECURITY)).isEqualTo("2026-03-17 17:00");
    assertThat(stage.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-12 17:00");
    assertThat(stage.due(ObligationKind.DECIDE_BY_LAW, CAFE)).isEqualTo("2026-03-31 17:00");
    stage
        .at("2026-03-06T16:00")
        .does(stage.officer(CAFE), new ApprovalCommand.CompletePreReview(CAFE));
    assertThat(stage.stateOf(CAFE)).isEqualTo(ItemState.PREREVIEWED);
    stage.at("2026-03-09T09:00").grants(SECURITY, HYGIENE);
    assertThat(stage.refused(stage.officer(CAFE), Stage.grant(CAFE)))
        .as("One of its two predecessors is still out")
        .containsExactly("R41 PREDECESSOR_UNSETTLED");

    stage.at("2026-03-09T15:00").does(stage.officer(FIRE), Stage.denial(FIRE, "安全出口数量不足", false));
    assertThat(stage.document(DocumentKind.DENIAL)).contains("安全出口数量不足", "行政复议", "行政诉讼");

    // 前置未成: the applicant has fifteen working days to choose; the law's clock runs on.
    assertThat(stage.due(ObligationKind.CHOOSE, CAFE)).isEqualTo("2026-03-30 17:00");
    assertThat(stage.refused(stage.officer(CAFE), Stage.denial(CAFE, "未取得消防检查意见书", true)))
        .as("The department does not choose for the applicant")
        .containsExactly("P-predecessorFailure NOT_CHOSEN");
    return stage;
  }

  private static void delivered(Stage stage) {
    stage.sends(FIRE).delivers(RESULTS, "SD-1", FIRE);
  }

  @Test
  @Rule({"R41", "P-predecessorFailure"})
  void an_existing_certificate_takes_the_place_of_what_was_denied_and_is_decided_on_at_once() {
    Stage stage = fireDenied();
    delivered(stage);

    // 以证照替代: the landlord's certificate for the same premises, verified with its issuer.
    stage
        .at("2026-03-11T10:00")
        .does(APPLICANT, new ApprovalCommand.BringCertificate(FIRE, "XF-2025-77", "HY-7"));
    assertThat(stage.duties(CAFE)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(stage.due(ObligationKind.DECIDE_AT_ONCE, CAFE)).isEqualTo("2026-03-11 17:00");
    stage.at("2026-03-11T14:00").grants(CAFE);
    assertThat(stage.due(ObligationKind.SERVE_BY_LAW, CAFE)).isEqualTo("2026-03-25 17:00");
    stage.sends(SECURITY, HYGIENE, CAFE).delivers(RESULTS, "SD-2", SECURITY, HYGIENE, CAFE);
    stage.archives();

    assertThat(stage.stateOf(FIRE)).as("Replaced, not granted").isEqualTo(ItemState.DENIED);
    Figures figures = stage.figures("2026-03-01", "2026-03-31");
    assertThat(figures.count(Tally.GRANTED)).isEqualTo(3);
    assertThat(figures.count(Tally.DENIED)).isEqualTo(1);
    assertThat(figures.percentOnTime()).contains(100);
    stage.isClosed();
  }

  @Test
  @Rule({"R39", "R45", "P-predecessorFailure"})
  void without_one_the_applicant_asks_for_a_reasoned_denial_and_keeps_the_remedies() {
    Stage stage = fireDenied();
    delivered(stage);
    stage
        .at("2026-03-12T09:00")
        .does(APPLICANT, new ApprovalCommand.ChooseOnFailure(CAFE, FailureChoice.REASONED_DENIAL));
    assertThat(stage.due(ObligationKind.DECIDE_AT_ONCE, CAFE)).isEqualTo("2026-03-12 17:00");
    assertThat(stage.refused(stage.officer(CAFE), Stage.grant(CAFE)))
        .containsExactly("R41 PREDECESSOR_UNSETTLED");
    stage
        .at("2026-03-12T15:00")
        .does(stage.officer(CAFE), Stage.denial(CAFE, "未取得公众聚集场所消防安全检查意见书", true));
    assertThat(stage.document(DocumentKind.DENIAL))
        .contains("申请从事互联网上网服务经营活动审批", "未取得公众聚集场所消防安全检查意见书", "行政复议");

    // 送达: the denial goes by itself, the two grants together.
    stage.sends(CAFE).delivers(RESULTS, "SD-2", CAFE);
    stage.sends(SECURITY, HYGIENE);
    assertThat(stage.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-12 17:00");
    stage.delivers(RESULTS, "SD-3", SECURITY, HYGIENE);
    stage.archives();
    assertThat(stage.holder("application-form")).isEqualTo(party("culture-tourism", LUSHI));
    stage.isClosed();
  }

  @Test
  @Rule({"P-predecessorFailure", "R14"})
  void who_does_not_choose_in_time_has_it_ended_with_a_notice() {
    Stage stage = fireDenied();
    delivered(stage);
    assertThat(stage.due(ObligationKind.SERVE_BY_LAW, HYGIENE)).isEqualTo("2026-03-23 17:00");
    stage.sends(SECURITY, HYGIENE);
    assertThat(stage.duties(HYGIENE)).doesNotContain(ObligationKind.SERVE_BY_LAW);
    stage.at("2026-03-30T17:00").sweeps();
    assertThat(stage.stateOf(CAFE)).isEqualTo(ItemState.PREREVIEWED);
    assertThat(stage.everTold()).contains("REMINDER");

    stage.at("2026-03-31T09:00").sweeps();
    assertThat(stage.stateOf(CAFE)).isEqualTo(ItemState.TERMINATED);
    assertThat(stage.document(DocumentKind.TERMINATION)).contains("逾期未选择");
    stage.sends(CAFE).delivers(RESULTS, "SD-2", CAFE);
    // 行政许可法44: with consent to e-service the certificates had served both within ten days.
    assertThat(stage.state().delivery().released()).isEmpty();
    stage.delivers(RESULTS, "SD-3", SECURITY, HYGIENE);
    stage.archives().isClosed();
  }
}
