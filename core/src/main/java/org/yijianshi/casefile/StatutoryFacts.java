package org.yijianshi.casefile;

/** Extension, hearing, lower review and inspectors of an instance (法定程序). */
public record StatutoryFacts() {
  private static final StatutoryFacts NONE = new StatutoryFacts();

  /** Nothing of it yet. */
  public static StatutoryFacts none() {
    return NONE;
  }
}
