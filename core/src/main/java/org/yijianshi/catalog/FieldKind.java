package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a form field holds. */
public enum FieldKind implements Labelled {
  /** Any text. */
  TEXT("文本", "text"),
  /** A decimal number, in the unit of the field. */
  NUMBER("数字", "number"),
  /** A calendar date without time. */
  DATE("日期", "date"),
  /** Yes or no. */
  BOOLEAN("是否", "yes or no"),
  /** One of given options. */
  CHOICE("选项", "choice"),
  /** 公民身份号码 (GB 11643). */
  CITIZEN_ID("公民身份号码", "citizen id"),
  /** 统一社会信用代码 (GB 32100). */
  CREDIT_CODE("统一社会信用代码", "unified social credit code"),
  /** A telephone number. */
  PHONE("电话", "telephone"),
  /** A postal address. */
  ADDRESS("地址", "address");

  private final Label label;

  FieldKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether values of this kind identify a person, whatever the field says. */
  public boolean alwaysPersonal() {
    return this == CITIZEN_ID || this == PHONE;
  }

  @Override
  public Label label() {
    return label;
  }
}
