package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** Whose word an overlay is, and with that what it may do to materials (R6). */
@Rule("R6")
public enum OverlayKind implements Labelled {
  /** 各县（市、区）拓展: may exempt a material of the catalog's own items, never add or tighten one. */
  COUNTY("县（市、区）拓展", "county extension"),
  /**
   * 本级办事指南: the catalog's own region states the materials of its items for the first time; what has
   * been stated is no longer tightened where it is uniform across the province.
   */
  GUIDE("本级办事指南", "the catalog's own worked guide"),
  /** 示例: plausible data for demonstrations, never to be published. It may state anything. */
  ILLUSTRATIVE("示例", "illustrative");

  private final Label label;

  OverlayKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
