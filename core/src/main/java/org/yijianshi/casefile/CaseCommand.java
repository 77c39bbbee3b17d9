package org.yijianshi.casefile;

import java.util.Optional;
import org.yijianshi.code.InstanceId;

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
        CorrectionCommand,
        SupplyCommand,
        StatutoryCommand,
        JointCommand,
        GateCommand,
        ResultCommand,
        DutyCommand,
        FeedbackCommand,
        AdministrationCommand,
        ArchivingCommand {

  /** The instance it is about; empty when it is about the case, or about several. */
  default Optional<InstanceId> about() {
    return Optional.empty();
  }

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

    /** 二 收件, 补正. */
    R correction(CorrectionCommand command);

    /** 二 收件, 材料来源. */
    R supply(SupplyCommand command);

    /** 四 审批, 法定程序. */
    R statutory(StatutoryCommand command);

    /** 四 审批, 联合环节与会商. */
    R joint(JointCommand command);

    /** 四 审批, 缴费、到场与整改. */
    R gate(GateCommand command);

    /** 五 送达, 结果的变更与未达. */
    R result(ResultCommand command);

    /** 期限督办. */
    R duty(DutyCommand command);

    /** 评价与投诉. */
    R feedback(FeedbackCommand command);

    /** 办件管理. */
    R administration(AdministrationCommand command);
  }
}
