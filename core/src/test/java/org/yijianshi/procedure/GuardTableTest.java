package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.StatePlays.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.StatePlays.Before;
import org.yijianshi.procedure.StatePlays.Setting;

/**
 * The guards g1 to g12 of the procedure (2.2), condition by condition, each passed and each failed.
 * The chapters' own tests go further; here the whole list can be read in one place.
 */
class GuardTableTest {
  /**
   * One condition.
   *
   * @param guard its guard
   * @param passesWhen the condition, in the words of the procedure
   * @param passed the last move of it is accepted
   * @param failed the last move of it is refused
   * @param reasons rule and code of that, and of what is wrong besides
   */
  private record Condition(
      String guard, String passesWhen, CasePlay passed, CasePlay failed, List<String> reasons) {}

  private final List<Condition> conditions = new ArrayList<>();

  private void when(String condition, CasePlay passed, CasePlay failed, String... reasons) {
    String[] parts = condition.split(": ", 2);
    conditions.add(new Condition(parts[0], parts[1], passed, failed, List.of(reasons)));
  }

  @TestFactory
  @Rule({
    "R2",
    "R26",
    "R27",
    "R28",
    "R29",
    "R35",
    "R37",
    "R38",
    "R39",
    "R40",
    "R41",
    "R43",
    "XKF-32-4",
    "XKF-42",
    "XKF-45",
    "P-feeGate",
    "P-intakeMode",
    "P-predecessorFailure"
  })
  List<DynamicTest> every_condition_of_every_guard_is_passed_and_failed() {
    notices();
    receipts();
    windows();
    nonAcceptances();
    silence();
    specialSteps();
    extensions();
    preReviews();
    failures();
    grants();
    denials();
    amendments();
    assertThat(conditions.stream().map(Condition::guard).distinct())
        .containsExactly("g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10", "g11", "g12");
    return conditions.stream()
        .map(c -> DynamicTest.dynamicTest(c.guard() + " " + c.passesWhen(), () -> check(c)))
        .toList();
  }

  private static void check(Condition condition) {
    assertThat(condition.passed().reasons()).as(condition.passed().story()).isEmpty();
    assertThat(condition.failed().reasons())
        .as(condition.failed().story())
        .containsExactlyElementsOf(condition.reasons());
    assertThat(condition.failed().state()).isEqualTo(condition.failed().last().before());
  }

  private void notices() {
    Defect elsewhere = Defect.elsewhere(TRADE, "申请表漏填", "填写完整", "条例第3条");
    Defect form = CorrectionPlay.defect(FORM, TRADE);
    CasePlay told = CorrectionPlay.notice(ShopCase.submitted(TRADE), "BZ-1", elsewhere);
    CasePlay same = CorrectionPlay.resubmits(told.at("2026-03-03T09:30"), Map.of(), TRADE);
    CasePlay other =
        CorrectionPlay.resubmits(
            told.at("2026-03-03T09:30"), Map.of(FORM, SampleCatalogs.paper("7")), TRADE);
    when(
        "g1: no earlier notice, or the defect lies in material that came or changed after it",
        CorrectionPlay.notice(other, "BZ-2", form),
        CorrectionPlay.notice(same, "BZ-2", form),
        "R27 SAID_BEFORE");
    CasePlay lacking = CorrectionPlay.lacking(Channel.COUNTER, Set.of(FORM, FLOOR_PLAN), FIRE);
    Defect plan = CorrectionPlay.defect(FLOOR_PLAN, FIRE);
    when(
        "g1: all defects are listed",
        CorrectionPlay.notice(lacking, "BZ-1", plan, CorrectionPlay.defect(FORM, FIRE)),
        CorrectionPlay.notice(lacking, "BZ-1", plan),
        "R27 LEFT_OUT");
    when(
        "g1: licence: within five working days of the submission",
        CorrectionPlay.notice(lacking.at("2026-03-09T17:00"), "BZ-1", plan, of(FORM, FIRE)),
        CorrectionPlay.notice(lacking.at("2026-03-09T17:01"), "BZ-1", plan, of(FORM, FIRE)),
        "XKF-32-4 TOLD_TOO_LATE");
    CasePlay pushed = ShopCase.pushed(TRADE);
    when(
        "g1: department's stage: within its one working day",
        CorrectionPlay.reports(pushed.at("2026-03-03T17:00"), TRADE, form),
        CorrectionPlay.reports(pushed.at("2026-03-03T17:01"), TRADE, form),
        "R35 REPORTED_TOO_LATE");
  }

  private static Defect of(MaterialCode material, InstanceId id) {
    return CorrectionPlay.defect(material, id);
  }

