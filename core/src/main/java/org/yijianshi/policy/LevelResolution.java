package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How the deciding level is found. */
public enum LevelResolution implements Labelled {
  /**
   * 按事项所涉地点，再按行政区划或功能区，再按特别规定: by the item's territorial fact, then region or zone, then overrides.
   */
  TERRITORIAL_FACT(
      "按事项所涉地点，再按行政区划或功能区，再按特别规定",
      "by the item's territorial fact, then region or zone, then overrides"),
  /** 按办件所在行政区划: by the region of the case. */
  CASE_REGION("按办件所在行政区划", "by the region of the case");

  private final Label label;

  LevelResolution(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
