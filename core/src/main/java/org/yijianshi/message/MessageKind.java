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
  /** 容缺补交告知: what is to follow, until when and with which consequence (R29). */
  TO_FOLLOW("容缺补交告知", "to follow"),
  /** 补交审核结果: whether what followed is complete, to the applicant (R29). */
  FOLLOWING_EXAMINED("补交审核结果", "what followed was examined"),
  /** 材料后续推送: a material that came after the push, to a department that needs it. */
  MATERIAL_SHARED("材料后续推送", "material came later"),
  /** 数据供给请求: shared data is asked for by hand, to its supplier (R12). */
  DATA_REQUEST("数据供给请求", "data requested"),
  /** 数据异议: shared data is disputed, to its supplier (R12). */
  DATA_DISPUTE("数据异议", "data disputed"),
  /** 数据异议答复: how a dispute ended, to the applicant (R12). */
  DISPUTE_ANSWER("数据异议答复", "dispute answered"),
  /** 核验结果: whether what was taken instead of shared data is true, to the applicant. */
  VERIFICATION("核验结果", "verified"),
  /** 承诺核查结果: what the check of a commitment found, to the applicant. */
  COMMITMENT_CHECK("承诺核查结果", "commitment checked"),
  /** 承诺不实: to the regulator, and to the department that has to revoke. */
  COMMITMENT_BROKEN("承诺不实", "commitment broken"),
  /** 承诺逾期未核查: to the regulator. */
  COMMITMENT_UNCHECKED("承诺逾期未核查", "commitment not checked in time"),
  /** 材料不实告知: a material was found false before the decision, to the applicant. */
  FOUND_FALSE("材料不实告知", "material found false"),
  /** 送达方式变更: results come back otherwise, to the results window (R45). */
  DELIVERY_CHOSEN("送达方式变更", "delivery chosen anew"),
  /** 统一领取提示: a licence waits for the package and its ten days come near (行政许可法 44). */
  UNIFIED_WAITS("统一领取提示", "a licence waits for the package"),
  /** 转分别领取: a licence waits for the package no longer (行政许可法 44). */
  UNIFIED_RELEASED("转分别领取", "released from the package"),
  /** 未送达通知: a delivery failed, to the applicant (R47). */
  DELIVERY_FAILED("未送达通知", "delivery failed"),
  /** 代保管通知: uncollected results are kept, to the applicant and to whoever keeps them (R47). */
  RESULT_KEPT("代保管通知", "results kept"),
  /** 结果更正: a result was put right or made again, to all who rest on it. */
  RESULT_CORRECTED("结果更正", "result corrected"),
  /** 结果失效: a result was revoked, recalled, cancelled or annulled, to all who rest on it. */
  RESULT_INVALIDATED("结果失效", "result invalidated"),
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
  /** 补正告知: everything to correct, at once, to the applicant (R27, R32). */
  CORRECTION_NOTICE("补正告知", "correction notice"),
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
  /** 调卷通知: an inspection asks for originals, to the lead (R52). */
  INSPECTION("调卷通知", "originals asked for"),
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
  /** 疑难咨询转办: a question to answer, to the department that decides (R23). */
  QUESTION("疑难咨询转办", "referred question"),
  /** 咨询答复: the answer is there, to whoever asked (R23). */
  ANSWER("咨询答复", "answer to a question"),
  /** 关联办件: the case follows another one, to its applicants, its lead and the organs concerned. */
  LINKED("关联办件", "linked case"),
  /** 号码登记: an item gave its subject a number, to whoever decides a later item (R41). */
  SUBJECT_IDENTIFIED("号码登记", "number known"),
  /** 共同撤回: one of several withdrew, to the others, without whom the item goes on (R44). */
  WITHDRAWAL_PROPOSED("共同撤回待确认", "withdrawal to be joined"),
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
