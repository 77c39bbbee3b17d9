package org.yijianshi.example.quickstart;

import java.io.PrintStream;
import java.util.List;
import org.yijianshi.base.Language;

/** Prints in columns; a Chinese character is as wide as two Latin ones. */
final class Page {
  private static final int WIDTH_ZH = 116;
  private static final int WIDTH_EN = 150;
  private static final String INDENT = "    ";

  private final PrintStream out;
  private final Names names;
  private final int width;

  Page(PrintStream out, Names names) {
    this.out = out;
    this.names = names;
    this.width = names.language() == Language.ZH ? WIDTH_ZH : WIDTH_EN;
  }

  void line(String text) {
    out.print(text.stripTrailing());
    out.print('\n');
  }

  /** A heading with a rule to the margin. */
  void heading(String text) {
    line("");
    String start = "── " + text + " ";
    line(start + "─".repeat(Math.max(0, width - width(start))));
  }

  /** A line under another one. */
  void below(String text) {
    line(INDENT + text);
  }

  /** A word and what it stands for, several of them, broken at the margin under the first. */
  void list(String word, List<String> parts) {
    String start = INDENT + word + " ";
    String separator = names.say("；", "; ");
    StringBuilder now = new StringBuilder(start);
    int used = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i) + (i + 1 < parts.size() ? separator : "");
      if (used > 0 && width(now.toString()) + width(part) > width) {
        line(now.toString());
        now = new StringBuilder(" ".repeat(width(start)));
      }
      now.append(part);
      used++;
    }
    line(now.toString());
  }

  /** The text, filled up with spaces to that width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - width(text)));
  }

  /** How many columns the text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    return (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFF60)
        || c >= 0x20000;
  }
}
