package org.yijianshi.port;

import java.time.Instant;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;

/**
 * How an open duty stands at some time: its {@link Light}, with those whose clock stands still told
 * from those that are well in time. Every duty has exactly one at a time.
 */
public enum DutyLight implements Labelled {
  /** 红牌: its date is before now. */
  RED("红牌", "red"),
  /** 黄牌: its date is now or later, its warning date is now or earlier. */
  YELLOW("黄牌", "yellow"),
  /** 绿灯: its date is now or later, its warning date is after now. */
  GREEN("绿灯", "green"),
  /** 暂停计时: it has no date. */
  SUSPENDED("暂停计时", "suspended");

  private final Label label;

  DutyLight(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** How that duty stands at that time. */
  public static DutyLight of(Obligation duty, Instant now) {
    if (duty.suspended()) {
      return SUSPENDED;
    }
    return switch (duty.light(now)) {
      case RED -> RED;
      case YELLOW -> YELLOW;
      case GREEN -> GREEN;
    };
  }

  @Override
  public Label label() {
    return label;
  }
}
