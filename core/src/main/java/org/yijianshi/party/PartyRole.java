package org.yijianshi.party;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a participant is to a case. */
public enum PartyRole implements Labelled {
  /** 申请人: applies and signs. */
  APPLICANT("申请人", "applicant"),
  /** 办理对象: is whom the case is about: the newborn, the company being founded, the deceased. */
  SUBJECT("办理对象", "subject"),
  /** 代理人: acts by mandate. */
  AGENT("代理人", "agent"),
  /** 经办人: acts by mandate for an organisation. */
  HANDLER("经办人", "handler"),
  /** 监护人: acts by law. */
  GUARDIAN("监护人", "guardian"),
  /** 帮办人员: fills in, nothing more. */
  HELPER("帮办人员", "helper"),
  /** 缴费人: pays the fees. */
  PAYER("缴费人", "payer"),
  /** 领取人: receives the results. */
  RECIPIENT("领取人", "recipient"),
  /** 利害关系人: is affected by a decision. */
  INTERESTED("利害关系人", "interested party");

  private final Label label;

  PartyRole(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
