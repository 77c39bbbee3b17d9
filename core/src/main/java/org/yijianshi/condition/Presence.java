package org.yijianshi.condition;

/**
 * There is such a thing: the fact was answered, and not with "there is none" (a blank text).
 * Unknown until it is answered, because what was not asked may still exist. Only a text can be
 * answered with "there is none": once answered, a number, a yes-or-no or a choice is always there,
 * so that nothing need be asked.
 *
 * @param fact the fact, {@code [a-z][A-Za-z0-9]*}
 */
public record Presence(String fact) implements Condition {
  /** Checks the name. */
  public Presence {
    Names.check("Fact", fact);
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.presence(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
