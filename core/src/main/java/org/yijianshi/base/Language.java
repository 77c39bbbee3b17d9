package org.yijianshi.base;

/** The two languages that every label, violation and explanation speaks. */
public enum Language {
  /** 中文: the first language of every screen and notice. */
  ZH,
  /** English, for developers and for documentation. */
  EN
}
