package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * Where in a life a bundle stands. Only {@link #OPERATING_PERMIT} has a rule of its own: a business
 * licence comes first (R17).
 */
public enum BundleKind implements Labelled {
  /** 准入: the enterprise or trader comes into being. */
  REGISTRATION("准入", "market entry"),
  /** 准营: an existing enterprise may begin a trade; R17 wants its business licence first. */
  OPERATING_PERMIT("准营", "permit to operate"),
  /** Affairs of an enterprise at work: staff, property, utilities. */
  RUNNING("经营", "running a business"),
  /** 退出: the enterprise ends. */
  DEREGISTRATION("退出", "market exit"),
  /** A stage in a person's life: all of list 2. */
  PERSONAL("个人", "personal life");

  private final Label label;

  BundleKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
