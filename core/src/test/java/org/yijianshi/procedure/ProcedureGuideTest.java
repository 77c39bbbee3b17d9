package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Policy;

/** The commands that the guide to the procedure shows, given. The page quotes the regions. */
class ProcedureGuideTest {
  private static final Actor LEAD = Cast.officer(MARKET);

  @Test
  void a_correction_names_everything_once_and_is_answered() {
    CasePlay play = CorrectionPlay.lacking(Channel.ONLINE, Set.of(FLOOR_PLAN), FIRE);
    InstanceId fireCheck = FIRE;
    Supply plan = SampleCatalogs.file("5");

    // docs: correction
    List<Defect> defects = List.of(Defect.in(FLOOR_PLAN, fireCheck, "缺少平面图", "提交标明疏散通道的平面图"));
    CaseCommand notice =
        new CorrectionCommand.IssueNotice(NoticeStage.WINDOW, "BZ-2026-17", defects, null);
    CaseCommand answer =
        new CorrectionCommand.Resubmit(Set.of(fireCheck), Map.of(FLOOR_PLAN, plan), Facts.none());
    // docs: end

    CasePlay told = play.does(Cast.window(), notice);
    assertThat(told.due(ObligationKind.CORRECT, FIRE)).isEqualTo("2026-04-01 17:00");
    CasePlay answered = told.does(Cast.applicant(), answer);
    assertThat(answered.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 12:00");
  }

  @Test
  void a_material_may_follow_once_it_is_signed_for() {
    CasePlay play =
        SupplyCases.accepted(
            SupplyCases.submitted(
                Policy.defaults(), LEASE, SupplyCases.following("2026-03-12"), TRADE));
    Supply.Provided lease = SupplyCases.copy("a");

    // docs: following
    CaseCommand supply = new SupplyCommand.SupplyFollowing(LEASE, lease); // by the applicant
    CaseCommand examined = new SupplyCommand.AcceptFollowing(LEASE); // by the department
    // docs: end

    CasePlay came = play.does(Cast.applicant(), supply);
    assertThat(came.tries(LEAD, ShopCase.grant(TRADE)).reasons())
        .containsExactly("R29 MATERIAL_OUTSTANDING");
    assertThat(came.does(LEAD, examined).tries(LEAD, ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  void a_fee_holds_the_decision_up_until_it_is_paid() {
    CasePlay play = ShopCase.accepted(TRADE);
    InstanceId item = TRADE;

    // docs: fee
    CaseCommand fee = // 80.50 yuan; the period and what it holds up are the policy's
        new GateCommand.AssessFee(item, 8050, "收费目录第3项", "applicant-1", null, null);
    CaseCommand paid = new GateCommand.ConfirmPayment(item, 1, "PJ-2026-0031");
    // docs: end

    CasePlay owed = play.does(LEAD, fee);
    assertThat(owed.due(ObligationKind.PAY, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(owed.tries(LEAD, ShopCase.grant(TRADE)).reasons()).hasSize(1);
    assertThat(owed.does(Cast.window(), paid).tries(LEAD, ShopCase.grant(TRADE)).reasons())
        .isEmpty();
  }

  @Test
  void the_lead_calls_everybody_at_once() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);
    Instant thursday = CasePlay.time("2026-03-05T10:00");
    Set<Party> present = Set.of(ShopCase.party(MARKET), ShopCase.party(FIRE_RESCUE));

    // docs: joint
    CaseCommand call =
        new JointCommand.CallJoint(
            JointKind.SITE_INSPECTION, Set.of(TRADE, FIRE), thursday, "申请场所", 2);
    CaseCommand held = new JointCommand.HoldJoint(1, present);
    CaseCommand opinion =
        new JointCommand.GiveOpinion(1, FIRE_RESCUE, JointVerdict.PASS, "疏散通道符合要求");
    // docs: end

    CasePlay called = play.does(LEAD, call);
    assertThat(called.due(ObligationKind.HOLD_JOINT, null)).isEqualTo("2026-03-06 17:00");
    CasePlay after = called.at(thursday).does(LEAD, held);
    assertThat(after.tries(Cast.officer(FIRE_RESCUE), opinion).reasons()).isEmpty();
  }

  @Test
  void the_applicant_thinks_better_of_how_results_come_back() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);

    // docs: delivery
    CaseCommand apart =
        new ResultCommand.ChooseDelivery(DeliveryChoice.SEPARATE, DeliveryMethod.COURIER);
    // docs: end

    assertThat(play.tries(Cast.applicant(), apart).reasons()).isEmpty();
  }

  @Test
  void a_bad_rating_with_a_name_obliges() {
    CasePlay play = ShopCase.closed();

    // docs: rating
    CaseCommand rating =
        new FeedbackCommand.Rate(RatingSubject.wholeCase(), Grade.DISSATISFIED, true);
    CaseCommand spoken = new FeedbackCommand.ContactRater(1);
    CaseCommand righted = new FeedbackCommand.PutRight(1, "ZG-2026-4");
    // docs: end

    CasePlay rated = play.does(Cast.applicant(), rating);
    assertThat(rated.duties(null))
        .containsExactly(ObligationKind.CONTACT_RATER, ObligationKind.PUT_RIGHT);
    CasePlay done = rated.does(LEAD, spoken).does(LEAD, righted);
    assertThat(done.duties(null)).isEmpty();
  }
}
