package org.yijianshi.casefile;

/** Ratings and complaints of a case (评价、投诉). */
public record FeedbackFacts() {
  private static final FeedbackFacts NONE = new FeedbackFacts();

  /** Nothing of it yet. */
  public static FeedbackFacts none() {
    return NONE;
  }
}
