package org.yijianshi.archive;

import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.casefile.FeedbackEvent;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.WithdrawalEvent;

/** The chapter of an event, by the name that stands in the archive and never changes. */
enum ChapterName implements CaseEvent.Chapters<String> {
  /** The one who knows. */
  INSTANCE;

  @Override
  public String intake(IntakeEvent event) {
    return "intake";
  }

  @Override
  public String acceptance(AcceptanceEvent event) {
    return "acceptance";
  }

  @Override
  public String approval(ApprovalEvent event) {
    return "approval";
  }

  @Override
  public String withdrawal(WithdrawalEvent event) {
    return "withdrawal";
  }

  @Override
  public String delivery(DeliveryEvent event) {
    return "delivery";
  }

  @Override
  public String archiving(ArchivingEvent event) {
    return "archiving";
  }

  @Override
  public String obligation(ObligationEvent event) {
    return "obligation";
  }

  @Override
  public String correction(CorrectionEvent event) {
    return "correction";
  }

  @Override
  public String supply(SupplyEvent event) {
    return "supply";
  }

  @Override
  public String statutory(StatutoryEvent event) {
    return "statutory";
  }

  @Override
  public String joint(JointEvent event) {
    return "joint";
  }

  @Override
  public String gate(GateEvent event) {
    return "gate";
  }

  @Override
  public String result(ResultEvent event) {
    return "result";
  }

  @Override
  public String duty(DutyEvent event) {
    return "duty";
  }

  @Override
  public String feedback(FeedbackEvent event) {
    return "feedback";
  }

  @Override
  public String administration(AdministrationEvent event) {
    return "administration";
  }
}
