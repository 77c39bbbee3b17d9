package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * Who has to act for themselves when an item is applied for or given up (R20: 办理形式 of its guide).
 */
@Rule("R20")
public enum Formality implements Labelled {
  /** 本人亲自办理: an agent or handler can neither apply for it nor withdraw it. */
  IN_PERSON("本人亲自办理", "in person"),
  /** 监护人共同办理: two guardians stand in the application, and both withdraw it or neither. */
  BOTH_GUARDIANS("监护人共同办理", "by both guardians"),
  /** 共同申请: several applicants share it, and all of them withdraw it or none. */
  ALL_APPLICANTS("共同申请", "by all applicants together");

  private final Label label;

  Formality(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