  private void receipts() {
    when(
        "g2: every requirement is met or exempt",
        CorrectionPlay.receives(ShopCase.submitted(FIRE)),
        CorrectionPlay.receives(CorrectionPlay.lacking(Channel.COUNTER, Set.of(FORM), FIRE)),
        "R26 MATERIAL_MISSING");
    CasePlay following =
        SupplyCases.submitted(
            Policy.defaults(), SampleCatalogs.LEASE, SupplyCases.following("2026-03-09"), TRADE);
    when(
        "g2: or to follow, signed, by somebody with credit",
        CorrectionPlay.receives(SupplyCases.creditChecked(following)),
        CorrectionPlay.receives(following),
        "P-deferral CREDIT_UNCHECKED");
    CasePlay committed =
        SupplyCases.submitted(
            Policy.defaults(),
            FLOOR_PLAN,
            SupplyCases.committed(org.yijianshi.catalog.CommitmentKind.PERMIT),
            FIRE);
    when(
        "g2: or committed to, signed",
        CorrectionPlay.receives(SupplyCases.creditChecked(committed)),
        CorrectionPlay.receives(
            committed.does(Cast.window(), new SupplyCommand.CheckCredit(true, "XY-1"))),
        "P-deferral CREDIT_RESTRICTED");
    CasePlay half =
        CorrectionPlay.notice(
            ShopCase.submitted(TRADE, FIRE),
            "BZ-1",
            Defect.elsewhere(FIRE, "申请表漏填", "填写完整", "条例第3条"));
    when(
        "g2: all LODGED instances at once and none is CORRECTING, unless partially received",
        half.tries(Cast.window(), new IntakeCommand.Receive(Set.of(), true)),
        CorrectionPlay.receives(half),
        "R26 WRONG_STATE");
  }

  private void windows() {
    CasePlay received = StatePlays.in(ItemState.RECEIVED, Setting.with(Before.OPEN));
    CasePlay accepted = received.tries(Cast.window(), new AcceptanceCommand.Accept(SIGN));
    when(
        "g3: intakeMode lets windows accept",
        accepted,
        ShopCase.received(TRADE).tries(Cast.window(), new AcceptanceCommand.Accept(TRADE)),
        "P-intakeMode WINDOW_ONLY_RECEIVES");
    when(
        "g3: it authorises the window for this department and item",
        accepted,
        received.tries(Cast.window(), new AcceptanceCommand.Accept(TRADE)),
        "R38 WINDOW_NOT_AUTHORISED");
    when(
        "g3: acceptance only",
        accepted,
        received.tries(Cast.window(), new AcceptanceCommand.NotAccept(SIGN, ShopCase.adverse())),
        "P-permission NOT_PERMITTED");
    CasePlay onTheSpot = StatePlays.in(ItemState.RECEIVED, Setting.onTheSpot());
    when(
        "g3: and decisions on the spot where authorised",
        onTheSpot.tries(
            Cast.window(), new AcceptanceCommand.AcceptAndDecide(SIGN, ShopCase.result(SIGN))),
        received.tries(
            Cast.window(), new AcceptanceCommand.AcceptAndDecide(TRADE, ShopCase.result(TRADE))),
        "R38 WINDOW_NOT_AUTHORISED",
        "R35 NOT_ON_THE_SPOT");
  }

  private static AdverseDecision adverse(boolean reasons, Remedy... remedies) {
    return new AdverseDecision(
        "BY-1",
        reasons ? List.of(Ground.of("场所不符合条件", "条例第5条")) : List.of(),
        Set.of(remedies),
        null);
  }

  private static CasePlay notAccepts(AdverseDecision decision) {
    return ShopCase.pushed(TRADE)
        .tries(Cast.officer(MARKET), new AcceptanceCommand.NotAccept(TRADE, decision));
  }

  private void nonAcceptances() {
    CasePlay passed = notAccepts(ShopCase.adverse());
    when(
        "g4: specific reasons",
        passed,
        notAccepts(adverse(false, Remedy.RECONSIDERATION, Remedy.LITIGATION)),
        "R37 NO_GROUNDS");
    when(
        "g4: remedies by accountability (the competent organ is the department's to name)",
        passed,
        notAccepts(adverse(true, Remedy.COMPLAINT)),
        "R37 WRONG_REMEDIES");
  }

  private void silence() {
    CasePlay lodged = ShopCase.submitted(TRADE, STAFF_1);
    AcceptanceCommand deemed = new AcceptanceCommand.DeemAccepted(TRADE);
    CasePlay passed =
        lodged.at("2026-03-09T17:01").tries(org.yijianshi.party.Actor.system(), deemed);
    assertThat(passed.state().instance(TRADE).orElseThrow().acceptedAt())
        .as("Effective on the submission")
        .isEqualTo(lodged.now());
    when(
        "g5: five working days since the submission without a word",
        passed,
        lodged.at("2026-03-09T17:00").tries(org.yijianshi.party.Actor.system(), deemed),
        "XKF-32-4 NOT_DEEMED");
    when(
        "g5: of a licence",
        passed,
        lodged
            .at("2026-03-09T17:01")
            .tries(org.yijianshi.party.Actor.system(), new AcceptanceCommand.DeemAccepted(STAFF_1)),
        "XKF-32-4 NOT_DEEMED");
  }

