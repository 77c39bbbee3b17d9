package org.yijianshi.code;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** The gender that a person's number records (GB/T 2261.1 knows more; the number does not). */
public enum Gender implements Labelled {
  /** 男: an odd sequence number. */
  MALE("男", "male"),
  /** 女: an even sequence number. */
  FEMALE("女", "female");

  private final Label label;

  Gender(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
