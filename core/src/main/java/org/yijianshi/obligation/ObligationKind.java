package org.yijianshi.obligation;

import static org.yijianshi.obligation.SuspendedBy.NEVER;
import static org.yijianshi.obligation.SuspendedBy.PROMISED;
import static org.yijianshi.obligation.SuspendedBy.STATUTORY;

import java.util.List;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.RuleId;
import org.yijianshi.party.Party;

/**
 * The 52 duties of the procedure, numbered as the working rules number them: who owes each, whether
 * a special step suspends it, the rules it comes from, and whether it keeps a case from closing.
 * Two are opened by nothing here: a referred question is the host's until there is a knowledge
 * base, and dates are computed again by the command that brings the calendar.
 */
public enum ObligationKind implements Labelled {
  /** 1. 疑难咨询答复: answer a referred question. */
  ANSWER_QUESTION(
      1, "疑难咨询答复", "answer a referred question", Party.Kind.DEPARTMENT, NEVER, false, "R23"),
  /** 2. 收件审查: review a submission. */
  REVIEW_SUBMISSION(2, "收件审查", "review a submission", Party.Kind.INTAKE_WINDOW, NEVER, true, "R32"),
  /** 3. 五日告知: tell all defects within five working days. */
  TELL_DEFECTS(
      3,
      "五日告知",
      "tell all defects within five working days",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "XKF-32-4"),
  /** 4. 补正: correct what a notice names. */
  CORRECT(4, "补正", "correct what a notice names", Party.Kind.APPLICANT, NEVER, true, "R27", "R32"),
  /** 5. 转电子并推送: digitise paper and push to all departments. */
  DIGITISE_AND_PUSH(
      5,
      "转电子并推送",
      "digitise paper and push to all departments",
      Party.Kind.INTAKE_WINDOW,
      NEVER,
      true,
      "R30"),
  /** 6. 纸质递送: hand paper to the lead department. */
  HAND_PAPER_TO_LEAD(
      6,
      "纸质递送",
      "hand paper to the lead department",
      Party.Kind.INTAKE_WINDOW,
      NEVER,
      true,
      "R30",
      "R31"),
  /** 7. 推送失败处置: deal with a failed push. */
  CONFIRM_PUSH(
      7, "推送失败处置", "deal with a failed push", Party.Kind.PLATFORM_OPERATOR, NEVER, true, "R33"),
  /** 8. 平台获取: fetch an application from the platform. */
  FETCH(
      8,
      "平台获取",
      "fetch an application from the platform",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "R34"),
  /** 9. 受理决定: decide whether to accept. */
  DECIDE_ACCEPTANCE(
      9, "受理决定", "decide whether to accept", Party.Kind.DEPARTMENT, NEVER, true, "R35"),
  /** 10. 合并补正告知: merge the departments' defects into one notice. */
  MERGE_CORRECTION(
      10,
      "合并补正告知",
      "merge the departments' defects into one notice",
      Party.Kind.INTAKE_WINDOW,
      NEVER,
      true,
      "R27",
      "XKF-32-4"),
  /** 11. 不予受理交窗口: send a non-acceptance to the results window. */
  SEND_NON_ACCEPTANCE(
      11,
      "不予受理交窗口",
      "send a non-acceptance to the results window",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "R37"),
  /** 12. 不予受理送达: deliver a non-acceptance. */
  DELIVER_NON_ACCEPTANCE(
      12, "不予受理送达", "deliver a non-acceptance", Party.Kind.RESULTS_WINDOW, NEVER, true, "R37"),
  /** 13. 通知不达补救: reach an applicant whom a message did not reach. */
  REACH_APPLICANT(
      13,
      "通知不达补救",
      "reach an applicant whom a message did not reach",
      Party.Kind.INTAKE_WINDOW,
      NEVER,
      true,
      "R36",
      "R37"),
  /** 14. 容缺补交: supply a material that may follow. */
  SUPPLY_FOLLOWING(
      14, "容缺补交", "supply a material that may follow", Party.Kind.APPLICANT, NEVER, true, "R29"),
  /** 15. 容缺预审: pre-review a successor. */
  PRE_REVIEW(15, "容缺预审", "pre-review a successor", Party.Kind.DEPARTMENT, PROMISED, true, "R40"),
  /** 16. 限时办结: decide within the promised limit. */
  DECIDE(
      16, "限时办结", "decide within the promised limit", Party.Kind.DEPARTMENT, PROMISED, true, "R39"),
  /** 17. 法定办结: decide within the statutory limit. */
  DECIDE_BY_LAW(
      17,
      "法定办结",
      "decide within the statutory limit",
      Party.Kind.DEPARTMENT,
      STATUTORY,
      true,
      "XKF-42"),
  /** 18. 即时决定: decide at once on the predecessor's result. */
  DECIDE_AT_ONCE(
      18,
      "即时决定",
      "decide at once on the predecessor's result",
      Party.Kind.DEPARTMENT,
      PROMISED,
      true,
      "R41"),
  /** 19. 前置未成选择: choose after a predecessor failed. */
  CHOOSE(
      19,
      "前置未成选择",
      "choose after a predecessor failed",
      Party.Kind.APPLICANT,
      NEVER,
      true,
      "P-predecessorFailure"),
  /** 20. 特别环节: finish a special step. */
  FINISH_SPECIAL_STEP(
      20, "特别环节", "finish a special step", Party.Kind.DEPARTMENT, NEVER, true, "XKF-45"),
  /** 21. 申请听证: ask for a hearing. */
  ASK_FOR_HEARING(21, "申请听证", "ask for a hearing", Party.Kind.APPLICANT, NEVER, true, "XKF-47"),
  /** 22. 组织听证: hold a hearing. */
  HOLD_HEARING(22, "组织听证", "hold a hearing", Party.Kind.DEPARTMENT, NEVER, true, "XKF-47"),
  /** 23. 听证通知: announce a hearing. */
  ANNOUNCE_HEARING(23, "听证通知", "announce a hearing", Party.Kind.DEPARTMENT, NEVER, true, "XKF-48"),
  /** 24. 初审: review at the lower level. */
  LOWER_REVIEW(
      24, "初审", "review at the lower level", Party.Kind.DEPARTMENT, STATUTORY, true, "XKF-43"),
  /** 25. 转报: send the file up. */
  SEND_UP(25, "转报", "send the file up", Party.Kind.DEPARTMENT, NEVER, true, "XKF-35"),
  /** 26. 指派检验: assign inspectors. */
  ASSIGN_INSPECTORS(26, "指派检验", "assign inspectors", Party.Kind.DEPARTMENT, NEVER, true, "XKF-55"),
  /** 27. 联合评审/勘验/验收: hold a joint procedure. */
  HOLD_JOINT(27, "联合评审/勘验/验收", "hold a joint procedure", Party.Kind.DEPARTMENT, NEVER, true, "R43"),
  /** 28. 联合意见: give an opinion in a joint procedure. */
  GIVE_OPINION(
      28,
      "联合意见",
      "give an opinion in a joint procedure",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "R43"),
  /** 29. 承诺核查: check a commitment after the grant. */
  CHECK_COMMITMENT(
      29, "承诺核查", "check a commitment after the grant", Party.Kind.DEPARTMENT, NEVER, false, "R14"),
  /** 30. 待核验: verify a copy taken for want of shared data. */
  VERIFY_FALLBACK(
      30,
      "待核验",
      "verify a copy taken for want of shared data",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "R10",
      "R12"),
  /** 31. 数据供给: supply shared data. */
  SUPPLY_DATA(31, "数据供给", "supply shared data", Party.Kind.DATA_SUPPLIER, NEVER, true, "R12"),
  /** 32. 数据异议: resolve a dispute about shared data. */
  RESOLVE_DISPUTE(
      32,
      "数据异议",
      "resolve a dispute about shared data",
      Party.Kind.DATA_SUPPLIER,
      NEVER,
      false,
      "R12"),
  /** 33. 缴费: pay a fee. */
  PAY(33, "缴费", "pay a fee", Party.Kind.APPLICANT, NEVER, true, "R20"),
  /** 34. 到场: attend in person. */
  ATTEND(34, "到场", "attend in person", Party.Kind.APPLICANT, NEVER, true, "R20"),
  /** 35. 结果送窗口: send the result to the results window. */
  SEND_RESULT(
      35,
      "结果送窗口",
      "send the result to the results window",
      Party.Kind.DEPARTMENT,
      PROMISED,
      true,
      "R42",
      "R46"),
  /** 36. 电子证照: make the electronic certificate. */
  MAKE_E_CERT(
      36, "电子证照", "make the electronic certificate", Party.Kind.DEPARTMENT, NEVER, true, "R42"),
  /** 37. 十日送达: serve a licence within ten working days. */
  SERVE_BY_LAW(
      37,
      "十日送达",
      "serve a licence within ten working days",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "XKF-44"),
  /** 38. 当天送达: deliver on the same day. */
  DELIVER(38, "当天送达", "deliver on the same day", Party.Kind.RESULTS_WINDOW, NEVER, true, "R47"),
  /** 39. 签收: conclude the delivery. */
  CONCLUDE_DELIVERY(
      39, "签收", "conclude the delivery", Party.Kind.RESULTS_WINDOW, NEVER, true, "R47"),
  /** 40. 送达凭证移交: hand delivery proof to the departments. */
  HAND_OVER_PROOF(
      40,
      "送达凭证移交",
      "hand delivery proof to the departments",
      Party.Kind.RESULTS_WINDOW,
      NEVER,
      true,
      "R48"),
  /** 41. 原件交回窗口: return originals to the window. */
  RETURN_TO_WINDOW(
      41, "原件交回窗口", "return originals to the window", Party.Kind.DEPARTMENT, NEVER, true, "R44"),
  /** 42. 退还材料: return materials to the applicant. */
  RETURN_MATERIALS(
      42,
      "退还材料",
      "return materials to the applicant",
      Party.Kind.INTAKE_WINDOW,
      NEVER,
      true,
      "R44"),
  /** 43. 终止确认: confirm that work has stopped. */
  STOP_WORK(43, "终止确认", "confirm that work has stopped", Party.Kind.DEPARTMENT, NEVER, true, "R44"),
  /** 44. 审管推送: hand a grant to its regulator. */
  HAND_TO_REGULATOR(
      44, "审管推送", "hand a grant to its regulator", Party.Kind.DEPARTMENT, NEVER, false, "R14"),
  /** 45. 决定公开: publish a decision. */
  PUBLISH_DECISION(45, "决定公开", "publish a decision", Party.Kind.DEPARTMENT, NEVER, false, "XKF-40"),
  /** 46. 归档: archive. */
  ARCHIVE(46, "归档", "archive", Party.Kind.DEPARTMENT, NEVER, true, "R50", "R51"),
  /** 47. 检查调卷: answer an inspection. */
  ANSWER_INSPECTION(47, "检查调卷", "answer an inspection", Party.Kind.DEPARTMENT, NEVER, false, "R52"),
  /** 48. 差评回访: contact an unhappy rater. */
  CONTACT_RATER(48, "差评回访", "contact an unhappy rater", Party.Kind.DEPARTMENT, NEVER, false, "R15"),
  /** 49. 差评整改: put a bad rating right. */
  PUT_RIGHT(49, "差评整改", "put a bad rating right", Party.Kind.DEPARTMENT, NEVER, false, "R15"),
  /** 50. 投诉办理: answer a complaint. */
  ANSWER_COMPLAINT(
      50, "投诉办理", "answer a complaint", Party.Kind.HALL_MANAGEMENT, NEVER, false, "R20"),
  /** 51. 会商: resolve a disagreement between departments. */
  LEAD_RESOLVES(
      51,
      "会商",
      "resolve a disagreement between departments",
      Party.Kind.DEPARTMENT,
      NEVER,
      true,
      "P-leadResolution"),
  /** 52. 补算期限: re-project due dates after a holiday notice. */
  REPROJECT(
      52,
      "补算期限",
      "re-project due dates after a holiday notice",
      Party.Kind.SYSTEM,
      NEVER,
      true,
      "P-unpublishedYear");

  private final int number;
  private final Label label;
  private final Party.Kind owner;
  private final SuspendedBy suspendedBy;
  private final boolean procedural;
  private final List<RuleId> rules;

  ObligationKind(
      int number,
      String zh,
      String en,
      Party.Kind owner,
      SuspendedBy suspendedBy,
      boolean procedural,
      String... rules) {
    this.number = number;
    this.label = Label.of(zh, en);
    this.owner = owner;
    this.suspendedBy = suspendedBy;
    this.procedural = procedural;
    this.rules = java.util.Arrays.stream(rules).map(RuleId::of).toList();
  }

  /** The number in the working rules, 1 to 52. */
  public int number() {
    return number;
  }

  @Override
  public Label label() {
    return label;
  }

  /** What kind of party owes it; a lead department owes as a department. */
  public Party.Kind owner() {
    return owner;
  }

  /** Which clock it runs on, and so whether a special step suspends it. */
  public SuspendedBy suspendedBy() {
    return suspendedBy;
  }

  /** Whether an open one keeps its case from closing; the others are aftercare. */
  public boolean procedural() {
    return procedural;
  }

  /** The rules it comes from, the main one first; at least one. */
  public List<RuleId> rules() {
    return rules;
  }
}
