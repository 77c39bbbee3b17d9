package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** Whether a result still holds. It stands beside the item's state and never moves it. */
@Rule("R49")
public enum ResultValidity implements Labelled {
  /** 有效: as it was made. */
  VALID("有效", "valid"),
  /** 已更正: a clerical error in it was put right; it holds as corrected. */
  CORRECTED("已更正", "corrected"),
  /** 已撤销: it should not have been made (行政许可法 69). */
  REVOKED("已撤销", "revoked"),
  /** 已撤回: what it rested on has changed (行政许可法 8). */
  RECALLED("已撤回", "recalled"),
  /** 已注销: it ended by lapse of time, by the holder's end or otherwise (行政许可法 70). */
  CANCELLED("已注销", "cancelled"),
  /** 已被撤销或确认违法: by a court or in administrative reconsideration. */
  ANNULLED("已被撤销或确认违法", "annulled");

  private final Label label;

  ResultValidity(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether somebody may still rest on it. */
  public boolean stands() {
    return this == VALID || this == CORRECTED;
  }

  /** The decision by which a result came to this, as its document is headed. */
  String decision() {
    return switch (this) {
      case REVOKED -> "撤销决定书";
      case RECALLED -> "撤回决定书";
      case CANCELLED -> "注销决定书";
      case ANNULLED -> "撤销原决定文书";
      case VALID, CORRECTED -> throw new IllegalStateException("Nothing ended it: " + this);
    };
  }

  @Override
  public Label label() {
    return label;
  }
}
