package org.yijianshi.casefile;

/** What was noticed about an instance, and what came of it (补正). */
public record CorrectionFacts() {
  private static final CorrectionFacts NONE = new CorrectionFacts();

  /** Nothing of it yet. */
  public static CorrectionFacts none() {
    return NONE;
  }
}
