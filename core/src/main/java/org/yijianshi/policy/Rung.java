package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** The rungs of the ladder of escalation, from the lowest. */
public enum Rung implements Labelled {
  /** 首席代表: the chief representative of the owner. */
  CHIEF_REPRESENTATIVE("首席代表", "the chief representative of the owner"),
  /** 牵头部门: the lead department; for a window the hall's management. */
  LEAD_DEPARTMENT("牵头部门", "the lead department; for a window the hall's management"),
  /** 政务服务管理机构: the service administration. */
  SERVICE_ADMINISTRATION("政务服务管理机构", "the service administration"),
  /** 政府督查机构或其上级: the government's supervision office, or the owner's own superior. */
  SUPERVISION_OFFICE(
      "政府督查机构或其上级", "the government's supervision office, or the owner's own superior");

  private final Label label;

  Rung(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
