package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** A way by which an applicant is told something (R36, R37). */
public enum ContactWay implements Labelled {
  /** 短信: a text message. */
  SMS("短信", "text message"),
  /** 电子送达: electronic service, to those who consented. */
  ELECTRONIC("电子送达", "electronic service"),
  /** 电话: a call by the window. */
  CALL("电话", "call"),
  /** 邮寄: a letter. */
  LETTER("邮寄", "letter"),
  /** 公告: a public notice, the last resort; whoever it is for counts as reached. */
  PUBLIC_NOTICE("公告", "public notice");

  private final Label label;

  ContactWay(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether a machine tells it, so that the relay learns that it failed. */
  public boolean automatic() {
    return this == SMS || this == ELECTRONIC;
  }

  @Override
  public Label label() {
    return label;
  }
}
