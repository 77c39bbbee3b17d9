package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.InspectionAnswer;
import org.yijianshi.casefile.InspectionPurpose;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;
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
import org.yijianshi.party.Role;

/** How each duty begins and ends: the case just after it was opened, and who closes it by what. */
final class ObligationLives {
  private static final InstanceId[] ONE = {TRADE};
  private static final Instant LATER = CasePlay.time("2026-03-20T10:00");

  private ObligationLives() {}

  /**
   * One duty's life.
   *
   * @param about the instance that it is about, or null for the case
   * @param opened the case after the command that opened it
   * @param by who closes it
   * @param closes the command that closes it
   */
  record Life(@Nullable InstanceId about, CasePlay opened, Actor by, CaseCommand closes) {}

  /** The life of that duty; null where nothing opens it yet. */
  static @Nullable Life of(ObligationKind kind) {
    return switch (kind) {
      case REPROJECT -> null;
      case ANSWER_QUESTION -> {
        CasePlay asked =
            accepted()
                .does(Cast.applicant(), new AdministrationCommand.ReferQuestion(TRADE, "ZX-1"));
        int no = asked.duty(ObligationKind.ANSWER_QUESTION, TRADE).no();
        yield life(
            TRADE,
            asked,
            Cast.officer(MARKET),
            new AdministrationCommand.AnswerQuestion(no, "DF-1"));
      }
      case REVIEW_SUBMISSION ->
          life(
              null,
              CorrectionPlay.lacking(Channel.ONLINE, Set.of(), TRADE),
              Cast.window(),
              new IntakeCommand.Receive(Set.of()));
      case TELL_DEFECTS -> of(TRADE, ShopCase.pushed(TRADE), new AcceptanceCommand.Accept(TRADE));
      case CORRECT ->
          life(
              TRADE,
              CorrectionPlay.notice(ShopCase.submitted(TRADE), "BZ-1", defect()),
              Cast.applicant(),
              new CorrectionCommand.Resubmit(Set.of(TRADE), Map.of(), Facts.none()));
      case DIGITISE_AND_PUSH ->
          life(null, ShopCase.received(TRADE), Cast.window(), new IntakeCommand.Push(Set.of()));
      case HAND_PAPER_TO_LEAD ->
          of(null, ShopCase.received(TRADE), new IntakeCommand.HandPaperToLead());
      case CONFIRM_PUSH ->
          life(
              TRADE,
              ShopCase.pushed(TRADE)
                  .does(Actor.system(), new IntakeCommand.ReportPushFailed(TRADE)),
              Cast.nearest(Role.PLATFORM_OPERATOR),
              new IntakeCommand.ConfirmPushed(TRADE, false));
      case FETCH -> of(null, unconnected(), new IntakeCommand.ConfirmFetch(MARKET));
      case DECIDE_ACCEPTANCE ->
          of(TRADE, ShopCase.pushed(TRADE), new AcceptanceCommand.Accept(TRADE));
      case MERGE_CORRECTION ->
          life(
              null,
              CorrectionPlay.reports(ShopCase.pushed(TRADE), TRADE, defect()),
              Cast.window(),
              new CorrectionCommand.IssueNotice(
                  NoticeStage.DEPARTMENT, "BZ-1", List.of(defect()), null));
      case SEND_NON_ACCEPTANCE -> of(TRADE, notAccepted(), new DeliveryCommand.SendResult(TRADE));
      case DELIVER_NON_ACCEPTANCE ->
          life(TRADE, ResultPlays.sent(notAccepted(), TRADE), Cast.results(), offer());
      case REACH_APPLICANT ->
          life(
              null,
              ShopCase.received(TRADE)
                  .does(
                      Actor.system(),
                      new IntakeCommand.ReportUnreached(
                          "RECEIPT", Party.applicant("applicant-1"), null, ContactWay.SMS)),
              Cast.window(),
              new IntakeCommand.ConfirmReached(null, ContactWay.CALL));
      case SUPPLY_FOLLOWING ->
          life(
              null,
              StatePlays.in(ItemState.RECEIVED, StatePlays.Setting.toFollow()),
              Cast.applicant(),
              new SupplyCommand.SupplyFollowing(FLOOR_PLAN, SupplyCases.copy("8")));
      case PRE_REVIEW ->
          of(SIGN, ShopCase.accepted(TRADE, SIGN), new ApprovalCommand.CompletePreReview(SIGN));
      case DECIDE, DECIDE_BY_LAW -> of(TRADE, accepted(), ShopCase.grant(TRADE));
      case DECIDE_AT_ONCE ->
          of(
              SIGN,
              ShopCase.granted(
                  ShopCase.accepted(TRADE, SIGN)
                      .does(
                          Cast.officer(SampleCatalogs.WORKS),
                          new ApprovalCommand.CompletePreReview(SIGN))
                      .at("2026-03-06T11:00"),
                  TRADE),
              ShopCase.grant(SIGN));
      case CHOOSE ->
          life(
              SIGN,
              withdrawn(ShopCase.accepted(TRADE, SIGN)),
              Cast.applicant(),
              new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.WITHDRAW));
      case FINISH_SPECIAL_STEP ->
          of(TRADE, step(SpecialStepKind.HEARING), new ApprovalCommand.CloseSpecialStep(TRADE));
      case ASK_FOR_HEARING ->
          life(TRADE, told(), Cast.applicant(), new HearingCommand.AskForHearing(TRADE));
      case HOLD_HEARING -> of(TRADE, asked(), new HearingCommand.HoldHearing(TRADE, "TZ-3"));
      case ANNOUNCE_HEARING -> of(TRADE, set(), new HearingCommand.AnnounceHearing(TRADE, "TZ-2"));
      case LOWER_REVIEW ->
          of(
              FIRE,
              LowerReviewTest.assigned(),
              new ReviewCommand.GiveLowerOpinion(FIRE, true, "CS-1"));
      case SEND_UP ->
          life(
              FIRE,
              LowerReviewTest.assigned()
                  .does(
                      Cast.officer(FIRE_RESCUE),
                      new ReviewCommand.GiveLowerOpinion(FIRE, true, "CS-1")),
              Cast.of(Role.OFFICER, FIRE_RESCUE, CITY),
              new ReviewCommand.ConfirmSentUp(FIRE));
      case ASSIGN_INSPECTORS ->
          of(
              TRADE,
              step(SpecialStepKind.INSPECTION_TEST),
              new StatutoryCommand.AssignInspectors(TRADE, Inspectors.of("i-1", "i-2")));
      case HOLD_JOINT ->
          of(null, said(called()), new JointCommand.ConcludeJoint(1, JointVerdict.PASS));
      case GIVE_OPINION ->
          of(
              null,
              held(called()),
              new JointCommand.GiveOpinion(1, MARKET, JointVerdict.PASS, "同意"));
      case CHECK_COMMITMENT ->
          of(
              FIRE,
              CommitmentTest.grantedOnPermit(),
              new SupplyCommand.CheckCommitment(FIRE, CommitmentFinding.PASSED, null, "HC-1"));
      case VERIFY_FALLBACK ->
          of(
              null,
              SharedDataTest.requested()
                  .does(
                      Cast.applicant(),
                      new SupplyCommand.ProvideFallback(
                          BUSINESS_LICENCE, Supply.Fallback.copied("sha-256:" + "c".repeat(64)))),
              Cast.officer(FIRE_RESCUE),
              new SupplyCommand.Verify(BUSINESS_LICENCE, true, "HY-1"));
      case SUPPLY_DATA ->
          life(
              null,
              SharedDataTest.requested(),
              SupplyCases.supplier(),
              new SupplyCommand.SupplyManually(BUSINESS_LICENCE, "sha-256:" + "d".repeat(64)));
      case RESOLVE_DISPUTE ->
          life(
              null,
              ShopCase.accepted(FIRE, REVIEW)
                  .does(
                      Cast.applicant(), new SupplyCommand.DisputeData(SITE_DATA, DataFault.WRONG)),
              Cast.of(Role.DATA_SUPPLIER, SampleCatalogs.RECORDS, COUNTY),
              new SupplyCommand.ResolveDispute(SITE_DATA, null, "核对无误"));
      case PAY ->
          life(
              TRADE,
              accepted()
                  .does(
                      Cast.window(),
                      new GateCommand.AssessFee(
                          TRADE,
                          100,
                          "收费目录第5项",
                          "applicant-1",
                          LocalDate.parse("2026-03-12"),
                          null)),
              Cast.window(),
              new GateCommand.ConfirmPayment(TRADE, 1, "SJ-1"));
      case ATTEND ->
          life(
              TRADE,
              accepted()
                  .does(
                      Cast.window(),
                      new GateCommand.Appoint(TRADE, AttendancePurpose.IDENTITY, LATER, "三楼")),
              Cast.window(),
              new GateCommand.ConfirmAttendance(TRADE));
      case SEND_RESULT -> of(TRADE, granted(), new DeliveryCommand.SendResult(TRADE));
      case MAKE_E_CERT ->
          of(TRADE, granted(), new DeliveryCommand.RecordCertificate(TRADE, "CERT-1"));
      case SERVE_BY_LAW -> life(TRADE, sent(), Cast.results(), offer());
      case DELIVER -> life(TRADE, sent(), Cast.results(), offer());
      case CONCLUDE_DELIVERY ->
          life(
              TRADE,
              offered(),
              Cast.results(),
              new DeliveryCommand.ConfirmDelivery(Set.of(TRADE), "PROOF-1"));
      case HAND_OVER_PROOF ->
          life(
              null,
              ResultPlays.delivered(offered(), TRADE),
              Cast.results(),
              new DeliveryCommand.HandOverProof());
      case RETURN_TO_WINDOW ->
          life(
              null,
              withdrawn(ShopCase.paperHanded(ShopCase.pushed(TRADE))),
              Cast.window(),
              new WithdrawalCommand.ReturnToWindow());
      case RETURN_MATERIALS ->
          life(
              null,
              withdrawn(ShopCase.received(TRADE)),
              Cast.window(),
              new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1"));
      case STOP_WORK ->
          of(TRADE, withdrawn(unconnected()), new WithdrawalCommand.ConfirmStop(TRADE));
      case HAND_TO_REGULATOR ->
          life(
              TRADE, granted(), Cast.regulator(MARKET), new DeliveryCommand.ConfirmHandover(TRADE));
      case PUBLISH_DECISION -> of(TRADE, granted(), new DeliveryCommand.PublishDecision(TRADE));
      case ARCHIVE -> of(null, proven(), ShopCase.archive(MARKET));
      case ANSWER_INSPECTION -> {
        CasePlay demanded =
            ShopCase.closed()
                .does(
                    Cast.nearest(Role.INSPECTOR),
                    new ArchivingCommand.DemandOriginals(
                        ShopCase.party(MARKET), InspectionPurpose.INSPECTION, Set.of(FORM)));
        int no = demanded.duty(ObligationKind.ANSWER_INSPECTION, null).no();
        yield of(null, demanded, new ArchivingCommand.AnswerInspection(no, InspectionAnswer.SHOWN));
      }
      case CONTACT_RATER -> life(null, rated(), Cast.window(), new FeedbackCommand.ContactRater(1));
      case PUT_RIGHT ->
          life(
              null,
              rated().does(Cast.window(), new FeedbackCommand.ContactRater(1)),
              Cast.window(),
              new FeedbackCommand.PutRight(1, "ZG-1"));
      case ANSWER_COMPLAINT ->
          life(
              null,
              accepted().does(Cast.applicant(), new FeedbackCommand.Complain(null, "TS-1")),
              Cast.nearest(Role.HALL_MANAGEMENT),
              new FeedbackCommand.AnswerComplaint(1, "DF-1"));
      case LEAD_RESOLVES ->
          of(
              null,
              accepted()
                  .does(
                      Cast.officer(MARKET), new JointCommand.RaiseToLead(MARKET, null, "材料要求不一致")),
              new JointCommand.LeadResolves(1, "HS-1"));
    };
  }

