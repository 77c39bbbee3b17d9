package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a bracket in a name does (second reading, U13): every bracket is one of these. */
public enum NameRole implements Labelled {
  /** It limits who or what the item or bundle is for. */
  CONDITION("条件", "condition"),
  /** It tells this row from its sisters in a choice. */
  VARIANT("情形", "variant"),
  /** It names what the row can turn into, such as 报告书/报告表. */
  ALTERNATIVE("并列类别", "alternative"),
  /** It explains, and decides nothing, such as 便利店 after 超市. */
  DECORATIVE("说明", "decorative");

  private final Label label;

  NameRole(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
