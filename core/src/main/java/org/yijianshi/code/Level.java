package org.yijianshi.code;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** A level of government (行使层级), from the top down. The two lists use the middle four. */
public enum Level implements Labelled {
  /** 国家级. */
  NATION("国家级", "national"),
  /** 省级. */
  PROVINCE("省级", "provincial"),
  /** 市级. */
  CITY("市级", "city"),
  /** 县级. */
  COUNTY("县级", "county"),
  /** 乡级. */
  TOWNSHIP("乡级", "township"),
  /** 村级. */
  VILLAGE("村级", "village");

  private final Label label;

  Level(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
