package org.yijianshi.condition;

import java.util.List;

/**
 * The part does not hold.
 *
 * @param part the part
 */
public record Not(Condition part) implements Condition {
  /** Checks the size of the whole. */
  public Not {
    Size.check(List.of(part));
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.not(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
