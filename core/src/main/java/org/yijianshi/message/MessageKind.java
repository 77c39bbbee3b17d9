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
  /** 延长办理期限通知: the statutory limit was extended, to the applicant (行政许可法 42). */
  EXTENSION("延长办理期限通知", "extended"),
  /** 听证告知: a hearing may be asked for, to applicants and interested parties (行政许可法 47). */
  HEARING_RIGHT("听证告知", "right to a hearing"),
  /** 听证通知: the day of a hearing, to applicants and interested parties (行政许可法 48). */
  HEARING("听证通知", "hearing"),
  /** 初审任务: an item is to be reviewed first, to the organ below (行政许可法 43). */
  LOWER_REVIEW("初审任务", "review first"),
  /** 初审意见报送: the opinion of the organ below, to the deciding one (行政许可法 35). */
  LOWER_OPINION("初审意见报送", "opinion of the organ below"),
  /** 改派通知: an item that was pushed by mistake goes elsewhere, to the department that had it. */
  REROUTED("改派通知", "rerouted"),
  /** 改派建议: a department proposes to send an item elsewhere, to the window. */
  REROUTE_PROPOSED("改派建议", "rerouting proposed"),
  /** 更换扫描件: a better scan of the same original, to every department that had the bad one. */
  SCAN_REPLACED("更换扫描件", "scan replaced"),
  /** 窗口代为受理: the window accepted in the department's name, to the department (R38). */
  ACCEPTED_AT_WINDOW("窗口代为受理", "accepted at the window"),
  /** 请求说明: a department asks for an explanation, to the applicant; nothing waits for it. */
  EXPLANATION_REQUESTED("请求说明", "explanation requested"),
  /** 说明答复: the applicant's explanation, to the department. */
  EXPLANATION("说明答复", "explanation"),
  /** 情形不符告知: a fact of the application is otherwise, with the choices, to the applicant. */
  FACT_DISPUTED("情形不符告知", "fact disputed"),
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
