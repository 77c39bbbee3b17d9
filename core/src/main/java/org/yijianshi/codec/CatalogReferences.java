package org.yijianshi.codec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document declares and what it refers to, so that dangling references are reported together
 * with all other faults, however broken the rest is.
 */
final class CatalogReferences {
  /** What can be referred to. */
  enum Kind {
    DEPARTMENT("部门", "department"),
    REGION("区划", "region"),
    FACT("事实", "fact"),
    THRESHOLD("标准", "threshold");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  private record Use(Kind kind, String name, String pointer) {}

  private final Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);
  private final List<Use> uses = new ArrayList<>();

  CatalogReferences() {
    for (Kind kind : Kind.values()) {
      declared.put(kind, new LinkedHashSet<>());
    }
  }

  void declare(Kind kind, String name) {
    declared.getOrDefault(kind, new LinkedHashSet<>()).add(name);
  }

  void use(Kind kind, String name, String pointer) {
    uses.add(new Use(kind, name, pointer));
  }

  void reportUnknown(CatalogFaults faults) {
    for (Use use : uses) {
      Set<String> known = declared.getOrDefault(use.kind, Set.of());
      if (!known.contains(use.name)) {
        faults.notAmong(
            use.pointer,
            "UNKNOWN_" + use.kind,
            "未知" + use.kind.zh,
            "Unknown " + use.kind.en,
            use.name,
            known);
      }
    }
  }
}
