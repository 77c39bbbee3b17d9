package org.yijianshi.procedure;

import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.UnpublishedYearException;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DutyCommand;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;

/**
 * Decides what a command does to a case, purely: the same state, command and rulebook always give
 * the same decision. The first question is who may; an actor who may not learns nothing else.
 */
public final class CaseDecider {
  /** A decider; it holds nothing, and one serves all cases and threads. */
  public CaseDecider() {}

  /** What happens, or every reason why nothing does. */
  public Decision decide(CaseState state, CommandEnvelope envelope, Rulebook book) {
    List<Violation> forbidden = Permissions.check(state, envelope, book);
    if (!forbidden.isEmpty()) {
      return new Decision.Rejected(forbidden);
    }
    Refusals refusals = new Refusals();
    try {
      Chronology.check(state, envelope, book, refusals);
    } catch (UnpublishedYearException unpublished) {
      return refusedForTheYear();
    }
    if (!refusals.any()) {
      return chapter(state, envelope, book);
    }
    // It will not happen. What else is wrong is said too, as if it had occurred when recorded.
    CommandEnvelope recorded =
        CommandEnvelope.now(
            envelope.id(),
            envelope.caseId(),
            envelope.actor(),
            envelope.recordedAt(),
            envelope.command());
    if (chapter(state, recorded, book) instanceof Decision.Rejected rejected) {
      refusals.add(rejected.violations());
    }
    return refusals.rejected();
  }

  private Decision chapter(CaseState state, CommandEnvelope envelope, Rulebook book) {
    Unfolding unfolding = new Unfolding(state, envelope, book);
    try {
      Decision decision = envelope.command().accept(new Dispatch(unfolding));
      if (!(decision instanceof Decision.Accepted)) {
        return decision;
      }
      Promise.tell(unfolding);
      return marked(unfolding);
    } catch (UnpublishedYearException unpublished) {
      return refusedForTheYear();
    }
  }

  @Rule("P-unpublishedYear")
  private static Decision refusedForTheYear() {
    Refusals refusals = new Refusals();
    refusals.refuse(
        "P-unpublishedYear",
        "YEAR_UNPUBLISHED",
        "期限涉及放假通知尚未发布的年度，本地政策规定不予计算",
        "A date would lie in a year without a holiday notice, and the policy here is strict",
        "calendar");
    return refusals.rejected();
  }

  /** What was done on paper during an outage is visible as such. */
  @Rule("P-occurredAtTolerance")
  private static Decision marked(Unfolding unfolding) {
    CommandEnvelope envelope = unfolding.envelope();
    String paper = envelope.paper();
    if (paper != null) {
      Chronology.outage(unfolding.state(), envelope, unfolding.book())
          .ifPresent(
              outage ->
                  unfolding.emit(new AdministrationEvent.EnteredFromPaper(outage.number(), paper)));
    }
    return unfolding.accepted();
  }

  private record Dispatch(Unfolding unfolding) implements CaseCommand.Chapters<Decision> {
    @Override
    public Decision intake(IntakeCommand command) {
      return command.accept(new IntakeRules(unfolding));
    }

    @Override
    public Decision acceptance(AcceptanceCommand command) {
      return command.accept(new AcceptanceRules(unfolding));
    }

    @Override
    public Decision approval(ApprovalCommand command) {
      return command.accept(new ApprovalRules(unfolding));
    }

    @Override
    public Decision withdrawal(WithdrawalCommand command) {
      return command.accept(new WithdrawalRules(unfolding));
    }

    @Override
    public Decision delivery(DeliveryCommand command) {
      return command.accept(new DeliveryRules(unfolding));
    }

    @Override
    public Decision archiving(ArchivingCommand command) {
      return command.accept(new ArchivingRules(unfolding));
    }

    @Override
    public Decision correction(CorrectionCommand command) {
      return command.accept(new CorrectionRules(unfolding));
    }

    @Override
    public Decision supply(SupplyCommand command) {
      return command.accept(new SupplyRules(unfolding));
    }

    @Override
    public Decision statutory(StatutoryCommand command) {
      return command.accept(new StatutoryRules(unfolding));
    }

    @Override
    public Decision joint(JointCommand command) {
      return command.accept(new JointRules(unfolding));
    }

    @Override
    public Decision gate(GateCommand command) {
      return command.accept(new GateRules(unfolding));
    }

    @Override
    public Decision result(ResultCommand command) {
      return command.accept(new ResultRules(unfolding));
    }

    @Override
    public Decision duty(DutyCommand command) {
      return command.accept(new DutyRules(unfolding));
    }

    @Override
    public Decision feedback(FeedbackCommand command) {
      return command.accept(new FeedbackRules(unfolding));
    }

    @Override
    public Decision administration(AdministrationCommand command) {
      return command.accept(new AdministrationRules(unfolding));
    }
  }
}
