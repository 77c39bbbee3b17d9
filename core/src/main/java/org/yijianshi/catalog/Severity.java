package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How bad a finding is. */
public enum Severity implements Labelled {
  /** 错误: no case may be opened on it. */
  ERROR("错误", "error"),
  /** 发布前须补: fine to work on, but not to publish a guide from. */
  PUBLISH("发布前须补", "to be completed before publication"),
  /** 提示: probably meant otherwise. */
  HINT("提示", "hint");

  private final Label label;

  Severity(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
