package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What 即时 comes to where it cannot be done in the same command. */
public enum InstantMeaning implements Labelled {
  /** 按规则分别确定: the same command, or a few office hours, by rule. */
  BY_RULE("按规则分别确定", "the same command, or a few office hours, by rule"),
  /** 同一操作或当日下班前: the same command, else that day's close. */
  SAME_COMMAND_OR_CLOSE("同一操作或当日下班前", "the same command, else that day's close");

  private final Label label;

  InstantMeaning(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
