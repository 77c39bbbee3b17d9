package org.yijianshi.condition;

import java.util.List;

/**
 * Every part holds; without parts it holds.
 *
 * @param parts the parts, in reading order
 */
public record All(List<Condition> parts) implements Condition {
  /** Copies the parts and checks the size of the whole. */
  public All {
    parts = List.copyOf(parts);
    Size.check(parts);
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.all(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
