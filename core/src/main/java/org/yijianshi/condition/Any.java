package org.yijianshi.condition;

import java.util.List;

/**
 * At least one part holds; without parts it never holds.
 *
 * @param parts the parts, in reading order
 */
public record Any(List<Condition> parts) implements Condition {
  /** Copies the parts and checks the size of the whole. */
  public Any {
    parts = List.copyOf(parts);
    Size.check(parts);
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.any(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
