package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * How many of a choice's variants fit one applicant. It never forces an item into a selection: R2
 * and R18 leave that free.
 */
public enum ChoiceRule implements Labelled {
  /** Every applicant is in exactly one of the situations. */
  EXACTLY_ONE("有且只有一种", "exactly one"),
  /** One of them, or none. */
  AT_MOST_ONE("至多一种", "at most one"),
  /** Any number: they stand side by side. */
  ANY("可多选", "any number");

  private final Label label;

  ChoiceRule(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
