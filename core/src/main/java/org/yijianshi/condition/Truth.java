package org.yijianshi.condition;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Kleene's three truth values: what is not known yet is neither true nor false. */
public enum Truth implements Labelled {
  /** 成立: it holds, whatever is still to be answered. */
  TRUE("成立", "holds"),
  /** 不成立: it does not hold, whatever is still to be answered. */
  FALSE("不成立", "does not hold"),
  /** 尚未确定: it depends on an answer or a threshold that is not there yet. */
  UNKNOWN("尚未确定", "not known yet");

  private final Label label;

  Truth(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** The truth of something that is known. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Both: false as soon as one is false, unknown if one is unknown. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** Either: true as soon as one is true, unknown if one is unknown. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** The opposite; the opposite of unknown is unknown. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  @Override
  public Label label() {
    return label;
  }
}
