package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.StatePlays.officer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.StatePlays.Before;
import org.yijianshi.procedure.StatePlays.Setting;

/** The rows of the state table: who gives which command, in which case, and what comes before. */
final class StateRows {
  private static final Defect REPORTED = CorrectionPlay.defect(FORM, SIGN);

  private StateRows() {}

  /** The case in which that row meets that state, at the moment of the command. */
  static CasePlay before(String row, ItemState state) {
    CasePlay play = StatePlays.in(state, setting(row));
    return switch (row) {
      case "DeemAccepted" -> play.at("2026-03-10T09:00");
      case "Terminate, uncorrected", "Terminate, to follow", "Terminate, choice" ->
          play.at("2026-06-01T10:00");
      case "IssueNotice, department" ->
          state == ItemState.PUSHED ? CorrectionPlay.reports(play, SIGN, REPORTED) : play;
      case "CloseSpecialStep" -> state.inHand() ? play.does(officer(), step()) : play;
      default -> play;
    };
  }

  private static Setting setting(String row) {
    return switch (row) {
      case "AcceptAndDecide", "AcceptAndDecide, window" -> Setting.onTheSpot();
      case "SupplyFollowing", "Terminate, to follow" -> Setting.toFollow();
      case "CompletePreReview", "BringCertificate" -> Setting.with(Before.OPEN);
      case "ChooseOnFailure, denial", "ChooseOnFailure, withdraw", "Terminate, choice" ->
          Setting.with(Before.WITHDRAWN);
      default -> Setting.with(Before.REPLACED);
    };
  }

  static Actor actor(String row) {
    return switch (row) {
      case "AmendSelection",
          "ChangeVariant",
          "Resubmit",
          "SupplyFollowing",
          "BringCertificate",
          "ChooseOnFailure, denial",
          "ChooseOnFailure, withdraw",
          "Withdraw" ->
          Cast.applicant();
      case "IssueNotice, window",
          "IssueNotice, department",
          "Receive",
          "Push",
          "Reroute",
          "ReplaceScan",
          "Accept, window",
          "AcceptAndDecide, window" ->
          Cast.window();
      case "DeemAccepted", "Terminate, uncorrected", "Terminate, to follow", "Terminate, choice" ->
          Actor.system();
      case "Extend" -> Cast.of(Role.APPROVER, SampleCatalogs.WORKS);
      default -> officer();
    };
  }

  static CaseCommand command(String row, @Nullable CasePlay play) {
    return switch (row) {
      case "AmendSelection" -> {
        Wish wish =
            java.util.Objects.requireNonNull(play).state().requireFiling().application().wish();
        yield new CorrectionCommand.AmendSelection(
            wish.withFacts(wish.facts().with("size", "large")), Map.of());
      }
      case "ChangeVariant" -> new CorrectionCommand.ChangeVariant("size", "large", Map.of());
      case "IssueNotice, window" -> notice(NoticeStage.WINDOW, StatePlays.elsewhere());
      case "IssueNotice, department" -> notice(NoticeStage.DEPARTMENT, REPORTED);
      case "ReportDefects" -> new CorrectionCommand.ReportDefects(SIGN, List.of(REPORTED));
      case "Resubmit" -> new CorrectionCommand.Resubmit(Set.of(SIGN), Map.of(), Facts.none());
      case "Receive" -> new IntakeCommand.Receive(Set.of());
      case "Push" -> new IntakeCommand.Push(Set.of());
      case "Reroute" -> new IntakeCommand.Reroute(SIGN, Route.to(SampleCatalogs.MARKET));
      case "ReplaceScan" -> new IntakeCommand.ReplaceScan(FORM, "sha-256:" + "9".repeat(64));
      case "Accept, window", "Accept, department" -> new AcceptanceCommand.Accept(SIGN);
      case "NotAccept" -> new AcceptanceCommand.NotAccept(SIGN, ShopCase.adverse());
      case "DeemAccepted" -> new AcceptanceCommand.DeemAccepted(SIGN);
      case "AcceptAndDecide", "AcceptAndDecide, window" ->
          new AcceptanceCommand.AcceptAndDecide(SIGN, ShopCase.result(SIGN));
      case "SupplyFollowing" ->
          new SupplyCommand.SupplyFollowing(FLOOR_PLAN, SupplyCases.copy("8"));
      case "OpenSpecialStep" -> step();
      case "CloseSpecialStep" -> new ApprovalCommand.CloseSpecialStep(SIGN);
      case "Extend" -> new StatutoryCommand.Extend(SIGN, Ground.of("案情复杂", "许可法第42条"), "YQ-1");
      case "CompletePreReview" -> new ApprovalCommand.CompletePreReview(SIGN);
      case "BringCertificate" -> new ApprovalCommand.BringCertificate(TRADE, "C-2", "V-2");
      case "ChooseOnFailure, denial" ->
          new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL);
      case "ChooseOnFailure, withdraw" ->
          new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.WITHDRAW);
      case "Grant" -> ShopCase.grant(SIGN);
      case "Deny" -> new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), false);
      case "Withdraw" -> new WithdrawalCommand.Withdraw(Set.of(SIGN), Map.of());
      case "Terminate, uncorrected" -> terminate(TerminationCause.CORRECTION_LAPSED);
      case "Terminate, to follow" -> terminate(TerminationCause.FOLLOWING_LAPSED);
      case "Terminate, choice" -> terminate(TerminationCause.CHOICE_LAPSED);
      case "Terminate, ceased" -> terminate(TerminationCause.APPLICANT_CEASED);
      case "Terminate, abolished" -> terminate(TerminationCause.ITEM_ABOLISHED);
      case "CorrectResult" -> new ResultCommand.CorrectResult(SIGN, ResultPlays.other(), "GZ-1");
      case "InvalidateResult, revoked" ->
          new ResultCommand.InvalidateResult(SIGN, ResultValidity.REVOKED, "许可法69", "CX-1");
      case "InvalidateResult, annulled" ->
          new ResultCommand.InvalidateResult(SIGN, ResultValidity.ANNULLED, "判决", "PJ-1");
      case "Reissue" ->
          new ResultCommand.Reissue(SIGN, ReissueReason.MISPRINTED, ResultPlays.other());
      default -> throw new IllegalArgumentException(row);
    };
  }

  private static CaseCommand notice(NoticeStage stage, Defect defect) {
    return new CorrectionCommand.IssueNotice(stage, "BZ-2", List.of(defect), null);
  }

  private static CaseCommand step() {
    return new ApprovalCommand.OpenSpecialStep(
        SIGN, SpecialStepKind.HEARING, TimeLimit.workingDays(5), "N-1");
  }

  private static CaseCommand terminate(TerminationCause cause) {
    return new ApprovalCommand.Terminate(SIGN, cause, "T-9");
  }
}