  private static CasePlay step(CasePlay play, InstanceId id) {
    return play.tries(
        ShopCase.officerOf(play, id),
        new ApprovalCommand.OpenSpecialStep(
            id, SpecialStepKind.HEARING, TimeLimit.workingDays(5), "N-1"));
  }

  private void specialSteps() {
    CasePlay once = step(ShopCase.accepted(TRADE), TRADE);
    when(
        "g6: a named kind, its length and its notice come in the command; one at a time",
        once,
        step(once, TRADE),
        "XKF-45 SPECIAL_STEP_OPEN");
  }

  private static CasePlay extend(CasePlay play, Role by, InstanceId id, String notice) {
    var plan = play.state().instance(id).orElseThrow().plan();
    return play.tries(
        Cast.of(by, plan.department(), plan.region()),
        new StatutoryCommand.Extend(id, Ground.of("案情复杂", "许可法第42条"), notice));
  }

  private void extensions() {
    CasePlay accepted = ShopCase.accepted(TRADE, STAFF_1);
    CasePlay once = extend(accepted, Role.APPROVER, TRADE, "YQ-1");
    when(
        "g7: not extended before",
        once,
        extend(once, Role.APPROVER, TRADE, "YQ-2"),
        "XKF-42 ALREADY_EXTENDED");
    when(
        "g7: not yet overdue",
        extend(accepted.at("2026-03-31T17:00"), Role.APPROVER, TRADE, "YQ-1"),
        extend(accepted.at("2026-03-31T17:01"), Role.APPROVER, TRADE, "YQ-1"),
        "XKF-42 OVERDUE");
    when(
        "g7: by the APPROVER",
        once,
        extend(accepted, Role.OFFICER, TRADE, "YQ-1"),
        "P-permission NOT_PERMITTED");
    when(
        "g7: the statutory clock of a licence only",
        once,
        extend(accepted, Role.APPROVER, STAFF_1, "YQ-1"),
        "XKF-42 NOT_A_LICENCE");
  }

