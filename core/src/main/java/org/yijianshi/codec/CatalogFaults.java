package org.yijianshi.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Nearest;

/**
 * The faults of one document, in reading order. Those of catalogs rest on R4: what cannot be read
 * from the one source cannot be published from it.
 */
final class CatalogFaults {
  private final String rule;
  private final List<Violation> all = new ArrayList<>();

  /** Faults that rest on that rule. */
  CatalogFaults(String rule) {
    this.rule = rule;
  }

  void add(Violation violation) {
    all.add(violation);
  }

  void add(String pointer, String code, String zh, String en) {
    all.add(Violation.of(rule, code, zh, en).at(pointer));
  }

  int count() {
    return all.size();
  }

  List<Violation> all() {
    return List.copyOf(all);
  }

  /** Something that is not among what is possible here, with the nearest that is. */
  void notAmong(
      String pointer,
      String code,
      String zhWhat,
      String enWhat,
      String found,
      Collection<String> known) {
    String nearest = Nearest.to(found, known).orElse(null);
    String zhHint =
        nearest == null
            ? (known.isEmpty() ? "" : "；可用：" + String.join("、", known))
            : "；是否应为“" + nearest + "”？";
    String enHint =
        nearest == null
            ? (known.isEmpty() ? "" : "; known: " + String.join(", ", known))
            : "; did you mean \"" + nearest + "\"?";
    add(pointer, code, zhWhat + "“" + found + "”" + zhHint, enWhat + " \"" + found + "\"" + enHint);
  }
}
