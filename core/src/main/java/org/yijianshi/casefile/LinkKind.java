package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Why a case follows another one. */
public enum LinkKind implements Labelled {
  /** 再次申请: an item of the other case came to nothing and is applied for again. */
  REAPPLY("再次申请", "applied for again"),
  /** 补充办理: an item is added after the other case was received. */
  SUPPLEMENT("补充办理", "supplement"),
  /** 责令重新办理: a court, or an organ of reconsideration, annulled what was decided there. */
  REMAND("责令重新办理", "remanded");

  private final Label label;

  LinkKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
