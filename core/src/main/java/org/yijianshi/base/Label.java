package org.yijianshi.base;

import java.util.Objects;

/**
 * The same text in Chinese and in English. Neither is derived from the other by a screen.
 *
 * @param zh 中文; never blank
 * @param en English; never blank
 */
public record Label(String zh, String en) {
  /** Checks that both texts are there. */
  public Label {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("A label needs both languages: zh=" + zh + ", en=" + en);
    }
  }

  /** The two texts. */
  public static Label of(String zh, String en) {
    return new Label(zh, en);
  }

  /** A name that is the same in both languages, such as an official Chinese title. */
  public static Label same(String text) {
    return new Label(text, text);
  }

  /** The text in that language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  @Override
  public String toString() {
    return zh;
  }
}
