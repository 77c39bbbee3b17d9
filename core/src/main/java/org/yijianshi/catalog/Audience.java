package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Whom a bundle serves (服务对象): list 1 is for enterprises, list 2 for individuals. */
public enum Audience implements Labelled {
  /** 企业, list 1 of the regulation. */
  ENTERPRISE("企业", "enterprises"),
  /** 个人, list 2 of the regulation. */
  INDIVIDUAL("个人", "individuals");

  private final Label label;

  Audience(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
