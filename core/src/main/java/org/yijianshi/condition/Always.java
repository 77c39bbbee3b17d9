package org.yijianshi.condition;

/** Holds whatever the facts: 无条件. */
public record Always() implements Condition {
  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.always(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
