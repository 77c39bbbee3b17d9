package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * To whom a body answers (R35 in the second reading). It decides the ladder of escalation and the
 * text of remedies, never the duty itself.
 */
public enum Accountability implements Labelled {
  /**
   * Part of the city's or county's own government; escalation ends at its service administration.
   */
  LOCAL("地方政府部门", "department of the local government"),
  /** Led from above, such as tax, tobacco, fire and rescue, communications. */
  VERTICAL("垂直管理机构", "vertically managed body"),
  /**
   * A company that serves the public, such as the power supplier: no administrative review lies
   * against it.
   */
  ENTERPRISE("公用企业", "utility company"),
  /** An organ of the armed forces, such as the 人民武装部. */
  MILITARY("军事机关", "military organ"),
  /** An organ of the party committee, such as the 组织部. */
  PARTY("党委部门", "party organ"),
  /** A people's organisation, such as the 残联. */
  SOCIAL("群团组织", "social organisation");

  private final Label label;

  Accountability(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
