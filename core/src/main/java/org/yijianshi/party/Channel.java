package org.yijianshi.party;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How an application reaches the intake window (R5, R26). */
public enum Channel implements Labelled {
  /** 窗口: in person at the intake window. */
  COUNTER("窗口", "counter"),
  /** 线上: through the portal, mobile or a self-service terminal. */
  ONLINE("线上", "online"),
  /** 收件即走: left or sent in, reviewed like an online application. */
  DROP_OFF("收件即走", "drop-off");

  private final Label label;

  Channel(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
