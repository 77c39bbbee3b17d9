package org.yijianshi.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yijianshi.architecture.RuleBook.Line;
import org.yijianshi.architecture.RuleBook.Part;

/**
 * Which rule is carried by which code and by which tests, and which are still open. The page
 * depends on marks and names alone: not on the order of tests, the machine or line numbers.
 *
 * @param book the rules that the library answers for
 * @param code the marks in the code
 * @param tests the marks in the tests
 * @param open the rules that are not built yet
 */
record Traceability(RuleBook book, Marks code, Marks tests, OpenRules open) {
  /** The one command that rewrites the page and shortens the list of open rules. */
  static final String COMMAND =
      "mvn -q -pl core test -Dtest=TraceabilityTest -Dtraceability.write=true";

  private static final String HEADING =
      """
      # Traceability 规则对照

      Generated from the `@Rule` marks in code and tests; do not edit. To bring it up to date:

          %s

      A rule is built when code carries it and a test fails without it. The others are *open*, listed
      in [open-rules.txt](open-rules.txt), which may only shrink: %s.
      [quality.md](quality.md) says how each rule was broken once, and which test caught it.
      由代码和测试中的 `@Rule` 标记生成，请勿手工修改。尚未实现的规则标为 *open*，只减不增。
      逐条破坏规则的记录见 quality.md。
      """;

  private static final String NOT_NORMATIVE =
      """

      ## Not normative for software 不涉及软件的内容

      | Passage 段落 | Why 原因 |
      | --- | --- |
      | 一、工作目标 | Says what the city wants to reach and by when; nothing a program could break. 工作目标 |
      | 二（六）选择涉及面广、关联性强、办理量大、办理时间相对集中的事项 | Criteria for choosing bundles: statistics for people, not a check. 选定标准，供人判断 |
      | 三（二）工作专班 | Who meets whom to build this. 组织机构 |
      | 三（三）宣传 | Publicity. 宣传引导 |
      """;

  /** Everything that is wrong, in the order of the book; empty when all is well. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (String rule : book.lines().keySet()) {
      SortedSet<String> carriers = code.of(rule);
      SortedSet<String> proofs = tests.of(rule);
      boolean isOpen = open.rules().contains(rule);
      if (isBuilt(rule) && isOpen) {
        faults.add(rule + " is built and tested: take it off docs/open-rules.txt");
      } else if (!isBuilt(rule) && !isOpen) {
        faults.add(
            carriers.isEmpty() && proofs.isEmpty()
                ? rule + " is on neither side: no code, no test, not on docs/open-rules.txt"
                : carriers.isEmpty()
                    ? rule + " has tests but no code that carries it: " + proofs
                    : rule + " has code but no test that fails when it is broken: " + carriers);
      }
    }
    for (String rule : marked()) {
      if (!book.lines().containsKey(rule)) {
        faults.add(
            rule + " is marked but has no line in rules.tsv: " + code.of(rule) + tests.of(rule));
      }
    }
    for (String rule : open.rules()) {
      if (!book.lines().containsKey(rule)) {
        faults.add(rule + " stands on docs/open-rules.txt but has no line in rules.tsv");
      }
    }
    for (String place : tests.idle()) {
      faults.add(place + " is marked with a rule, but is no test: nothing runs it");
    }
    if (open.rules().size() > open.ceiling()) {
      faults.add(
          "docs/open-rules.txt may only shrink: it holds %d rules, its ceiling is %d"
              .formatted(open.rules().size(), open.ceiling()));
    } else if (open.rules().size() < open.ceiling()) {
      faults.add(
          "docs/open-rules.txt has shrunk to %d rules: lower its ceiling of %d"
              .formatted(open.rules().size(), open.ceiling()));
    }
    return faults;
  }

  /** The same with the list of open rules shortened by what is built. */
  Traceability settled() {
    return new Traceability(
        book,
        code,
        tests,
        open.without(book.lines().keySet().stream().filter(this::isBuilt).toList()));
  }

  /** The page. */
  String markdown() {
    StringBuilder page = new StringBuilder(HEADING.formatted(COMMAND, tally()));
    for (Part part : Part.values()) {
      page.append("\n## ").append(part.title()).append("\n\n");
      page.append("| Rule | Meaning 含义 | Code 代码 | Tests 测试 |\n| --- | --- | --- | --- |\n");
      book.lines().values().stream()
          .filter(line -> part.holds(line.rule()))
          .forEach(line -> page.append(row(line)));
    }
    return page.append(NOT_NORMATIVE).toString();
  }

  private boolean isBuilt(String rule) {
    return !code.of(rule).isEmpty() && !tests.of(rule).isEmpty();
  }

  private SortedSet<String> marked() {
    SortedSet<String> marked = new TreeSet<>(code.places().keySet());
    marked.addAll(tests.places().keySet());
    return marked;
  }

  private String tally() {
    return "%d of %d are built, %d are open"
        .formatted(
            book.lines().keySet().stream().filter(this::isBuilt).count(),
            book.lines().size(),
            open.rules().size());
  }

  private String row(Line line) {
    String proofs = places(tests.of(line.rule()));
    if (open.rules().contains(line.rule())) {
      proofs = proofs.isEmpty() ? "*open*" : "*open*<br>" + proofs;
    }
    return "| %s | %s<br>%s | %s | %s |\n"
        .formatted(line.rule(), line.en(), line.zh(), places(code.of(line.rule())), proofs);
  }

  private static String places(SortedSet<String> places) {
    return places.stream().map(place -> "`" + place + "`").collect(Collectors.joining("<br>"));
  }
}