  private static Life life(
      @Nullable InstanceId about, CasePlay opened, Actor by, CaseCommand closes) {
    return new Life(about, opened, by, closes);
  }

  /** Closed by the officer of that instance, or of the lead. */
  private static Life of(@Nullable InstanceId about, CasePlay opened, CaseCommand closes) {
    boolean lower = closes instanceof ReviewCommand.GiveLowerOpinion;
    return new Life(
        about,
        opened,
        lower
            ? Cast.officer(FIRE_RESCUE)
            : about == null ? Cast.officer(MARKET) : ShopCase.officerOf(opened, about),
        closes);
  }

  private static Life of(
      @Nullable InstanceId about, CasePlay opened, Actor by, CaseCommand closes) {
    return new Life(about, opened, by, closes);
  }

  private static Defect defect() {
    return Defect.elsewhere(TRADE, "申请表漏填", "填写完整", "条例第3条");
  }

  private static CasePlay accepted() {
    return ShopCase.accepted(ONE);
  }

  private static CasePlay unconnected() {
    return ShopCase.received(TRADE)
        .at("2026-03-02T10:20")
        .does(Cast.window(), new IntakeCommand.Push(Set.of(MARKET)));
  }

  private static CasePlay notAccepted() {
    return ShopCase.pushed(TRADE)
        .does(Cast.officer(MARKET), new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()));
  }

  private static CasePlay withdrawn(CasePlay play) {
    return play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
  }

  private static CasePlay step(SpecialStepKind kind) {
    return accepted()
        .does(
            Cast.officer(MARKET),
            new ApprovalCommand.OpenSpecialStep(TRADE, kind, TimeLimit.workingDays(5), "N-1"));
  }

  private static CasePlay told() {
    return accepted().does(Cast.officer(MARKET), new HearingCommand.TellOfHearing(TRADE, "TZ-1"));
  }

  private static CasePlay askedFor() {
    return told().does(Cast.applicant(), new HearingCommand.AskForHearing(TRADE));
  }

  private static CasePlay set() {
    return askedFor()
        .does(
            Cast.officer(MARKET),
            new HearingCommand.SetHearing(TRADE, LocalDate.parse("2026-03-20")));
  }

  /** Asked for, set and announced: to be held. */
  private static CasePlay asked() {
    return set()
        .does(Cast.officer(MARKET), new HearingCommand.AnnounceHearing(TRADE, "TZ-2"))
        .at("2026-03-20T10:00");
  }

  private static CasePlay called() {
    return accepted()
        .does(
            Cast.officer(MARKET),
            new JointCommand.CallJoint(
                JointKind.REVIEW, Set.of(TRADE), CasePlay.time("2026-03-05T10:00"), "现场", 1));
  }

  private static CasePlay held(CasePlay called) {
    return called
        .at("2026-03-05T10:30")
        .does(Cast.officer(MARKET), new JointCommand.HoldJoint(1, Set.of(ShopCase.party(MARKET))));
  }

  private static CasePlay said(CasePlay called) {
    return held(called)
        .does(
            Cast.officer(MARKET), new JointCommand.GiveOpinion(1, MARKET, JointVerdict.PASS, "同意"));
  }

  private static CasePlay granted() {
    return ShopCase.granted(ResultPlays.separate(TRADE).at("2026-03-05T11:00"), TRADE);
  }

  private static CasePlay sent() {
    return ResultPlays.certified(ResultPlays.sent(granted(), TRADE), TRADE);
  }

  private static CasePlay offered() {
    return sent().does(Cast.results(), offer());
  }

  private static CasePlay proven() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(TRADE)).at("2026-03-03T09:30");
    play = ShopCase.granted(ShopCase.accepted(play).at("2026-03-05T11:00"), TRADE);
    play = ResultPlays.certified(ResultPlays.sent(play, TRADE), TRADE);
    return ResultPlays.delivered(play.does(Cast.results(), offer()), TRADE)
        .does(Cast.results(), new DeliveryCommand.HandOverProof());
  }

  private static CaseCommand offer() {
    return new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COUNTER);
  }

  private static CasePlay rated() {
    return accepted()
        .does(
            Cast.applicant(),
            new FeedbackCommand.Rate(RatingSubject.visit("V-1"), Grade.VERY_DISSATISFIED, true));
  }
}
