package org.yijianshi.material;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** On what occasion somebody came to see a material. */
@Rule("P-materialVisibility")
public enum ShareBasis implements Labelled {
  /** 推送: pushed with the application (R30). */
  PUSHED("推送", "pushed"),
  /** 平台获取: fetched from the platform by a department that is not connected (R34). */
  FETCHED("平台获取", "fetched from the platform"),
  /** 数据调用: shared data or a certificate, fetched for the case (R12). */
  DATA_FETCHED("数据调用", "shared data fetched"),
  /** 初审: given to the organ below that reviews the item first (行政许可法 35, 43). */
  LOWER_REVIEW("初审", "for the review below"),
  /** 后续补充: came after the push, to those who were pushed to. */
  CAME_LATER("后续补充", "came later"),
  /** 全套材料: the policy lets every department see the whole set. */
  WHOLE_SET("全套材料", "whole set by policy"),
  /** 保管可查阅: the policy lets the keeper of originals read them. */
  KEEPER_READS("保管可查阅", "the keeper may read"),
  /** 请求供给: the supplier is asked for this data (R12). */
  ASKED_FOR("请求供给", "the supplier is asked for it"),
  /** 调阅原件: one look at an original in custody (R31, R50). */
  ORIGINAL_READ("调阅原件", "one look at an original");

  private final Label label;

  ShareBasis(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** Whether the material stays visible afterwards; a look at an original is over with the look. */
  public boolean lasting() {
    return this != ORIGINAL_READ && this != ASKED_FOR;
  }
}
