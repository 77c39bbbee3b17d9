package org.yijianshi.condition;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How a fact is compared. Only {@link #EQ} and {@link #NE} compare anything but numbers. */
public enum Operator implements Labelled {
  /** 等于. */
  EQ("等于", "equals"),
  /** 不等于. */
  NE("不等于", "differs from"),
  /** 低于, the number itself not included. */
  LT("低于", "is below"),
  /** 不超过, the number itself included. */
  LE("不超过", "is at most"),
  /** 超过, the number itself not included. */
  GT("超过", "is above"),
  /** 达到, the number itself included: 以上（含）. */
  GE("达到", "is at least");

  private final Label label;

  Operator(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether it puts numbers in order rather than telling same from different. */
  public boolean ordering() {
    return this != EQ && this != NE;
  }

  /** The operator that holds exactly when this one does not. */
  public Operator opposite() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case LT -> GE;
      case LE -> GT;
      case GT -> LE;
      case GE -> LT;
    };
  }

  /** Whether it holds when comparing gave that sign: negative, zero or positive. */
  boolean holds(int sign) {
    return switch (this) {
      case EQ -> sign == 0;
      case NE -> sign != 0;
      case LT -> sign < 0;
      case LE -> sign <= 0;
      case GT -> sign > 0;
      case GE -> sign >= 0;
    };
  }

  @Override
  public Label label() {
    return label;
  }
}
