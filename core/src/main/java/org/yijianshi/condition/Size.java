package org.yijianshi.condition;

import java.util.List;

/** Keeps conditions small enough to walk, to print and to read. */
final class Size {
  private Size() {}

  /** Called before a node over these parts exists. */
  static void check(List<Condition> parts) {
    int size = 1 + parts.stream().mapToInt(Condition::size).sum();
    int depth = 1 + parts.stream().mapToInt(Condition::depth).max().orElse(0);
    if (size > Condition.MAX_SIZE || depth > Condition.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "A condition has at most "
              + Condition.MAX_SIZE
              + " nodes, "
              + Condition.MAX_DEPTH
              + " deep: "
              + size
              + " nodes, "
              + depth
              + " deep");
    }
  }
}
