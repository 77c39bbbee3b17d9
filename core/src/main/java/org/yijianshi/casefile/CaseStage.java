package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * The state of a case: derived from its instances and duties, never stored as a truth of its own.
 */
public enum CaseStage implements Labelled {
  /** 待收件: nothing was received yet. */
  SUBMITTED("待收件", "submitted"),
  /** 待补正: an instance waits for corrections. */
  CORRECTING("待补正", "correcting"),
  /** 已收件: a receipt was given. */
  RECEIVED("已收件", "received"),
  /** 办理中: an instance was pushed or accepted. */
  IN_PROGRESS("办理中", "in progress"),
  /** 已办结: every instance is concluded, a procedural duty is open. */
  COMPLETED("已办结", "completed"),
  /** 已结案: every instance is concluded and no procedural duty is open. */
  CLOSED("已结案", "closed");

  private final Label label;

  CaseStage(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
