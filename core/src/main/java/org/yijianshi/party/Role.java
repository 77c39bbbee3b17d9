package org.yijianshi.party;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a person or machine acts as. One actor may have several roles. */
public enum Role implements Labelled {
  /** 申请人: Applies, alone or with others. */
  APPLICANT("申请人", "applicant"),
  /** 代理人: Acts for an applicant within a mandate. */
  AGENT("代理人", "agent"),
  /** 经办人: Handles the case for an organisation within a mandate. */
  HANDLER("经办人", "handler"),
  /** 监护人: Acts by law for a minor or an incapable person. */
  GUARDIAN("监护人", "guardian"),
  /** 帮办人员: Fills in for an applicant; cannot sign, withdraw or commit. */
  HELPER("帮办人员", "helper"),
  /** 利害关系人: Is affected by a decision and may be heard. */
  INTERESTED_PARTY("利害关系人", "interested party"),
  /** 咨询辅导人员: Advises and pre-checks before submission (R23 to R25). */
  ADVISER("咨询辅导人员", "adviser"),
  /** 综合受理窗口: Receives for all departments (R7). */
  INTAKE_WINDOW("综合受理窗口", "intake window"),
  /** 出证窗口: Hands over all results (R8, R47). */
  RESULTS_WINDOW("出证窗口", "results window"),
  /** 承办人: Accepts and examines for a department. */
  OFFICER("承办人", "officer"),
  /** 行政机关负责人: The head of the organ: extends (行政许可法 42) and signs decisions. */
  APPROVER("行政机关负责人", "approver"),
  /** 首席代表: Leads a department's people at the hall; the first step of escalation. */
  CHIEF_REPRESENTATIVE("首席代表", "chief representative"),
  /** 自动审批: A machine that accepts, grants or looks up; never refuses on its own. */
  AUTOMATIC("自动审批", "automatic decider"),
  /** 数据供给部门: Supplies shared data (R12). */
  DATA_SUPPLIER("数据供给部门", "data supplier"),
  /** 监管部门: Takes over the supervision of a grant (R14). */
  REGULATOR("监管部门", "regulator"),
  /** 大厅管理: Manages windows and answers complaints. */
  HALL_MANAGEMENT("大厅管理", "hall management"),
  /** 政务服务管理机构: Follows up and guides everybody (三·一); the third step of escalation. */
  SERVICE_ADMINISTRATION("政务服务管理机构", "service administration"),
  /** 检查人员: Inspects archives (R52). */
  INSPECTOR("检查人员", "inspector"),
  /** 监督人员: Watches the lights and the figures. */
  SUPERVISOR("监督人员", "supervisor"),
  /** 平台运维: Runs the platform and its messages. */
  PLATFORM_OPERATOR("平台运维", "platform operator"),
  /** 系统: The host's relay and sweep. */
  SYSTEM("系统", "system");

  private final Label label;

  Role(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
