package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** How much of the set a department sees. */
public enum MaterialVisibility implements Labelled {
  /** 仅限本部门事项所需: what its items need. */
  OWN_ITEMS("仅限本部门事项所需", "what its items need"),
  /** 全套材料: the whole set. */
  WHOLE_SET("全套材料", "the whole set");

  private final Label label;

  MaterialVisibility(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
