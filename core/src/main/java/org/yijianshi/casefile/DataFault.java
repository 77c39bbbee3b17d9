package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** What is wrong with shared data. A closed list, so that nobody's data stands in a dispute. */
@Rule("R12")
public enum DataFault implements Labelled {
  /** 内容错误: its content is wrong. */
  WRONG("内容错误", "its content is wrong"),
  /** 内容缺失: part of it is missing. */
  INCOMPLETE("内容缺失", "part of it is missing"),
  /** 未及时更新: it is out of date. */
  OUTDATED("未及时更新", "it is out of date"),
  /** 主体不符: it is about somebody else. */
  NOT_THE_SUBJECT("主体不符", "it is about somebody else");

  private final Label label;

  DataFault(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