  private static CasePlay prereviews(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), new ApprovalCommand.CompletePreReview(id));
  }

  private void preReviews() {
    CasePlay waiting = ShopCase.accepted(TRADE, SIGN);
    when(
        "g8: a predecessor is unsettled",
        prereviews(waiting, SIGN),
        prereviews(StatePlays.in(ItemState.ACCEPTED, Setting.with(Before.REPLACED)), SIGN),
        "R40 NOTHING_TO_WAIT_FOR");
    when(
        "g8: it is PRE_REVIEWABLE",
        prereviews(waiting, SIGN),
        prereviews(ShopCase.accepted(FIRE, REVIEW), REVIEW),
        "P-successorClock SEQUENTIAL_PREDECESSOR");
    when(
        "g8: no special step is open",
        prereviews(waiting, SIGN),
        prereviews(step(waiting, SIGN), SIGN),
        "XKF-45 SPECIAL_STEP_OPEN");
  }

  private static CasePlay withdraws(CasePlay play, InstanceId... ids) {
    return play.tries(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(ids), Map.of()));
  }

  private static CasePlay chooses(CasePlay play, FailureChoice choice) {
    return play.tries(Cast.applicant(), new ApprovalCommand.ChooseOnFailure(SIGN, choice));
  }

  private static CasePlay brings(CasePlay play) {
    return play.tries(Cast.applicant(), new ApprovalCommand.BringCertificate(TRADE, "C-1", "V-1"));
  }

  private void failures() {
    CasePlay waiting = ShopCase.accepted(TRADE, SIGN);
    when(
        "g9: a predecessor failed",
        chooses(withdraws(waiting, TRADE), FailureChoice.REASONED_DENIAL),
        chooses(waiting, FailureChoice.REASONED_DENIAL),
        "P-predecessorFailure NOTHING_OPEN");
    when(
        "g9: or the applicant replaces it before it is decided",
        brings(waiting),
        brings(ShopCase.granted(waiting, TRADE)),
        "P-predecessorFailure ALREADY_CONCLUDED");
  }

  private static CasePlay grants(CasePlay play, InstanceId id) {
    return play.tries(ShopCase.officerOf(play, id), ShopCase.grant(id));
  }

  private void grants() {
    CasePlay waiting = ShopCase.accepted(TRADE, SIGN);
    when(
        "g10: predecessors settled",
        grants(ShopCase.granted(waiting, TRADE), SIGN),
        grants(waiting, SIGN),
        "R41 PREDECESSOR_UNSETTLED");
    CasePlay stepped = step(waiting, TRADE);
    when(
        "g10: no special step open",
        grants(
            stepped.does(Cast.officer(MARKET), new ApprovalCommand.CloseSpecialStep(TRADE)), TRADE),
        grants(stepped, TRADE),
        "XKF-45 SPECIAL_STEP_OPEN");
    CasePlay following = StatePlays.in(ItemState.ACCEPTED, Setting.toFollow());
    when(
        "g10: nothing TO_FOLLOW outstanding",
        grants(
            following
                .does(
                    Cast.applicant(),
                    new SupplyCommand.SupplyFollowing(FLOOR_PLAN, SupplyCases.copy("8")))
                .does(officer(), new SupplyCommand.AcceptFollowing(FLOOR_PLAN)),
            SIGN),
        grants(following, SIGN),
        "R29 MATERIAL_OUTSTANDING");
    CasePlay charged =
        waiting.does(
            Cast.window(),
            new GateCommand.AssessFee(
                TRADE,
                100,
                "收费目录第5项",
                "applicant-1",
                LocalDate.parse("2026-03-12"),
                FeeGate.BEFORE_DECISION));
    when(
        "g10: fee gate",
        grants(
            charged.does(Cast.window(), new GateCommand.ConfirmPayment(TRADE, 1, "SJ-1")), TRADE),
        grants(charged, TRADE),
        "P-feeGate FEE_UNPAID");
    CasePlay called =
        waiting.does(
            Cast.officer(MARKET),
            new JointCommand.CallJoint(
                JointKind.REVIEW, Set.of(TRADE), CasePlay.time("2026-03-05T10:00"), "现场", 1));
    when(
        "g10: joint procedure concluded",
        grants(called.does(Cast.officer(MARKET), new JointCommand.CancelJoint(1, "不再需要")), TRADE),
        grants(called, TRADE),
        "R43 JOINT_OPEN");
    CasePlay group = EndingsTest.groupAccepted();
    CasePlay failed =
        group.does(
            ShopCase.officerOf(group, TRADE),
            new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    when(
        "g10: no failed sibling in a mandatory group",
        grants(group, FIRE),
        grants(failed, FIRE),
        "R2 SIBLING_FAILED");
  }

  private static CasePlay denies(CasePlay play, AdverseDecision decision, boolean because) {
    return play.tries(officer(), new ApprovalCommand.Deny(SIGN, decision, because));
  }

  private void denials() {
    CasePlay waiting = ShopCase.accepted(TRADE, SIGN);
    CasePlay passed = denies(waiting, ShopCase.adverse(), false);
    assertThat(waiting.state().instance(TRADE).orElseThrow().settled())
        .as("On its own grounds before its predecessor arrives")
        .isFalse();
    when(
        "g11: reasons",
        passed,
        denies(waiting, adverse(false, Remedy.RECONSIDERATION, Remedy.LITIGATION), false),
        "R37 NO_GROUNDS");
    when(
        "g11: remedies",
        passed,
        denies(waiting, adverse(true, Remedy.COMPLAINT), false),
        "R37 WRONG_REMEDIES");
    when(
        "g11: no special step open",
        passed,
        denies(step(waiting, SIGN), ShopCase.adverse(), false),
        "XKF-45 SPECIAL_STEP_OPEN");
    CasePlay failed = withdraws(waiting, TRADE);
    when(
        "g11: for the predecessor: by a recorded choice",
        denies(chooses(failed, FailureChoice.REASONED_DENIAL), ShopCase.adverse(), true),
        denies(failed, ShopCase.adverse(), true),
        "P-predecessorFailure NOT_CHOSEN");
  }

  private static CasePlay amends(CasePlay play, Wish wish) {
    return play.tries(
        Cast.applicant(),
        new CorrectionCommand.AmendSelection(wish, Map.<MaterialCode, Supply>of()));
  }

  private void amendments() {
    CasePlay lodged = ShopCase.submitted(TRADE, FIRE);
    Wish wish = lodged.state().requireFiling().application().wish();
    Wish owned = wish.withFacts(wish.facts().with("leased", false));
    CasePlay passed = amends(lodged, owned);
    assertThat(passed.state().materials().find(SampleCatalogs.LEASE))
        .as("Conditions are evaluated again")
        .isEmpty();
    when(
        "g12: before any receipt",
        passed,
        amends(ShopCase.received(lodged), owned.picking(Set.of(TRADE.item()))),
        "R28 WRONG_STATE",
        "R28 WRONG_STATE",
        "R28 SUPPLEMENTARY_CASE");
    when("g12: something is left and changes", passed, amends(lodged, wish), "R2 NOTHING_CHANGED");
  }
}
