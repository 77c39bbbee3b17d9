package org.yijianshi.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules that are not built yet, as {@code docs/open-rules.txt} lists them. The list may only
 * shrink: it names its own ceiling, which rewriting lowers and never raises.
 *
 * @param ceiling how many may be open
 * @param rules which are, in the order of the file
 */
record OpenRules(int ceiling, Set<String> rules) {
  private static final String HEADING =
      """
      # Rules that are not built yet: docs/traceability.md says what they mean.
      # This list may only shrink. A rule leaves it when code carries it and a test fails without;
      # the command in docs/traceability.md takes it off and lowers the ceiling. Nothing raises it.
      """;

  /** Keeps the order. */
  OpenRules {
    rules = Collections.unmodifiableSet(new LinkedHashSet<>(rules));
  }

  /** Reads the file's text. */
  static OpenRules parse(String text) {
    int ceiling = -1;
    List<String> rules = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("ceiling ")) {
        ceiling = Integer.parseInt(line.substring("ceiling ".length()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        rules.add(line);
      }
    }
    if (ceiling < 0) {
      throw new IllegalArgumentException("docs/open-rules.txt names no ceiling");
    }
    if (Set.copyOf(rules).size() != rules.size()) {
      throw new IllegalArgumentException("docs/open-rules.txt holds a rule twice: " + rules);
    }
    return new OpenRules(ceiling, new LinkedHashSet<>(rules));
  }

  /** Without those that are built; the ceiling comes down as well and never goes up. */
  OpenRules without(Collection<String> built) {
    Set<String> left = new LinkedHashSet<>(rules);
    left.removeAll(built);
    return new OpenRules(Math.min(ceiling, left.size()), left);
  }

  /** What the file should say. */
  String text() {
    return HEADING + "ceiling " + ceiling + "\n" + String.join("\n", rules) + "\n";
  }
}
