package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.Rule;
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
    checkTimes(envelope, book, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    return envelope.command().accept(new Dispatch(new Unfolding(state, envelope, book)));
  }

  /**
   * A command may be recorded a little after it occurred, not days later: that needs a declared
   * outage.
   */
  @Rule("P-occurredAtTolerance")
  private static void checkTimes(CommandEnvelope envelope, Rulebook book, Refusals refusals) {
    Instant earliest = envelope.recordedAt().minus(Terms.occurredAtTolerance(book.policy()));
    if (envelope.occurredAt().isBefore(earliest)) {
      refusals.refuse(
          "P-occurredAtTolerance",
          "RECORDED_TOO_LATE",
          "发生时间早于允许补录的时间 " + earliest + "：须先申报停机",
          "It occurred before "
              + earliest
              + ", the earliest that may be entered without an outage");
    }
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
