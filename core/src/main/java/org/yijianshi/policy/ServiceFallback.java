package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How to reach who cannot be reached. */
public enum ServiceFallback implements Labelled {
  /** 邮寄，再公告: letter, then public notice. */
  LETTER_THEN_PUBLIC_NOTICE("邮寄，再公告", "letter, then public notice"),
  /** 邮寄: letter. */
  LETTER("邮寄", "letter");

  private final Label label;

  ServiceFallback(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
