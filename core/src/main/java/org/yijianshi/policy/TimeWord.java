package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a word such as 当场 or 同时 obliges to. */
public enum TimeWord implements Labelled {
  /** 同一操作内: in the same command. */
  SAME_COMMAND("同一操作内", "in the same command"),
  /** 与所同时之事同期: due with what it stands beside. */
  WITH_PARTNER("与所同时之事同期", "due with what it stands beside"),
  /** 当日下班前: by the close of that working day. */
  CLOSE_OF_DAY("当日下班前", "by the close of that working day"),
  /** 及时: promptly. */
  PROMPT("及时", "promptly");

  private final Label label;

  TimeWord(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
