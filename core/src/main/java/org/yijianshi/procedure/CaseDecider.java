package org.yijianshi.procedure;

import java.util.List;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.WithdrawalCommand;

/**
 * Decides what a command does to a case, purely: the same state, command and rulebook always give
 * the same decision. The first question is who may; an actor who may not learns nothing else.
 */
public final class CaseDecider {

  /** A decider; it holds nothing, one serves all cases. */
  public CaseDecider() {}

  /** What happens, or every reason why nothing does. */
  public Decision decide(CaseState state, CommandEnvelope envelope, Rulebook book) {
    List<Violation> forbidden = Permissions.check(state, envelope, book);
    if (!forbidden.isEmpty()) {
      return new Decision.Rejected(forbidden);
    }
    Refusals refusals = new Refusals();
    Chronology.check(state, envelope, book, refusals);
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

  private static Decision chapter(CaseState state, CommandEnvelope envelope, Rulebook book) {
    return envelope.command().accept(new Dispatch(new Unfolding(state, envelope, book)));
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
  }
}
