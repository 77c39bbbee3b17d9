package org.yijianshi.casefile;

/**
 * What somebody wants to happen in a case. Two levels, chapters and then cases, so that a forgotten
 * one does not compile and no class has forty methods.
 */
public sealed interface CaseCommand
    permits IntakeCommand,
        AcceptanceCommand,
        ApprovalCommand,
        WithdrawalCommand,
        DeliveryCommand,
        ArchivingCommand {

  /** Hands the command to the chapter that knows it. */
  <R> R accept(Chapters<R> chapters);

  /**
   * One method a chapter of the 办事通用工作规程.
   *
   * @param <R> what comes of it
   */
  interface Chapters<R> {
    /** 二 收件. */
    R intake(IntakeCommand command);

    /** 三 受理. */
    R acceptance(AcceptanceCommand command);

    /** 四 审批. */
    R approval(ApprovalCommand command);

    /** 四 审批, 撤回与退还. */
    R withdrawal(WithdrawalCommand command);

    /** 五 送达. */
    R delivery(DeliveryCommand command);

    /** 六 归档. */
    R archiving(ArchivingCommand command);
  }
}
