package org.yijianshi.casefile;

import java.util.Collection;
import java.util.List;
import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;

/**
 * What happened in a case. Events are the truth: the state is their fold, messages are a function
 * of them. They carry computed dates, so that evolving never needs a calendar. Two levels, as with
 * commands.
 */
public sealed interface CaseEvent extends DomainEvent
    permits IntakeEvent,
        AcceptanceEvent,
        ApprovalEvent,
        WithdrawalEvent,
        DeliveryEvent,
        ArchivingEvent,
        CorrectionEvent,
        SupplyEvent,
        StatutoryEvent,
        JointEvent,
        GateEvent,
        ResultEvent,
        DutyEvent,
        FeedbackEvent,
        AdministrationEvent,
        ObligationEvent {

  /**
   * The instance it is about; null when it is about the case, or about several. A record with a
   * component of that name has answered already.
   */
  default @Nullable InstanceId instance() {
    return null;
  }

  /** All instances it is about; empty when it is about the case as a whole. */
  default Collection<InstanceId> instances() {
    InstanceId only = instance();
    return only == null ? List.of() : List.of(only);
  }

  /** Hands the event to the chapter that knows it. */
  <R> R accept(Chapters<R> chapters);

  /**
   * One method a chapter.
   *
   * @param <R> what comes of it
   */
  interface Chapters<R> {
    /** 二 收件. */
    R intake(IntakeEvent event);

    /** 三 受理. */
    R acceptance(AcceptanceEvent event);

    /** 四 审批. */
    R approval(ApprovalEvent event);

    /** 四 审批, 撤回与退还. */
    R withdrawal(WithdrawalEvent event);

    /** 五 送达. */
    R delivery(DeliveryEvent event);

    /** 六 归档. */
    R archiving(ArchivingEvent event);

    /** 期限与职责. */
    R obligation(ObligationEvent event);

    /** 二 收件, 补正. */
    R correction(CorrectionEvent event);

    /** 二 收件, 材料来源. */
    R supply(SupplyEvent event);

    /** 四 审批, 法定程序. */
    R statutory(StatutoryEvent event);

    /** 四 审批, 联合环节与会商. */
    R joint(JointEvent event);

    /** 四 审批, 缴费、到场与整改. */
    R gate(GateEvent event);

    /** 五 送达, 结果的变更与未达. */
    R result(ResultEvent event);

    /** 期限督办. */
    R duty(DutyEvent event);

    /** 评价与投诉. */
    R feedback(FeedbackEvent event);

    /** 办件管理. */
    R administration(AdministrationEvent event);
  }
}
