package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** The state of an item instance: six live, five final (办结). */
public enum ItemState implements Labelled {
  /** 待收件: submitted, the window has not decided. */
  LODGED("待收件", "lodged"),
  /** 待补正: a notice names this instance. */
  CORRECTING("待补正", "correcting"),
  /** 已收件: a receipt was given, not yet pushed. */
  RECEIVED("已收件", "received"),
  /** 待受理: with the department, which decides on acceptance. */
  PUSHED("待受理", "pushed"),
  /** 办理中: clocks run. */
  ACCEPTED("办理中", "accepted"),
  /** 预审毕: all but a predecessor's result is examined. */
  PREREVIEWED("预审毕", "pre-reviewed"),
  /** 不予受理: final. */
  NOT_ACCEPTED("不予受理", "not accepted"),
  /** 准予: final. */
  GRANTED("准予", "granted"),
  /** 不予: final. */
  DENIED("不予", "denied"),
  /** 撤回: final. */
  WITHDRAWN("撤回", "withdrawn"),
  /** 终止: final: ended without a decision. */
  TERMINATED("终止", "terminated");

  private final Label label;

  ItemState(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether the instance is concluded (办结): exactly one outcome, for ever. */
  public boolean concluded() {
    return compareTo(NOT_ACCEPTED) >= 0;
  }

  /** Whether the department has it and has not concluded it. */
  public boolean inHand() {
    return this == ACCEPTED || this == PREREVIEWED;
  }

  @Override
  public Label label() {
    return label;
  }
}
