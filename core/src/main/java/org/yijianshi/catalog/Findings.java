package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.yijianshi.base.Violation;

/** Collects findings in reading order. */
final class Findings {
  /** The most names that are worth listing when none is near. */
  private static final int FEW = 8;

  private final List<Finding> all = new ArrayList<>();

  void error(String rule, String where, String code, String zh, String en) {
    add(Severity.ERROR, rule, where, code, zh, en);
  }

  void publish(String rule, String where, String code, String zh, String en) {
    add(Severity.PUBLISH, rule, where, code, zh, en);
  }

  void hint(String rule, String where, String code, String zh, String en) {
    add(Severity.HINT, rule, where, code, zh, en);
  }

  private void add(
      Severity severity, String rule, String where, String code, String zh, String en) {
    all.add(new Finding(severity, Violation.of(rule, code, zh, en).at(where)));
  }

  /** A name that nothing is known by, with the nearest that is. */
  void unknown(
      String rule,
      String where,
      String code,
      String zh,
      String en,
      String found,
      Collection<String> known) {
    String nearest = Nearest.to(found, known).orElse(null);
    boolean few = !known.isEmpty() && known.size() <= FEW;
    List<String> sorted = known.stream().sorted().toList();
    String zhHint =
        nearest != null ? "；是否应为“" + nearest + "”？" : few ? "；可用：" + String.join("、", sorted) : "";
    String enHint =
        nearest != null
            ? "; did you mean \"" + nearest + "\"?"
            : few ? "; known: " + String.join(", ", sorted) : "";
    error(
        rule,
        where,
        code,
        "未知" + zh + "“" + found + "”" + zhHint,
        "Unknown " + en + " \"" + found + "\"" + enHint);
  }

  /** Reports every value that stands twice, at its later place. */
  <T> void duplicates(
      String rule, String code, String zh, String en, List<T> values, IntFunction<String> where) {
    Set<T> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        error(
            rule,
            where.apply(i),
            code,
            zh + "“" + values.get(i) + "”重复",
            "The " + en + " \"" + values.get(i) + "\" stands twice");
      }
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
