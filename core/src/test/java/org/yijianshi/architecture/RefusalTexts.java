package org.yijianshi.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the rules of a case say when they refuse: code by code the rules and the Chinese texts, read
 * from the calls in the sources. What is computed shows as {@code …}.
 *
 * @param rules under which it is given; those that hang on the case are left out
 * @param zh the texts, without doubles, in alphabetical order
 */
record RefusalTexts(SortedSet<String> rules, SortedSet<String> zh) {
  /** The packages that decide about a case, or about what is submitted. */
  private static final List<String> PACKAGES = List.of("plan", "procedure", "hall");

  private static final Pattern CALL =
      Pattern.compile("\\b(?:refuse\\w*|violation|Violation\\.of|new Violation)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
  private static final Pattern RULE = Pattern.compile("(?:R\\d+|XKF-[-\\d]+|P-\\w+|GBT?-[-\\d]+)");

  private static final Pattern CONSTANT =
      Pattern.compile("([A-Z_]+) = RuleId\\.of\\(\"([^\"]+)\"\\)");
  private static final Pattern NAME = Pattern.compile("[\\w-]+");

  /** By code, in alphabetical order. */
  static SortedMap<String, RefusalTexts> of(Path sources) throws IOException {
    SortedMap<String, RefusalTexts> found = new TreeMap<>();
    for (String name : PACKAGES) {
      List<String> texts = new ArrayList<>();
      try (Stream<Path> files = Files.list(sources.resolve("org/yijianshi").resolve(name))) {
        for (Path file : files.sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
      Map<String, String> constants = new HashMap<>();
      for (String text : texts) {
        CONSTANT.matcher(text).results().forEach(c -> constants.put(c.group(1), c.group(2)));
      }
      texts.forEach(text -> read(text, constants, found));
    }
    return found;
  }

  private static void read(
      String text, Map<String, String> constants, SortedMap<String, RefusalTexts> found) {
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      List<String> arguments = arguments(text, call.end());
      for (int i = 0; i + 1 < arguments.size() && i < 3; i++) {
        List<String> literals = literals(arguments.get(i));
        if (arguments.get(i).startsWith("\"")
            && literals.size() == 1
            && CODE.matcher(literals.get(0)).matches()
            && !RULE.matcher(literals.get(0)).matches()) {
          RefusalTexts texts =
              found.computeIfAbsent(
                  literals.get(0), code -> new RefusalTexts(new TreeSet<>(), new TreeSet<>()));
          if (i > 0) {
            texts.rules.addAll(rules(arguments.get(i - 1), constants));
          }
          String zh = words(arguments.get(i + 1).replaceFirst("^Label\\.of\\(\\s*", ""));
          if (!zh.replaceAll("[…：／]", "").isEmpty()) {
            texts.zh.add(zh);
          }
        }
      }
    }
  }

  /** What stands between the commas of a call, from its opening bracket on. */
  private static List<String> arguments(String text, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        Matcher literal = LITERAL.matcher(text);
        i = literal.find(i) ? literal.end() - 1 : i;
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      }
      if (depth < 0 || (c == ',' && depth == 0)) {
        arguments.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    return arguments;
  }

  /** The rules that an expression names, in words of its own or by a constant. */
  private static List<String> rules(String expression, Map<String, String> constants) {
    return NAME.matcher(expression)
        .results()
        .map(found -> constants.getOrDefault(found.group(), found.group()))
        .filter(rule -> RULE.matcher(rule).matches())
        .toList();
  }

  private static List<String> literals(String expression) {
    return LITERAL.matcher(expression).results().map(found -> found.group(1)).toList();
  }

  /** The literals of an expression, outside of brackets, with … for everything between. */
  private static String words(String expression) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    Matcher token = Pattern.compile(LITERAL.pattern() + "|[()]|\\w+|[,:]").matcher(expression);
    while (token.find() && !(token.group().equals(",") && depth <= 0)) {
      String found = token.group();
      depth += found.equals("(") ? 1 : found.equals(")") ? -1 : 0;
      if (found.startsWith("\"") && depth == 0) {
        words.append(token.group(1));
      } else if (found.equals(":") && depth == 0) {
        words.append("／");
      } else if (depth == 0 && !words.toString().endsWith("…")) {
        words.append("…");
      }
    }
    return words.toString();
  }
}
