package org.yijianshi.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules that the library answers for, each with one line of meaning, in the order of {@code
 * rules.tsv}.
 *
 * @param lines the rules, by number
 */
record RuleBook(Map<String, Line> lines) {
  /** How many sentences of the regulation are rules. */
  private static final int OF_THE_REGULATION = 52;

  /**
   * One rule.
   *
   * @param rule its number
   * @param en what it means, in English
   * @param zh 含义
   */
  record Line(String rule, String en, String zh) {}

  /** Where rules come from, in the order of the table. */
  enum Part {
    /** Sentences of the regulation. */
    REGULATION("The regulation 本通知（三政办〔2023〕32号）", rule -> rule.matches("R\\d+")),
    /** Articles of laws. */
    LAWS("Laws 法律", rule -> rule.matches("(?!P-|GB|DA|GA|ISO)[A-Z]+-.*")),
    /** National and sector standards. */
    STANDARDS("Standards 标准", rule -> rule.matches("(GB|DA|GA|ISO).*")),
    /** Knobs of the policy. */
    POLICIES("Policies 可配置的处理规则", rule -> rule.startsWith("P-"));

    private final String title;
    private final Predicate<String> holds;

    Part(String title, Predicate<String> holds) {
      this.title = title;
      this.holds = holds;
    }

    String title() {
      return title;
    }

    boolean holds(String rule) {
      return holds.test(rule);
    }
  }

  /** The rules of the house. */
  static RuleBook ofTheHouse() {
    try (InputStream in = RuleBook.class.getResourceAsStream("rules.tsv")) {
      RuleBook book =
          parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
      List<String> regulation =
          book.lines.keySet().stream().filter(Part.REGULATION::holds).toList();
      List<String> all =
          IntStream.rangeClosed(1, OF_THE_REGULATION).mapToObj(n -> "R" + n).toList();
      if (!regulation.equals(all)) {
        throw new IllegalStateException("rules.tsv must hold R1 to R52 in order: " + regulation);
      }
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table with a heading and the columns rule, en, zh. */
  static RuleBook parse(String tsv) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String row : tsv.lines().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      if (cells.length != 3 || cells[0].isBlank() || cells[1].isBlank() || cells[2].isBlank()) {
        throw new IllegalArgumentException("rules.tsv wants rule, en and zh in every line: " + row);
      }
      if (lines.put(cells[0], new Line(cells[0], cells[1], cells[2])) != null) {
        throw new IllegalArgumentException("rules.tsv holds a rule twice: " + cells[0]);
      }
    }
    return new RuleBook(lines);
  }
}
