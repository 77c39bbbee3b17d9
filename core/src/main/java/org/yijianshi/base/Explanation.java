package org.yijianshi.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is as it is: a sentence, the rule it rests on, and the reasons beneath it. A due
 * date explains itself day by day, a selection item by item.
 *
 * @param text the sentence
 * @param rule the rule it rests on, or null where the sentence is plain arithmetic
 * @param details the reasons beneath, in reading order
 */
public record Explanation(Label text, @Nullable RuleId rule, List<Explanation> details) {
  /** Copies the details. */
  public Explanation {
    details = List.copyOf(details);
  }

  /** A sentence on its own. */
  public static Explanation of(String zh, String en) {
    return new Explanation(Label.of(zh, en), null, List.of());
  }

  /** A sentence that rests on a rule. */
  public static Explanation of(RuleId rule, String zh, String en) {
    return new Explanation(Label.of(zh, en), rule, List.of());
  }

  /** The same sentence with more reasons beneath it. */
  public Explanation because(List<Explanation> more) {
    List<Explanation> all = new ArrayList<>(details);
    all.addAll(more);
    return new Explanation(text, rule, all);
  }

  /** The whole, one sentence a line, each level two spaces further in, rules in brackets. */
  public String print(Language language) {
    StringBuilder out = new StringBuilder();
    print(language, "", out);
    return out.toString();
  }

  private void print(Language language, String indent, StringBuilder out) {
    out.append(indent).append(text.in(language));
    if (rule != null) {
      out.append(language == Language.ZH ? "〔" + rule + "〕" : " [" + rule + "]");
    }
    out.append('\n');
    for (Explanation detail : details) {
      detail.print(language, indent + "  ", out);
    }
  }

  @Override
  public String toString() {
    return text.zh();
  }
}
