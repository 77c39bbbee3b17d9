package org.yijianshi.example.quickstart;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.obligation.ObligationKind;

/** The chapters of the 办事通用工作规程, in order. */
enum Chapter implements Labelled {
  ADVICE("一、咨询辅导", "1. Advice"),
  INTAKE("二、收件", "2. Intake"),
  ACCEPTANCE("三、受理", "3. Acceptance"),
  APPROVAL("四、审批", "4. Approval"),
  DELIVERY("五、送达", "5. Delivery"),
  ARCHIVE("六、归档", "6. Archive");

  private final Label label;

  Chapter(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** The chapter that a duty belongs to; sending results still stands among the decisions. */
  static Chapter of(ObligationKind duty) {
    return switch (duty) {
      case REVIEW_SUBMISSION, DIGITISE_AND_PUSH, HAND_PAPER_TO_LEAD -> INTAKE;
      case DECIDE_ACCEPTANCE -> ACCEPTANCE;
      case DELIVER, CONCLUDE_DELIVERY, HAND_OVER_PROOF -> DELIVERY;
      case ARCHIVE -> ARCHIVE;
      default -> APPROVAL;
    };
  }

  @Override
  public Label label() {
    return label;
  }
}
