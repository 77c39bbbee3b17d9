package org.yijianshi.casefile;

/** Changes that the management made to a running case (办件管理). */
public record AdministrationFacts() {
  private static final AdministrationFacts NONE = new AdministrationFacts();

  /** Nothing of it yet. */
  public static AdministrationFacts none() {
    return NONE;
  }
}
