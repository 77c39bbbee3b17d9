package org.yijianshi.material;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** For what a material was fetched or given on (R12). A closed list, so that nobody is named. */
@Rule("R12")
public enum SharePurpose implements Labelled {
  /** 办理事项: to decide the item. */
  HANDLING("办理事项", "to decide the item"),
  /** 核验: to check what was handed in. */
  VERIFICATION("核验", "to check what was handed in"),
  /** 数据供给: so that the supplier knows what is asked for. */
  SUPPLYING("数据供给", "to supply data"),
  /** 异议处理: to settle a dispute about the data. */
  DISPUTE("异议处理", "to settle a dispute"),
  /** 保管: to keep the original. */
  KEEPING("保管", "to keep the original");

  private final Label label;

  SharePurpose(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
