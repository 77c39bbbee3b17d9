package org.yijianshi.message;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a message tells its receiver. */
public enum MessageKind implements Labelled {
  /** 收件回执: the receipt, to the applicant (R28). */
  RECEIPT("收件回执", "receipt"),
  /** 推送申请: materials for a department's items (R30, R33). */
  PUSH("推送申请", "application pushed"),
  /** 通知平台获取: a department is not connected, to the lead (R34). */
  FETCH_FROM_PLATFORM("通知平台获取", "fetch from the platform"),
  /** 受理通知: acceptance, by SMS and notice to the applicant (R36). */
  ACCEPTANCE("受理通知", "accepted"),
  /** 特别环节告知: a special step and its length, to the applicant (行政许可法 45). */
  SPECIAL_STEP("特别环节告知", "special step"),
  /** 前置结果推送: a predecessor's result, to the departments of its successors (R41). */
  PREDECESSOR_RESULT("前置结果推送", "predecessor's result"),
  /** 办理结果: a decision in real time, to the platform and the applicant (R42). */
  RESULT("办理结果", "result"),
  /** 生成电子证照: make a certificate, to the issuing department (R42). */
  MAKE_CERTIFICATE("生成电子证照", "make a certificate"),
  /** 审管推送: a grant, to its regulator (R14). */
  TO_REGULATOR("审管推送", "to the regulator"),
  /** 领取通知: results are ready, to the applicant (R47). */
  READY("领取通知", "ready"),
  /** 送达凭证: proof of service, to a department (R48). */
  DELIVERY_PROOF("送达凭证", "proof of service"),
  /** 不予受理通知: non-acceptance with its reasons, to the applicant (R37). */
  NON_ACCEPTANCE("不予受理通知", "not accepted"),
  /** 终止办理通知: an item ended without a decision, to the applicant. */
  TERMINATION("终止办理通知", "terminated"),
  /** 停止办理: an item was withdrawn, to its department (R44). */
  STOP("停止办理", "stop"),
  /**
   * 联合环节通知: the session of a joint procedure, new or moved, to its departments and the applicants
   * (R43).
   */
  JOINT_APPOINTMENT("联合环节通知", "joint procedure"),
  /** 联合环节取消: a session does not take place, to the same (R43). */
  JOINT_CANCELLED("联合环节取消", "joint procedure cancelled"),
  /** 联合意见逾期: a department counts as absent, to the lead (R43). */
  OPINION_MISSED("联合意见逾期", "opinion missed"),
  /** 联合环节结论: the common result, to its departments and the applicants (R43). */
  JOINT_CONCLUSION("联合环节结论", "joint conclusion"),
  /** 缴费通知: what is to be paid and until when, to the payer (R20). */
  FEE_NOTICE("缴费通知", "fee notice"),
  /** 缴费确认: paid, waived or given back, to the payer (R20). */
  FEE_SETTLED("缴费确认", "fee settled"),
  /** 到场通知: when and where to be, to the applicants (R20). */
  APPOINTMENT("到场通知", "appointment"),
  /** 预约取消: nobody needs to come, to the applicants (R20). */
  APPOINTMENT_CANCELLED("预约取消", "appointment cancelled"),
  /** 未到场告知: how many were missed, to the applicants (R20). */
  NO_SHOW("未到场告知", "missed appointment"),
  /** 整改通知: what to put right and until when, to the applicants. */
  RECTIFICATION("整改通知", "rectification"),
  /** 整改报告: an applicant put it right, to the department. */
  RECTIFIED("整改报告", "reported rectified"),
  /** 复查结果: what the re-inspection found, to the applicants. */
  REINSPECTION("复查结果", "re-inspection"),
  /** 会商提请: something to settle, to the lead (三·二). */
  DISAGREEMENT("会商提请", "disagreement"),
  /** 会商意见: what the lead settled, to the departments (三·二). */
  RESOLUTION("会商意见", "resolution"),
  /** 差评提示: a rating that obliges, to the rated party (R15). */
  BAD_RATING("差评提示", "bad rating"),
  /** 评价投诉答复: what came of a rating or a complaint, to the applicant (R15, R20). */
  FEEDBACK_ANSWER("评价投诉答复", "answer to a rating or complaint"),
  /** 提醒: a limit draws near, to whoever has to keep it. */
  REMINDER("提醒", "reminder"),
  /** 督办: a duty is yellow or red, to the rung of the ladder above its owner. */
  ESCALATION("督办", "escalation"),
  /** 期限变更: a date moved with the calendar, to the applicant. */
  DATE_CHANGED("期限变更", "date changed"),
  /** 结案通知: the case is closed and can be rated, to the applicant (R15). */
  CLOSED("结案通知", "closed");

  private final Label label;

  MessageKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
